import Records

/// The gold of one article, as Corpus/Gold has it; offsets in code points.
struct Gold: Decodable {
    struct Span: Decodable {
        var start: Int
        var end: Int
        var type: String?
        var id: String?
        var value: String?
        var kind: String?
    }
    var entities: [Span]
    var dates: [Span]
    var quotes: [Span]
    var optional: [Span]?

    enum CodingKeys: String, CodingKey {
        case entities, dates, quotes
        case optional = "optional_entities"
    }
}

/// Precision and recall of one layer.
struct LayerScore: CustomStringConvertible {
    var right = 0
    var found = 0
    var gold = 0
    var f1: Double { found + gold == 0 ? 100 : 200 * Double(right) / Double(found + gold) }
    var description: String { "F1 \(f1), right \(right), found \(found), gold \(gold)" }
}

/// Strict scores of records against gold: equal spans and types; ids; overlapping dates of equal value; quotations of equal
/// spans.
struct GoldScore {
    var articles = 0
    var entities = LayerScore()
    var links = LayerScore()
    var dates = LayerScore()
    var quoted = LayerScore()
    var indirect = LayerScore()

    mutating func add(_ record: Record, _ gold: Gold, _ text: [UInt8]) {
        articles += 1
        var points = [Int](repeating: 0, count: text.count + 1)
        for index in text.indices { points[index + 1] = points[index] + (text[index] & 0xC0 == 0x80 ? 0 : 1) }
        // A span's end may lie anywhere in its last letter's bytes; its start is a letter's first.
        func span(_ bytes: Range<Int>) -> Range<Int> { points[bytes.lowerBound]..<points[bytes.upperBound] }
        let optional = gold.optional ?? []
        let mine = record.entities.filter { entity in
            let place = span(entity.span)
            return gold.entities.contains { place.overlaps($0.start..<$0.end) }
                || !optional.contains { place.overlaps($0.start..<$0.end) }
        }
        entities.gold += gold.entities.count
        entities.found += mine.count
        entities.right +=
            mine.filter { entity in
                gold.entities.contains { $0.start..<$0.end == span(entity.span) && $0.type == entity.type.rawValue }
            }.count
        links.gold += gold.entities.filter { $0.id != nil }.count
        links.found += mine.filter { $0.facts != nil }.count
        links.right +=
            mine.filter { entity in
                gold.entities.contains {
                    ($0.start..<$0.end).overlaps(span(entity.span)) && $0.id != nil && $0.id == entity.facts?.id
                }
            }.count
        dates.gold += gold.dates.count
        dates.found += record.dates.count
        dates.right +=
            record.dates.filter { date in
                gold.dates.contains { ($0.start..<$0.end).overlaps(span(date.span)) && $0.value == date.value }
            }.count
        add(
            record.quotes.filter { $0.kind == .direct || $0.kind == .partial }.map { span($0.span) },
            gold.quotes.filter { $0.kind != "indirect" }, to: &quoted)
        add(
            record.quotes.filter { $0.kind == .indirect }.map { span($0.span) },
            gold.quotes.filter { $0.kind == "indirect" }, to: &indirect)
    }

    private func add(_ found: [Range<Int>], _ gold: [Gold.Span], to score: inout LayerScore) {
        score.found += found.count
        score.gold += gold.count
        score.right += found.filter { span in gold.contains { $0.start..<$0.end == span } }.count
    }
}

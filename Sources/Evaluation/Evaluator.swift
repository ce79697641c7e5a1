internal import Foundation
public import Records

/// Scores of records against gold, by layer and kind, and every difference.
///
/// Names are right with equal borders and type; *links* when a name that overlaps one of the gold has its id; dates when
/// they overlap and have the same value; quotations with equal borders; *speakers* of those when the words or the id are
/// the same.
public struct Evaluator: Sendable {
    /// By layer and kind, in order: “names”, “names: place”, … “speakers”.
    public private(set) var scores: [(name: String, score: Score)] = []
    public private(set) var differences: [Difference] = []
    public private(set) var articles = 0

    public init() {}

    /// Adds a record that counts code points, and its gold.
    public mutating func add(_ record: WrittenRecord, gold: GoldArticle) {
        articles += 1
        var context = Context(record)
        addNames(record, gold, &context)
        addDates(record, gold, &context)
        addQuotes(record, gold, &context)
    }

    private mutating func add(_ score: Score, to name: String) {
        if let index = scores.firstIndex(where: { $0.name == name }) {
            scores[index].score += score
        } else {
            scores.append((name, score))
        }
    }

    private mutating func addNames(_ record: WrittenRecord, _ gold: GoldArticle, _ context: inout Context) {
        let optional = gold.optional ?? []
        // What is optional counts neither way, unless gold wants it too.
        let mine = record.entities.filter { entity in
            gold.entities.contains { $0.span.overlaps(entity.range) }
                || !optional.contains { $0.span.overlaps(entity.range) }
        }
        func isRight(_ entity: WrittenEntity, _ item: GoldItem) -> Bool {
            item.span == entity.range && item.type == entity.type.rawValue
        }
        var total = Score()
        for type in EntityType.allCases {
            let score = Score(
                gold: gold.entities.count { $0.type == type.rawValue }, found: mine.count { $0.type == type },
                right: mine.count { entity in
                    entity.type == type && gold.entities.contains { isRight(entity, $0) }
                })
            total += score
            if type == EntityType.allCases.first { add(Score(), to: "names") }
            add(score, to: "names: \(type.rawValue)")
        }
        add(total, to: "names")
        add(
            Score(
                gold: gold.entities.count { $0.id != nil }, found: mine.count { $0.id != nil },
                right: mine.count { entity in
                    gold.entities.contains { $0.span.overlaps(entity.range) && $0.id != nil && $0.id == entity.id }
                }), to: "links")
        func said(_ item: GoldItem) -> String { [item.type, item.id].compactMap(\.self).joined(separator: " ") }
        func said(_ item: WrittenEntity) -> String {
            [item.type.rawValue, item.id].compactMap(\.self).joined(separator: " ")
        }
        differences += context.differences(
            "names", gold: gold.entities.map { ($0.span, said($0)) }, found: mine.map { ($0.range, said($0)) })
    }

    private mutating func addDates(_ record: WrittenRecord, _ gold: GoldArticle, _ context: inout Context) {
        let score = Score(
            gold: gold.dates.count, found: record.dates.count,
            right: record.dates.count { date in
                gold.dates.contains { $0.span.overlaps(date.range) && $0.value == date.value }
            })
        add(score, to: "dates")
        differences += context.differences(
            "dates", gold: gold.dates.map { ($0.span, $0.value ?? "") },
            found: record.dates.map { ($0.range, $0.value) })
    }

    private mutating func addQuotes(_ record: WrittenRecord, _ gold: GoldArticle, _ context: inout Context) {
        let mine = record.quotes.filter { $0.kind != .scare }
        let kinds: [(name: String, gold: Set<String>, found: Set<Quote.Kind>)] = [
            ("quotes in marks", ["direct", "partial"], [.direct, .partial]),
            ("reported speech", ["indirect"], [.indirect]),
        ]
        for (name, goldKinds, foundKinds) in kinds {
            let wanted = gold.quotes.filter { goldKinds.contains($0.kind ?? "direct") }
            let found = mine.filter { foundKinds.contains($0.kind) }
            add(
                Score(
                    gold: wanted.count, found: found.count,
                    right: found.count { quote in wanted.contains { $0.span == quote.range } }), to: name)
            differences += context.differences(
                name, gold: wanted.map { ($0.span, $0.speaker?.text ?? "nobody") },
                found: found.map { ($0.range, $0.speaker?.text ?? "nobody") })
        }
        var speakers = Score()
        for item in gold.quotes {
            guard let speaker = item.speaker, let quote = mine.first(where: { $0.range == item.span }) else { continue }
            speakers.gold += 1
            if quote.speaker != nil { speakers.found += 1 }
            let isSame = speaker.text == quote.speaker?.text || (speaker.id != nil && speaker.id == quote.speaker?.id)
            if isSame { speakers.right += 1 }
        }
        add(speakers, to: "speakers")
    }
}

/// Lists the differences of one article.
private struct Context {
    let id: String
    let text: [UInt8]
    let bytes: OffsetTable

    init(_ record: WrittenRecord) {
        id = record.id
        text = Array((record.text ?? "").utf8)
        bytes = OffsetTable(text: record.text ?? "", from: .codepoint, to: .utf8)
    }

    typealias Item = (span: Range<Int>, said: String)

    func differences(_ layer: String, gold: [Item], found: [Item]) -> [Difference] {
        var list: [Difference] = []
        for item in gold {
            if let same = found.first(where: { $0.span == item.span }) {
                if same.said != item.said { list.append(difference(layer, .other, item.span, item.said, same.said)) }
            } else if let near = found.first(where: { $0.span.overlaps(item.span) }) {
                list.append(difference(layer, .borders, item.span, item.said, "\(near.said) ⟦\(words(near.span))⟧"))
            } else {
                list.append(difference(layer, .missed, item.span, item.said, nil))
            }
        }
        for item in found where !gold.contains(where: { $0.span.overlaps(item.span) || $0.span == item.span }) {
            list.append(difference(layer, .invented, item.span, nil, item.said))
        }
        return list.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    private func difference(
        _ layer: String, _ kind: Difference.Kind, _ span: Range<Int>, _ gold: String?, _ found: String?
    ) -> Difference {
        Difference(
            article: id, layer: layer, kind: kind, start: span.lowerBound, end: span.upperBound, gold: gold,
            found: found, context: marked(span))
    }

    private func byteSpan(_ span: Range<Int>) -> Range<Int>? {
        guard let start = bytes[span.lowerBound], let end = bytes[span.upperBound], !text.isEmpty else { return nil }
        return start..<end
    }

    private func words(_ span: Range<Int>) -> String {
        byteSpan(span).map { Excerpt.onOneLine(text[$0]) } ?? ""
    }

    private func marked(_ span: Range<Int>) -> String {
        guard let place = byteSpan(span) else { return "" }
        let excerpt = Excerpt(of: place, in: text)
        return "\(excerpt.before)⟦\(excerpt.words)⟧\(excerpt.after)"
    }
}

extension WrittenEntity {
    fileprivate var range: Range<Int> { start..<max(start, end) }
}

extension WrittenDate {
    fileprivate var range: Range<Int> { start..<max(start, end) }
}

extension WrittenQuote {
    fileprivate var range: Range<Int> { start..<max(start, end) }
}

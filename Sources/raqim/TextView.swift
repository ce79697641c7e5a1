import Articles
import Records

/// A record as text for people (`--to text`): who and where with how often, when, and who said what.
struct TextView {
    let record: Record
    /// The article's UTF-8.
    let text: UnsafeBufferPointer<UInt8>

    private static let labelWidth = 15
    private static let headings: [(EntityType, String)] = [
        (.place, "places"), (.armedGroup, "armed groups"), (.organisation, "organisations"), (.person, "people"),
    ]

    /// Appends the view and an empty line.
    func append(to out: inout [UInt8]) {
        let head = [record.title ?? record.id, record.published?.description, record.language]
        Self.append(head.compactMap { $0.map(Self.onOneLine) }.joined(separator: " · "), to: &out)
        if record.title != nil { Self.append("  " + Self.onOneLine(record.id), to: &out) }
        for (type, heading) in Self.headings { append(rows(of: type), under: heading, to: &out) }
        append(record.dates.map(row), under: "dates", to: &out)
        append(record.quotes.filter { $0.kind != .scare }.map(row), under: "quotes", to: &out)
        Self.append("", to: &out)
    }

    /// Appends the view of an article that could not be read.
    static func append(_ failure: FailureRecord, to out: inout [UInt8]) {
        append("\(onOneLine(failure.id))\n  not read        \(failure.message)\n", to: &out)
    }

    /// The entities of one type, each once, the most frequent first.
    private func rows(of type: EntityType) -> [String] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for entity in record.entities where entity.type == type {
            let name = name(of: entity)
            if counts[name] == nil { order.append(name) }
            counts[name, default: 0] += 1
        }
        return order.enumerated().map { (place: $0.offset, name: $0.element, count: counts[$0.element] ?? 0) }
            .sorted { ($1.count, $0.place) < ($0.count, $1.place) }
            .map { $0.count > 1 ? "\($0.name)  ×\($0.count)" : $0.name }
    }

    /// The gazetteer's name with the id, else the words of the text.
    private func name(of entity: Entity) -> String {
        guard let facts = entity.facts else { return words(entity.span) }
        return "\(facts.name ?? words(entity.span))  \(facts.id)"
    }

    private func row(_ date: DateMention) -> String {
        var row = "\(date.value)\(date.mod.map { " " + $0 } ?? "")  “\(words(date.span))”"
        if let earliest = date.earliest, let latest = date.latest {
            row += earliest == latest ? "  \(earliest)" : "  \(earliest) … \(latest)"
        }
        return row
    }

    private func row(_ quote: Quote) -> String {
        var speaker = quote.speaker?.span.map(words) ?? "?"
        if let entity = quote.speaker?.entity.map({ record.entities[$0] }) {
            let name = entity.facts?.name ?? words(entity.span)
            if name != speaker { speaker += " (\(name))" }
        }
        let said = words(quote.span)
        return quote.kind == .indirect ? "\(speaker): \(said)" : "\(speaker): “\(said)”"
    }

    private func append(_ rows: [String], under heading: String, to out: inout [UInt8]) {
        for (index, row) in rows.enumerated() {
            let label = index == 0 ? heading : ""
            let gap = String(repeating: " ", count: Self.labelWidth - label.count)
            Self.append("  \(label)\(gap) \(row)", to: &out)
        }
    }

    private func words(_ span: Range<Int>) -> String {
        Self.onOneLine(String(decoding: text[span], as: UTF8.self))
    }

    private static func onOneLine(_ text: String) -> String {
        PlainWords.of(text.split { $0.isNewline || $0 == "\t" }.joined(separator: " "))
    }

    private static func append(_ line: String, to out: inout [UInt8]) {
        out.append(contentsOf: line.utf8)
        out.append(UInt8(ascii: "\n"))
    }
}

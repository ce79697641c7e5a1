import Foundation
import Records

/// An item of a record as `explain` shows it.
struct ExplainedItem: Encodable {
    var layer: String
    var start: Int
    var end: Int
    var text: String
    /// What it was taken for: “place place/mosul Mosul”, “2026-01-20”, “direct, said by …”.
    var reading: String
    var level: String?
    var match: String?
    var why: Why?

    /// The reason as the record tells it.
    struct Why: Encodable {
        var rule: String
        var list: String?
        var reason: String?
        var refused: [String]

        init(_ why: WrittenWhy) {
            rule = why.rule
            list = why.list
            reason = why.reason
            refused = (why.refused ?? []).map { "\($0.reading): \($0.reason)" }
        }
    }

    /// All of a record, in order of start.
    static func all(of record: WrittenRecord) -> [ExplainedItem] {
        let entities = record.entities.flatMap { [$0] + ($0.inner ?? []) }.map { entity in
            let name = entity.name == entity.text ? nil : entity.name
            let parts = [entity.type.rawValue.replacing("_", with: " "), entity.id ?? "without an entry", name]
            return ExplainedItem(
                layer: "name", start: entity.start, end: entity.end, text: entity.text,
                reading: parts.compactMap(\.self).joined(separator: " · "), level: entity.level.rawValue,
                match: entity.match.rawValue, why: entity.why.map(Why.init))
        }
        let dates = record.dates.map { date in
            let days = date.earliest.map { $0 == date.latest ? $0 : "\($0) … \(date.latest ?? "")" }
            let parts = [date.value, date.mod, days, "reckoned from \(anchor(date.anchor))"]
            return ExplainedItem(
                layer: "date", start: date.start, end: date.end, text: date.text,
                reading: parts.compactMap(\.self).joined(separator: " · "), why: date.why.map(Why.init))
        }
        let quotes = record.quotes.map { quote in
            let speaker = quote.speaker.flatMap { $0.text ?? $0.id }.map { "said by “\(Excerpt.onOneLine($0.utf8))”" }
            let parts = [quote.kind.rawValue, speaker, quote.speaker?.id, quote.speaker.map { "by \($0.via)" }]
            return ExplainedItem(
                layer: "quote", start: quote.start, end: quote.end, text: quote.text,
                reading: parts.compactMap(\.self).joined(separator: " · "), why: quote.why.map(Why.init))
        }
        return (entities + dates + quotes).sorted { ($0.start, -$0.end) < ($1.start, -$1.end) }
    }

    private static func anchor(_ anchor: DateMention.Anchor) -> String {
        switch anchor {
        case .explicit: "its own words"
        case .published: "the day of publication"
        case .previous: "another date"
        case .none: "nothing"
        }
    }
}

/// Items as text for people and as JSON for programs.
struct ExplainedItems {
    let paint: Paint

    func heading(of record: WrittenRecord) -> String {
        let published = record.published.map { "\($0) (\(record.publishedFrom ?? ""))" } ?? "no date"
        let parts = [record.title ?? record.id, published, record.language ?? "language unknown"]
        return paint.heading(Excerpt.onOneLine(parts.joined(separator: " · ").utf8))
    }

    func text(_ item: ExplainedItem, of record: WrittenRecord) -> String {
        var words = Excerpt.onOneLine(item.text.utf8)
        if words.count > 120 { words = words.prefix(119) + "…" }
        let sure = [item.level, item.match].compactMap(\.self).joined(separator: ", ")
        var lines = [
            "\(paint.place("\(item.start)–\(item.end)")) \(item.layer) “\(paint.found(words))”",
            "    \(Excerpt.onOneLine(item.reading.utf8))\(sure.isEmpty ? "" : paint.quiet("  (\(sure))"))",
        ]
        guard let why = item.why else { return lines.joined(separator: "\n") }
        lines.append("    rule    \(Excerpt.onOneLine(why.rule.utf8))")
        if let list = why.list { lines.append("    list    \(Excerpt.onOneLine(list.utf8))") }
        if let reason = why.reason { lines.append("    because \(Excerpt.onOneLine(reason.utf8))") }
        for refused in why.refused { lines.append("    not     \(paint.quiet(Excerpt.onOneLine(refused.utf8)))") }
        return lines.joined(separator: "\n")
    }

    func json(_ item: ExplainedItem, of record: WrittenRecord) throws -> String {
        struct Line: Encodable {
            var article: String
            var item: ExplainedItem
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Line(article: record.id, item: item)), as: UTF8.self)
    }
}

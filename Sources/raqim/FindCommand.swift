import ArgumentParser
import Articles
import Foundation
import Glibc
import Records

/// Every mention of one entity.
struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Every mention of one entity, under all its names and scripts.",
        discussion: """
            Looks in articles or in records; offsets are code points. Exit codes: 0 found, 1 nothing found.

              raqim find "Ain al-Assad" news/
              raqim find person/qais-al-khazali records.jsonl --since 2025-01-01
              raqim find Mosul records.jsonl --count
            """)

    @Argument(help: "A name in any script and spelling, or an id.")
    var name: String

    @Argument(help: "Articles, folders of them, files of records; without one, records on standard input.")
    var path: [String] = []

    @Option(help: ArgumentHelp("Only articles published then or later.", valueName: "YYYY-MM-DD"))
    var since: String?

    @Option(help: ArgumentHelp("Only articles published then or earlier.", valueName: "YYYY-MM-DD"))
    var until: String?

    @Flag(name: [.short, .long], help: "How many mentions each article has.")
    var count = false

    @Flag(help: "One line of JSON for each mention.")
    var json = false

    @Option(help: ArgumentHelp("A compiled gazetteer; by default the one beside the binary.", valueName: "file"))
    var gazetteer: [String] = []

    func run() throws {
        let gazetteers = try GazetteerFile.paths(named: gazetteer)
        let sought = try SoughtEntity(name, gazetteers: gazetteers)
        let (first, last) = (try DayOption.day(since, "--since"), try DayOption.day(until, "--until"))
        if path.isEmpty, isatty(STDIN_FILENO) == 1 {
            throw CommandError(
                "nowhere to look", "standard input is the terminal",
                remedy: "name articles or records, or pipe records in")
        }
        let paths = path.isEmpty ? ["-"] : path
        let stream = RecordStream(paths: paths, gazetteers: gazetteers, published: nil, why: false)
        var total = 0
        let paint = Paint(isForPrograms: json)
        try stream.forEach { line in
            if case .failure(let failure) = line {
                StandardError.writeLine("raqim: \(Excerpt.onOneLine(failure.message.utf8))")
            }
            guard case .record(let record) = line, isBetween(record.published, first, last) else { return }
            let mentions = record.entities.flatMap { [$0] + ($0.inner ?? []) }.filter(sought.isMeant)
            if mentions.isEmpty { return }
            total += mentions.count
            if count {
                print("\(paint.place(Excerpt.onOneLine(record.id.utf8))):\(mentions.count)")
                return
            }
            try show(mentions, of: record, paint)
        }
        if total == 0 {
            if sought.ids.isEmpty {
                StandardError.writeLine("raqim: the gazetteer has no such name, \(name); try raqim gazetteer lookup")
            }
            throw ExitCode(1)
        }
    }

    private func isBetween(_ published: String?, _ first: Day?, _ last: Day?) -> Bool {
        if first == nil, last == nil { return true }
        guard let day = published.flatMap({ Day(iso: $0) }) else { return false }
        return first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
    }

    private struct Found: Encodable {
        var article: String
        var published: String?
        var start: Int
        var end: Int
        var text: String
        var id: String?
        var name: String?
        var match: String
        var level: String
        var before: String
        var after: String
    }

    private func show(_ mentions: [WrittenEntity], of record: WrittenRecord, _ paint: Paint) throws {
        let text = Array((record.text ?? "").utf8)
        let bytes = OffsetTable(text: record.text ?? "", from: .codepoint, to: .utf8)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for mention in mentions {
            var excerpt: Excerpt?
            if let start = bytes[mention.start], let end = bytes[mention.end], !text.isEmpty {
                excerpt = Excerpt(of: start..<end, in: text)
            }
            if json {
                let found = Found(
                    article: record.id, published: record.published, start: mention.start, end: mention.end,
                    text: mention.text, id: mention.id, name: mention.name, match: mention.match.rawValue,
                    level: mention.level.rawValue, before: excerpt?.before ?? "", after: excerpt?.after ?? "")
                print(String(decoding: try encoder.encode(found), as: UTF8.self))
            } else {
                let place = "\(paint.place(Excerpt.onOneLine(record.id.utf8))):\(mention.start):"
                let words = paint.found(excerpt?.words ?? Excerpt.onOneLine(mention.text.utf8))
                let tail = mention.level == .certain ? "" : paint.quiet("  (\(mention.level.rawValue))")
                print("\(place) \(excerpt?.before ?? "")\(words)\(excerpt?.after ?? "")\(tail)")
            }
        }
    }
}

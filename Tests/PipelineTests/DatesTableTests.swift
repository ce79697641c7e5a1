import Foundation
import Records
import Support
import Testing

/// Documentation/dates.md is what the cases say and what the program makes of them; `RAQIM_REWRITE=1` writes it anew.
@Suite struct DatesTableTests {
    @Test func tableIsWhatTheCasesSay() throws {
        let url = Project.root.appending(path: "Documentation/dates.md")
        let text = try Self.page()
        if ProcessInfo.processInfo.environment["RAQIM_REWRITE"] != nil {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let kept = try? String(contentsOf: url, encoding: .utf8)
        #expect(
            kept == text, "Documentation/dates.md is not what the cases say; run the tests once with RAQIM_REWRITE=1")
    }

    static func page() throws -> String {
        var out = """
            # Dates: expression, value, why

            Made from Corpus/Cases/dates.*.cases by DatesTableTests. The articles are taken as published on 20 January
            2026. The value and the modifier are TIMEX3's; the days are the first and the last that the words allow;
            “from” is what the date was reckoned from.

            """
        for (title, name, reader) in [
            ("English", "dates.en", DatesTests.english), ("Arabic", "dates.ar", DatesTests.arabic),
            ("Sorani", "dates.ckb", DatesTests.sorani),
        ] {
            let reader = try #require(reader)
            out += "\n## \(title)\n\n| text | value | modifier | days | from | rule |\n|---|---|---|---|---|---|\n"
            for example in Cases(name) where example.nearMiss == nil {
                out += try rows(example, reader).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
            }
            out += "\nNo dates:\n\n" + list(name) { !$0.hasPrefix("left out") }
            let leftOut = list(name) { $0.hasPrefix("left out") }
            if !leftOut.isEmpty { out += "\nLeft out on purpose:\n\n" + leftOut }
        }
        return out
    }

    private static func list(_ name: String, _ isWanted: (String) -> Bool) -> String {
        Cases(name).filter { $0.nearMiss.map(isWanted) ?? false }
            .map { "- \($0.marked.text.replacing("\n", with: " ")) (\($0.nearMiss ?? ""))\n" }.joined()
    }

    private static func rows(_ example: Case, _ reader: DatesTests.Reader) throws -> [[String]] {
        let published = example.settings["published"].flatMap { Day(iso: $0) }
        return try reader.dates(in: example.text, published: published).map { mention in
            let piece = String(decoding: Array(example.text.utf8)[mention.span], as: UTF8.self)
            let days = mention.earliest.flatMap { first in
                mention.latest.map { first == $0 ? "\(first)" : "\(first) to \($0)" }
            }
            return [
                piece, mention.value, mention.mod ?? "", days ?? "", mention.anchor.rawValue, mention.why?.rule ?? "",
            ]
        }
    }
}

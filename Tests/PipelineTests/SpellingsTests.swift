import Foundation
import Records
import Support
import Testing

/// Spellings of newspapers, ministries and writers of five languages find their entry; what only resembles a name does not.
@Suite struct SpellingsTests {
    private static func rows(_ file: String) throws -> [[String]] {
        let text = try String(contentsOf: Project.root.appending(path: "Corpus/Spellings/\(file)"), encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t").map(String.init)
        }
    }

    /// A sentence of the name's script around it.
    private static func sentence(_ name: String) -> String {
        if name.contains(where: { "ەێۆڕڵڤ".contains($0) }) {
            return "باسی \(name) کرا لەلایەن بەرپرسان لە کۆبوونەوەکەدا"
        }
        if name.unicodeScalars.contains(where: { (0x600...0x6FF).contains($0.value) }) {
            return "ناقش المسؤولون أمس \(name) في الاجتماع"
        }
        return "Officials met in the morning and said that \(name) was discussed at length by them."
    }

    private static func ids(_ text: String) throws -> [String] {
        try ModelPipeline.record(of: text).entities.compactMap { $0.facts?.id }
    }

    @Test func spellingsFindTheirEntry() throws {
        let rows = try Self.rows("spellings.tsv")
        let missed = try rows.filter { try !Self.ids(Self.sentence($0[1])).contains($0[0]) }
        let share = 100 * Double(rows.count - missed.count) / Double(rows.count)
        #expect(rows.count >= 400)
        #expect(share >= 96, "\(share) %: \(missed.map { "\($0[1]) (\($0[0]))" })")
    }

    @Test func nearMissesDoNot() throws {
        let rows = try Self.rows("near-misses.tsv")
        let wrong = try rows.filter { try Self.ids($0[0]).contains($0[1]) }
        let share = 100 * Double(rows.count - wrong.count) / Double(rows.count)
        #expect(rows.count >= 100)
        #expect(share >= 98, "\(share) %: \(wrong)")
    }
}

import Articles
import Foundation
import Records
import Support
import Testing

/// Articles made of the corpus' paragraphs, each with one quotation mark deleted, doubled or swapped: none fails, and the
/// record changes near the mark alone.
@Suite struct OddMarksTests {
    private static let marks: [String] = ["\"", "“", "”", "«", "»", "‘", "’"]
    private static let articles = 1000

    /// Numbers that are the same on every run.
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static func paragraphs(of language: String) throws -> [String] {
        let folder = Project.root.appending(path: "Corpus/Articles/\(language)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
        return try files.sorted().flatMap { file in
            try String(contentsOf: folder.appending(path: file), encoding: .utf8)
                .replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n\n")
                .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { $0.count > 60 }
        }
    }

    @Test(arguments: ["en", "ar", "ckb"]) func oddMarkCostsNoMoreThanItsNeighbours(language: String) throws {
        let paragraphs = try Self.paragraphs(of: language)
        let quoting = paragraphs.filter { paragraph in Self.marks.contains { paragraph.contains($0) } }
        var random = Random(state: 20_260_120)
        for number in 0..<(Self.articles / 3 + 1) {
            var parts = (0..<9).map { _ in paragraphs.randomElement(using: &random) ?? "" }
            parts[4] = quoting.randomElement(using: &random) ?? parts[4]
            let whole = try items(of: parts)
            parts[4] = changed(parts[4], &random)
            let odd = try items(of: parts)
            // The paragraphs before the mark's neighbour, and those behind the reach of “he added”.
            for index in [0, 1, 2, 7, 8] {
                #expect(whole[index] == odd[index], "article \(number), paragraph \(index) of \(parts[4])")
            }
        }
    }

    /// What the record holds, by paragraph; places are counted from the paragraph's start.
    private func items(of paragraphs: [String]) throws -> [[String]] {
        var starts: [Int] = []
        var length = 0
        for paragraph in paragraphs {
            starts.append(length)
            length += paragraph.utf8.count + 2
        }
        let record = try ModelPipeline.record(of: paragraphs.joined(separator: "\n\n"))
        var items = [[String]](repeating: [], count: paragraphs.count)
        func add(_ what: String, _ span: Range<Int>) {
            let paragraph = (starts.lastIndex { $0 <= span.lowerBound }) ?? 0
            let start = starts[paragraph]
            items[paragraph].append("\(what) \(span.lowerBound - start)..<\(span.upperBound - start)")
        }
        for quote in record.quotes { add(quote.kind.rawValue, quote.span) }
        for entity in record.entities { add(entity.type.rawValue, entity.span) }
        return items
    }

    /// `paragraph` with one of its marks deleted, doubled or swapped for another.
    private func changed(_ paragraph: String, _ random: inout Random) -> String {
        let places = paragraph.indices.filter { Self.marks.contains(String(paragraph[$0])) }
        guard let place = places.randomElement(using: &random) else { return paragraph }
        var text = paragraph
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text.remove(at: place)
        case 1: text.insert(text[place], at: place)
        default:
            let mark = Self.marks.randomElement(using: &random) ?? "\""
            text.replaceSubrange(place...place, with: mark)
        }
        return text
    }
}

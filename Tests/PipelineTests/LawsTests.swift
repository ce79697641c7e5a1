import Foundation
import Laws
import Support
import Testing

/// The laws of records hold for random text of three languages, and for articles of the corpus cut and spliced at random.
@Suite struct LawsTests {
    private static let pieces: [String] = [
        "Mosul", "al-", "Ayn al-Asad", " said", " told reporters", "“", "”", "\"", "'", "’", "«", "»", " on ", "Monday",
        "3 January 2020", "in late 2018", " ago", "two years", "the past ", "Mr. ", "Gen. ", "PMF", " (", ")", "[", "]",
        "—", "-",
        "–", ".", "...", "?", "!", ",", ";", ":", "\n", "\n\n", "\r\n", " ", "\t", "  ", "U.S. ", "Iraq", "’s", "He",
        "who", "that",
        "5:34 a.m.", "2026-01-20", "%", "$", "#", "1,200", "٢٠٢٦", "بغداد", "الأنبار", " قال ", "وقال", "يوم الاثنين",
        "قبل ", "،", "؟",
        "هەولێر", " گوتی ", "ـ", "ە", "\u{200C}", "\u{200D}", "\u{200F}", "\u{FEFF}", "\u{301}", "e\u{301}", "é", "👩‍👩‍👧",
        "🇮🇶", "中文",
        "\u{E000}", "\u{10FFFF}", "ﷺ", "ﬁ", "İ", "ß", "\u{85}", "\u{2028}", "\u{1B}", "http://x.iq/a?b=c", "@news", "A",
        "a",
    ]

    @Test(arguments: 0..<16)
    func randomTextKeepsTheLaws(_ number: Int) throws {
        let laws = RecordLaws(pipeline: try ModelPipeline.shared.get())
        var random = SeededRandom(seed: UInt64(number))
        for _ in 0..<25 {
            let text = (0..<Int.random(in: 1...80, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined()
            let broken = laws.broken(by: Array(text.utf8))
            #expect(broken.isEmpty, "\(text.debugDescription)")
        }
    }

    @Test(arguments: 0..<16)
    func splicedArticlesKeepTheLaws(_ number: Int) throws {
        let laws = RecordLaws(pipeline: try ModelPipeline.shared.get())
        var random = SeededRandom(seed: UInt64(1000 + number))
        let articles = try Self.articles.get()
        var lines: [UInt8] = []
        for _ in 0..<10 {
            var text: [Unicode.Scalar] = []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                guard let article = articles.randomElement(using: &random) else { continue }
                let start = Int.random(in: 0..<article.count, using: &random)
                text += article[start..<min(article.count, start + Int.random(in: 1...1500, using: &random))]
            }
            let bytes = Array(String(String.UnicodeScalarView(text)).utf8)
            let broken = laws.broken(by: bytes) { lines += $0 }
            #expect(broken.isEmpty, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
        if JSONCheck.isPossible {
            let check = try JSONCheck.run(String(decoding: lines, as: UTF8.self))
            #expect(check.status == 0, "\(check.said)")
        }
    }

    /// What the fuzzer begins with, and what once broke something.
    @Test func inputsOfTheFuzzerKeepTheLaws() throws {
        let laws = RecordLaws(pipeline: try ModelPipeline.shared.get())
        let folder = Project.root.appending(path: "Corpus/Fuzz/article")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files.contains { $0.hasPrefix("regression-") })
        for file in files {
            let broken = laws.broken(by: Array(try Data(contentsOf: folder.appending(path: file))))
            #expect(broken.isEmpty, "\(file)")
        }
    }

    private static let articles = Result {
        let folder = Project.root.appending(path: "Corpus/Articles")
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
            .map { Array(try String(contentsOf: folder.appending(path: $0), encoding: .utf8).unicodeScalars) }
    }
}

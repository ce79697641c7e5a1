import Pipeline
import Records
import Support
import Testing
import Text

/// Runs the cases of Corpus/Cases/dates.*: each marked piece is found, with its value, and nothing else is.
@Suite struct DatesTests {
    static let folding = Folding()
    static let english = try? Reader(.english)
    static let arabic = try? Reader(.arabic)
    static let sorani = try? Reader(.sorani)

    struct Reader {
        let lexicon: Lexicon
        let finder: DateFinder

        init(_ language: Language) throws {
            var lexicon = Lexicon(language, folding: DatesTests.folding)
            finder = try DateFinder(lexicon: &lexicon, folding: DatesTests.folding)
            self.lexicon = lexicon
        }

        func dates(in text: String, published: Day?) throws -> [DateMention] {
            let bytes = Array(text.utf8)
            let tokens = try Segmenter(folding: DatesTests.folding).tokens(
                of: bytes, body: 0..<bytes.count, lexicon: lexicon)
            return finder.findDates(in: tokens, lexicon: lexicon, published: published)
        }
    }

    @Test(arguments: Cases("dates.en")) func english(_ example: Case) throws { try check(example, Self.english) }
    @Test(arguments: Cases("dates.ar")) func arabic(_ example: Case) throws { try check(example, Self.arabic) }
    @Test(arguments: Cases("dates.ckb")) func sorani(_ example: Case) throws { try check(example, Self.sorani) }

    func check(_ example: Case, _ reader: Reader?) throws {
        let reader = try #require(reader)
        let found = try reader.dates(
            in: example.text, published: example.settings["published"].flatMap { Day(iso: $0) })
        let expected = example.expected
        let written = found.enumerated().map { index, mention in
            Self.write(mention, in: example.text, like: index < expected.count ? expected[index] : "")
        }
        #expect(written == expected, "\(example): \(MarkedText.mark(example.text, found.map(\.span)))")
    }

    /// “late 2018 = 2018 END”, with the days and the anchor when `model` has them.
    static func write(_ mention: DateMention, in text: String, like model: String) -> String {
        let piece = String(decoding: Array(text.utf8)[mention.span], as: UTF8.self)
        // A mark in a near miss says that there is a date, not which.
        if model.hasSuffix(" = ?") { return piece + " = ?" }
        var out = piece + " = " + mention.value
        if let mod = mention.mod { out += " " + mod }
        if model.contains(".."), let first = mention.earliest, let last = mention.latest { out += " \(first)..\(last)" }
        if model.contains("@") { out += " @\(mention.anchor.rawValue)" }
        return out
    }
}

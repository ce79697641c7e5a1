import Pipeline
import Records
import Testing
import Text

@Suite struct DatelineTests {
    @Test(arguments: [
        ("Rockets hit the base\n\nBAGHDAD, March 3, 2020 (AP) — Two rockets fell.", "2020-03-03"),
        ("Baghdad, 3 March 2020 – Two rockets fell.", "2020-03-03"),
        ("Two rockets fall\n\nTuesday, March 3, 2020\n\nThey hit nobody.", "2020-03-03"),
        ("BAGHDAD, March 3 (AP) — Two rockets fell.", "-"),
        ("The law of March 3, 2020 (amended) was repealed.", "-"),
        ("Two rockets fell on March 3, 2020, the army said.", "-"),
    ])
    func dateline(_ text: String, _ expected: String) throws {
        let reader = try #require(DatesTests.english)
        let tokens = try Self.tokens(of: text, reader)
        #expect(reader.finder.datelineDay(in: tokens, lexicon: reader.lexicon)?.description ?? "-" == expected)
    }

    @Test(arguments: [
        ("BAGHDAD, March 3 (AP) — Two rockets fell today.", "2020-03-03"),
        ("BAGHDAD, Iraq, March 4 -- Two rockets fell today.", "2020-03-04"),
        ("Rockets hit the base\n\nBAGHDAD, March 3 (AP) — Two rockets fell today.", "2020-03-03"),
        ("Rockets hit the base\n\nBAGHDAD saw rockets on March 3 — two of them.", "2020-03-05"),
        ("BAGHDAD, Feb. 3 — Two rockets fell today.", "2020-03-05"),
        ("Baghdad, March 3 — Two rockets fell today.", "2020-03-05"),
        ("BAGHDAD on March 3 saw rockets.", "2020-03-05"),
        ("NATO and the March 3 talks (closed)", "2020-03-05"),
    ])
    func reportingDay(_ text: String, _ expected: String) throws {
        let reader = try #require(DatesTests.english)
        let tokens = try Self.tokens(of: text, reader)
        let published = try #require(Day(iso: "2020-03-05"))
        let day = reader.finder.reportingDay(in: tokens, lexicon: reader.lexicon, published: published)
        #expect(day.description == expected)
    }

    private static func tokens(of text: String, _ reader: DatesTests.Reader) throws -> Tokens {
        let bytes = Array(text.utf8)
        return try Segmenter(folding: DatesTests.folding).tokens(
            of: bytes, body: 0..<bytes.count, lexicon: reader.lexicon)
    }
}

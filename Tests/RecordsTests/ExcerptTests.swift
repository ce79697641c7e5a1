import Support
import Testing

@testable import Records

/// Words around a span, for terminals and tables.
@Suite struct ExcerptTests {
    private func excerpt(_ marked: String, reach: Int = 90) throws -> String {
        let marked = MarkedText(marked)
        let excerpt = Excerpt(of: try #require(marked.spans().first), in: Array(marked.text.utf8), reach: reach)
        return "\(excerpt.before)⟦\(excerpt.words)⟧\(excerpt.after)"
    }

    @Test func endsWithItsParagraphAndJoinsWrappedLines() throws {
        let text = "Headline\n\nTwo drones fell near\r\n⟦Ain\nal-Assad⟧ at dawn.\r\n\r\nNobody was hurt."
        #expect(try excerpt(text) == "Two drones fell near ⟦Ain al-Assad⟧ at dawn.")
    }

    @Test func isCutBetweenWords() throws {
        let text = "The minister of defence said in Baghdad that ⟦Mosul⟧ would be free before the end of the year."
        #expect(try excerpt(text, reach: 24) == "… said in Baghdad that ⟦Mosul⟧ would be free before …")
    }

    @Test func isCutBetweenLettersWhereThereAreNoWords() throws {
        let long = String(repeating: "ب", count: 200)
        let cut = try excerpt(long + "⟦الموصل⟧" + long, reach: 21)
        #expect(cut == "… \(String(repeating: "ب", count: 10))⟦الموصل⟧\(String(repeating: "ب", count: 10)) …")
    }

    @Test func holdsNothingThatATerminalObeys() throws {
        #expect(
            try excerpt("\u{1B}[31m\u{7}⟦Mosul\u{9B}2J⟧\t\u{202E}fell")
                == "\u{FFFD}[31m\u{FFFD}⟦Mosul\u{FFFD}2J⟧ \u{FFFD}fell")
        #expect(Excerpt.onOneLine("می\u{200C}گوید".utf8) == "می\u{200C}گوید")
    }
}

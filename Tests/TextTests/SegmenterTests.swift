import Testing
import Text

@Suite struct SegmenterTests {
    static let folding = Folding()
    static let lexicon = Lexicon(.english, folding: folding)

    func cut(_ text: String) throws -> Tokens {
        let bytes = Array(text.utf8)
        return try Segmenter(folding: Self.folding).tokens(of: bytes, body: 0..<bytes.count, lexicon: Self.lexicon)
    }

    func pieces(_ text: String) throws -> [String] {
        let tokens = try cut(text)
        return (0..<tokens.count).map { tokens.string(at: $0) }
    }

    @Test(arguments: [
        ("Ayn al-Asad Airbase", ["Ayn", "al-Asad", "Airbase"]),
        ("Mohammed Shia' al-Sudani said", ["Mohammed", "Shia'", "al-Sudani", "said"]),
        ("Mohammed Shia’ al-Sudani", ["Mohammed", "Shia’", "al-Sudani"]),
        ("in Ta'mim and Asa’ib", ["in", "Ta'mim", "and", "Asa’ib"]),
        ("U.S. troops", ["U.S.", "troops"]),
        ("Iraq's army, Iraq’s", ["Iraq", "'s", "army", ",", "Iraq", "’s"]),
        ("rock-n-roll, Iran-backed", ["rock", "-", "n", "-", "roll", ",", "Iran", "-", "backed"]),
        ("US-led as-yet As-Sadr", ["US", "-", "led", "as", "-", "yet", "As-Sadr"]),
        ("the 'Shia' bloc", ["the", "'", "Shia", "'", "bloc"]),
        ("the militias' arms", ["the", "militias", "'", "arms"]),
        ("Ka`bi", ["Ka`bi"]),
        ("2026-01-20, 1,200 men", ["2026", "-", "01", "-", "20", ",", "1,200", "men"]),
        ("قال الأسد،", ["قال", "الأسد", "،"]),
    ])
    func tokens(_ text: String, _ expected: [String]) throws {
        #expect(try pieces(text) == expected)
    }

    @Test(arguments: [
        ("AL-ASAD", "al-Asad"), ("Ta'mīm", "Tamim"), ("الأنبار", "انبار"), ("U.S.", "US"), ("Kata’ib", "kataib"),
        ("al‑Asad", "Asad"), ("هەولێر", "ھەولێر"), ("Hewlêr", "hewler"),
    ])
    func oneKey(_ a: String, _ b: String) throws {
        let (one, other) = (try cut(a), try cut(b))
        withExtendedLifetime((one, other)) { #expect(Array(one.keys) == Array(other.keys)) }
    }

    @Test(arguments: [
        ("Gen. Qais spoke. He left.", ["Gen. Qais spoke.", "He left."]),
        (
            "It began on Jan. 27 in the U.S. Senate. Then it ended.",
            ["It began on Jan. 27 in the U.S. Senate.", "Then it ended."]
        ),
        ("A headline stands here\n\nThe text begins.", ["A headline stands here", "The text begins."]),
        (
            "The army said on Monday that it had taken the town of\nHit from the group. It lost two.",
            ["The army said on Monday that it had taken the town of\nHit from the group.", "It lost two."]
        ),
        ("“We won.” They left.", ["“We won.”", "They left."]),
    ])
    func sentences(_ text: String, _ expected: [String]) throws {
        let tokens = try cut(text)
        let found = (0..<tokens.sentenceCount).map { tokens.string(tokens.span(tokens.sentence($0))) }
        #expect(found == expected)
    }
}

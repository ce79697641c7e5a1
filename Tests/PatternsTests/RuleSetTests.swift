import Patterns
import Support
import Testing
import Text

@Suite struct RuleSetTests {
    /// What rules say of `text`, as “words = meaning”.
    func found(_ rules: [Rule<String>], in text: String) throws -> [String] {
        let folding = Folding()
        var lexicon = Lexicon(.english, folding: folding)
        let set = try RuleSet(rules, lexicon: &lexicon, folding: folding)
        let bytes = Array(text.utf8)
        let tokens = try Segmenter(folding: folding).tokens(of: bytes, body: 0..<bytes.count, lexicon: lexicon)
        return set.findings(in: tokens, lexicon: lexicon).map { finding in
            tokens.string(tokens.span(finding.tokens)) + " = " + finding.meaning
        }
    }

    func date(_ name: String, _ pattern: String) -> Rule<String> {
        Rule(name, pattern) { match in
            ["year", "month", "day"].map { match[$0]?.value.map(String.init) ?? "-" }.joined(separator: " ")
        }
    }

    @Test func capturesHaveValues() throws {
        let rule = date("day month year", "day:(1-31|1-31th) month:<months> (','? year:1900-2100)?")
        #expect(
            try found([rule], in: "On 3 Jan. 2020 and 24th March, ٢٤ May 2021.") == [
                "3 Jan. 2020 = 2020 1 3", "24th March = - 3 24", "٢٤ May 2021 = 2021 5 24",
            ])
    }

    @Test func theLongestWinsThenTheFirst() throws {
        let rules = [
            date("year", "year:1900-2100"), date("month", "month:<months>"),
            date("both", "month:<months> year:1900-2100"),
        ]
        #expect(
            try found(rules, in: "May 2014, 2015, June") == ["May 2014 = 2014 5 -", "2015 = 2015 - -", "June = - 6 -"])
    }

    @Test func aVetoKeepsItsWords() throws {
        let rules = [date("year", "year:1900-2100"), Rule<String>.never("brigades", "1900-2100 revolution brigades")]
        #expect(try found(rules, in: "the 1920 Revolution Brigades of 2004") == ["2004 = 2004 - -"])
    }

    @Test func aMeaningMayRefuse() throws {
        let rules = [
            Rule<String>("odd", "n:1-99") { ($0["n"]?.value ?? 0) % 2 == 1 ? "odd" : nil }
        ]
        #expect(try found(rules, in: "2 3 4") == ["3 = odd"])
    }

    @Test func noMatchCrossesAParagraph() throws {
        #expect(
            try found([date("d", "day:1-31 month:<months>")], in: "room 12\n\nMarch began, 13\nMarch") == [
                "13\nMarch = - 3 13"
            ])
    }

    @Test func gluedCapitalAbsent() throws {
        let rules = [date("range", "day:1-31 ~'-' ~1-31"), date("name", "^month:<months> !<Capital>")]
        #expect(try found(rules, in: "5-9, 5 - 9, may May Hall March on") == ["5-9 = - - 5", "March = - 3 -"])
    }

    @Test func suffixes() throws {
        let rules = [date("decade", "year:1900-2090s"), date("hour", "day:1-12pm")]
        #expect(
            try found(rules, in: "the 1990s, 7pm, 7PM, 1990S, 19900s") == [
                "1990s = 1990 - -", "7pm = - - 7", "7PM = - - 7", "1990S = 1990 - -",
            ])
    }

    @Test func aTokenThatMayNotGoOnIsDropped() throws {
        let rules = [date("of", "first of month:<months>")]
        #expect(try found(rules, in: "first we left; the first of May") == ["first of May = - 5 -"])
    }

    @Test func ofEquallyLongTheFirstWinsHoweverItBegins() throws {
        let list = date("list", "month:<months> day:1-31")
        let word = Rule<String>("word", "may 1-31") { _ in "word" }
        #expect(try found([list, word], in: "on May 5") == ["May 5 = - 5 5"])
        #expect(try found([word, list], in: "on May 5") == ["May 5 = word"])
    }

    @Test func theThirdTokenDecidesBehindPhrasesToo() throws {
        let rules = [
            date("year", "day:1-31 month:<months> year:1900-2100"),
            Rule<String>("phrase", "<present-references> (of day:1-31)?") { "\($0.range.count) tokens" },
            Rule<String>("possessive", "month:<months> <Possessive> end") { _ in "end" },
        ]
        #expect(
            try found(rules, in: "5 May 2014, 5 May after 2014, May's end, May's start, right now of 3") == [
                "5 May 2014 = 2014 5 5", "May's end = end", "right now of 3 = 4 tokens",
            ])
    }

    @Test func aRefusedMatchLeavesTheWordsToTheNext() throws {
        let rules = [
            Rule<String>("long", "a:<months> 1-31 z:1900-2100") { _ in nil },
            Rule<String>("short", "month:<months> day:1-31") { "\($0.value("month") ?? 0) \($0.value("day") ?? 0)" },
        ]
        #expect(try found(rules, in: "May 5 2014") == ["May 5 = 5 5"])
    }

    @Test(arguments: ["<Word> day", "<nonsense>", "day?"])
    func refusesRules(_ pattern: String) {
        #expect(throws: PatternError.self) { try found([date("bad", pattern)], in: "x") }
    }
}

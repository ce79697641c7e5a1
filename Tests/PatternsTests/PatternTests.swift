import Patterns
import Testing

@Suite struct PatternTests {
    @Test(arguments: [
        (
            "day:1-31 <months>",
            Pattern.sequence([.capture("day", .number(1...31, suffix: "")), .members(of: "months")])
        ),
        ("1-31th", .number(1...31, suffix: "th")),
        ("(a|b c)?", .repeat(.choice([.word("a"), .sequence([.word("b"), .word("c")])]), 0...1)),
        ("~'-' ^<months>", .sequence([.glued(.word("-")), .capital(.members(of: "months"))])),
        ("<Capital>{1,3}", .repeat(.shape(.capital), 1...3)),
        ("~'.'?", .repeat(.glued(.word(".")), 0...1)),
        ("day !of", .sequence([.word("day"), .absent(.word("of"))])),
        ("a.m. ,", .sequence([.word("a.m."), .word(",")])),
        ("أيلول", .word("أيلول")),
    ])
    func reads(_ text: String, _ expected: Pattern) throws {
        #expect(try Pattern(text) == expected)
    }

    @Test(arguments: ["(a", "<months", "a)", "?", "31-1", "a{2}", "x:", "'"])
    func refuses(_ text: String) {
        #expect(throws: PatternError.self) { try Pattern(text) }
    }

    @Test func saysWhatToDo() {
        #expect(
            PatternError.unknownClass("month", in: "<month>").description
                == "“<month>”: no list or shape is called “month”; add Models/Words/en/month.txt or mend the name")
    }
}

/// A rule is a value: its name, the shape of the words, and what they mean.
///
///     Rule("day month year", "day:1-31 month:<months> year:1900-2100") { match in
///         CalendarDate(year: match["year"]?.value, month: match["month"]?.value, day: match["day"]?.value)
///     }
package struct Rule<Meaning>: Sendable {
    package let name: String
    package let pattern: String
    /// What the match means; nil refuses it, and shorter matches of other rules get their turn.
    package let meaning: @Sendable (Match) -> Meaning?
    /// A match of such a rule means nothing and keeps its words from every other rule: “the 1920 Revolution Brigades”.
    package let isVeto: Bool

    package init(_ name: String, _ pattern: String, meaning: @escaping @Sendable (Match) -> Meaning?) {
        self.init(name, pattern, isVeto: false, meaning: meaning)
    }

    /// A rule whose words mean nothing here.
    package static func never(_ name: String, _ pattern: String) -> Rule {
        Rule(name, pattern, isVeto: true) { _ in nil }
    }

    private init(_ name: String, _ pattern: String, isVeto: Bool, meaning: @escaping @Sendable (Match) -> Meaning?) {
        self.name = name
        self.pattern = pattern
        self.isVeto = isVeto
        self.meaning = meaning
    }
}

/// A match of a rule in an article.
package struct Finding<Meaning> {
    package let tokens: Range<Int>
    package let meaning: Meaning
    /// Number of the rule in its set.
    package let rule: Int

    @inlinable
    package init(tokens: Range<Int>, meaning: Meaning, rule: Int) {
        self.tokens = tokens
        self.meaning = meaning
        self.rule = rule
    }
}

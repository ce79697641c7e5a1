/// The shape of a phrase, read from text: `day:1-31 month:<months> year:1900-2100?`.
///
/// | written | matches |
/// |---|---|
/// | `word` | that word, in any case and spelling that folds to it |
/// | `','` or `,` | that sign; signs with a meaning here (`- : ? ( ) < > { } ~ ^ \| !`) need the quotes |
/// | `<months>` | a member of the list Models/Words/…/months.txt, the longest; several words count as one element |
/// | `<Word>` `<Capital>` `<Number>` `<Dotted>` `<Digits>` `<Sign>` `<Possessive>` `<Any>` | a token of that shape |
/// | `1-31` | a whole number between the two, in digits |
/// | `1-31th`, `1-12pm`, `1900-2090s` | such a number with those letters written on; `th` is st, nd, rd, th |
/// | `name:…` | the same, remembered under a name |
/// | `^…` | the same, with a capital letter, or with the article of Arabic |
/// | `~…` | the same, with nothing between it and the token before |
/// | `!…` | nothing, but only where … does not follow |
/// | `(a \| b c)` | one of these, the first that lets the rest match |
/// | `…?` `…{2,3}` | once or not at all; two to three times; as often as can be |
///
/// No pattern reaches across the end of a paragraph.
package indirect enum Pattern: Equatable, Sendable {
    case word(String)
    case members(of: String)
    case shape(TokenShape)
    case number(ClosedRange<Int>, suffix: String)
    case sequence([Pattern])
    case choice([Pattern])
    case `repeat`(Pattern, ClosedRange<Int>)
    case capture(String, Pattern)
    case capital(Pattern)
    case glued(Pattern)
    case absent(Pattern)

    /// The pattern that `text` spells.
    package init(_ text: String) throws(PatternError) {
        var parser = PatternParser(text)
        self = try parser.pattern()
    }
}

/// Tokens told by their shape alone.
package enum TokenShape: String, Sendable, CaseIterable {
    case word = "Word"
    case capital = "Capital"
    /// A token of digits.
    case number = "Number"
    /// A token of digits with dots between: “23.04.2022”.
    case dotted = "Dotted"
    /// A token with a digit in it: “24th”, “2018Q4”, “7pm”.
    case digits = "Digits"
    case sign = "Sign"
    /// An “’s” told off from the word before it.
    case possessive = "Possessive"
    case any = "Any"
}

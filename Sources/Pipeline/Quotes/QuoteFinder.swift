internal import Records
package import Text

/// Finds what was said and by whom: words between marks, reported clauses, marks that nobody spoke.
///
///     “We are now part of the state,” Qais al-Khazali said.   direct, spoken by Qais al-Khazali
///     He said that the base was “fully ours”.                 indirect, and partial inside
package struct QuoteFinder: Sendable {
    private let words: SpeechWords

    package init(lexicon: Lexicon) { words = SpeechWords(lexicon: lexicon) }

    /// The quotes of `tokens` in order of start. `mentions` are those of the record, in the record's order; `offices` tells
    /// who holds an office on the day of the article.
    func quotes(in tokens: Tokens, mentions: [Mention], offices: Offices?) -> [Quote] {
        let tokens = SpeechTokens(tokens, words: words, mentions: mentions)
        // Without marks, a verb of saying, “according to” or “Name:” nobody is quoted.
        guard tokens.union.meets(.mayReport | .maySource | .colon | .put) || !tokens.runs.isEmpty else { return [] }
        return ReportingReader(tokens: tokens, offices: offices).quotes()
    }
}

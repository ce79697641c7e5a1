package import Records
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
        let runs = QuoteMarks.runs(in: tokens)
        let finder = SpeakerFinder(tokens: tokens, words: words, mentions: mentions, runs: runs)
        let reader = ReportingReader(tokens: tokens, words: words, finder: finder, runs: runs, offices: offices)
        return reader.quotes()
    }
}

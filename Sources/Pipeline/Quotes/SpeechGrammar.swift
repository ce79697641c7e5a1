internal import Records
internal import Text

/// A reported clause without marks, and who reported it.
struct IndirectQuote {
    /// Bytes of the clause, “that” included, without the final stop.
    var span: Range<Int>
    var cue: Range<Int>
    /// Nil where the verb stands alone, as “وأضاف أن”: whoever spoke last.
    var speaker: SpeakerPhrase?
    var rule: String
    /// False where somebody reports without a clause, “أعلن القائد مقتل …”: no quotation, but whoever speaks next.
    var isClause = true
    /// “Asked whether …”: told beside what somebody else says, often of nobody who is named.
    var isAsked = false
}

/// Words between marks and the reporting clause that they belong to.
struct SpeechClause {
    var cue: Range<Int>
    var speaker: SpeakerPhrase?
    /// The verb names something by the words in the marks, “an operation dubbed “Dawn””: nobody speaks.
    var isName = false
}

/// How one language reports: its clauses without marks, and its clauses around words in marks.
protocol SpeechGrammar {
    /// The reported clauses of a sentence whose tokens together have `signs`.
    func quotes(in sentence: Range<Int>, _ signs: SpeechSigns) -> [IndirectQuote]
    /// The reporting clause in front of a quotation, not further left than `limit`.
    func clause(before run: QuotedRun, from limit: Int) -> SpeechClause?
    /// The reporting clause behind a quotation, up to `end`.
    func clause(after run: QuotedRun, to end: Int) -> SpeechClause?
}

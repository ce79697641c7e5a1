/// A time expression: “late 2025”, “on Monday”, “two years ago”, “every Friday”.
public struct DateMention: Sendable {
    /// What kind of time is meant, as TIMEX3 has it.
    public enum Kind: String, Sendable, CaseIterable {
        case date, time, duration, set
    }

    /// From where the date was reckoned.
    public enum Anchor: String, Sendable, CaseIterable {
        /// The words say it all: “3 January 2020”.
        case explicit
        /// The day of publication: “on Monday”.
        case published
        /// Another date of the article: “two days later”.
        case previous
        /// Nothing to reckon from: “3 May” in an article without a date.
        case none
    }

    /// Bytes of the article's UTF-8, without a leading preposition, with “late”, “mid-” and “ago”.
    public var span: Range<Int>
    public var type: Kind
    /// The value as TIMEX3 writes it: `2026-01`, `2014-SU`, `P2Y`, `XXXX-05-03`.
    public var value: String
    /// The modifier as TIMEX3 writes it: `START`, `MID`, `END`, `APPROX`.
    public var mod: String?
    /// The first day that the words allow; nil for durations and dates that nothing anchors.
    public var earliest: Day?
    /// The last day that the words allow.
    public var latest: Day?
    public var anchor: Anchor
    public var why: Why?

    public init(
        span: Range<Int>, type: Kind, value: String, mod: String? = nil, earliest: Day? = nil, latest: Day? = nil,
        anchor: Anchor, why: Why? = nil
    ) {
        self.span = span
        self.type = type
        self.value = value
        self.mod = mod
        self.earliest = earliest
        self.latest = latest
        self.anchor = anchor
        self.why = why
    }
}

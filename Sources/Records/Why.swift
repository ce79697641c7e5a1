/// Why an item is in the record: filled only when asked for (`--why`).
public struct Why: Sendable, Equatable {
    /// The rule that produced it: “longest name”, “day month year”.
    public var rule: String
    /// File and line of the list that has the name or the word: “Places/iraq.tsv:118”.
    public var list: String?
    /// What decided, in a few words: “Anbar stands in the same sentence”.
    public var reason: String?
    /// Readings that were possible and did not stand.
    public var refused: [Refusal]

    public init(rule: String, list: String? = nil, reason: String? = nil, refused: [Refusal] = []) {
        self.rule = rule
        self.list = list
        self.reason = reason
        self.refused = refused
    }

    /// A reading that did not stand: “person/bashar-al-assad”, “no full name in the article”.
    public struct Refusal: Sendable, Equatable {
        public var reading: String
        public var reason: String

        public init(reading: String, reason: String) {
            self.reading = reading
            self.reason = reason
        }
    }
}

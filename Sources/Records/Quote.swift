/// Words that somebody said, or words in marks that nobody did. Offsets are bytes of the article's UTF-8.
public struct Quote: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Words in marks that someone said.
        case direct
        /// A fragment in marks inside the writer's sentence, attributed: he called it “a red line”.
        case partial
        /// A reported clause without marks: he said that the base was ours; or what someone asked for, promised, denied.
        case indirect
        /// Marks with nobody speaking: titles, nicknames, distance.
        case scare
    }

    /// The words inside the marks.
    public var span: Range<Int>
    public var kind: Kind
    /// The reporting word: “said”, “according to”.
    public var cue: Range<Int>?
    public var speaker: Speaker?
    public var why: Why?

    public init(span: Range<Int>, kind: Kind, cue: Range<Int>? = nil, speaker: Speaker? = nil, why: Why? = nil) {
        self.span = span
        self.kind = kind
        self.cue = cue
        self.speaker = speaker
        self.why = why
    }
}

/// Who said it.
public struct Speaker: Sendable {
    /// The phrase of the reporting clause as it stands: “He”, “a police source”; nil when no phrase names the speaker.
    public var span: Range<Int>?
    /// Index in the record's `entities` of the one that the phrase stands for; the record prints its type and id.
    public var entity: Int?
    /// The person whose office the phrase names, where the article does not name them: “the prime minister of Iraq”.
    public var holder: Facts?
    /// How the speaker was found: “subject”, “pronoun”, “description”, “according_to”, “inherited”.
    public var via: String

    public init(span: Range<Int>?, entity: Int? = nil, holder: Facts? = nil, via: String) {
        self.span = span
        self.entity = entity
        self.holder = holder
        self.via = via
    }
}

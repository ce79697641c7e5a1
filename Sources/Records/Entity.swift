/// What an entity is, in the record's four words.
public enum EntityType: String, Sendable, CaseIterable {
    /// Countries, cities, provinces, rivers, bases, camps, crossings, named buildings.
    case place
    /// Militias, insurgents, and state forces with their units.
    case armedGroup = "armed_group"
    case organisation
    case person
}

/// By what a mention was recognised.
public enum Match: String, Sendable, CaseIterable {
    /// The name under which the gazetteer shows the entity.
    case name
    /// Another name that a list gives.
    case alias
    /// A spelling that a rule of romanisation derived: “Ain al-Assad”.
    case variant
    /// A short form of a longer name said before: “al-Khazali” after “Qais al-Khazali”.
    case short
    /// “PMF”, “SDF”.
    case acronym
    /// A rule of the language, no gazetteer entry: “the spokesman Yahya Rasool”.
    case pattern
}

/// How sure a reading is: a word, not an invented probability.
public enum Level: String, Sendable, CaseIterable {
    case certain, likely, possible
}

/// A mention of a place, an armed group, an organisation or a person. Offsets are bytes of the article's UTF-8.
public struct Entity: Sendable {
    /// The name as it stands: no title, no possessive, no leading “the”.
    public var span: Range<Int>
    public var type: EntityType
    /// What the gazetteer says of it; nil when no entry explains the name.
    public var facts: Facts?
    /// Without an entry: a number that all mentions of one entity share within the article.
    public var reference: Int32?
    public var match: Match
    public var level: Level
    /// Roles that the text gives to this mention: “leader of Asaib Ahl al-Haq”.
    public var roles: [Relation]
    /// Names inside the name, as Mosul in “University of Mosul”, in order of start.
    public var inner: [Entity]
    public var why: Why?

    public init(
        span: Range<Int>, type: EntityType, facts: Facts? = nil, reference: Int32? = nil, match: Match, level: Level,
        roles: [Relation] = [], inner: [Entity] = [], why: Why? = nil
    ) {
        self.span = span
        self.type = type
        self.facts = facts
        self.reference = reference
        self.match = match
        self.level = level
        self.roles = roles
        self.inner = inner
        self.why = why
    }
}

/// A role that the text itself gives to a person: “Qais al-Khazali, the leader of Asaib Ahl al-Haq”.
public struct Relation: Sendable {
    /// The words that say it, in bytes of the article's UTF-8: “leader”.
    public var span: Range<Int>
    /// The role in the gazetteer's word: “leader”, “prime_minister”.
    public var role: String
    /// How it is held: “former”, “acting”, “designate”; nil when the text says nothing of that.
    public var standing: String?
    /// Of whom: index of a mention in the record's `entities`.
    public var organisation: Int?

    public init(span: Range<Int>, role: String, standing: String? = nil, organisation: Int? = nil) {
        self.span = span
        self.role = role
        self.standing = standing
        self.organisation = organisation
    }
}

internal import Text

/// The classes of words by which roles are read, and what each word of the lexicon is to them.
// A class, because every article's reader points to the one of their language.
final class RoleWords: Sendable {
    let lexicon: Lexicon
    let titles = Lexicon.wordClass(named: "titles")
    let roles = Lexicon.wordClass(named: "roles")
    let kinds = Lexicon.wordClass(named: "role-kinds")
    /// “بزعامة”: nouns that tell who leads the body before them.
    let leading = Lexicon.wordClass(named: "leading-words")
    let modifiers = Lexicon.wordClass(named: "role-modifiers")
    let demonyms = Lexicon.wordClass(named: "demonyms")
    let determiners = Lexicon.wordClass(named: "determiners")
    let prepositions = Lexicon.wordClass(named: "prepositions")
    let conjunctions = Lexicon.wordClass(named: "conjunctions")
    let pronouns = Lexicon.wordClass(named: "pronouns")
    let auxiliaries = Lexicon.wordClass(named: "auxiliaries")
    let locatives = Lexicon.wordClass(named: "locative-prepositions")
    let said = Lexicon.wordClass(named: "said-verbs")
    let placeHeads = Lexicon.wordClass(named: "place-heads-after")
    let bodyNouns = Lexicon.wordClass(named: "body-nouns")

    private let signsOfRows: [RoleSigns]

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        var signs = [RoleSigns](repeating: RoleSigns(), count: lexicon.rowCount)
        for (wordClass, sign) in [
            (titles, RoleSigns.noun), (roles, .noun), (kinds, .noun), (roles, .role), (modifiers, .modifier),
            (demonyms, .demonym), (determiners, .determiner), (prepositions, .small), (conjunctions, .small),
            (pronouns, .small), (auxiliaries, .auxiliary), (said, .said), (leading, .leading), (bodyNouns, .bodyNoun),
        ] {
            guard let wordClass else { continue }
            for row in lexicon.firstRows(of: wordClass) where lexicon.classes(ofRow: row).contains(wordClass) {
                signs[Int(row)].formUnion(sign)
            }
        }
        for (wordClass, sign) in [
            (titles, RoleSigns.nounPhrase), (roles, .nounPhrase), (kinds, .nounPhrase), (modifiers, .modifierPhrase),
            (leading, .leading),
        ] {
            guard let wordClass else { continue }
            for row in lexicon.firstRows(of: wordClass) where lexicon.classes(ofRow: row).beginsPhrase(wordClass) {
                signs[Int(row)].formUnion(sign)
            }
        }
        for wordClass in [titles, roles, kinds].compactMap(\.self) {
            for row in lexicon.secondRows(of: wordClass) { signs[Int(row)].formUnion(.secondOfNoun) }
        }
        signsOfRows = signs
    }

    /// What the token at `index` may be in a role; nothing outside of the text.
    @inline(__always)
    func signs(_ tokens: Tokens, _ index: Int) -> RoleSigns {
        guard index >= 0, index < tokens.count else { return RoleSigns() }
        return signsOfRows[Int(tokens.rows[index])]
    }
}

/// What a word may be in a role, one bit a question.
struct RoleSigns: Sendable {
    private var bits: UInt16 = 0

    init() {}
    private init(bit: UInt16) { bits = 1 << bit }

    @inline(__always)
    func meets(_ other: RoleSigns) -> Bool { bits & other.bits != 0 }
    mutating func formUnion(_ other: RoleSigns) { bits |= other.bits }
    @inline(__always)
    static func | (one: RoleSigns, other: RoleSigns) -> RoleSigns {
        var both = one
        both.formUnion(other)
        return both
    }

    /// The noun of a role or a title: “minister”.
    static var noun: RoleSigns { RoleSigns(bit: 0) }
    /// The first word of such a noun of several words: “prime”.
    static var nounPhrase: RoleSigns { RoleSigns(bit: 1) }
    /// The second word of such a noun: “minister”.
    static var secondOfNoun: RoleSigns { RoleSigns(bit: 12) }
    static var role: RoleSigns { RoleSigns(bit: 2) }
    static var modifier: RoleSigns { RoleSigns(bit: 3) }
    static var modifierPhrase: RoleSigns { RoleSigns(bit: 4) }
    static var demonym: RoleSigns { RoleSigns(bit: 5) }
    static var determiner: RoleSigns { RoleSigns(bit: 6) }
    static var auxiliary: RoleSigns { RoleSigns(bit: 7) }
    static var said: RoleSigns { RoleSigns(bit: 8) }
    /// Prepositions, conjunctions and pronouns.
    static var small: RoleSigns { RoleSigns(bit: 9) }
    /// “led”, “headed”
    static var leading: RoleSigns { RoleSigns(bit: 10) }
    /// “movement”, “party”
    static var bodyNoun: RoleSigns { RoleSigns(bit: 11) }
}

/// What the words of roles come to in the record, in every language; the numbers are the values of Models/Words/*/role-kinds.
enum RoleKind {
    /// Never a role of the record: “brother”, “friend”.
    static let none = 0
    /// A rank or a way of address: a role behind a name (“a retired general”), none before it (“General X”).
    static let rank = 1

    /// The record's word for a kind, nil for `none`, `rank` and unknown numbers: “prime_minister”.
    static func name(_ kind: Int) -> String? {
        let index = kind - 2
        return names.indices.contains(index) ? names[index] : nil
    }

    // Numbers in the lists point here: new names go to the end.
    private static let names = [
        "president", "vice_president", "prime_minister", "deputy_prime_minister", "minister", "foreign_minister",
        "defence_minister", "interior_minister", "oil_minister", "finance_minister", "health_minister",
        "electricity_minister", "justice_minister", "education_minister", "higher_education_minister", "trade_minister",
        "transport_minister", "planning_minister", "water_resources_minister", "peshmerga_minister", "labour_minister",
        "culture_minister", "migration_minister", "deputy_minister", "speaker", "deputy_speaker", "governor",
        "deputy_governor", "mayor", "leader", "deputy_leader", "supreme_leader", "commander", "deputy_commander",
        "commander_in_chief", "chief_of_staff", "spokesman", "head", "deputy_head", "director", "director_general",
        "chairman", "deputy_chairman", "secretary_general", "secretary", "secretary_of_state", "secretary_of_defense",
        "ambassador", "envoy", "representative", "consul", "adviser", "national_security_adviser", "mp", "senator",
        "member", "founder", "judge", "king", "crown_prince", "emir", "pope", "patriarch", "chancellor", "official",
        "police_chief", "activist", "journalist", "analyst", "lawyer", "doctor", "teacher", "candidate", "cleric",
        "chief_justice", "party_official", "deputy_director", "prosecutor", "professor", "coach", "tribal_leader",
    ]
}

/// In what way a role is held; the numbers are the values of Models/Words/*/role-modifiers.
enum RoleStanding {
    /// The role is that of whom it is told of, one step below: “deputy oil minister”.
    static let deputy = 4

    static func name(_ value: Int) -> String? {
        switch value {
        case 1: "former"
        case 2: "acting"
        case 3: "designate"
        default: nil
        }
    }
}

/// A role that the text gives to a person, in tokens.
struct RoleMention {
    /// The words that say it: “former speaker”.
    var tokens: Range<Int>
    /// Bytes of a particle that is written on to the first of them.
    var lead = 0
    var role: String
    /// “former”, “acting” or “designate”.
    var standing: String?
    /// Number of the finding whose role it is: the group behind “leader of”.
    var of: Int?
}

/// What the rules of quotes ask of a single token, one bit a question, so that most answers are one test of a mask.
///
///     tokens.has(.comma | .hyphen, index)
struct SpeechSigns: Hashable, Sendable {
    let rawValue: UInt64

    @inline(__always)
    init(rawValue: UInt64) { self.rawValue = rawValue }

    @inline(__always)
    private init(bit: UInt64) { rawValue = 1 << bit }

    @inline(__always)
    func meets(_ other: SpeechSigns) -> Bool { rawValue & other.rawValue != 0 }
    @inline(__always)
    func without(_ other: SpeechSigns) -> SpeechSigns { SpeechSigns(rawValue: rawValue & ~other.rawValue) }
    @inline(__always)
    static func | (one: SpeechSigns, other: SpeechSigns) -> SpeechSigns {
        SpeechSigns(rawValue: one.rawValue | other.rawValue)
    }
    @inline(__always)
    static func |= (one: inout SpeechSigns, other: SpeechSigns) { one = one | other }

    // Computed, since stored ones would be asked for through an accessor that checks whether they are made.

    static var none: SpeechSigns { SpeechSigns(rawValue: 0) }

    // MARK: Marks

    /// “,” alone.
    static var comma: SpeechSigns { SpeechSigns(bit: 0) }
    /// “،”
    static var arabicComma: SpeechSigns { SpeechSigns(bit: 1) }
    /// “;” and “؛”
    static var semicolon: SpeechSigns { SpeechSigns(bit: 2) }
    static var colon: SpeechSigns { SpeechSigns(bit: 3) }
    static var dot: SpeechSigns { SpeechSigns(bit: 4) }
    /// “.”, “!”, “?”
    static var sentenceEnd: SpeechSigns { SpeechSigns(bit: 5) }
    static var hyphen: SpeechSigns { SpeechSigns(bit: 6) }
    static var openBracket: SpeechSigns { SpeechSigns(bit: 7) }
    static var closeBracket: SpeechSigns { SpeechSigns(bit: 8) }
    /// Lies between quotation marks, or is one.
    static var quoted: SpeechSigns { SpeechSigns(bit: 9) }

    // MARK: Endings

    static var ed: SpeechSigns { SpeechSigns(bit: 10) }
    static var eed: SpeechSigns { SpeechSigns(bit: 11) }
    static var ing: SpeechSigns { SpeechSigns(bit: 12) }
    static var ly: SpeechSigns { SpeechSigns(bit: 13) }
    static var s: SpeechSigns { SpeechSigns(bit: 14) }

    // MARK: Classes of words

    static var pronouns: SpeechSigns { SpeechSigns(bit: 15) }
    static var determiners: SpeechSigns { SpeechSigns(bit: 16) }
    static var prepositions: SpeechSigns { SpeechSigns(bit: 17) }
    static var conjunctions: SpeechSigns { SpeechSigns(bit: 18) }
    static var auxiliaries: SpeechSigns { SpeechSigns(bit: 19) }
    static var modals: SpeechSigns { SpeechSigns(bit: 20) }
    static var finite: SpeechSigns { SpeechSigns(bit: 21) }
    static var roles: SpeechSigns { SpeechSigns(bit: 22) }
    static var roleModifiers: SpeechSigns { SpeechSigns(bit: 23) }
    static var titles: SpeechSigns { SpeechSigns(bit: 24) }
    static var sayingNouns: SpeechSigns { SpeechSigns(bit: 25) }
    static var groupHeads: SpeechSigns { SpeechSigns(bit: 26) }
    static var organisationHeads: SpeechSigns { SpeechSigns(bit: 27) }
    static var days: SpeechSigns { SpeechSigns(bit: 28) }
    static var dayWords: SpeechSigns { SpeechSigns(bit: 29) }
    static var nounVerbs: SpeechSigns { SpeechSigns(bit: 30) }
    static var naming: SpeechSigns { SpeechSigns(bit: 31) }
    static var urging: SpeechSigns { SpeechSigns(bit: 32) }
    static var thatWords: SpeechSigns { SpeechSigns(bit: 33) }
    static var clauseVerbs: SpeechSigns { SpeechSigns(bit: 34) }
    static var said: SpeechSigns { SpeechSigns(bit: 35) }
    static var evidence: SpeechSigns { SpeechSigns(bit: 60) }
    /// The word is, or begins, an office: “prime minister”.
    static var offices: SpeechSigns { SpeechSigns(bit: 62) }
    /// The word is, or begins, a verb of saying or showing: most words are none of it, and are told so at once.
    static var mayReport: SpeechSigns { SpeechSigns(bit: 36) }
    /// The word begins a phrase of those classes whose phrases are asked for.
    static var phrases: SpeechSigns { SpeechSigns(bit: 63) }
    /// The word is, or begins, “according to” and its like, and the word behind it is the second of one.
    static var maySource: SpeechSigns { SpeechSigns(bit: 37) }

    // MARK: Words of English

    static var that: SpeechSigns { SpeechSigns(bit: 38) }
    static var and: SpeechSigns { SpeechSigns(bit: 39) }
    static var but: SpeechSigns { SpeechSigns(bit: 40) }
    static var who: SpeechSigns { SpeechSigns(bit: 41) }
    static var which: SpeechSigns { SpeechSigns(bit: 42) }
    static var what: SpeechSigns { SpeechSigns(bit: 43) }
    static var to: SpeechSigns { SpeechSigns(bit: 44) }
    static var with: SpeechSigns { SpeechSigns(bit: 45) }
    static var `as`: SpeechSigns { SpeechSigns(bit: 46) }
    static var the: SpeechSigns { SpeechSigns(bit: 47) }
    static var have: SpeechSigns { SpeechSigns(bit: 48) }
    static var be: SpeechSigns { SpeechSigns(bit: 49) }
    /// “put”: before a figure, someone's count.
    static var put: SpeechSigns { SpeechSigns(bit: 50) }
    static var say: SpeechSigns { SpeechSigns(bit: 51) }
    /// “he”, “she”, “they”, “it”, “I”, “we”
    static var speakers: SpeechSigns { SpeechSigns(bit: 52) }
    /// “also”, “later”: stands between a subject and its verb.
    static var adverbs: SpeechSigns { SpeechSigns(bit: 53) }
    /// “late”, “again”: tells when something was said.
    static var times: SpeechSigns { SpeechSigns(bit: 54) }
    /// “and”, “while”: opens a clause with a verb of its own.
    static var coordinators: SpeechSigns { SpeechSigns(bit: 55) }
    /// “since”, “when”: opens a circumstance, no clause that was said.
    static var circumstanceOpeners: SpeechSigns { SpeechSigns(bit: 56) }
    /// “on”, “after”: behind “said”, when and where.
    static var circumstances: SpeechSigns { SpeechSigns(bit: 57) }
    /// “by”, “without”: what a gerund stands behind.
    static var gerundGovernors: SpeechSigns { SpeechSigns(bit: 58) }
    /// “they”, “police”: the subject of a form like “report” whatever its number.
    static var plainSubjects: SpeechSigns { SpeechSigns(bit: 59) }
    /// “and”, “which”: what stands behind a quotation is another clause.
    static var otherClauses: SpeechSigns { SpeechSigns(bit: 61) }
}

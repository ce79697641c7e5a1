internal import Text

/// The word classes that reporting clauses are told by, and questions of a single token.
struct SpeechWords: Sendable {
    let lexicon: Lexicon
    let said = Lexicon.wordClass(named: "said-verbs")
    let naming = Lexicon.wordClass(named: "naming-verbs")
    let urging = Lexicon.wordClass(named: "urging-verbs")
    let evidence = Lexicon.wordClass(named: "evidence-verbs")
    let clauseVerbs = Lexicon.wordClass(named: "clause-verbs")
    let nounVerbs = Lexicon.wordClass(named: "noun-verbs")
    let finite = Lexicon.wordClass(named: "finite-verbs")
    let accordingTo = Lexicon.wordClass(named: "according-to")
    let sayingNouns = Lexicon.wordClass(named: "saying-nouns")
    let pronouns = Lexicon.wordClass(named: "pronouns")
    let determiners = Lexicon.wordClass(named: "determiners")
    let prepositions = Lexicon.wordClass(named: "prepositions")
    let conjunctions = Lexicon.wordClass(named: "conjunctions")
    let auxiliaries = Lexicon.wordClass(named: "auxiliaries")
    let modals = Lexicon.wordClass(named: "modals")
    let roles = Lexicon.wordClass(named: "roles")
    let roleModifiers = Lexicon.wordClass(named: "role-modifiers")
    let titles = Lexicon.wordClass(named: "titles")
    let common = Lexicon.wordClass(named: "common-words")
    let days = Lexicon.wordClass(named: "weekdays")
    let dayWords = Lexicon.wordClass(named: "day-words")
    let women = Lexicon.wordClass(named: "female-names")
    let groupHeads = Lexicon.wordClass(named: "group-heads")
    let organisationHeads = Lexicon.wordClass(named: "organisation-heads")
    let thatWords = Lexicon.wordClass(named: "that-words")

    /// What a word may be or begin, by its row: most words are none of it, and are told so at once.
    private let openings: [UInt8]
    private static let reporting: UInt8 = 1
    private static let source: UInt8 = 2

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        var openings = [UInt8](repeating: 0, count: lexicon.rowCount)
        for (wordClass, bit) in [
            (said, Self.reporting), (evidence, Self.reporting), (naming, Self.reporting), (accordingTo, Self.source),
        ] {
            for row in wordClass.map({ lexicon.firstRows(of: $0) }) ?? [] { openings[row] |= bit }
        }
        self.openings = openings
    }

    @inline(__always)
    private func mayBe(_ bit: UInt8, _ tokens: Tokens, _ index: Int) -> Bool {
        let row = Int(tokens.rows[index])
        return row < openings.count && openings[row] & bit != 0
    }

    /// How many tokens from `index` are a phrase that names a source: 2 for “according to”, 0 for none.
    func sourceLength(_ tokens: Tokens, _ index: Int) -> Int {
        guard index >= 0, index < tokens.count, mayBe(Self.source, tokens, index) else { return 0 }
        return length(accordingTo, tokens, index)
    }

    func has(_ wordClass: WordClass?, _ tokens: Tokens, _ index: Int) -> Bool {
        guard let wordClass, index >= 0, index < tokens.count else { return false }
        return lexicon.has(wordClass, tokens, index)
    }

    func length(_ wordClass: WordClass?, _ tokens: Tokens, _ index: Int) -> Int {
        guard let wordClass, index >= 0, index < tokens.count else { return 0 }
        return lexicon.length(of: wordClass, in: tokens, at: index)
    }

    func value(_ wordClass: WordClass?, _ tokens: Tokens, _ index: Int) -> Int? {
        guard let wordClass, index >= 0, index < tokens.count else { return nil }
        return lexicon.value(of: wordClass, in: tokens, at: index)
    }

    /// How many tokens from `index` are a verb by which someone says something: 1 for “said”, 2 for “pointed out”, 0 for none.
    func reportingLength(_ tokens: Tokens, _ index: Int) -> Int {
        guard index >= 0, index < tokens.count, mayBe(Self.reporting, tokens, index) else { return 0 }
        let length = max(length(said, tokens, index), length(evidence, tokens, index))
        return length == 0 || isNounHere(tokens, index) ? 0 : length
    }

    /// A verb by which someone says something or something shows it.
    func isReporting(_ tokens: Tokens, _ index: Int) -> Bool { reportingLength(tokens, index) > 0 }

    /// A verb of saying alone, no “showed”.
    func isSaying(_ tokens: Tokens, _ index: Int) -> Bool {
        index >= 0 && index < tokens.count && mayBe(Self.reporting, tokens, index) && length(said, tokens, index) > 0
            && !isNounHere(tokens, index)
    }

    /// A verb that names what it speaks of: “called it ‘…’”, “accused them of ‘…’”.
    func isNaming(_ tokens: Tokens, _ index: Int) -> Bool {
        has(naming, tokens, index) && !isNounHere(tokens, index)
    }

    /// “the report”, “a claim”, “asylum claim-”, “Huffington Post”: a verb's form that is a noun where it stands.
    func isNounHere(_ tokens: Tokens, _ index: Int) -> Bool {
        guard index > 0, lexicon.language == .english else { return false }
        // “the raids will go on”, “vowed to continue”: what is done, not said.
        if isWord(tokens, index, "continue") || isWord(tokens, index, "go"),
            has(modals, tokens, index - 1) || isWord(tokens, index - 1, "to")
        {
            return true
        }
        let shape = tokens.shapes[index]
        let isHeadline = !shape.isDisjoint(with: [.titleLine, .capitalLine])
        if shape.contains(.capital), !shape.contains(.sentenceStart), !isHeadline { return true }
        // “so-called”, “counter-measures”
        if tokens.isGlued(index), tokens.isPunctuation(index - 1, "-") { return true }
        if index + 1 < tokens.count, tokens.isGlued(index + 1), tokens.isPunctuation(index + 1, "-") { return true }
        if has(nounVerbs, tokens, index) {
            return shape.contains(.sentenceStart) || !hasSubjectThatFits(tokens, index)
        }
        if shape.contains(.sentenceStart) { return false }
        if tokens.shapes[index - 1].contains(.possessive) { return true }
        // “attacks claimed by Daesh”, “service members shown wearing patches”, “the last reported victim”
        if isWord(tokens, index + 1, "by"), endsWith(tokens, index, "ed"), index + 2 < tokens.count,
            !tokens.shapes[index + 2].contains(.number)
        {
            return true
        }
        for form in ["shown", "proven", "written", "spoken", "sworn"] as [StaticString]
        where isWord(tokens, index, form) {
            return !isPerfect(tokens, index)
        }
        if tokens.shapes[index - 1].contains(.number) { return true }
        for adjective in ["last", "first", "latest", "previously", "newly", "only", "next", "other", "new"]
            as [StaticString]
        where isWord(tokens, index - 1, adjective) && endsWith(tokens, index, "ed") { return true }
        if endsWith(tokens, index, "ing") {
            // “by citing the occupation”: a gerund, nobody's words.
            for word in ["by", "of", "for", "from", "without", "before", "after", "in"] as [StaticString]
            where isWord(tokens, index - 1, word) { return true }
            return false
        }
        if isPassive(tokens, index) { return true }
        // Plural demonstratives and “who” may be subjects; articles and prepositions never are.
        return has(determiners, tokens, index - 1) && !has(pronouns, tokens, index - 1)
            || isWord(tokens, index - 1, "to")
            || has(prepositions, tokens, index - 1) && !isWord(tokens, index - 1, "as")
    }

    /// “has shown”, “had never written”.
    private func isPerfect(_ tokens: Tokens, _ index: Int) -> Bool {
        for back in 1...2 {
            for form in ["has", "have", "had"] as [StaticString] where isWord(tokens, index - back, form) {
                return true
            }
        }
        return false
    }

    /// “was reported”, “has been accused”.
    private func isPassive(_ tokens: Tokens, _ index: Int) -> Bool {
        var before = index - 1
        while before > 0,
            endsWith(tokens, before, "ly") || isWord(tokens, before, "not") || isWord(tokens, before, "also")
        { before -= 1 }
        for form in ["was", "were", "been", "be", "being", "is", "are"] as [StaticString]
        where isWord(tokens, before, form) { return true }
        return false
    }

    /// Whether what stands before a form like “claims” or “report” is a subject of its number.
    private func hasSubjectThatFits(_ tokens: Tokens, _ index: Int) -> Bool {
        var before = index - 1
        while before > 0,
            endsWith(tokens, before, "ly") || isWord(tokens, before, "also") || isWord(tokens, before, "now")
        { before -= 1 }
        guard before >= 0, !tokens.shapes[before].contains(.possessive) else { return false }
        // “…,” reports Reuters; “X, leader of Y, claims”
        if tokens.shapes[before].contains(.punctuation) {
            return !tokens.isPunctuation(before, "-") && !tokens.isPunctuation(before, "(")
        }
        for word in ["he", "she", "it", "they", "we", "i", "you", "who", "which", "police", "people"] as [StaticString]
        where isWord(tokens, before, word) { return true }
        // “figures show”, but “a slide show”
        if isWord(tokens, index, "show"), endsWith(tokens, before, "s") { return true }
        if isWord(tokens, index, "shows"), tokens.isWord(before), !endsWith(tokens, before, "s") { return true }
        // “the United Nations report”, but “WHO report”, “Hamas and Fatah claim”
        if tokens.isCapital(before), !endsWith(tokens, index, "s"), !endsWith(tokens, index, "ed"),
            !tokens.shapes[before].contains(.allCapitals), !isWord(tokens, before - 1, "and")
        {
            return false
        }
        if tokens.isCapital(before) { return !has(determiners, tokens, before) && !has(prepositions, tokens, before) }
        let isNoun =
            has(roles, tokens, before) || has(sayingNouns, tokens, before) || isWord(tokens, before, "source")
            || isWord(tokens, before, "sources") || has(groupHeads, tokens, before)
            || has(organisationHeads, tokens, before) || isWord(tokens, before, "government")
            || isWord(tokens, before, "army")
        guard isNoun else { return false }
        return endsWith(tokens, index, "s") != endsWith(tokens, before, "s")
    }

    func isWord(_ tokens: Tokens, _ index: Int, _ word: StaticString) -> Bool {
        guard index >= 0, index < tokens.count else { return false }
        let start = Int(tokens.starts[index])
        guard Int(tokens.ends[index]) - start == word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount where tokens.text[start + offset] | 0x20 != word.utf8Start[offset] {
            return false
        }
        return true
    }

    func endsWith(_ tokens: Tokens, _ index: Int, _ ending: StaticString) -> Bool {
        guard index >= 0, index < tokens.count else { return false }
        let count = ending.utf8CodeUnitCount
        guard Int(tokens.ends[index]) - Int(tokens.starts[index]) > count else { return false }
        let start = Int(tokens.ends[index]) - count
        for offset in 0..<count where tokens.text[start + offset] | 0x20 != ending.utf8Start[offset] { return false }
        return true
    }

    /// Words between a subject and its verb: “has repeatedly”, “also”, “later”.
    func isBetweenSubjectAndVerb(_ tokens: Tokens, _ index: Int) -> Bool {
        if tokens.shapes[index].contains(.allCapitals) { return false }  // “IS”, “US”
        if has(auxiliaries, tokens, index) || has(modals, tokens, index) { return true }
        if endsWith(tokens, index, "ly") { return !tokens.isCapital(index) }
        for word in [
            "also", "later", "then", "not", "once", "again", "further", "now", "even", "never", "ever", "still",
        ]
            as [StaticString]
        where isWord(tokens, index, word) { return true }
        return false
    }

    func isSentenceEnd(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.isPunctuation(index, ".") || tokens.isPunctuation(index, "!") || tokens.isPunctuation(index, "?")
    }

    func isComma(_ tokens: Tokens, _ index: Int) -> Bool {
        guard index >= 0, index < tokens.count else { return false }
        if tokens.isPunctuation(index, ",") { return true }
        let start = Int(tokens.starts[index])
        return tokens.text[start] == 0xD8 && Int(tokens.ends[index]) - start == 2 && tokens.text[start + 1] == 0x8C
    }

    func isSemicolon(_ tokens: Tokens, _ index: Int) -> Bool {
        guard index >= 0, index < tokens.count else { return false }
        if tokens.isPunctuation(index, ";") { return true }
        let start = Int(tokens.starts[index])
        return tokens.text[start] == 0xD8 && Int(tokens.ends[index]) - start == 2 && tokens.text[start + 1] == 0x9B
    }

    /// he, she, they, it, I, we: pronouns that may speak.
    func isPersonal(_ tokens: Tokens, _ index: Int) -> Bool {
        guard has(pronouns, tokens, index), !tokens.shapes[index].contains(.allCapitals) || isWord(tokens, index, "i")
        else { return false }
        for word in ["he", "she", "they", "it", "i", "we"] as [StaticString] where isWord(tokens, index, word) {
            return true
        }
        return false
    }
}

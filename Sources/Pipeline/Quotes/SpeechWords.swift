internal import Text

/// The word classes that reporting clauses are told by, and questions of a single token.
struct SpeechWords: Sendable {
    let lexicon: Lexicon
    let said = Lexicon.wordClass(named: "said-verbs")
    let thought = Lexicon.wordClass(named: "thought-verbs")
    let naming = Lexicon.wordClass(named: "naming-verbs")
    let evidence = Lexicon.wordClass(named: "evidence-verbs")
    let accordingTo = Lexicon.wordClass(named: "according-to")
    let pronouns = Lexicon.wordClass(named: "pronouns")
    let determiners = Lexicon.wordClass(named: "determiners")
    let prepositions = Lexicon.wordClass(named: "prepositions")
    let conjunctions = Lexicon.wordClass(named: "conjunctions")
    let auxiliaries = Lexicon.wordClass(named: "auxiliaries")
    let modals = Lexicon.wordClass(named: "modals")
    let roles = Lexicon.wordClass(named: "roles")
    let titles = Lexicon.wordClass(named: "titles")
    let common = Lexicon.wordClass(named: "common-words")
    let days = Lexicon.wordClass(named: "weekdays")

    func has(_ wordClass: WordClass?, _ tokens: Tokens, _ index: Int) -> Bool {
        guard let wordClass else { return false }
        return lexicon.has(wordClass, tokens, index)
    }

    func length(_ wordClass: WordClass?, _ tokens: Tokens, _ index: Int) -> Int {
        guard let wordClass else { return 0 }
        return lexicon.length(of: wordClass, in: tokens, at: index)
    }

    /// A verb by which someone says or thinks something.
    func isReporting(_ tokens: Tokens, _ index: Int) -> Bool {
        (has(said, tokens, index) || has(evidence, tokens, index)) && !isNounHere(tokens, index)
    }

    /// “the report”, “a claim”, “their demands”: a verb's form behind a determiner or a preposition is a noun.
    func isNounHere(_ tokens: Tokens, _ index: Int) -> Bool {
        guard index > 0, lexicon.language == .english, tokens.shapes[index].isDisjoint(with: .sentenceStart) else {
            return false
        }
        if tokens.shapes[index - 1].contains(.possessive) { return true }
        // “so-called”
        if tokens.isGlued(index), tokens.isPunctuation(index - 1, "-") { return true }
        if endsWith(tokens, index, "ing") {
            // “by citing the occupation”: a gerund, nobody's words.
            return isWord(tokens, index - 1, "by") || isWord(tokens, index - 1, "of")
                || isWord(tokens, index - 1, "for")
        }
        if isPassive(tokens, index) { return true }
        // “demands for”, “reports of”: the form in -s is a verb behind a singular subject only.
        if endsWith(tokens, index, "s"), !isWord(tokens, index, "says"), !isWord(tokens, index + 1, "that"),
            !isSingularSubject(tokens, index - 1)
        {
            return true
        }
        // Plural demonstratives and “who” may be subjects; articles and prepositions never are.
        return has(determiners, tokens, index - 1) && !has(pronouns, tokens, index - 1)
            || isWord(tokens, index - 1, "to")
            || has(prepositions, tokens, index - 1) && !isWord(tokens, index - 1, "as")
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

    private func isSingularSubject(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.isCapital(index) || tokens.shapes[index].contains(.punctuation) || isWord(tokens, index, "he")
            || isWord(tokens, index, "she")
            || isWord(tokens, index, "it") || has(roles, tokens, index) || endsWith(tokens, index, "ly")
            || isWord(tokens, index, "also")
            || isWord(tokens, index, "statement") || isWord(tokens, index, "report") || isWord(tokens, index, "source")
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
        let count = ending.utf8CodeUnitCount
        guard Int(tokens.ends[index]) - Int(tokens.starts[index]) > count else { return false }
        let start = Int(tokens.ends[index]) - count
        for offset in 0..<count where tokens.text[start + offset] | 0x20 != ending.utf8Start[offset] { return false }
        return true
    }

    /// Words between a subject and its verb: “has repeatedly”, “also”, “later”.
    func isBetweenSubjectAndVerb(_ tokens: Tokens, _ index: Int) -> Bool {
        if has(auxiliaries, tokens, index) || has(modals, tokens, index) { return true }
        if endsWith(tokens, index, "ly") { return true }
        return isWord(tokens, index, "also") || isWord(tokens, index, "later") || isWord(tokens, index, "then")
            || isWord(tokens, index, "not")
            || isWord(tokens, index, "once") || isWord(tokens, index, "again") || isWord(tokens, index, "further")
    }

    func isSentenceEnd(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.isPunctuation(index, ".") || tokens.isPunctuation(index, "!") || tokens.isPunctuation(index, "?")
    }
}

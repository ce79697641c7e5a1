internal import Text

extension SpeechWords {
    /// A sign that a clause has its verb at token `index`: an auxiliary, a modal, a past form, a verb of saying behind its
    /// subject. English has no list of all verbs here, so “Iraq needs water” shows none.
    func isFinite(_ tokens: Tokens, _ index: Int) -> Bool {
        let shape = tokens.shapes[index]
        guard shape.contains(.word) else { return false }
        // “IS” is a group and “US” a country, but in a line of capitals nothing can be told.
        if shape.contains(.allCapitals), !shape.contains(.capitalLine) { return false }
        if has(auxiliaries, tokens, index) { return value(auxiliaries, tokens, index) != 3 }
        // “the urgent need to disarm”
        if isWord(tokens, index, "need"), index > 1, !has(pronouns, tokens, index - 1) { return false }
        if has(modals, tokens, index) { return true }
        if hasContraction(tokens, index) { return true }
        guard !shape.contains(.capital) || !shape.isDisjoint(with: [.titleLine, .capitalLine]), index > 0 else {
            return false
        }
        let before = index - 1
        if tokens.shapes[before].contains(.possessive) || tokens.isGlued(index) && tokens.isPunctuation(before, "-")
            || has(determiners, tokens, before) && !has(pronouns, tokens, before)
            || has(prepositions, tokens, before) || isWord(tokens, before, "to")
        {
            return false
        }
        if has(finite, tokens, index) { return true }
        if endsWith(tokens, index, "ed"), !endsWith(tokens, index, "eed") {
            for word in ["armed", "united", "alleged", "wounded", "masked", "so-called"] as [StaticString]
            where isWord(tokens, index, word) { return false }
            return index + 1 >= tokens.count || !tokens.isPunctuation(index + 1, "-")
        }
        return has(said, tokens, index) && !endsWith(tokens, index, "ing") && !isNounHere(tokens, index)
    }

    /// “it's”, “we've”, “they'll”: a pronoun with its verb.
    private func hasContraction(_ tokens: Tokens, _ index: Int) -> Bool {
        guard has(pronouns, tokens, index) else { return false }
        for place in Int(tokens.starts[index])..<Int(tokens.ends[index]) {
            if tokens.text[place] == UInt8(ascii: "'") { return true }
            if tokens.text[place] == 0xE2, tokens.text[place + 1] == 0x80, tokens.text[place + 2] == 0x99 {
                return true
            }
        }
        return false
    }

    /// Whether `range` has a subject's place and a finite verb behind it; relative clauses take their own verb.
    func hasFiniteVerb(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
        var owed = 1
        for index in range {
            if isSemicolon(tokens, index) || tokens.isPunctuation(index, ":") { return false }
            // “claimed credit for the attack, but some have”: the verb is another clause's.
            if index > range.lowerBound, isComma(tokens, index - 1),
                isConjunction(tokens, index) || isPersonal(tokens, index)
                    || endsWith(tokens, index, "ing") && isSaying(tokens, index)
            {
                return false
            }
            if index > range.lowerBound, index + 2 < range.upperBound, isWord(tokens, index, "and"),
                isFinite(tokens, index + 1) || isBetweenSubjectAndVerb(tokens, index + 1) && isFinite(tokens, index + 2)
            {
                return false
            }
            // “fighters who die would be”: the relative's own verb, when it shows, is not the clause's.
            if index > range.lowerBound, isWord(tokens, index, "who") {
                if index + 1 < range.upperBound, isFinite(tokens, index + 1) { owed += 1 }
                continue
            }
            if index > range.lowerBound,
                isWord(tokens, index, "which") || isWord(tokens, index, "what")
                    || isWord(tokens, index, "that") && !has(prepositions, tokens, index - 1)
                        && !isTime(tokens, index + 1)
            {
                owed += 1
                continue
            }
            guard index > range.lowerBound || hasContraction(tokens, index), isFinite(tokens, index) else { continue }
            // “had been arrested” is one verb.
            if index > range.lowerBound, has(auxiliaries, tokens, index - 1) || has(modals, tokens, index - 1) {
                continue
            }
            owed -= 1
            if owed == 0 { return true }
        }
        return false
    }

    /// “that day”, “that month”: no relative clause.
    private func isTime(_ tokens: Tokens, _ index: Int) -> Bool {
        for word in ["day", "night", "week", "month", "year", "morning", "evening", "time"] as [StaticString]
        where isWord(tokens, index, word) { return true }
        return false
    }

    private func isConjunction(_ tokens: Tokens, _ index: Int) -> Bool {
        for word in ["and", "but", "or", "while", "although", "though", "because", "whereas", "so"] as [StaticString]
        where isWord(tokens, index, word) { return true }
        return false
    }
}

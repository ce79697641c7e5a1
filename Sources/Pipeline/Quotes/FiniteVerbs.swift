internal import Text

extension SpeechTokens {
    /// What has none of these signs is no finite verb.
    private static var mayBeFinite: SpeechSigns {
        .auxiliaries | .modals | .pronouns | .finite | .ed | .said
    }

    /// A sign that a clause has its verb at token `index`: an auxiliary, a modal, a past form, a verb of saying behind its
    /// subject. English has no list of all verbs here, so “Iraq needs water” shows none.
    @inline(__always)
    func isFinite(_ index: Int) -> Bool { has(Self.mayBeFinite, index) && isFiniteVerb(index) }

    private func isFiniteVerb(_ index: Int) -> Bool {
        if let known = self[answersOf: index][.isFinite] { return known }
        let answer = tellsFinite(index)
        self[answersOf: index].set(.isFinite, answer)
        return answer
    }

    private func tellsFinite(_ index: Int) -> Bool {
        let shape = shapes[index]
        guard shape.contains(.word) else { return false }
        // “IS” is a group and “US” a country, but in a line of capitals nothing can be told.
        if shape.contains(.allCapitals), !shape.contains(.capitalLine) { return false }
        if has(.auxiliaries, index) { return value(words.auxiliaries, index) != 3 }
        // “the urgent need to disarm”
        if index > 1, !has(.pronouns, index - 1), isWord(index, "need") { return false }
        if has(.modals, index) { return true }
        if hasContraction(index) { return true }
        guard !shape.contains(.capital) || shape.meets(.titleLine | .capitalLine), index > 0 else { return false }
        let before = index - 1
        if shapes[before].contains(.possessive) || has(.hyphen, before) && isGlued(index)
            || has(.determiners, before) && !has(.pronouns, before) || has(.prepositions | .to, before)
        {
            return false
        }
        if has(.finite, index) { return true }
        if has(.ed, index), !has(.eed, index) {
            for word in [
                "armed", "united", "alleged", "wounded", "masked", "so-called", "armoured", "armored",
                "retired", "unidentified",
            ] as [StaticString]
            where isWord(index, word) { return false }
            return !has(.hyphen, index + 1)
        }
        return has(.said, index) && !has(.ing, index) && !isNounHere(index)
    }

    /// “it's”, “we've”, “they'll”: a pronoun with its verb.
    private func hasContraction(_ index: Int) -> Bool {
        guard has(.pronouns, index) else { return false }
        // “it's” is cut before its “'s”, as names are.
        if index + 1 < count, shapes[index + 1].contains(.possessive), has(.speakers | .who | .that | .what, index) {
            return true
        }
        for place in Int(starts[index])..<Int(ends[index]) {
            if text[place] == UInt8(ascii: "'") { return true }
            if text[place] == 0xE2, text[place + 1] == 0x80, text[place + 2] == 0x99 { return true }
        }
        return false
    }

    /// Whether `range` has a subject's place and a finite verb behind it; relative clauses take their own verb.
    func hasFiniteVerb(_ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        var owed = 1
        for index in range {
            // Most words are no verb and end nothing; behind a comma a clause of its own may begin.
            let isBehindComma = index > first && isComma(index - 1)
            guard isBehindComma || has(Self.tellsOfClause, index) else { continue }
            if has(.semicolon | .colon, index) { return false }
            // “claimed credit for the attack, but some have”: the verb is another clause's.
            if isBehindComma, has(.coordinators, index) || isPersonal(index) || has(.ing, index) && isSaying(index) {
                return false
            }
            if index > first, index + 2 < range.upperBound, has(.and, index),
                isFinite(index + 1) || isBetweenSubjectAndVerb(index + 1) && isFinite(index + 2)
            {
                return false
            }
            // “fighters who die would be”: the relative's own verb, when it shows, is not the clause's.
            if index > first, has(.who, index) {
                if index + 1 < range.upperBound, isFinite(index + 1) { owed += 1 }
                continue
            }
            if index > first,
                has(.which | .what, index) || has(.that, index) && !has(.prepositions, index - 1) && !isTime(index + 1)
            {
                owed += 1
                continue
            }
            guard index > first || hasContraction(index), isFinite(index) else { continue }
            // “had been arrested” is one verb.
            if index > first, has(.auxiliaries | .modals, index - 1) { continue }
            owed -= 1
            if owed == 0 { return true }
        }
        return false
    }

    private static var tellsOfClause: SpeechSigns {
        mayBeFinite | .semicolon | .colon | .and | .who | .which | .what | .that
    }

    /// “that day”, “that month”: no relative clause.
    private func isTime(_ index: Int) -> Bool {
        for word in ["day", "night", "week", "month", "year", "morning", "evening", "time"] as [StaticString]
        where isWord(index, word) { return true }
        return false
    }
}

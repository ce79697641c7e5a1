internal import Text

/// Where the clause behind an English verb of saying begins and ends.
struct ReportedClause {
    let tokens: SpeechTokens
    let finder: SpeakerFinder

    /// Tokens of the longest clause that is followed to its end; a “sentence” beyond is a list or no prose.
    static let longest = 320

    // MARK: Where it begins

    /// “that” behind the verb, past whom it was told and when: “told reporters on Monday that”, “explains, in a
    /// satirical fashion, that”.
    func that(behind verb: Int, _ length: Int, in sentence: Range<Int>) -> Int? {
        var index = verb + length
        guard index < sentence.upperBound else { return nil }
        if !isThat(index), !isTold(verb), !mayDelayThat(index), !tokens.has(.comma, index) {
            // “declared a siege that had cut the town off”: the clause is the noun's.
            return nil
        }
        var isParenthesis = false
        let limit = min(sentence.upperBound, verb + 16)
        while index < limit {
            if isThat(index) {
                return isParenthesis || index > verb + length && !isTold(verb) && !mayPrecedeThat(index - 1)
                    ? nil : index
            }
            if tokens.isQuoted(index) || tokens.has(.colon, index) || tokens.isSemicolon(index) { return nil }
            if tokens.has(.comma, index) {
                // A parenthesis closes right before “that”.
                if isParenthesis { return index + 1 < limit && isThat(index + 1) ? index + 1 : nil }
                guard index == verb + length else { return nil }
                isParenthesis = true
            } else if tokens.isReporting(index) || tokens.isFinite(index) {
                return nil
            }
            index += 1
        }
        return nil
    }

    func isThat(_ index: Int) -> Bool { tokens.has(.that, index) }

    /// Verbs that name whom they tell before the clause.
    func isTold(_ verb: Int) -> Bool {
        tokens.isTelling(verb) || tokens.isWord(verb, "warned")
    }

    /// “said on Monday that”, “said in a statement that”, “said repeatedly that”.
    private func mayDelayThat(_ index: Int) -> Bool {
        tokens.has(.prepositions, index) || isTime(index) || tokens.has(.ly, index)
    }

    /// The end of a circumstance: “on Monday that”, “in a statement that”, but not “on the role that”.
    private func mayPrecedeThat(_ index: Int) -> Bool {
        if tokens.isCapital(index) || tokens.shapes[index].contains(.number) || tokens.mention(at: index) != nil
            || isTime(index) || tokens.has(.ly | .pronouns | .sayingNouns | .roles, index)
        {
            return true
        }
        for word in [
            "night", "morning", "evening", "afternoon", "week", "month", "year", "ago", "television", "tv", "radio",
            "conference",
            "media", "agency", "parliament", "court", "council", "occasions", "news",
        ] as [StaticString]
        where tokens.isWord(index, word) { return true }
        return false
    }

    private func isTime(_ index: Int) -> Bool {
        guard tokens.has(.days | .dayWords | .times, index) else { return false }
        return index + 1 >= tokens.count || !tokens.shapes[index + 1].contains(.possessive)
    }

    /// The first token of a clause without “that”: “said the base was ours”, “told reporters the base was ours”, “said in a
    /// statement the base was ours”.
    func bare(behind verb: Int, _ length: Int, in sentence: Range<Int>) -> Int? {
        guard verb + length < sentence.upperBound, tokens.hasPlaceOfClause(verb) else { return nil }
        var index = verb + length
        let isTelling = tokens.isTelling(verb)
        if isTelling {
            guard let end = objectEnd(from: index, sentence) else { return nil }
            index = end
        }
        let isPlain = isTelling || isSay(verb)
        let first = index
        index = pastCircumstances(from: index, sentence)
        guard index < sentence.upperBound, mayBegin(index) else { return nil }
        var limit = min(sentence.upperBound, index + 30)
        // “the plan, which promises jobs, can wait”: the relative clause ends at its comma.
        if tokens.has(.which | .who, verb - 1) {
            limit = (index..<limit).first { tokens.has(.comma, $0) } ?? limit
        }
        let clause = index..<limit
        // “…,” said Ahmed: the subject behind its verb.
        let isInverted = verb > sentence.lowerBound && tokens.shapes[verb - 1].contains(.punctuation)
        if tokens.hasFiniteVerb(clause) { return index }
        // Behind a plain “said” a noun phrase begins a clause whatever its verb: “says Iraq needs water”.
        guard isPlain, index == first, !isInverted, !tokens.isWord(verb, "say"), clause.count >= 5 else {
            return nil
        }
        let opens =
            tokens.has(.determiners | .pronouns, index)
            || tokens.isCapital(index) && tokens.titleLength(index) == 0
        return opens ? index : nil
    }

    private func isSay(_ index: Int) -> Bool {
        tokens.has(.say, index)
    }

    /// The end of the phrase for those who were told: a name, a pronoun, or words up to the next phrase.
    private func objectEnd(from start: Int, _ sentence: Range<Int>) -> Int? {
        guard start < sentence.upperBound, !tokens.isQuoted(start), tokens.isWord(start) else { return nil }
        if tokens.has(.that, start) { return nil }
        var index = start
        if tokens.has(.the, index) || tokens.isWord(index, "a") || tokens.isWord(index, "an") {
            index += 1
        }
        if let number = tokens.mention(at: index) { return tokens.mentions[number].tokens.upperBound }
        if tokens.has(.pronouns, start) { return start + 1 }
        if index < sentence.upperBound, tokens.isCapital(index) {
            while index < sentence.upperBound, tokens.isCapital(index) { index += 1 }
            return index
        }
        while index < sentence.upperBound, index - start < 6 {
            if tokens.shapes[index].contains(.punctuation) { return nil }
            if index > start + 1 || index > start && !tokens.has(.determiners, start),
                tokens.has(.determiners | .pronouns, index)
                    || tokens.isCapital(index) || tokens.has(.prepositions, index) || isTime(index)
            {
                return index
            }
            index += 1
        }
        return nil
    }

    /// Past “on Monday”, “in a statement”, “late on Friday”: to where a new phrase begins.
    private func pastCircumstances(from start: Int, _ sentence: Range<Int>) -> Int {
        var index = start
        for _ in 0..<4 {
            guard index < sentence.upperBound else { return start }
            if isTime(index) || tokens.has(.ly, index) {
                index += 1
                continue
            }
            guard tokens.has(.prepositions, index), !tokens.isWord(index, "than") else { break }
            // “said to reporters the base …”, but “admitted to being …”
            if tokens.has(.to, index), index + 1 < sentence.upperBound,
                !tokens.has(.roles, index + 1), tokens.mention(at: index + 1) == nil,
                !tokens.has(.pronouns | .determiners, index + 1)
            {
                return start
            }
            var end = index + 1
            if end < sentence.upperBound, tokens.has(.determiners, end) { end += 1 }
            if let number = tokens.mention(at: end) {
                end = tokens.mentions[number].tokens.upperBound
            } else {
                end += 1
                while end < sentence.upperBound, tokens.isWord(end) || tokens.shapes[end].contains(.number),
                    !tokens.has(.determiners | .pronouns | .prepositions, end), !tokens.isCapital(end),
                    tokens.mention(at: end) == nil,
                    !tokens.isFinite(end)
                { end += 1 }
            }
            guard end < sentence.upperBound else { return start }
            if tokens.has(.comma, end) {
                // “estimated by 2050, demand would …”: the circumstance is part of the clause.
                return start
            }
            index = end
        }
        return index
    }

    private func mayBegin(_ index: Int) -> Bool {
        guard !tokens.isQuoted(index) || tokens.shapes[index].isDisjoint(with: .punctuation) else { return false }
        guard tokens.isWord(index) || tokens.shapes[index].contains(.number) else { return false }
        if tokens.isReporting(index) || isTime(index) || tokens.has(.ing, index) { return false }
        if tokens.has(.to, index) || tokens.isWord(index, "responsibility") || tokens.isWord(index, "credit")
            || tokens.isWord(index, "once")
        {
            return false
        }
        if tokens.has(.prepositions, index) {
            // “estimated by 2050, demand would rise”
            return (index..<min(tokens.count, index + 8)).contains { tokens.has(.comma, $0) }
        }
        return !(tokens.has(.and | .but | .who, index) || tokens.isWord(index, "or") || tokens.isWord(index, "whom"))
    }

    // MARK: Where it ends

    /// Where a reported clause ends: before the stop, before a quotation that a colon opens, before a second report of the
    /// same sentence, before the writer's participle (“, adding that”).
    func end(from start: Int, _ sentence: Range<Int>) -> Int {
        var end = min(sentence.upperBound, start + Self.longest)
        while end > start + 1, tokens.shapes[end - 1].contains(.punctuation), !isClosing(end - 1) { end -= 1 }
        var index = start + 1
        while index < end {
            guard !tokens.isQuoted(index) else {
                index += 1
                continue
            }
            if tokens.isSemicolon(index), index > start + 2 { return index }
            // “… from the U.S. “With luck …””: a quotation begins anew.
            if index + 1 < end, tokens.isQuoted(index + 1),
                tokens.isSentenceEnd(index) || tokens.shapes[index].contains(.dotted),
                tokens.isCapital(min(index + 2, end - 1))
            {
                return index + 1
            }
            if tokens.has(.colon, index), index + 1 < end, tokens.isQuoted(index + 1) { return index }
            let isComma = tokens.has(.comma, index)
            if isComma || tokens.has(.and | .but, index), index > start + 1 {
                var next = index + 1
                if next < end, tokens.has(.and | .but, next) { next += 1 }
                if next < end, beginsReport(next, end, isComma) { return index }
            }
            index += 1
        }
        return end
    }

    private func isClosing(_ index: Int) -> Bool { tokens.has(.closeBracket, index) || tokens.isQuoted(index) }

    /// Whether the writer reports anew from `next`: “adding that”, “promised the road would open”, “the source added.”
    private func beginsReport(_ next: Int, _ end: Int, _ isComma: Bool) -> Bool {
        if isComma, tokens.sourceLength(next) > 0 { return true }
        if tokens.isSaying(next) {
            if tokens.has(.ing, next) { return isComma || tokens.has(.clauseVerbs, next) }
            // Behind a comma alone the verb is the clause's: “the clans, through loudspeakers, announced”.
            if tokens.has(.comma, next - 1) { return false }
            let behind = next + tokens.reportingLength(next)
            return behind < end && (isThat(behind) || tokens.isQuoted(behind))
                || isComma && tokens.has(.clauseVerbs, next)
        }
        guard isComma else { return false }
        // “…, with one paper reporting that …”
        if tokens.has(.with, next) {
            return ((next + 1)..<min(end, next + 7)).contains {
                tokens.has(.ing, $0) && tokens.isSaying($0)
            }
        }
        // “…, but the minister says”, “…, the source added.”
        var verb = next
        while verb < end, verb - next < 8, !tokens.isQuoted(verb), !tokens.isSaying(verb) {
            if tokens.shapes[verb].contains(.punctuation) || tokens.isThat(verb) { return false }
            verb += 1
        }
        guard verb < end, verb > next, tokens.isSaying(verb), !tokens.isQuoted(verb),
            !tokens.has(.ing, verb)
        else { return false }
        let isConjunct = !tokens.has(.comma, next - 1) || tokens.isWord(next, "while")
        return verb >= end - 2 || isConjunct && tokens.has(.clauseVerbs, verb)
    }
}

internal import Text

/// Where the clause behind an English verb of saying begins and ends.
struct ReportedClause {
    let tokens: Tokens
    let words: SpeechWords
    let finder: SpeakerFinder
    let isQuoted: [Bool]

    /// Tokens of the longest clause that is followed to its end; a “sentence” beyond is a list or no prose.
    static let longest = 320

    // MARK: Where it begins

    /// “that” behind the verb, past whom it was told and when: “told reporters on Monday that”, “explains, in a
    /// satirical fashion, that”.
    func that(behind verb: Int, _ length: Int, in sentence: Range<Int>) -> Int? {
        var index = verb + length
        guard index < sentence.upperBound else { return nil }
        if !isThat(index), !isTold(verb), !mayDelayThat(index), !tokens.isPunctuation(index, ",") {
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
            if isQuoted[index] || tokens.isPunctuation(index, ":") || words.isSemicolon(tokens, index) { return nil }
            if tokens.isPunctuation(index, ",") {
                // A parenthesis closes right before “that”.
                if isParenthesis { return index + 1 < limit && isThat(index + 1) ? index + 1 : nil }
                guard index == verb + length else { return nil }
                isParenthesis = true
            } else if words.isReporting(tokens, index) || words.isFinite(tokens, index) {
                return nil
            }
            index += 1
        }
        return nil
    }

    func isThat(_ index: Int) -> Bool { words.isWord(tokens, index, "that") }

    /// Verbs that name whom they tell before the clause.
    func isTold(_ verb: Int) -> Bool {
        words.value(words.clauseVerbs, tokens, verb) == 2 || words.isWord(tokens, verb, "warned")
    }

    /// “said on Monday that”, “said in a statement that”, “said repeatedly that”.
    private func mayDelayThat(_ index: Int) -> Bool {
        words.has(words.prepositions, tokens, index) || isTime(index) || words.endsWith(tokens, index, "ly")
    }

    /// The end of a circumstance: “on Monday that”, “in a statement that”, but not “on the role that”.
    private func mayPrecedeThat(_ index: Int) -> Bool {
        if tokens.isCapital(index) || tokens.shapes[index].contains(.number) || finder.mention(at: index) != nil
            || isTime(index) || words.endsWith(tokens, index, "ly") || words.has(words.pronouns, tokens, index)
            || words.has(words.sayingNouns, tokens, index) || words.has(words.roles, tokens, index)
        {
            return true
        }
        for word in [
            "night", "morning", "evening", "afternoon", "week", "month", "year", "ago", "television", "tv", "radio",
            "conference",
            "media", "agency", "parliament", "court", "council", "occasions", "news",
        ] as [StaticString]
        where words.isWord(tokens, index, word) { return true }
        return false
    }

    private func isTime(_ index: Int) -> Bool {
        if index + 1 < tokens.count, tokens.shapes[index + 1].contains(.possessive) { return false }
        if words.has(words.days, tokens, index) || words.has(words.dayWords, tokens, index) { return true }
        for word in ["late", "later", "again", "also", "earlier"] as [StaticString]
        where words.isWord(tokens, index, word) { return true }
        return false
    }

    /// The first token of a clause without “that”: “said the base was ours”, “told reporters the base was ours”, “said in a
    /// statement the base was ours”.
    func bare(behind verb: Int, _ length: Int, in sentence: Range<Int>) -> Int? {
        guard let kind = words.value(words.clauseVerbs, tokens, verb), verb + length < sentence.upperBound else {
            return nil
        }
        var index = verb + length
        if kind == 2 {
            guard let end = objectEnd(from: index, sentence) else { return nil }
            index = end
        }
        let isPlain = kind == 2 || isSay(verb)
        let first = index
        index = pastCircumstances(from: index, sentence)
        guard index < sentence.upperBound, mayBegin(index) else { return nil }
        var limit = min(sentence.upperBound, index + 30)
        // “the plan, which promises jobs, can wait”: the relative clause ends at its comma.
        if words.isWord(tokens, verb - 1, "which") || words.isWord(tokens, verb - 1, "who") {
            limit = (index..<limit).first { tokens.isPunctuation($0, ",") } ?? limit
        }
        let clause = index..<limit
        // “…,” said Ahmed: the subject behind its verb.
        let isInverted = verb > sentence.lowerBound && tokens.shapes[verb - 1].contains(.punctuation)
        if words.hasFiniteVerb(tokens, clause) { return index }
        // Behind a plain “said” a noun phrase begins a clause whatever its verb: “says Iraq needs water”.
        guard isPlain, index == first, !isInverted, !words.isWord(tokens, verb, "say"), clause.count >= 5 else {
            return nil
        }
        let opens =
            words.has(words.determiners, tokens, index) || words.has(words.pronouns, tokens, index)
            || tokens.isCapital(index) && words.length(words.titles, tokens, index) == 0
        return opens ? index : nil
    }

    private func isSay(_ index: Int) -> Bool {
        for word in ["said", "says", "say", "saying"] as [StaticString] where words.isWord(tokens, index, word) {
            return true
        }
        return false
    }

    /// The end of the phrase for those who were told: a name, a pronoun, or words up to the next phrase.
    private func objectEnd(from start: Int, _ sentence: Range<Int>) -> Int? {
        guard start < sentence.upperBound, !isQuoted[start], tokens.isWord(start) else { return nil }
        if words.isWord(tokens, start, "that") { return nil }
        var index = start
        if words.isWord(tokens, index, "the") || words.isWord(tokens, index, "a") || words.isWord(tokens, index, "an") {
            index += 1
        }
        if let number = finder.mention(at: index) { return finder.mentions[number].tokens.upperBound }
        if words.has(words.pronouns, tokens, start) { return start + 1 }
        if index < sentence.upperBound, tokens.isCapital(index) {
            while index < sentence.upperBound, tokens.isCapital(index) { index += 1 }
            return index
        }
        while index < sentence.upperBound, index - start < 6 {
            if tokens.shapes[index].contains(.punctuation) { return nil }
            if index > start + 1 || index > start && !words.has(words.determiners, tokens, start),
                words.has(words.determiners, tokens, index) || words.has(words.pronouns, tokens, index)
                    || tokens.isCapital(index) || words.has(words.prepositions, tokens, index) || isTime(index)
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
            if isTime(index) || words.endsWith(tokens, index, "ly") {
                index += 1
                continue
            }
            guard words.has(words.prepositions, tokens, index), !words.isWord(tokens, index, "than") else { break }
            // “said to reporters the base …”, but “admitted to being …”
            if words.isWord(tokens, index, "to"), index + 1 < sentence.upperBound,
                !words.has(words.roles, tokens, index + 1), finder.mention(at: index + 1) == nil,
                !words.has(words.pronouns, tokens, index + 1), !words.has(words.determiners, tokens, index + 1)
            {
                return start
            }
            var end = index + 1
            if end < sentence.upperBound, words.has(words.determiners, tokens, end) { end += 1 }
            if let number = finder.mention(at: end) {
                end = finder.mentions[number].tokens.upperBound
            } else {
                end += 1
                while end < sentence.upperBound, tokens.isWord(end) || tokens.shapes[end].contains(.number),
                    !words.has(words.determiners, tokens, end), !words.has(words.pronouns, tokens, end),
                    !words.has(words.prepositions, tokens, end), !tokens.isCapital(end), finder.mention(at: end) == nil,
                    !words.isFinite(tokens, end)
                { end += 1 }
            }
            guard end < sentence.upperBound else { return start }
            if tokens.isPunctuation(end, ",") {
                // “estimated by 2050, demand would …”: the circumstance is part of the clause.
                return start
            }
            index = end
        }
        return index
    }

    private func mayBegin(_ index: Int) -> Bool {
        guard !isQuoted[index] || tokens.shapes[index].isDisjoint(with: .punctuation) else { return false }
        guard tokens.isWord(index) || tokens.shapes[index].contains(.number) else { return false }
        if words.isReporting(tokens, index) || isTime(index) || words.endsWith(tokens, index, "ing") { return false }
        for word in ["to", "responsibility", "credit", "once"] as [StaticString] where words.isWord(tokens, index, word)
        {
            return false
        }
        if words.has(words.prepositions, tokens, index) {
            // “estimated by 2050, demand would rise”
            return (index..<min(tokens.count, index + 8)).contains { tokens.isPunctuation($0, ",") }
        }
        for word in ["and", "but", "or", "who", "whom"] as [StaticString] where words.isWord(tokens, index, word) {
            return false
        }
        return true
    }

    // MARK: Where it ends

    /// Where a reported clause ends: before the stop, before a quotation that a colon opens, before a second report of the
    /// same sentence, before the writer's participle (“, adding that”).
    func end(from start: Int, _ sentence: Range<Int>) -> Int {
        var end = min(sentence.upperBound, start + Self.longest)
        while end > start + 1, tokens.shapes[end - 1].contains(.punctuation), !isClosing(end - 1) { end -= 1 }
        var index = start + 1
        while index < end {
            guard !isQuoted[index] else {
                index += 1
                continue
            }
            if words.isSemicolon(tokens, index), index > start + 2 { return index }
            // “… from the U.S. “With luck …””: a quotation begins anew.
            if index + 1 < end, isQuoted[index + 1],
                words.isSentenceEnd(tokens, index) || tokens.shapes[index].contains(.dotted),
                tokens.isCapital(min(index + 2, end - 1))
            {
                return index + 1
            }
            if tokens.isPunctuation(index, ":"), index + 1 < end, isQuoted[index + 1] { return index }
            let isComma = tokens.isPunctuation(index, ",")
            if isComma || words.isWord(tokens, index, "and") || words.isWord(tokens, index, "but"), index > start + 1 {
                var next = index + 1
                if next < end, words.isWord(tokens, next, "and") || words.isWord(tokens, next, "but") { next += 1 }
                if next < end, beginsReport(next, end, isComma) { return index }
            }
            index += 1
        }
        return end
    }

    private func isClosing(_ index: Int) -> Bool { tokens.isPunctuation(index, ")") || isQuoted[index] }

    /// Whether the writer reports anew from `next`: “adding that”, “promised the road would open”, “the source added.”
    private func beginsReport(_ next: Int, _ end: Int, _ isComma: Bool) -> Bool {
        if isComma, words.sourceLength(tokens, next) > 0 { return true }
        if words.isSaying(tokens, next) {
            if words.endsWith(tokens, next, "ing") { return isComma || words.has(words.clauseVerbs, tokens, next) }
            // Behind a comma alone the verb is the clause's: “the clans, through loudspeakers, announced”.
            if tokens.isPunctuation(next - 1, ",") { return false }
            let behind = next + words.reportingLength(tokens, next)
            return behind < end && (isThat(behind) || isQuoted[behind])
                || isComma && words.has(words.clauseVerbs, tokens, next)
        }
        guard isComma else { return false }
        // “…, with one paper reporting that …”
        if words.isWord(tokens, next, "with") {
            return ((next + 1)..<min(end, next + 7)).contains {
                words.endsWith(tokens, $0, "ing") && words.isSaying(tokens, $0)
            }
        }
        // “…, but the minister says”, “…, the source added.”
        var verb = next
        while verb < end, verb - next < 8, !isQuoted[verb], !words.isSaying(tokens, verb) {
            if tokens.shapes[verb].contains(.punctuation) || words.isThat(tokens, verb) { return false }
            verb += 1
        }
        guard verb < end, verb > next, words.isSaying(tokens, verb), !isQuoted[verb],
            !words.endsWith(tokens, verb, "ing")
        else { return false }
        let isConjunct = !tokens.isPunctuation(next - 1, ",") || words.isWord(tokens, next, "while")
        return verb >= end - 2 || isConjunct && words.has(words.clauseVerbs, tokens, verb)
    }
}

extension SpeechWords {
    func isThat(_ tokens: Tokens, _ index: Int) -> Bool { isWord(tokens, index, "that") }
}

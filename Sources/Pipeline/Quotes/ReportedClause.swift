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
        if isRelative(verb) {
            limit = (index..<limit).first { tokens.has(.comma, $0) } ?? limit
        }
        let clause = index..<limit
        // “…,” said Ahmed: the subject behind its verb.
        let isInverted =
            verb > sentence.lowerBound && tokens.shapes[verb - 1].contains(.punctuation)
            && !isBehindParenthesis(verb, sentence)
        if tokens.hasFiniteVerb(clause) { return index }
        // “footage showed soldiers burning houses”
        if tokens.has(.evidence, verb), !isPlain, index == first,
            tokens.isWord(verb, "show") || tokens.isWord(verb, "shows") || tokens.isWord(verb, "showed"),
            let verb = clause.prefix(6).first(where: { tokens.has(.ing, $0) && !tokens.isCapital($0) }), verb > index,
            !tokens.has(.determiners | .prepositions | .conjunctions, verb - 1)
        {
            return index
        }
        // “insists it takes care”, but “denied it on Monday”
        if index == first, !isInverted, tokens.isPersonal(index), clause.count >= 4, tokens.isWord(index + 1),
            !tokens.has(.prepositions | .conjunctions | .to | .days | .dayWords | .times, index + 1),
            !tokens.has(.ly, index + 1) || tokens.isWord(index + 2)
        {
            return index
        }
        // Behind a plain “said” a noun phrase begins a clause whatever its verb: “says Iraq needs water”.
        guard isPlain, index == first, !isInverted, clause.count >= 5,
            !clause.prefix(4).contains(where: { tokens.isSemicolon($0) })
        else { return nil }
        // “people say the” has its subject, “can say the” has none of those who report.
        if tokens.isWord(verb, "say"), !tokens.isWord(verb - 1) || tokens.has(.modals | .auxiliaries, verb - 1) {
            return nil
        }
        let opens =
            tokens.has(.determiners | .pronouns, index)
            || tokens.isCapital(index) && tokens.titleLength(index) == 0
            || tokens.has(.s, index) && tokens.isWord(index + 1) && !tokens.has(.prepositions | .times, index)
        return opens ? index : nil
    }

    /// “X, who built it, said”, “Its head, Ali Hussein, said”: commas around what stands between subject and verb.
    private func isBehindParenthesis(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        if tokens.has(.closeBracket, verb - 1) { return true }
        guard tokens.has(.comma, verb - 1) else { return false }
        var comma = verb - 2
        while comma > sentence.lowerBound, verb - comma < 40, !tokens.has(.comma, comma) { comma -= 1 }
        guard comma > sentence.lowerBound, tokens.has(.comma, comma), !tokens.isQuoted(comma) else { return false }
        if tokens.has(.who | .which, comma + 1) || tokens.isWord(comma + 1, "whose") { return true }
        // “The blast went off in Jamila, the city's main market, said an officer”: the clause is over.
        return !tokens.hasFiniteVerb((comma + 1)..<verb)
            && !tokens.hasFiniteVerb(max(sentence.lowerBound, comma - 60)..<comma)
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
    ///
    /// - Parameters:
    ///   - verb: the verb of saying before the clause, which tells whether another clause holds the report.
    ///   - isPhrase: it is no clause, but “to leave the town”: a past form behind “and” is the writer's.
    func end(from start: Int, _ sentence: Range<Int>, behind verb: Int? = nil, isPhrase: Bool = false) -> Int {
        let end = end(from: start, sentence, isPhrase)
        guard let verb else { return end }
        if opensSubordinate(verb, sentence) { return min(end, frontedEnd(from: start, in: sentence)) }
        guard isRelative(verb) else { return end }
        // “aides, who complained that he was late, said”: the main clause's verb.
        for index in start..<max(start, end - 1)
        where tokens.has(.comma, index) && !tokens.isQuoted(index) && tokens.isFinite(index + 1) {
            return index
        }
        return end
    }

    /// “who said”, “which has denied”: a verb whose subject is the relative's.
    func isRelative(_ verb: Int) -> Bool {
        var before = verb - 1
        while before > 0, tokens.isBetweenSubjectAndVerb(before) { before -= 1 }
        return tokens.has(.who | .which, before)
    }

    /// “When the mayor said that …, the crowd laughed”: the report is a clause in front of the sentence's own.
    private func opensSubordinate(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        var first = sentence.lowerBound
        if tokens.has(.and | .but, first) { first += 1 }
        return verb - first < 40 && tokens.has(.circumstanceOpeners, first) && tokens.has(.conjunctions, first)
            && !(first..<verb).contains { tokens.has(.comma, $0) }
    }

    /// Where a clause in front of the sentence's own ends: before the comma behind which that one begins.
    func frontedEnd(from start: Int, in sentence: Range<Int>) -> Int {
        let end = end(from: start, sentence, false)
        for index in (start + 1)..<max(start + 1, end - 1)
        where tokens.has(.comma, index) && !tokens.isQuoted(index) {
            if !tokens.has(.otherClauses | .prepositions | .ing, index + 1),
                tokens.hasFiniteVerb((index + 1)..<min(sentence.upperBound, index + 40))
            {
                return index
            }
        }
        return end
    }

    private func end(from start: Int, _ sentence: Range<Int>, _ isPhrase: Bool) -> Int {
        var end = min(sentence.upperBound, start + Self.longest)
        while end > start + 1, tokens.shapes[end - 1].contains(.punctuation), !isClosing(end - 1) { end -= 1 }
        var index = start + 1
        while index < end {
            guard !tokens.isQuoted(index) else {
                // “… “durable,” while the mayor said”: the comma stands inside the marks.
                if index + 2 < end, !tokens.isQuoted(index + 1), tokens.has(.comma, index - 1),
                    beginsReport(
                        tokens.has(.and | .but, index + 1) ? index + 2 : index + 1, end, true, from: start, isPhrase)
                        || isComment(index + 1)
                {
                    return index + 1
                }
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
                if isComma, next + 2 < end, isComment(next) { return index }
                if next < end, beginsReport(next, end, isComma, from: start, isPhrase) { return index }
            }
            index += 1
        }
        return end
    }

    /// “, a claim the group denied”, “, a charge officials reject”: what the writer says of what was said.
    private func isComment(_ next: Int) -> Bool {
        guard tokens.isWord(next, "a") || tokens.isWord(next, "an") else { return false }
        guard tokens.has(.sayingNouns, next + 1) || Self.comments.contains(where: { tokens.isWord(next + 1, $0) })
        else { return false }
        if tokens.isWord(next + 2, "at"), tokens.isWord(next + 3, "odds") { return true }
        return tokens.isWord(next + 2) && !tokens.has(.prepositions | .and | .to | .ed, next + 2)
    }

    /// Nouns besides those of saying by which a writer takes up what was said: “a demand that the militia dismissed”.
    private static let comments: [StaticString] = [
        "charge", "figure", "demand", "version", "position", "suggestion", "notion", "boast", "stance", "description",
    ]

    private func isClosing(_ index: Int) -> Bool {
        tokens.has(.closeBracket, index) || tokens.isQuoted(index) || tokens.isPunctuation(index, "%")
    }

    /// Whether the writer reports anew from `next`: “adding that”, “promised the road would open”, “the source added.”
    private func beginsReport(_ next: Int, _ end: Int, _ isComma: Bool, from start: Int, _ isPhrase: Bool) -> Bool {
        if isComma, tokens.sourceLength(next) > 0 { return true }
        if tokens.isSaying(next) {
            if tokens.has(.ing, next) { return isComma || tokens.has(.clauseVerbs, next) }
            // Behind a comma alone the verb is the clause's: “the clans, through loudspeakers, announced”.
            if tokens.has(.comma, next - 1) { return false }
            let behind = next + tokens.reportingLength(next)
            return behind < end && (isThat(behind) || tokens.isQuoted(behind))
                || isComma && tokens.has(.clauseVerbs, next)
                || tokens.has(.and | .but, next - 1)
                    && (isPhrase && !tokens.has(.ing, next) || isBackShifted(start, next))
                    && (hasComplement(next) || tokens.has(isPhrase ? .clauseVerbs | .naming : .clauseVerbs, next))
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
        return verb >= end - 2 || isConjunct && tokens.has(.clauseVerbs | .naming, verb)
    }

    /// “and urged voters”, but “and accused of theft”, “and told to leave”: no passive.
    private func hasComplement(_ verb: Int) -> Bool {
        guard let value = tokens.value(tokens.words.complementVerbs, verb) else { return false }
        let behind = verb + max(1, tokens.length(tokens.words.complementVerbs, verb))
        return !tokens.has(.prepositions, behind) || tokens.has(.to, behind) && value & 1 != 0
    }

    /// “said the bill would pass and urged …”: the verb of the clause is no past that could share its subject with the next.
    private func isBackShifted(_ start: Int, _ next: Int) -> Bool {
        if tokens.isPersonal(start) || isThat(start) && tokens.isPersonal(start + 1) { return true }
        guard let verb = (start..<next).first(where: { tokens.isFinite($0) }) else { return false }
        return tokens.has(.modals | .be, verb) || tokens.value(tokens.words.auxiliaries, verb) == 1
    }
}

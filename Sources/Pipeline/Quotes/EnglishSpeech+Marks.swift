internal import Records
internal import Text

/// The reporting clauses of English around words in marks: “…,” he said; he said: “…”; according to X, “…”.
extension EnglishSpeech {
    // MARK: Behind the quotation

    func clause(after run: QuotedRun, to end: Int) -> SpeechClause? {
        guard run.isClosed else { return nil }
        var start = run.close + 1
        guard start < end, tokens.shapes[start].isDisjoint(with: .paragraphBefore) else { return nil }
        let final = run.final(in: tokens)
        let ended = tokens.isSentenceEnd(final)
        if ended, tokens.has(.dot, final), !tokens.isReporting(start),
            tokens.shapes[start].contains(.sentenceStart)
        {
            return nil
        }
        var hasComma = tokens.has(.comma, final) || tokens.isPunctuation(final, ";") || ended
        if tokens.has(.comma, start) || tokens.isPunctuation(start, ";") {
            start += 1
            hasComma = true
        }
        guard start < end else { return nil }
        if let according = according(at: start, end) { return according }
        guard hasComma || tokens.isReporting(start), !opensAnotherClause(start) else { return nil }
        var index = start
        while index < end, index - start < 24 {
            let length = tokens.isSaying(index) ? tokens.reportingLength(index) : 0
            if length > 0, tokens.has(.ing, index), let subject = observed(saying: index, from: start) {
                return SpeechClause(cue: index..<(index + length), speaker: subject)
            }
            if length > 0, !tokens.has(.ing, index) {
                let cue = index..<(index + length)
                if index == start {
                    return finder.subject(after: index + length - 1, before: end).map {
                        SpeechClause(cue: cue, speaker: $0)
                    }
                }
                // “…,” the minister, who said that …
                if index + length < end, tokens.isThat(index + length) { return nil }
                return finder.subject(before: index, from: start).map { SpeechClause(cue: cue, speaker: $0) }
            }
            // “…,” which he visited and said; “…,” he was quoted as saying
            if tokens.isFinite(index), !tokens.has(.as, index + 1) || !tokens.has(.be, index - 1),
                !tokens.isBetweenSubjectAndVerb(index),
                !isInApposition(index, start)
            {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// “…,” the man can be heard saying; “…,” he was quoted as saying: the subject of a participle behind its auxiliaries.
    private func observed(saying verb: Int, from start: Int) -> SpeakerPhrase? {
        var index = verb - 1
        if tokens.has(.as, index) { index -= 1 }
        for word in ["heard", "seen", "filmed", "recorded", "quoted", "cited", "reported"] as [StaticString]
        where tokens.isWord(index, word) {
            index -= 1
            break
        }
        guard index >= start, tokens.has(.be, index) else { return nil }
        return finder.subject(before: index, from: start)
    }

    /// Behind a comma a relative clause may hold a verb of its own: “X, who leads the bloc, said”.
    private func isInApposition(_ index: Int, _ start: Int) -> Bool {
        (start..<index).contains { tokens.has(.comma | .who, $0) }
    }

    /// “, and told the police”, “, adding that”, “, which”: the words in marks belong to what came before.
    private func opensAnotherClause(_ start: Int) -> Bool {
        tokens.has(.otherClauses, start) || tokens.has(.ing, start) && tokens.isReporting(start)
    }

    // MARK: Before the quotation

    func clause(before run: QuotedRun, from limit: Int) -> SpeechClause? {
        let open = run.open
        var index = open - 1
        while index >= limit {
            guard !tokens.isQuoted(index) else {
                index -= 1
                continue
            }
            let shape = tokens.shapes[index]
            if shape.isDisjoint(with: .titleLine | .capitalLine) || shape.contains(.sentenceStart) {
                let length = tokens.reportingLength(index)
                if length > 0, tokens.length(tokens.words.said, index) > 0 || tokens.isThat(index + length),
                    governs(index, open)
                {
                    if isNameGiven(by: index, open) { return SpeechClause(cue: index..<(index + 1), isName: true) }
                    return SpeechClause(cue: index..<(index + length), speaker: subject(ofMarked: index, from: limit))
                }
                if tokens.isNaming(index), open - index <= 5 || isPredicate(open) && open - index <= 24 {
                    if isNameGiven(by: index, open) { return SpeechClause(cue: index..<(index + 1), isName: true) }
                    return SpeechClause(cue: index..<(index + 1), speaker: subject(ofMarked: index, from: limit))
                }
                if let according = according(at: index, open) { return according }
                // “urged voters to “choose wisely””
                if tokens.has(.to, open - 1), open - index <= 24, tokens.has(.urging, index),
                    !tokens.isNounHere(index)
                {
                    return SpeechClause(cue: index..<(index + 1), speaker: subject(ofMarked: index, from: limit))
                }
            }
            index -= 1
        }
        return colonClause(before: open, from: limit)
    }

    /// “In his message, he praised the dead man: “…””, “Qais al-Khazali: “…””: the colon reports.
    private func colonClause(before open: Int, from limit: Int) -> SpeechClause? {
        let colon = open - 1
        guard colon > limit, tokens.has(.colon, colon) else { return nil }
        if let number = tokens.mention(at: colon - 1), tokens.mentions[number].type == .person,
            colon - limit <= tokens.mentions[number].tokens.count + 4
        {
            return SpeechClause(cue: colon..<open, speaker: finder.phrase(of: number))
        }
        guard open - limit > (tokens.has(.sayingNouns, colon - 1) ? 2 : 3),
            let subject = finder.clauseSubject(from: limit, before: colon)
        else { return nil }
        return SpeechClause(cue: colon..<open, speaker: subject)
    }

    /// Whether the words behind the verb up to the marks can be its clause: “that” or a comma or colon, or few words of it.
    private func governs(_ verb: Int, _ open: Int) -> Bool {
        if open - verb <= 3 || tokens.has(.colon | .comma, open - 1) {
            return true
        }
        // A fragment further on needs a clause of the verb's to lie in.
        if tokens.isWord(verb, "said") || tokens.isWord(verb, "says") || isPredicate(open) { return true }
        let hasThat = ((verb + 1)..<min(verb + 8, open)).contains { tokens.isThat($0) }
        return hasThat || open - verb <= 7
    }

    /// “justified the strike … as “defensive””, “spoke of a “crime””: the marks stand where a predicate does.
    private func isPredicate(_ open: Int) -> Bool {
        for word in ["as", "a", "an", "of", "it", "them", "him"] as [StaticString]
        where tokens.isWord(open - 1, word) { return true }
        return false
    }

    /// “an operation dubbed “Dawn””, but not “what he calls “Dawn””.
    private func isNameGiven(by verb: Int, _ open: Int) -> Bool {
        guard verb == open - 1 else { return false }
        let gives = ["called", "dubbed", "labeled", "labelled", "nicknamed", "branded", "termed"] as [StaticString]
        guard gives.contains(where: { tokens.isWord(verb, $0) }) else { return false }
        // “a claim that officials called “absurd””
        if tokens.has(.roles, verb - 1), tokens.has(.s, verb - 1) { return false }
        return !(max(0, verb - 8)..<verb).contains {
            tokens.has(.what, $0) || tokens.isPersonal($0)
        }
    }

    private func subject(ofMarked verb: Int, from start: Int) -> SpeakerPhrase? {
        if tokens.has(.ing, verb) {
            return finder.absoluteSubject(before: verb, from: start) ?? parentheticalSubject(before: verb, from: start)
                ?? finder.clauseSubject(from: start, before: verb)
        }
        // Not over the marks of another quotation, whose clause is its own; a name in marks is no quotation.
        var limit = verb
        while limit > start,
            !tokens.isQuoted(limit - 1) || tokens.mention(at: limit - 1) != nil
                || limit - 2 >= start && tokens.mention(at: limit - 2) != nil
        {
            limit -= 1
        }
        // “said it was “rigged” and called him “a liar””: the second verb has the first one's subject.
        if tokens.has(.and | .but, verb - 1), verb - 1 > start {
            return relativeSubject(before: verb, from: start) ?? finder.clauseSubject(from: start, before: verb - 1)
        }
        // “read the statement;”: the subject stands behind.
        if verb == start, let behind = finder.subject(after: verb, before: min(verb + 12, tokens.count)) {
            return behind
        }
        return finder.subject(before: verb, from: limit) ?? finder.clauseSubject(from: start, before: verb)
    }

    private func according(at index: Int, _ end: Int) -> SpeechClause? {
        let length = tokens.sourceLength(index)
        guard length > 0, tokens.value(tokens.words.accordingTo, index) != 2 else { return nil }
        // “by citing the occupation” names no source.
        if index > 0, tokens.has(.prepositions, index - 1) { return nil }
        guard var speaker = finder.subject(after: index + length - 1, before: end) else { return nil }
        speaker.via = .accordingTo
        return SpeechClause(cue: index..<(index + length), speaker: speaker)
    }
}

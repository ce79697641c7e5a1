internal import Text

/// What English verbs of saying govern besides clauses: “urged residents to leave”, “denied having fired”, “called for
/// calm”, “accused rivals of fraud”, “asked whether it was true”.
extension EnglishSpeech {
    /// What may stand behind a verb, as the list of words sums it up.
    struct Complements: OptionSet {
        let rawValue: Int
        static let infinitive = Complements(rawValue: 1)
        static let infinitiveOfObject = Complements(rawValue: 2)
        static let gerund = Complements(rawValue: 4)
        static let noun = Complements(rawValue: 8)
        static let question = Complements(rawValue: 16)
        static let accusation = Complements(rawValue: 32)
        static let cause = Complements(rawValue: 64)
        static let figure = Complements(rawValue: 128)
    }

    /// No infinitive, question or accusation is looked for further behind its verb than this many tokens.
    private static let objectReach = 16

    /// What the verb at `verb` says without “that” and without a clause.
    func complement(of verb: Int, in sentence: Range<Int>) -> IndirectQuote? {
        guard let first = complementStart(behind: verb, in: sentence) else { return nil }
        let isQuestion = isQuestionWord(first)
        let isParticiple = isQuestion && isAskedParticiple(verb, sentence)
        // “the office, asked for comment, said”
        if !isQuestion, isAskedParticiple(verb, sentence) { return nil }
        let end =
            isParticiple
            ? clauses.frontedEnd(from: first, in: sentence)
            : clauses.end(from: first, sentence, behind: verb, isPhrase: !isQuestion)
        let isInMarks = (first..<end).contains { tokens.isQuoted($0) }
        guard end > first, isQuestion && !tokens.isQuoted(first) || !isInMarks else { return nil }
        let cue = verb..<(verb + 1)
        let rule = "verb of saying and its complement"
        if isParticiple {
            let agent = tokens.isWord(verb + 1, "by") ? finder.subject(after: verb + 1, before: first) : nil
            return IndirectQuote(
                span: tokens.span(first..<end), cue: cue, speaker: agent, rule: rule, isAsked: true)
        }
        guard let speaker = reporter(of: verb, in: sentence) else { return nil }
        if tokens.isBehindQuotation(min(verb, speaker.tokens.lowerBound)) { return nil }
        return IndirectQuote(span: tokens.span(first..<end), cue: cue, speaker: speaker, rule: rule)
    }

    /// Where the complement of a verb begins, if what stands behind it is one.
    func complementStart(behind verb: Int, in sentence: Range<Int>) -> Int? {
        // “…, urging them to leave” goes on with a report; “the main force urging them to vote” says what somebody does.
        if tokens.has(.ing, verb), !tokens.has(.comma | .and, verb - 1) { return nil }
        if tokens.has(.evidence, verb), isEvidenceLacking(verb + 1) { return verb + 1 }
        guard let value = tokens.value(tokens.words.complementVerbs, verb) else { return nil }
        let kinds = Complements(rawValue: value)
        var start = verb + max(1, tokens.length(tokens.words.complementVerbs, verb))
        // “vowed on Monday to”, “also urged”, “denies ever having”
        while start < sentence.upperBound, tokens.has(.days | .dayWords | .ly | .adverbs, start) { start += 1 }
        guard start + 1 < sentence.upperBound, !tokens.isQuoted(start) else { return nil }
        // “who asked not to be named”, “who asked for anonymity”
        if tokens.isWord(start, "anonymity") || tokens.isWord(start, "not") && tokens.isWord(start + 2, "be") {
            return nil
        }
        if kinds.contains(.question), let first = question(behind: start, sentence) { return first }
        if kinds.contains(.infinitive), isInfinitive(start) { return start }
        if kinds.contains(.infinitive), let to = infinitive(behindCircumstance: start, sentence) { return to }
        if kinds.contains(.infinitiveOfObject), let to = infinitive(behind: start, sentence) {
            return clauses.isTold(verb) ? to : start
        }
        if kinds.contains(.gerund), isGerund(start) { return start }
        if kinds.contains(.accusation), hasGround(start, sentence) { return start }
        if kinds.contains(.cause), hasCause(start, sentence) { return start }
        if kinds.contains(.figure), hasFigure(start, sentence) { return start }
        return kinds.contains(.noun) && isNounPhrase(start) ? start : nil
    }

    // MARK: Questions

    private func isQuestionWord(_ index: Int) -> Bool {
        for word in ["whether", "if", "how", "why", "what", "when", "where", "who", "which"] as [StaticString]
        where tokens.isWord(index, word) { return true }
        return false
    }

    /// “asked whether”, “asked him if”, “asked by reporters how”; behind a noun “who” and “which” ask nothing.
    private func question(behind start: Int, _ sentence: Range<Int>) -> Int? {
        var index = start
        let end = min(sentence.upperBound - 1, start + 9)
        while index < end {
            if tokens.shapes[index].contains(.punctuation) || tokens.isThat(index) { return nil }
            if isQuestionWord(index) {
                let isSure =
                    tokens.isWord(index, "whether") || tokens.isWord(index, "if") || tokens.isWord(index, "how")
                    || tokens.isWord(index, "why")
                return isSure || index == start || index == start + 1 && tokens.has(.pronouns, start) ? index : nil
            }
            if tokens.isFinite(index) { return nil }
            index += 1
        }
        return nil
    }

    /// “Asked whether …, the mayor laughed”, “he was asked if”: nobody, or whoever stands behind “by”, asks.
    func isAskedParticiple(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard tokens.has(.ed, verb), tokens.isWord(verb, "asked") else { return false }
        if verb == sentence.lowerBound || tokens.isWord(verb - 1, "when") || tokens.isWord(verb + 1, "by") {
            return true
        }
        var before = verb - 1
        while before > sentence.lowerBound, tokens.has(.ly | .adverbs, before) { before -= 1 }
        return tokens.has(.be, before) || tokens.has(.comma, verb - 1)
    }

    // MARK: Infinitives, gerunds and nouns

    /// “to leave”, “not to leave”, but not “to the town”.
    private func isInfinitive(_ index: Int) -> Bool {
        let to = tokens.isWord(index, "not") || tokens.isWord(index, "never") ? index + 1 : index
        guard tokens.has(.to, to), tokens.isWord(to + 1), !tokens.isCapital(to + 1), !tokens.isQuoted(to + 1) else {
            return false
        }
        if tokens.has(.determiners | .pronouns | .prepositions | .roleModifiers, to + 1)
            || tokens.shapes[to + 1].contains(.number) || tokens.mention(at: to + 1) != nil
        {
            return false
        }
        // “to officials”, but “to discuss”, “to focus”
        let last = Int(tokens.ends[to + 1]) - 1
        let before = tokens.text[max(0, last - 1)]
        return !tokens.has(.s, to + 1) || before == UInt8(ascii: "s") || before == UInt8(ascii: "u")
    }

    /// The infinitive behind a circumstance: “on Monday to rebuild”, “in a statement to rebuild”.
    private func infinitive(behindCircumstance start: Int, _ sentence: Range<Int>) -> Int? {
        guard tokens.has(.circumstances, start) else { return nil }
        for index in (start + 1)..<max(start + 1, min(sentence.upperBound - 1, start + 7)) {
            if tokens.shapes[index].contains(.punctuation) || tokens.isFinite(index) { return nil }
            if isInfinitive(index) { return index }
        }
        return nil
    }

    /// The infinitive behind an object: “residents to leave”, “the governor, a former judge, to sign”.
    private func infinitive(behind start: Int, _ sentence: Range<Int>) -> Int? {
        guard opensObject(start) else { return nil }
        if isInfinitive(start) { return nil }
        var index = start + 1
        let end = min(sentence.upperBound - 1, start + Self.objectReach)
        while index < end {
            if isInfinitive(index) { return index }
            if tokens.has(.comma, index) {
                guard !tokens.has(.conjunctions, index + 1),
                    let next = ((index + 1)..<end).first(where: { tokens.has(.comma, $0) }), isInfinitive(next + 1)
                else { return nil }
                return next + 1
            }
            if tokens.shapes[index].contains(.punctuation), !tokens.isGlued(index + 1) { return nil }
            if tokens.isThat(index) || tokens.isQuoted(index) || tokens.isReporting(index)
                || tokens.isFinite(index) && !tokens.has(.ed, index)
            {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// “denied having fired”, “recalled seeing him”, but not “denied funding”.
    private func isGerund(_ index: Int) -> Bool {
        tokens.has(.ing, index) && !tokens.isCapital(index) && tokens.isWord(index + 1)
            && tokens.mention(at: index) == nil
    }

    /// “rivals of fraud”, “the militia for the attack”, “the outage on thieves”.
    private func hasGround(_ start: Int, _ sentence: Range<Int>) -> Bool {
        preposition(behind: start, sentence) {
            tokens.isWord($0, "of") || tokens.isWord($0, "for") || tokens.isWord($0, "on")
        }
    }

    /// “the outage to thieves”.
    private func hasCause(_ start: Int, _ sentence: Range<Int>) -> Bool {
        preposition(behind: start, sentence) { tokens.has(.to, $0) }
    }

    /// “the number of dead at 23”, “the damage at some $3 billion”.
    private func hasFigure(_ start: Int, _ sentence: Range<Int>) -> Bool {
        tokens.has(.determiners, start)
            && preposition(behind: start, sentence) { at in
                tokens.isWord(at, "at")
                    && (at + 1..<min(sentence.upperBound, at + 5)).contains { tokens.shapes[$0].contains(.number) }
            }
    }

    /// Whether one of the words behind an object, before the next clause or mark, is the preposition that fits.
    private func preposition(behind start: Int, _ sentence: Range<Int>, _ fits: (Int) -> Bool) -> Bool {
        guard opensObject(start) else { return false }
        for index in (start + 1)..<max(start + 1, min(sentence.upperBound - 1, start + Self.objectReach)) {
            if tokens.shapes[index].contains(.punctuation), !tokens.isGlued(index + 1) { return false }
            if tokens.isFinite(index), !tokens.has(.ed, index) { return false }
            if fits(index) { return true }
        }
        return false
    }

    /// “found no evidence that”, “found little sign of”.
    private func isEvidenceLacking(_ index: Int) -> Bool {
        guard tokens.isWord(index, "no") || tokens.isWord(index, "little") else { return false }
        for word in ["evidence", "proof", "sign", "signs", "indication", "trace", "link"] as [StaticString]
        where tokens.isWord(index + 1, word) { return true }
        return false
    }

    private func opensObject(_ index: Int) -> Bool {
        tokens.isWord(index) && !tokens.has(.prepositions | .conjunctions | .to, index)
            && (!tokens.isFinite(index) || tokens.has(.ed, index))
    }

    /// “an inquiry”, “calm and patience”.
    private func isNounPhrase(_ index: Int) -> Bool {
        if tokens.isPunctuation(index, "$"), tokens.isGlued(index + 1) { return true }
        guard tokens.isWord(index) || tokens.shapes[index].contains(.number), !tokens.isFinite(index) else {
            return false
        }
        // “asked for it”
        if tokens.has(.pronouns, index), !tokens.has(.determiners, index) { return false }
        return !tokens.has(.prepositions | .conjunctions | .to | .who | .which | .what | .days, index)
    }
}

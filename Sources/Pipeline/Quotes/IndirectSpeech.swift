internal import Records
internal import Text

/// A reported clause without marks, and who reported it.
struct IndirectQuote {
    /// Bytes of the clause, “that” included, without the final stop.
    var span: Range<Int>
    var cue: Range<Int>
    /// Nil where the verb stands alone, as “وأضاف أن”: whoever spoke last.
    var speaker: SpeakerPhrase?
    var rule: String
}

/// Finds reported clauses: “he said that …”, “officials said the base …”, “according to X, …”, “…, X said”.
struct IndirectSpeech {
    let tokens: Tokens
    let words: SpeechWords
    let finder: SpeakerFinder
    let isQuoted: [Bool]

    func quotes(in sentence: Range<Int>) -> [IndirectQuote] {
        var found: [IndirectQuote] = []
        if let quote = according(in: sentence) { return [quote] }
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard !isQuoted[index], words.isReporting(tokens, index),
                index > sentence.lowerBound || words.lexicon.language != .english
            else {
                index += 1
                continue
            }
            if let quote = clause(behind: index, in: sentence) ?? clause(before: index, in: sentence, found.isEmpty) {
                found.append(quote)
                // The clause may hold a further report of its own, which is part of it.
                let end = tokens.firstToken(from: quote.span.upperBound)
                index = max(index + 1, min(end, sentence.upperBound))
            } else {
                index += 1
            }
        }
        return found
    }

    // MARK: said (that) …

    private func clause(behind verb: Int, in sentence: Range<Int>) -> IndirectQuote? {
        var start = verb + 1
        guard start < sentence.upperBound else { return nil }
        let isArabic = words.lexicon.language != .english
        var speaker: SpeakerPhrase?
        if let that = that(behind: verb, in: sentence) {
            if isArabic, that > verb + 1 { speaker = finder.subject(after: verb, before: that) }
            start = that
        } else {
            guard !isArabic, isBareClause(from: start, sentence), tokens.shapes[verb].isDisjoint(with: .titleLine)
            else { return nil }
        }
        guard !isQuoted[start] else { return nil }
        let end = clauseEnd(from: start, sentence)
        guard end - start >= 3 else { return nil }
        // A clause that is nothing but a quotation is that quotation.
        let inside = (start..<end).filter { !isQuoted[$0] }
        guard inside.count >= 2, !(inside.count <= 2 && end - start > 4) else { return nil }
        var limit = verb
        while limit > sentence.lowerBound, !isQuoted[limit - 1] { limit -= 1 }
        // “blamed “sabotage” and promised that”: the second verb has the first one's subject.
        if words.isWord(tokens, verb - 1, "and") { limit = sentence.lowerBound }
        if speaker == nil {
            speaker =
                words.endsWith(tokens, verb, "ing")
                ? finder.clauseSubject(from: sentence.lowerBound, before: verb)
                : finder.subject(before: verb, from: limit)
        }
        guard speaker != nil || isArabic else { return nil }
        return IndirectQuote(
            span: tokens.span(start..<end), cue: verb..<(verb + 1), speaker: speaker,
            rule: "verb of saying and its clause")
    }

    /// “that” behind the verb, past whom it was told and when: “told reporters on Monday that”.
    private func that(behind verb: Int, in sentence: Range<Int>) -> Int? {
        var index = verb + 1
        if words.lexicon.language == .english, index < sentence.upperBound, !isThat(index), !isTold(verb),
            !mayDelayThat(index)
        {
            // “declared a siege that had cut the town off”: the clause is the noun's.
            return nil
        }
        while index < sentence.upperBound, index - verb <= (words.lexicon.language == .english ? 9 : 14) {
            if isThat(index) { return index }
            if isQuoted[index] || tokens.isPunctuation(index, ":") || tokens.isPunctuation(index, ";") { return nil }
            if words.lexicon.language == .english {
                if tokens.isPunctuation(index, ",") || words.isReporting(tokens, index)
                    || words.has(words.auxiliaries, tokens, index)
                    || words.has(words.modals, tokens, index)
                {
                    return nil
                }
            }
            index += 1
        }
        return nil
    }

    /// Verbs that name whom they tell before the clause.
    private func isTold(_ verb: Int) -> Bool {
        for word in ["told", "tell", "tells", "telling", "informed", "assured", "warned", "reminded", "notified"]
            as [StaticString]
        where words.isWord(tokens, verb, word) {
            return true
        }
        return false
    }

    /// “said on Monday that”, “said in a statement that”, “said repeatedly that”.
    private func mayDelayThat(_ index: Int) -> Bool {
        words.has(words.prepositions, tokens, index) || words.has(words.days, tokens, index)
            || words.endsWith(tokens, index, "ly")
            || words.isWord(tokens, index, "late") || words.isWord(tokens, index, "later")
            || words.isWord(tokens, index, "again")
    }

    private func isThat(_ index: Int) -> Bool {
        switch words.lexicon.language {
        case .english: words.isWord(tokens, index, "that")
        case .arabic: Self.arabicThat.contains(tokens.string(at: index))
        case .sorani: tokens.string(at: index) == "کە"
        }
    }

    private static let arabicThat: Set<String> = [
        "أن", "إن", "ان", "أنه", "إنه", "أنها", "إنها", "بأن", "أنّ", "إنّ", "بأنه",
    ]

    /// “said the base was ours”: a noun phrase and a finite verb, and no preposition in front.
    private func isBareClause(from start: Int, _ sentence: Range<Int>) -> Bool {
        guard tokens.isWord(start) || tokens.shapes[start].contains(.number),
            !words.has(words.prepositions, tokens, start),
            !words.isReporting(tokens, start)
        else { return false }
        if words.isWord(tokens, start, "to") { return false }
        // Behind a plain “said” a noun phrase begins a clause whatever its verb: “said gunmen hit a checkpoint”.
        if isPlainSay(start - 1), sentence.upperBound - start >= 5,
            words.has(words.determiners, tokens, start) || words.has(words.pronouns, tokens, start)
                || finder.mention(at: start) != nil
                || tokens.isCapital(start) && finder.mention(at: start) == nil
                    && !words.has(words.titles, tokens, start)
        {
            if !isAttributionTail(start, sentence) { return true }
        }
        var index = start
        while index < sentence.upperBound, index - start < 12 {
            if words.has(words.auxiliaries, tokens, index) || words.has(words.modals, tokens, index) {
                return index > start
            }
            if index > start, tokens.shapes[index].contains(.punctuation), !tokens.isPunctuation(index, "-"),
                !tokens.isPunctuation(index, "(")
            {
                return false
            }
            if words.isWord(tokens, index, "who") || words.isWord(tokens, index, "which")
                || words.isWord(tokens, index, "that")
            {
                return false
            }
            // A verb in the past: “said gunmen attacked a checkpoint”.
            if index > start, words.endsWith(tokens, index, "ed"), !tokens.isCapital(index),
                !words.has(words.determiners, tokens, index - 1),
                tokens.isWord(index - 1), !words.has(words.prepositions, tokens, index - 1), isPlainSay(start - 1)
            {
                return true
            }
            index += 1
        }
        return false
    }

    /// “said Ahmed X, a spokesman.”: the subject behind its verb, not a clause.
    private func isAttributionTail(_ start: Int, _ sentence: Range<Int>) -> Bool {
        guard start >= 2, tokens.shapes[start - 2].contains(.punctuation) else { return false }
        return true
    }

    private func isPlainSay(_ index: Int) -> Bool {
        words.isWord(tokens, index, "said") || words.isWord(tokens, index, "says") || words.isWord(tokens, index, "say")
    }

    /// Where a reported clause ends: before the stop, before a second report of the same sentence, before the writer's
    /// participle (“, adding that”).
    private func clauseEnd(from start: Int, _ sentence: Range<Int>) -> Int {
        var end = sentence.upperBound
        while end > start + 1, tokens.shapes[end - 1].contains(.punctuation), !isClosingBracket(end - 1) { end -= 1 }
        var index = start + 2
        while index < end {
            if !isQuoted[index], tokens.isPunctuation(index, ",") || words.isWord(tokens, index, "and") {
                var next = index + 1
                if next < end, words.isWord(tokens, next, "and") { next += 1 }
                if next < end, words.has(words.said, tokens, next), words.isReporting(tokens, next),
                    words.endsWith(tokens, next, "ing") || tokens.isPunctuation(index, ",")
                        || words.endsWith(tokens, next, "ed")
                {
                    return index
                }
                // “…, the source added.”: a second reporting clause at the end.
                if tokens.isPunctuation(index, ","), endsInReport(from: next, end) { return index }
            }
            index += 1
        }
        return end
    }

    private func isClosingBracket(_ index: Int) -> Bool { tokens.isPunctuation(index, ")") || isQuoted[index] }

    /// A subject of a few words and a verb of saying are all that is left of the sentence.
    private func endsInReport(from start: Int, _ end: Int) -> Bool {
        guard start < end, end - start <= 8 else { return false }
        let verb = end - 1
        if words.has(words.said, tokens, verb), words.isReporting(tokens, verb) { return true }
        return words.length(words.accordingTo, tokens, start) > 0
    }

    // MARK: …, X said

    private func clause(before verb: Int, in sentence: Range<Int>, _ isFirst: Bool) -> IndirectQuote? {
        guard isFirst, words.has(words.said, tokens, verb), words.lexicon.language == .english else { return nil }
        var comma = verb - 1
        while comma > sentence.lowerBound, !tokens.isPunctuation(comma, ","), verb - comma < 14 {
            if isQuoted[comma] { return nil }
            comma -= 1
        }
        guard comma > sentence.lowerBound + 2, tokens.isPunctuation(comma, ","), !isQuoted[comma - 1] else {
            return nil
        }
        // Only when nothing but the report's circumstances follows: “, he said on Monday.”
        let rest = sentence.upperBound - verb - 1
        guard verb + 1 < sentence.upperBound, !words.endsWith(tokens, verb, "ing"),
            !words.isWord(tokens, verb + 1, "to"),
            !words.has(words.modals, tokens, verb - 1)
        else { return nil }
        let isEnd = tokens.shapes[verb + 1].contains(.punctuation)
        guard
            isEnd || rest <= 10 && isTold(verb)
                || rest <= 10
                    && (words.has(words.prepositions, tokens, verb + 1) || words.has(words.days, tokens, verb + 1))
        else { return nil }
        guard let speaker = finder.subject(before: verb, from: comma + 1) else { return nil }
        guard !(sentence.lowerBound..<comma).contains(where: { isQuoted[$0] && $0 == sentence.lowerBound }) else {
            return nil
        }
        guard speaker.tokens.lowerBound == comma + 1 || speaker.mention != nil,
            !words.has(words.conjunctions, tokens, comma + 1)
        else { return nil }
        let start = Dateline.end(in: sentence, tokens)
        guard start + 2 < comma else { return nil }
        return IndirectQuote(
            span: tokens.span(start..<comma), cue: verb..<(verb + 1), speaker: speaker, rule: "clause before its report"
        )
    }

    // MARK: according to

    private func according(in sentence: Range<Int>) -> IndirectQuote? {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let length = words.length(words.accordingTo, tokens, index)
            if length > 0, !isQuoted[index], !isParticiple(index),
                words.lexicon.value(of: words.accordingTo ?? WordClass(number: 0), in: tokens, at: index) != 2
            {
                return index - sentence.lowerBound <= 2
                    ? according(inFront: index, length, sentence) : according(behind: index, length, sentence)
            }
            index += 1
        }
        return nil
    }

    /// “maintaining their arsenals citing threats”: only behind a comma does “citing” name a source.
    private func isParticiple(_ index: Int) -> Bool {
        words.endsWith(tokens, index, "ing") && !(index > 0 && tokens.isPunctuation(index - 1, ","))
            && !words.isWord(tokens, index, "according")
    }

    private func according(inFront index: Int, _ length: Int, _ sentence: Range<Int>) -> IndirectQuote? {
        var comma = index + length
        while comma < sentence.upperBound, !tokens.isPunctuation(comma, ","), tokens.string(at: comma) != "،" {
            comma += 1
        }
        guard comma + 3 < sentence.upperBound else { return nil }
        guard var speaker = finder.subject(after: index + length - 1, before: comma) else { return nil }
        speaker = whole(speaker, from: index + length, to: comma)
        speaker.via = "according_to"
        let end = clauseEnd(from: comma + 1, sentence)
        let unquoted = ((comma + 1)..<end).filter { !isQuoted[$0] }.count
        guard end > comma + 3, unquoted > 2, !isQuoted[comma + 1] else { return nil }
        return IndirectQuote(
            span: tokens.span((comma + 1)..<end), cue: index..<(index + length), speaker: speaker, rule: "according to")
    }

    private func according(behind index: Int, _ length: Int, _ sentence: Range<Int>) -> IndirectQuote? {
        var end = index
        while end > sentence.lowerBound, tokens.shapes[end - 1].contains(.punctuation), !isQuoted[end - 1] { end -= 1 }
        guard end - sentence.lowerBound >= 3, !isQuoted[end - 1], !isQuoted[sentence.lowerBound] else { return nil }
        guard var speaker = finder.subject(after: index + length - 1, before: sentence.upperBound) else { return nil }
        speaker.via = "according_to"
        return IndirectQuote(
            span: tokens.span(Dateline.end(in: sentence, tokens)..<end), cue: index..<(index + length),
            speaker: speaker, rule: "according to")
    }

    /// “According to Pentagon officials,”: the phrase up to the comma, unless it is a mention.
    private func whole(_ speaker: SpeakerPhrase, from start: Int, to comma: Int) -> SpeakerPhrase {
        speaker.mention == nil ? SpeakerPhrase(tokens: start..<comma, via: speaker.via) : speaker
    }
}

/// “BAGHDAD, March 4 (Reuters) —”: what stands before the first sentence and is no part of it.
enum Dateline {
    /// The first token behind the dateline that opens `sentence`, or its first token when there is none.
    static func end(in sentence: Range<Int>, _ tokens: Tokens) -> Int {
        guard !sentence.isEmpty, tokens.shapes[sentence.lowerBound].contains(.paragraphBefore) else {
            return sentence.lowerBound
        }
        for index in sentence.prefix(16) where tokens.shapes[index].contains(.punctuation) && !tokens.isGlued(index) {
            let isDash =
                tokens.isPunctuation(index, "-")
                || tokens.text[Int(tokens.starts[index])] == 0xE2 && tokens.text[Int(tokens.starts[index]) + 2] <= 0x94
            if isDash, index + 1 < sentence.upperBound {
                return tokens.isPunctuation(index + 1, "-") ? index + 2 : index + 1
            }
        }
        return sentence.lowerBound
    }
}

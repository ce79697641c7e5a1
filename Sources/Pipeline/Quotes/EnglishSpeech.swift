internal import Text

/// Finds the reported clauses of English: “he said that …”, “officials said the base …”, “according to X, …”, “…, X said”.
struct EnglishSpeech: SpeechGrammar {
    let tokens: Tokens
    let words: SpeechWords
    let finder: SpeakerFinder
    let isQuoted: [Bool]
    let clauses: ReportedClause
    let sources: SourcePhrases
    /// No subject is looked for further away than this many tokens.
    private static let reach = 160

    init(tokens: Tokens, words: SpeechWords, finder: SpeakerFinder, isQuoted: [Bool]) {
        self.tokens = tokens
        self.words = words
        self.finder = finder
        self.isQuoted = isQuoted
        clauses = ReportedClause(tokens: tokens, words: words, finder: finder, isQuoted: isQuoted)
        sources = SourcePhrases(tokens: tokens, words: words, finder: finder, clauses: clauses, isQuoted: isQuoted)
    }

    func quotes(in sentence: Range<Int>) -> [IndirectQuote] {
        var found: [IndirectQuote] = []
        if let quote = sources.quote(in: sentence) { return [quote] }
        if let quote = finalReport(in: sentence) ?? introduced(in: sentence) { return [quote] }
        var index = sentence.lowerBound + 1
        while index < sentence.upperBound {
            let length = isQuoted[index] ? 0 : words.reportingLength(tokens, index)
            guard length > 0 else {
                index += 1
                continue
            }
            if var quote = clause(behind: index, length, in: sentence) {
                // “…, he tweeted, saying there were none”: the participle goes on with the report before it.
                let goesOn =
                    words.endsWith(tokens, index, "ing") && tokens.isPunctuation(index - 1, ",")
                    || words.isWord(tokens, index - 1, "and") || words.isWord(tokens, index - 1, "but")
                if let last = found.last, goesOn { quote.speaker = last.speaker }
                found.append(quote)
                // The clause may hold a further report of its own, which is part of it.
                let end = tokens.firstToken(from: quote.span.upperBound)
                index = max(index + 1, min(end, sentence.upperBound))
            } else {
                if found.isEmpty { found += clauses(before: index, in: sentence) }
                index += length
            }
        }
        return found
    }

    // MARK: said (that) …

    private func clause(behind verb: Int, _ length: Int, in sentence: Range<Int>) -> IndirectQuote? {
        let that = clauses.that(behind: verb, length, in: sentence)
        guard let start = that ?? clauses.bare(behind: verb, length, in: sentence) else { return nil }
        if that == nil, !tokens.shapes[verb].isDisjoint(with: [.titleLine, .capitalLine]) { return nil }
        let end = clauses.end(from: start, sentence)
        guard end - start >= 3 else { return nil }
        // A clause that is nothing but a quotation is that quotation.
        let unquoted = (start..<end).count { !isQuoted[$0] }
        guard unquoted >= 2 else { return nil }
        let first = max(sentence.lowerBound, verb - Self.reach)
        var limit = verb
        while limit > first, !isQuoted[limit - 1] { limit -= 1 }
        // “blamed “sabotage” and promised that”: the second verb has the first one's subject.
        if words.isWord(tokens, verb - 1, "and") { limit = first }
        guard let speaker = subject(of: verb, from: limit, first) else { return nil }
        return IndirectQuote(
            span: tokens.span(start..<end), cue: verb..<(verb + length), speaker: speaker,
            rule: "verb of saying and its clause")
    }

    /// The subject of a verb; that of a participle is its clause's, but for “with one poster writing”.
    private func subject(of verb: Int, from limit: Int, _ first: Int) -> SpeakerPhrase? {
        guard words.endsWith(tokens, verb, "ing") else {
            if isLetMe(verb) { return nil }
            return finder.subject(before: verb, from: limit)
        }
        return finder.absoluteSubject(before: verb, from: limit) ?? finder.clauseSubject(from: first, before: verb)
    }

    /// “let me say”: nobody's report.
    private func isLetMe(_ verb: Int) -> Bool { words.isWord(tokens, verb - 2, "let") }

    // MARK: …, X said

    /// “As the minister told Reuters, the clause”: the report is a clause in front.
    private func introduced(in sentence: Range<Int>) -> IndirectQuote? {
        let first = sentence.lowerBound
        guard words.isWord(tokens, first, "as"),
            let comma = sentence.prefix(24).first(where: { tokens.isPunctuation($0, ",") }),
            comma > first + 2, comma + 4 < sentence.upperBound,
            let verb = ((first + 2)..<comma).first(where: { words.isSaying(tokens, $0) && !isQuoted[$0] }),
            words.length(words.clauseVerbs, tokens, verb) > 0, !isQuoted[comma + 1],
            let speaker = finder.subject(before: verb, from: first + 1)
        else { return nil }
        let end = clauses.end(from: comma + 1, sentence)
        guard end > comma + 1, words.hasFiniteVerb(tokens, (comma + 1)..<end) else { return nil }
        return IndirectQuote(
            span: tokens.span((comma + 1)..<end), cue: verb..<(verb + 1), speaker: speaker, rule: "as someone said")
    }

    /// “Tribal figures declared a revolution, local sources said on Thursday.”: the report at the end holds the ones before
    /// it, unless those say something themselves.
    private func finalReport(in sentence: Range<Int>) -> IndirectQuote? {
        var verb = sentence.upperBound - 1
        let first = max(sentence.lowerBound + 4, sentence.upperBound - 12)
        while verb > first, !(words.isSaying(tokens, verb) && !isQuoted[verb]) { verb -= 1 }
        guard verb > first, let quote = clauses(before: verb, in: sentence).first else { return nil }
        let clause = tokens.firstToken(from: quote.span.lowerBound)..<tokens.firstToken(from: quote.span.upperBound)
        let isTold = clause.contains { index in
            !isQuoted[index] && words.isSaying(tokens, index)
                && (clauses.isTold(index) || words.isWord(tokens, index, "said") || words.isWord(tokens, index, "says")
                    || words.isWord(tokens, index, "added"))
        }
        return isTold || clause.upperBound > verb ? nil : quote
    }

    /// The clause before its report: “Three rockets fell, a source said.”, “…, said a source.”, “The base, he said, was ours.”
    private func clauses(before verb: Int, in sentence: Range<Int>) -> [IndirectQuote] {
        guard words.isSaying(tokens, verb), !words.endsWith(tokens, verb, "ing"),
            words.length(words.clauseVerbs, tokens, verb) > 0,
            tokens.shapes[verb].isDisjoint(with: [.titleLine, .capitalLine]) || sentence.count < 24
        else { return [] }
        let start = ArticleDateline.end(in: sentence, tokens)
        guard verb - start <= ReportedClause.longest else { return [] }
        if tokens.isPunctuation(verb - 1, ","), verb > start + 2, !isQuoted[verb - 2],
            let quote = inverted(at: verb, start, sentence)
        {
            return [quote]
        }
        guard let comma = commaBeforeSubject(of: verb, from: max(start, verb - 40)),
            comma > start + 2 || isMiddle(verb),
            !isQuoted[comma - 1], !isQuoted[start],
            let speaker = finder.subject(before: verb, from: comma + 1),
            speaker.tokens.lowerBound >= comma + 1,
            !((comma + 1)..<speaker.tokens.lowerBound).contains(where: {
                words.has(words.conjunctions, tokens, $0) || words.has(words.prepositions, tokens, $0)
            }), !words.has(words.conjunctions, tokens, speaker.tokens.lowerBound)
        else { return [] }
        let cue = verb..<(verb + 1)
        func quote(_ range: Range<Int>) -> IndirectQuote {
            IndirectQuote(span: tokens.span(range), cue: cue, speaker: speaker, rule: "clause before its report")
        }
        guard !opensCircumstance(start..<comma) else { return [] }
        let behind = circumstancesEnd(behind: verb, sentence)
        if behind < sentence.upperBound, tokens.isPunctuation(behind, ":") { return [] }
        if behind >= sentence.upperBound || tokens.shapes[behind].contains(.punctuation) && isEnd(behind, sentence) {
            guard comma > start + 2, words.hasFiniteVerb(tokens, start..<comma) || comma - start >= 7 else { return [] }
            return [quote(start..<comma)]
        }
        // “The base, he said, was ours”: the longer piece, or both when each is a clause.
        guard tokens.isPunctuation(behind, ",") else { return [] }
        let next = (behind + 1)..<clauses.end(from: min(behind + 1, sentence.upperBound - 1), sentence)
        let isNewClause =
            words.endsWith(tokens, next.lowerBound, "ing") || words.isWord(tokens, next.lowerBound, "but")
            || words.isWord(tokens, next.lowerBound, "and") || words.isWord(tokens, next.lowerBound, "while")
        guard next.count >= 3, !isNewClause, !isQuoted[next.lowerBound] else {
            return comma > start + 2 && words.hasFiniteVerb(tokens, start..<comma) ? [quote(start..<comma)] : []
        }
        let pieces = [start..<comma, next].filter { $0.count >= 4 }
        guard pieces.contains(where: { words.hasFiniteVerb(tokens, $0) }) || pieces.count == 2 else { return [] }
        return pieces.map(quote)
    }

    /// “Since the war began, the government has said”, “Speaking in Erbil, X said”: no clause that was said.
    private func opensCircumstance(_ range: Range<Int>) -> Bool {
        guard !range.contains(where: { tokens.isPunctuation($0, ",") }) else { return false }
        let first = range.lowerBound
        for word in ["since", "as", "when", "after", "before", "while", "although", "if", "until", "once", "during"]
            as [StaticString]
        where words.isWord(tokens, first, word) { return true }
        return words.endsWith(tokens, first, "ing")
    }

    private func isMiddle(_ verb: Int) -> Bool { tokens.isPunctuation(verb + 1, ",") }

    /// The comma that stands before the verb's subject: past one apposition of it.
    private func commaBeforeSubject(of verb: Int, from limit: Int) -> Int? {
        guard let subject = finder.subject(before: verb, from: limit) else { return nil }
        var index = subject.tokens.lowerBound - 1
        while index > limit, !tokens.isPunctuation(index, ","), subject.tokens.lowerBound - index < 14 {
            if isQuoted[index] || words.isFinite(tokens, index) || words.isThat(tokens, index) { return nil }
            index -= 1
        }
        guard index > limit, tokens.isPunctuation(index, ",") else { return nil }
        return commaBeforeRole(index, from: limit) ?? index
    }

    /// “…, its head, Mohamed al-Hassan, told”: the comma before the role that the name stands to.
    private func commaBeforeRole(_ comma: Int, from limit: Int) -> Int? {
        var index = comma - 1
        while index > limit, !tokens.isPunctuation(index, ","), comma - index < 7 { index -= 1 }
        guard index > limit, tokens.isPunctuation(index, ","), comma - index > 1,
            words.has(words.determiners, tokens, index + 1) || words.isWord(tokens, index + 1, "its")
                || words.isWord(tokens, index + 1, "their"),
            words.has(words.roles, tokens, comma - 1) || words.has(words.titles, tokens, comma - 1),
            !words.hasFiniteVerb(tokens, (index + 1)..<comma)
        else { return nil }
        return index
    }

    /// Past “on Monday”, “in a statement”, “told reporters”: where the report ends.
    private func circumstancesEnd(behind verb: Int, _ sentence: Range<Int>) -> Int {
        var index = verb + max(1, words.reportingLength(tokens, verb))
        guard index < sentence.upperBound, !tokens.shapes[index].contains(.punctuation) else { return index }
        let opens =
            clauses.isTold(verb) || isCircumstance(index)
            || words.has(words.days, tokens, index) || words.has(words.dayWords, tokens, index)
            || words.isWord(tokens, index, "late") || words.isWord(tokens, index, "later")
        guard opens else { return sentence.lowerBound }
        while index < sentence.upperBound, !tokens.isPunctuation(index, ","), index - verb < 14 {
            if words.isFinite(tokens, index) || words.isThat(tokens, index) || tokens.isPunctuation(index, ":") {
                return sentence.lowerBound
            }
            if words.isSentenceEnd(tokens, index), index + 1 == sentence.upperBound { break }
            index += 1
        }
        return index - verb < 14 ? index : sentence.lowerBound
    }

    private func isCircumstance(_ index: Int) -> Bool {
        for word in ["on", "in", "at", "during", "after", "before", "via", "from", "late", "later", "earlier"]
            as [StaticString]
        where words.isWord(tokens, index, word) { return true }
        return false
    }

    /// The stop, or “, adding …” behind the report.
    private func isEnd(_ index: Int, _ sentence: Range<Int>) -> Bool {
        if index + 1 >= sentence.upperBound { return true }
        if tokens.isPunctuation(index, ",") { return words.endsWith(tokens, index + 1, "ing") }
        return index > sentence.lowerBound && !tokens.isPunctuation(index, ":") && !isQuoted[index]
            && index + 2 >= sentence.upperBound
    }

    /// “Three rockets fell near the embassy, said an army source.”
    private func inverted(at verb: Int, _ start: Int, _ sentence: Range<Int>) -> IndirectQuote? {
        let clause = start..<(verb - 1)
        // Behind “told” stands who was told.
        guard clause.count >= 3, !isQuoted[start], words.hasFiniteVerb(tokens, clause), verb + 1 < sentence.upperBound,
            words.value(words.clauseVerbs, tokens, verb) != 2,
            !clause.contains(where: { words.isSaying(tokens, $0) }),
            let speaker = finder.subject(after: verb, before: sentence.upperBound), isSomeone(speaker),
            !words.hasFiniteVerb(tokens, verb..<min(sentence.upperBound, speaker.tokens.upperBound + 2))
                || speaker.mention != nil
        else { return nil }
        return IndirectQuote(
            span: tokens.span(clause), cue: verb..<(verb + 1), speaker: speaker, rule: "clause before its report")
    }

    /// A phrase for someone who may speak, no “any plans”.
    private func isSomeone(_ speaker: SpeakerPhrase) -> Bool {
        speaker.mention != nil || speaker.via == "pronoun"
            || speaker.tokens.contains {
                words.has(words.roles, tokens, $0) || words.has(words.titles, tokens, $0)
                    || words.has(words.sayingNouns, tokens, $0) || words.isWord(tokens, $0, "source")
                    || words.isWord(tokens, $0, "sources") || words.has(words.groupHeads, tokens, $0)
                    || words.has(words.organisationHeads, tokens, $0)
            }
    }
}

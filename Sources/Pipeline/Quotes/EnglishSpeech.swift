internal import Text

/// Finds the reported clauses of English: “he said that …”, “officials said the base …”, “according to X, …”, “…, X said”.
struct EnglishSpeech: SpeechGrammar {
    let tokens: SpeechTokens
    let finder: SpeakerFinder
    let clauses: ReportedClause
    let sources: SourcePhrases
    /// No subject is looked for further away than this many tokens.
    private static let reach = 160
    /// No comma before a subject is looked for further away than this many tokens.
    private static let farthestComma = 40

    init(tokens: SpeechTokens, finder: SpeakerFinder) {
        self.tokens = tokens
        self.finder = finder
        clauses = ReportedClause(tokens: tokens, finder: finder)
        sources = SourcePhrases(tokens: tokens, finder: finder, clauses: clauses)
    }

    func quotes(in sentence: Range<Int>, _ signs: SpeechSigns) -> [IndirectQuote] {
        var found: [IndirectQuote] = []
        if signs.meets(.maySource), let quote = sources.quote(in: sentence) { return [quote] }
        guard signs.meets(.mayReport) else { return [] }
        // Without a verb of the writer's there is no report to be found.
        guard let first = sentence.dropFirst().first(where: { tokens.isReporting($0) && !tokens.isQuoted($0) }) else {
            return []
        }
        if let quote = finalReport(in: sentence) ?? introduced(in: sentence) { return [quote] }
        var index = first
        while index < sentence.upperBound {
            let length = tokens.isQuoted(index) ? 0 : tokens.reportingLength(index)
            guard length > 0 else {
                index += 1
                continue
            }
            if var quote = clause(behind: index, length, in: sentence) {
                // “…, he tweeted, saying there were none”: the participle goes on with the report before it.
                let goesOn =
                    tokens.has(.ing, index) && tokens.has(.comma, index - 1) || tokens.has(.and | .but, index - 1)
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
        if that == nil, !tokens.shapes[verb].isDisjoint(with: .titleLine | .capitalLine) { return nil }
        let end = clauses.end(from: start, sentence)
        guard end - start >= 3 else { return nil }
        // A clause that is nothing but a quotation is that quotation.
        let unquoted = (start..<end).count { !tokens.isQuoted($0) }
        guard unquoted >= 2 else { return nil }
        let first = max(sentence.lowerBound, verb - Self.reach)
        var limit = verb
        while limit > first, !tokens.isQuoted(limit - 1) { limit -= 1 }
        // “blamed “sabotage” and promised that”: the second verb has the first one's subject.
        if tokens.has(.and, verb - 1) { limit = first }
        guard let speaker = subject(of: verb, from: limit, first) else { return nil }
        return IndirectQuote(
            span: tokens.span(start..<end), cue: verb..<(verb + length), speaker: speaker,
            rule: "verb of saying and its clause")
    }

    /// The subject of a verb; that of a participle is its clause's, but for “with one poster writing”.
    private func subject(of verb: Int, from limit: Int, _ first: Int) -> SpeakerPhrase? {
        guard tokens.has(.ing, verb) else {
            if isLetMe(verb) { return nil }
            return finder.subject(before: verb, from: limit)
        }
        return finder.absoluteSubject(before: verb, from: limit) ?? finder.clauseSubject(from: first, before: verb)
    }

    /// “let me say”: nobody's report.
    private func isLetMe(_ verb: Int) -> Bool { tokens.isWord(verb - 2, "let") }

    // MARK: …, X said

    /// “As the minister told Reuters, the clause”: the report is a clause in front.
    private func introduced(in sentence: Range<Int>) -> IndirectQuote? {
        let first = sentence.lowerBound
        guard tokens.has(.as, first),
            let comma = sentence.prefix(24).first(where: { tokens.has(.comma, $0) }),
            comma > first + 2, comma + 4 < sentence.upperBound,
            let verb = ((first + 2)..<comma).first(where: { tokens.isSaying($0) && !tokens.isQuoted($0) }),
            tokens.takesClause(verb), !tokens.isQuoted(comma + 1),
            let speaker = finder.subject(before: verb, from: first + 1)
        else { return nil }
        let end = clauses.end(from: comma + 1, sentence)
        guard end > comma + 1, tokens.hasFiniteVerb((comma + 1)..<end) else { return nil }
        return IndirectQuote(
            span: tokens.span((comma + 1)..<end), cue: verb..<(verb + 1), speaker: speaker, rule: "as someone said")
    }

    /// “Tribal figures declared a revolution, local sources said on Thursday.”: the report at the end holds the ones before
    /// it, unless those say something themselves.
    private func finalReport(in sentence: Range<Int>) -> IndirectQuote? {
        var verb = sentence.upperBound - 1
        let first = max(sentence.lowerBound + 4, sentence.upperBound - 12)
        while verb > first, !(tokens.isSaying(verb) && !tokens.isQuoted(verb)) { verb -= 1 }
        guard verb > first, let quote = clauses(before: verb, in: sentence).first else { return nil }
        let clause = tokens.firstToken(from: quote.span.lowerBound)..<tokens.firstToken(from: quote.span.upperBound)
        let isTold = clause.contains { index in
            !tokens.isQuoted(index) && tokens.isSaying(index)
                && (clauses.isTold(index) || tokens.isWord(index, "said") || tokens.isWord(index, "says")
                    || tokens.isWord(index, "added"))
        }
        return isTold || clause.upperBound > verb ? nil : quote
    }

    /// The clause before its report: “Three rockets fell, a source said.”, “…, said a source.”, “The base, he said, was ours.”
    private func clauses(before verb: Int, in sentence: Range<Int>) -> [IndirectQuote] {
        guard tokens.isSaying(verb), !tokens.has(.ing, verb),
            tokens.takesClause(verb),
            tokens.shapes[verb].isDisjoint(with: .titleLine | .capitalLine) || sentence.count < 24
        else { return [] }
        // A comma stands between what was said and who said it.
        let near = max(sentence.lowerBound, verb - Self.farthestComma)..<verb
        guard near.contains(where: { tokens.has(.comma, $0) }) else { return [] }
        let start = ArticleDateline.end(in: sentence, tokens)
        guard verb - start <= ReportedClause.longest else { return [] }
        if tokens.has(.comma, verb - 1), verb > start + 2, !tokens.isQuoted(verb - 2),
            let quote = inverted(at: verb, start, sentence)
        {
            return [quote]
        }
        guard let comma = commaBeforeSubject(of: verb, from: max(start, verb - Self.farthestComma)),
            comma > start + 2 || isMiddle(verb),
            !tokens.isQuoted(comma - 1), !tokens.isQuoted(start),
            let speaker = finder.subject(before: verb, from: comma + 1),
            speaker.tokens.lowerBound >= comma + 1,
            !((comma + 1)..<speaker.tokens.lowerBound).contains(where: {
                tokens.has(.conjunctions | .prepositions, $0)
            }), !tokens.has(.conjunctions, speaker.tokens.lowerBound)
        else { return [] }
        let cue = verb..<(verb + 1)
        func quote(_ range: Range<Int>) -> IndirectQuote {
            IndirectQuote(span: tokens.span(range), cue: cue, speaker: speaker, rule: "clause before its report")
        }
        guard !opensCircumstance(start..<comma) else { return [] }
        let behind = circumstancesEnd(behind: verb, sentence)
        if behind < sentence.upperBound, tokens.has(.colon, behind) { return [] }
        if behind >= sentence.upperBound || tokens.shapes[behind].contains(.punctuation) && isEnd(behind, sentence) {
            guard comma > start + 2, tokens.hasFiniteVerb(start..<comma) || comma - start >= 7 else { return [] }
            return [quote(start..<comma)]
        }
        // “The base, he said, was ours”: the longer piece, or both when each is a clause.
        guard tokens.has(.comma, behind) else { return [] }
        let next = (behind + 1)..<clauses.end(from: min(behind + 1, sentence.upperBound - 1), sentence)
        let isNewClause =
            tokens.has(.ing | .but | .and, next.lowerBound) || tokens.isWord(next.lowerBound, "while")
        guard next.count >= 3, !isNewClause, !tokens.isQuoted(next.lowerBound) else {
            return comma > start + 2 && tokens.hasFiniteVerb(start..<comma) ? [quote(start..<comma)] : []
        }
        let pieces = [start..<comma, next].filter { $0.count >= 4 }
        guard pieces.contains(where: { tokens.hasFiniteVerb($0) }) || pieces.count == 2 else { return [] }
        return pieces.map(quote)
    }

    /// “Since the war began, the government has said”, “Speaking in Erbil, X said”: no clause that was said.
    private func opensCircumstance(_ range: Range<Int>) -> Bool {
        guard !range.contains(where: { tokens.has(.comma, $0) }) else { return false }
        let first = range.lowerBound
        return tokens.has(.circumstanceOpeners | .ing, first)
    }

    private func isMiddle(_ verb: Int) -> Bool { tokens.has(.comma, verb + 1) }

    /// The comma that stands before the verb's subject: past one apposition of it.
    private func commaBeforeSubject(of verb: Int, from limit: Int) -> Int? {
        guard let subject = finder.subject(before: verb, from: limit) else { return nil }
        var index = subject.tokens.lowerBound - 1
        while index > limit, !tokens.has(.comma, index), subject.tokens.lowerBound - index < 14 {
            if tokens.isQuoted(index) || tokens.isFinite(index) || tokens.isThat(index) { return nil }
            index -= 1
        }
        guard index > limit, tokens.has(.comma, index) else { return nil }
        return commaBeforeRole(index, from: limit) ?? index
    }

    /// “…, its head, Mohamed al-Hassan, told”: the comma before the role that the name stands to.
    private func commaBeforeRole(_ comma: Int, from limit: Int) -> Int? {
        var index = comma - 1
        while index > limit, !tokens.has(.comma, index), comma - index < 7 { index -= 1 }
        guard index > limit, tokens.has(.comma, index), comma - index > 1,
            tokens.has(.determiners, index + 1) || tokens.isWord(index + 1, "its")
                || tokens.isWord(index + 1, "their"),
            tokens.has(.roles | .titles, comma - 1),
            !tokens.hasFiniteVerb((index + 1)..<comma)
        else { return nil }
        return index
    }

    /// Past “on Monday”, “in a statement”, “told reporters”: where the report ends.
    private func circumstancesEnd(behind verb: Int, _ sentence: Range<Int>) -> Int {
        var index = verb + max(1, tokens.reportingLength(verb))
        guard index < sentence.upperBound, !tokens.shapes[index].contains(.punctuation) else { return index }
        let opens =
            tokens.has(.circumstances | .days | .dayWords, index) || clauses.isTold(verb)
        guard opens else { return sentence.lowerBound }
        while index < sentence.upperBound, !tokens.has(.comma, index), index - verb < 14 {
            if tokens.isFinite(index) || tokens.isThat(index) || tokens.has(.colon, index) {
                return sentence.lowerBound
            }
            if tokens.isSentenceEnd(index), index + 1 == sentence.upperBound { break }
            index += 1
        }
        return index - verb < 14 ? index : sentence.lowerBound
    }

    /// The stop, or “, adding …” behind the report.
    private func isEnd(_ index: Int, _ sentence: Range<Int>) -> Bool {
        if index + 1 >= sentence.upperBound { return true }
        if tokens.has(.comma, index) { return tokens.has(.ing, index + 1) }
        return index > sentence.lowerBound && !tokens.has(.colon, index) && !tokens.isQuoted(index)
            && index + 2 >= sentence.upperBound
    }

    /// “Three rockets fell near the embassy, said an army source.”
    private func inverted(at verb: Int, _ start: Int, _ sentence: Range<Int>) -> IndirectQuote? {
        let clause = start..<(verb - 1)
        // Behind “told” stands who was told.
        guard clause.count >= 3, !tokens.isQuoted(start), tokens.hasFiniteVerb(clause), verb + 1 < sentence.upperBound,
            !tokens.isTelling(verb),
            !clause.contains(where: { tokens.isSaying($0) }),
            let speaker = finder.subject(after: verb, before: sentence.upperBound), isSomeone(speaker),
            !tokens.hasFiniteVerb(verb..<min(sentence.upperBound, speaker.tokens.upperBound + 2))
                || speaker.mention != nil
        else { return nil }
        return IndirectQuote(
            span: tokens.span(clause), cue: verb..<(verb + 1), speaker: speaker, rule: "clause before its report")
    }

    /// A phrase for someone who may speak, no “any plans”.
    private func isSomeone(_ speaker: SpeakerPhrase) -> Bool {
        speaker.mention != nil || speaker.via == .pronoun
            || speaker.tokens.contains {
                tokens.has(.roles | .titles | .sayingNouns | .groupHeads | .organisationHeads, $0)
                    || tokens.isWord($0, "source") || tokens.isWord($0, "sources")
            }
    }
}

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
        var start = sentence.lowerBound + 1
        var isRelativeOnly = false
        if signs.meets(.maySource), let quote = sources.quote(in: sentence) {
            found.append(quote)
            // “…, according to the UN, which admits that …”: behind the source only a clause of its own reports more.
            start = max(quote.cue.upperBound, tokens.firstToken(from: quote.span.upperBound))
            isRelativeOnly = true
        }
        guard signs.meets(.mayReport | .put) else { return found }
        // Without a verb of the writer's there is no report to be found.
        guard start < sentence.upperBound,
            let first = (start..<sentence.upperBound).first(where: { mayReport($0, in: sentence) })
                ?? (isAskedParticiple(sentence.lowerBound, sentence) ? sentence.lowerBound : nil)
        else { return found }
        if found.isEmpty {
            let final = finalReport(in: sentence)
            if !final.isEmpty { return final }
            if let quote = introduced(in: sentence) { return [quote] }
        }
        var index = first
        if found.isEmpty, isAskedParticiple(sentence.lowerBound, sentence) { index = sentence.lowerBound }
        while index < sentence.upperBound {
            guard mayReport(index, in: sentence), !isRelativeOnly || clauses.isRelative(index) else {
                index += 1
                continue
            }
            let length = max(1, tokens.reportingLength(index))
            if var quote = report(by: index, length, in: sentence) {
                // “…, he tweeted, saying there were none”: the participle goes on with the report before it.
                let goesOn =
                    tokens.has(.ing, index) && tokens.has(.comma, index - 1) || tokens.has(.and | .but, index - 1)
                if let last = found.last, goesOn, !isRelativeOnly, !last.isAsked { quote.speaker = last.speaker }
                found.append(quote)
                // The clause may hold a further report of its own, which is part of it.
                let end = tokens.firstToken(from: quote.span.upperBound)
                index = max(index + 1, min(end, sentence.upperBound))
            } else {
                if found.isEmpty { found += clauses(before: index, in: sentence) }
                // Both halves of a clause that the report interrupts are over.
                let end = found.last.map { tokens.firstToken(from: $0.span.upperBound) } ?? 0
                index = max(index + length, min(end, sentence.upperBound))
            }
        }
        return found
    }

    /// A verb of the writer's that may report, or one by which somebody is asked.
    @inline(__always)
    private func mayReport(_ index: Int, in sentence: Range<Int>) -> Bool {
        tokens.has(.mayReport | .put, index) && reports(index, in: sentence)
    }

    private func reports(_ index: Int, in sentence: Range<Int>) -> Bool {
        if tokens.isQuoted(index) { return false }
        return tokens.isReporting(index) || tokens.has(.put, index) || tokens.isNaming(index)
            || tokens.has(.ed, index) && isAskedParticiple(index, sentence)
    }

    /// The clause behind a verb, or its complement. Whom one told something stands before a clause, which may hold an
    /// infinitive itself: “told them she wanted to leave”.
    private func report(by verb: Int, _ length: Int, in sentence: Range<Int>) -> IndirectQuote? {
        clauses.isTold(verb)
            ? clause(behind: verb, length, in: sentence) ?? complement(of: verb, in: sentence)
            : complement(of: verb, in: sentence) ?? clause(behind: verb, length, in: sentence)
    }

    // MARK: said (that) …

    private func clause(behind verb: Int, _ length: Int, in sentence: Range<Int>) -> IndirectQuote? {
        let that = clauses.that(behind: verb, length, in: sentence)
        guard let start = that ?? clauses.bare(behind: verb, length, in: sentence) else { return nil }
        if that == nil, !tokens.shapes[verb].isDisjoint(with: .titleLine | .capitalLine) { return nil }
        let end = clauses.end(from: start, sentence, behind: verb)
        guard end - start >= 3 else { return nil }
        // A clause that is nothing but a quotation is that quotation.
        let unquoted = (start..<end).count { !tokens.isQuoted($0) }
        guard unquoted >= 2 else { return nil }
        guard let speaker = reporter(of: verb, in: sentence) else { return nil }
        // “…,” he told reporters in Erbil when …: what he said stands in marks.
        if that == nil, tokens.isBehindQuotation(min(verb, speaker.tokens.lowerBound)) { return nil }
        return IndirectQuote(
            span: tokens.span(start..<end), cue: verb..<(verb + length), speaker: speaker,
            rule: "verb of saying and its clause")
    }

    /// Whoever says what the verb at `verb` reports.
    func reporter(of verb: Int, in sentence: Range<Int>) -> SpeakerPhrase? {
        let first = max(ArticleDateline.end(in: sentence, tokens), verb - Self.reach)
        guard first < verb else { return nil }
        // “blamed “sabotage” and promised that”: the second verb has the first one's subject.
        if tokens.has(.and | .but, verb - 1) {
            return relativeSubject(before: verb, from: first) ?? subject(of: verb, from: first, first)
        }
        var limit = verb
        while limit > first {
            guard tokens.isQuoted(limit - 1) else {
                limit -= 1
                continue
            }
            guard let open = openingOfDistance(at: limit - 1) else { break }
            limit = max(first, open)
        }
        return subject(of: verb, from: limit, first)
    }

    /// “its self-proclaimed “caliphate” since June”: marks of distance, which a subject may hold; the token that opens them.
    private func openingOfDistance(at close: Int) -> Int? {
        guard !tokens.has(.comma | .sentenceEnd, close - 1) else { return nil }
        var open = close - 1
        while open > 0, close - open < 8, !tokens.runs.isOpening(open) { open -= 1 }
        return tokens.runs.isOpening(open) && tokens.isWord(open - 1) && !tokens.isReporting(open - 1) ? open : nil
    }

    /// “a spokesman, who repeated that it was false and called for talks”: the phrase that the relative clause stands to.
    func relativeSubject(before verb: Int, from first: Int) -> SpeakerPhrase? {
        var index = verb - 2
        while index > first, verb - index < 40 {
            // A verb behind a comma is the main clause's again.
            if tokens.has(.comma, index), tokens.isFinite(index + 1) { return nil }
            if tokens.has(.who, index) {
                let before = tokens.has(.comma, index - 1) ? index - 2 : index - 1
                return before >= first ? finder.antecedent(endingAt: before, from: first) : nil
            }
            index -= 1
        }
        return nil
    }

    /// The subject of a verb; that of a participle is its clause's, but for “with one poster writing”.
    private func subject(of verb: Int, from limit: Int, _ first: Int) -> SpeakerPhrase? {
        guard tokens.has(.ing, verb) else {
            if isLetMe(verb) { return nil }
            return finder.subject(before: verb, from: limit)
        }
        // “was telling reporters that”
        if tokens.has(.be, verb - 1) { return finder.subject(before: verb - 1, from: limit) }
        return finder.absoluteSubject(before: verb, from: limit) ?? parentheticalSubject(before: verb, from: first)
            ?? finder.clauseSubject(from: first, before: verb)
    }

    /// “No list exists, the secretary said by email, adding that”: the subject of the report that stands at the end.
    func parentheticalSubject(before participle: Int, from first: Int) -> SpeakerPhrase? {
        guard tokens.has(.comma, participle - 1) else { return nil }
        var verb = participle - 2
        while verb > first + 2, participle - verb < 14, !tokens.isSaying(verb) || tokens.isQuoted(verb) { verb -= 1 }
        if verb > first + 2, tokens.isBehindQuotation(verb) {
            return finder.subject(after: verb, before: participle)
        }
        guard verb > first + 2, tokens.isSaying(verb), !tokens.isQuoted(verb),
            let subject = finder.subject(before: verb, from: first), subject.tokens.lowerBound > first + 1
        else { return nil }
        let before = subject.tokens.lowerBound - 1
        return tokens.has(.comma, before) || tokens.isBehindQuotation(subject.tokens.lowerBound) ? subject : nil
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
    private func finalReport(in sentence: Range<Int>) -> [IndirectQuote] {
        var verb = sentence.upperBound - 1
        let first = max(sentence.lowerBound + 4, sentence.upperBound - 12)
        while verb > first, tokens.isQuoted(verb) || !tokens.isSaying(verb) && !isShown(by: verb, sentence) {
            verb -= 1
        }
        guard verb > first, case let quotes = clauses(before: verb, in: sentence), let quote = quotes.first else {
            return []
        }
        let clause = tokens.firstToken(from: quote.span.lowerBound)..<tokens.firstToken(from: quote.span.upperBound)
        let isTold = clause.contains { index in
            !tokens.isQuoted(index) && tokens.isSaying(index)
                && (clauses.isTold(index) || tokens.isWord(index, "said") || tokens.isWord(index, "says")
                    || tokens.isWord(index, "added"))
        }
        return isTold || clause.upperBound > verb ? [] : quotes
    }

    /// The clause before its report: “Three rockets fell, a source said.”, “…, said a source.”, “The base, he said, was ours.”
    private func clauses(before verb: Int, in sentence: Range<Int>) -> [IndirectQuote] {
        guard tokens.isSaying(verb) && tokens.takesClause(verb) || isShown(by: verb, sentence), !tokens.has(.ing, verb),
            tokens.shapes[verb].isDisjoint(with: .titleLine | .capitalLine) || sentence.count < 24
        else { return [] }
        // “Asked whether it was true, he said so.”; “…, which the group denied.”
        if isAskedParticiple(sentence.lowerBound, sentence) || isDenial(verb) { return [] }
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
        let behind = circumstancesEnd(behind: verb, sentence)
        let isMiddle = behind < sentence.upperBound && tokens.has(.comma, behind)
        if tokens.has(.comma, verb - 1), let pieces = invertedParenthesis(at: verb, start, sentence) { return pieces }
        guard let comma = commaBeforeSubject(of: verb, from: max(start, verb - Self.farthestComma)),
            comma > start + 2 || isMiddle && comma > start,
            !tokens.isQuoted(comma - 1), !tokens.isQuoted(start),
            let speaker = finder.subject(before: verb, from: comma + 1),
            speaker.tokens.lowerBound >= comma + 1,
            !((comma + 1)..<speaker.tokens.lowerBound).contains(where: {
                tokens.has(.conjunctions | .prepositions, $0)
            }), !tokens.has(.conjunctions, speaker.tokens.lowerBound), !holdsClause(speaker)
        else { return [] }
        let cue = verb..<(verb + 1)
        func quote(_ range: Range<Int>) -> IndirectQuote {
            IndirectQuote(span: tokens.span(range), cue: cue, speaker: speaker, rule: "clause before its report")
        }
        if behind < sentence.upperBound, tokens.has(.colon, behind) { return [] }
        let front = start..<comma
        if behind >= sentence.upperBound || tokens.shapes[behind].contains(.punctuation) && isEnd(behind, sentence) {
            guard !opensCircumstance(front), comma > start + 2,
                tokens.hasFiniteVerb(front) || front.count >= 4 && !tokens.has(.prepositions, start)
            else { return [] }
            return [quote(front)]
        }
        guard isMiddle else { return [] }
        return interrupted(front, (behind + 1)..<clauses.end(from: min(behind + 1, sentence.upperBound - 1), sentence))
            .map(quote)
    }

    /// “…, a study shows.”, “…, the survey found.”: the last word of the sentence.
    private func isShown(by verb: Int, _ sentence: Range<Int>) -> Bool {
        tokens.has(.evidence, verb) && verb >= sentence.upperBound - 2 && tokens.isReporting(verb)
    }

    private func isDenial(_ verb: Int) -> Bool {
        for word in ["deny", "denies", "denied"] as [StaticString] where tokens.isWord(verb, word) { return true }
        return false
    }

    /// “…, a figure the militants gave”: two noun phrases beside each other, of which the first is no subject.
    private func holdsClause(_ speaker: SpeakerPhrase) -> Bool {
        guard speaker.mention == nil, tokens.has(.determiners, speaker.tokens.lowerBound) else { return false }
        return speaker.tokens.dropFirst(2).contains {
            tokens.has(.determiners, $0) && !tokens.has(.prepositions | .conjunctions | .to, $0 - 1)
        }
    }

    /// “The base, he said, was ours”: both halves of a clause in which the report stands, or the first one alone when it is
    /// a clause and the second the writer's: “Rockets fell, he said, as families fled”.
    private func interrupted(_ front: Range<Int>, _ back: Range<Int>) -> [Range<Int>] {
        let opens = tokens.has(.prepositions | .circumstanceOpeners, front.lowerBound)
        let isFinite = tokens.isFinite(back.lowerBound)
        let isClause =
            front.count >= 3 && !opensCircumstance(front)
            && (tokens.hasFiniteVerb(front) || front.count >= 4 && !opens && !isFinite)
        let isNewClause = tokens.has(.but | .and, back.lowerBound) || tokens.isWord(back.lowerBound, "while")
        if back.count < 2 || isNewClause || tokens.isQuoted(back.lowerBound) { return isClause ? [front] : [] }
        guard isClause else {
            // “The mock podiums, he recalled, were used as racks”, “In practice, he said, they are made on the road”
            // “Fathers, he said, carry their children”: behind a subject alone stands its verb.
            let isVerb =
                !opens && front.count <= 6 && tokens.isWord(back.lowerBound) && !tokens.isCapital(back.lowerBound)
                && !tokens.has(
                    .determiners | .pronouns | .prepositions | .conjunctions | .ing | .ly | .to | .roles | .days
                        | .dayWords | .times, back.lowerBound)
            return isFinite || isVerb || tokens.hasFiniteVerb(back) || front.count >= 4 && back.count >= 4
                ? [front, back] : []
        }
        for word in [
            "unless", "because", "which", "though", "although", "if", "since", "so", "or", "not", "even", "that",
            "to",
        ]
            as [StaticString]
        where tokens.isWord(back.lowerBound, word) { return [front, back] }
        let isWriters =
            tokens.has(
                .circumstances | .circumstanceOpeners | .prepositions | .ing | .determiners | .dayWords | .days,
                back.lowerBound)
            || tokens.shapes[back.lowerBound].contains(.number)
        return isWriters || !tokens.hasFiniteVerb(back) ? [front] : [front, back]
    }

    /// “Since the war began, the government has said”, “Speaking in Erbil, X said”: no clause that was said.
    private func opensCircumstance(_ range: Range<Int>) -> Bool {
        guard !range.contains(where: { tokens.has(.comma, $0) }) else { return false }
        let first = range.lowerBound
        return tokens.has(.circumstanceOpeners | .ing, first)
    }

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
            // “in papers unsealed on Monday” has a participle, no verb.
            let isParticiple =
                tokens.has(.ed, index) && tokens.has(.days | .dayWords | .prepositions, index + 1)
                && !tokens.has(.pronouns, index - 1)
            if tokens.isFinite(index) && !isParticiple || tokens.isThat(index) || tokens.has(.colon, index) {
                return sentence.lowerBound
            }
            if tokens.isSemicolon(index) { break }
            if tokens.isSentenceEnd(index), index + 1 == sentence.upperBound { break }
            index += 1
        }
        return index - verb < 14 ? index : sentence.lowerBound
    }

    /// The stop, or “, adding …” behind the report.
    private func isEnd(_ index: Int, _ sentence: Range<Int>) -> Bool {
        if index + 1 >= sentence.upperBound { return true }
        if tokens.has(.comma, index) { return tokens.has(.ing, index + 1) }
        if tokens.isSemicolon(index) { return true }
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

    /// “Nobody, argues Mr. Kane, wants to sell.”
    private func invertedParenthesis(at verb: Int, _ start: Int, _ sentence: Range<Int>) -> [IndirectQuote]? {
        guard verb - 1 > start else { return nil }
        let front = start..<(verb - 1)
        guard front.count <= 12, !tokens.isTelling(verb), !tokens.isQuoted(start),
            !tokens.isQuoted(verb - 2), !tokens.hasFiniteVerb(front),
            let speaker = finder.subject(after: verb, before: sentence.upperBound), isSomeone(speaker),
            let comma = (speaker.tokens.upperBound..<min(sentence.upperBound, speaker.tokens.upperBound + 12)).first(
                where: { tokens.has(.comma, $0) }), comma + 2 < sentence.upperBound, !tokens.isQuoted(comma + 1),
            tokens.isFinite(comma + 1) || tokens.has(.s, comma + 1) && !tokens.isCapital(comma + 1)
                || tokens.has(.prepositions | .circumstanceOpeners, start)
                    && tokens.hasFiniteVerb((comma + 1)..<min(sentence.upperBound, comma + 40))
        else { return nil }
        return [front, (comma + 1)..<clauses.end(from: comma + 1, sentence)].map {
            IndirectQuote(
                span: tokens.span($0), cue: verb..<(verb + 1), speaker: speaker, rule: "clause around its report")
        }
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

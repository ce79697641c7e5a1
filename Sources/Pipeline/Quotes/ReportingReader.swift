internal import Records
internal import Text

/// Reads an article's reporting clauses sentence by sentence, so that speakers and pronouns are met in their order.
struct ReportingReader {
    let tokens: SpeechTokens
    let finder: SpeakerFinder
    private var runs: [QuotedRun] { tokens.runs }
    private let offices: Offices?
    private let grammar: any SpeechGrammar
    private let dialogue: Dialogue
    /// Whose words are being reported, while the article is read.
    private struct Thread {
        var resolution: SpeakerResolution
        var last: (speaker: SpeakerPhrase, sentence: Int)?
        /// The quotation before, for fragments that are told in one breath: “a “crime” and a “sin””.
        var quote: (run: Int, number: Int)?
    }

    /// No reporting clause is looked for further away than this many tokens.
    private static let reach = 160

    init(tokens: SpeechTokens, offices: Offices?) {
        self.tokens = tokens
        self.offices = offices
        finder = SpeakerFinder(tokens: tokens)
        // Verbs inside quotation marks report nothing of the writer's.
        switch tokens.words.language {
        case .english: grammar = EnglishSpeech(tokens: tokens, finder: finder)
        case .arabic: grammar = ArabicSpeech(tokens: tokens, finder: finder)
        case .sorani: grammar = SoraniSpeech(tokens: tokens, finder: finder)
        }
        dialogue = Dialogue(tokens: tokens, finder: finder)
    }

    func quotes() -> [Quote] {
        var found: [Quote] = []
        found.reserveCapacity(tokens.runs.count + 8)
        var thread = Thread(resolution: SpeakerResolution(finder: finder))
        var run = 0
        for sentence in 0..<tokens.sentenceCount {
            let range = tokens.sentence(sentence)
            while run < runs.count, runs[run].open < range.upperBound {
                found.append(quote(of: run, behind: found, &thread))
                thread.quote = (run, found.count - 1)
                run += 1
            }
            let signs = tokens.union(of: range)
            guard signs.meets(.colon | .mayReport | .maySource | .put) else { continue }
            for quote in reported(in: range, signs) {
                if quote.isAsked, quote.speaker == nil {
                    found.append(
                        Quote(
                            span: quote.span, kind: .indirect, cue: tokens.span(quote.cue), why: Why(rule: quote.rule)))
                    continue
                }
                guard let resolved = speaker(quote.speaker, sentence, within: 3, &thread) else { continue }
                guard quote.isClause else { continue }
                found.append(
                    Quote(
                        span: quote.span, kind: .indirect, cue: tokens.span(quote.cue), speaker: speaker(resolved),
                        why: Why(rule: quote.rule)))
            }
        }
        return inOrder(found)
    }

    private func reported(in sentence: Range<Int>, _ signs: SpeechSigns) -> [IndirectQuote] {
        if signs.meets(.colon), let line = dialogue.quote(in: sentence) { return [line] }
        return signs.meets(.mayReport | .maySource | .put) ? grammar.quotes(in: sentence, signs) : []
    }

    /// `quotes` in order of start, those of one start as they were found. Most are so already.
    private func inOrder(_ quotes: [Quote]) -> [Quote] {
        let isInOrder = quotes.indices.dropFirst().allSatisfy {
            quotes[$0 - 1].span.lowerBound <= quotes[$0].span.lowerBound
        }
        if isInOrder { return quotes }
        return quotes.indices.sorted { (quotes[$0].span.lowerBound, $0) < (quotes[$1].span.lowerBound, $1) }
            .map { quotes[$0] }
    }

    private func speaker(_ phrase: SpeakerPhrase) -> Speaker {
        Speaker(span: finder.span(of: phrase), entity: phrase.mention, holder: phrase.holder, via: phrase.via.rawValue)
    }

    /// The speaker that `phrase` stands for, or whoever spoke in one of the sentences before; notes them for those to come.
    private func speaker(_ phrase: SpeakerPhrase?, _ sentence: Int, within sentences: Int, _ thread: inout Thread)
        -> SpeakerPhrase?
    {
        var phrase = phrase
        if phrase == nil, let last = thread.last, sentence - last.sentence <= sentences {
            phrase = last.speaker
            phrase?.via = .inherited
        }
        if phrase?.via != .subject, let named = namedSince(thread.last?.sentence ?? -1, sentence) {
            phrase = named
        }
        guard let phrase else { return nil }
        var resolved = thread.resolution.resolved(phrase)
        if resolved.mention == nil, let holder = offices?.holder(of: resolved.tokens, in: finder) {
            switch holder {
            case .mention(let number): resolved.mention = number
            case .entry(let entry): resolved.holder = offices?.facts(of: entry)
            }
            if resolved.via == .subject { resolved.via = .description }
        }
        thread.resolution.note(resolved)
        thread.last = (resolved, sentence)
        return resolved
    }

    /// The person whom the sentence before begins with, when nobody has spoken since: “أما أم حسين فقد سارت … تقول”.
    private func namedSince(_ spoken: Int, _ sentence: Int) -> SpeakerPhrase? {
        guard tokens.words.language == .arabic, sentence > 0, spoken < sentence - 1 else { return nil }
        let before = tokens.sentence(sentence - 1)
        guard tokens.shapes[tokens.sentence(sentence).lowerBound].isDisjoint(with: .paragraphBefore) else { return nil }
        for token in before.prefix(5) {
            if let number = tokens.mention(at: token), tokens.mentions[number].type == .person {
                var phrase = finder.phrase(of: number)
                phrase.via = .inherited
                return phrase
            }
        }
        return nil
    }

    /// “لم تقرر أم حسين بعد. «سأنتظر»”: the person whom the sentence before words in marks begins with.
    private func named(before run: QuotedRun, _ thread: Thread) -> SpeakerPhrase? {
        guard tokens.words.language == .arabic, !run.continues, standsAlone(run) else { return nil }
        return namedSince(thread.last?.sentence ?? -1, Int(tokens.sentences[run.open]))
    }

    // MARK: Words in marks

    private func quote(of number: Int, behind found: [Quote], _ thread: inout Thread) -> Quote {
        let run = runs[number]
        let span = tokens.span(run.inside)
        let sentence = Int(tokens.sentences[run.open])
        if isOneName(run) && !opensSpeech(run) || isNickname(run) || isAddressee(run) || isTitle(run)
            || !tokens.isEnglish && ArabicTitles.isTitle(run, tokens)
        {
            return Quote(span: span, kind: .scare, why: Why(rule: "name in marks"))
        }
        if let before = thread.quote, before.run == number - 1, isCoordinated(runs[before.run], run) {
            var quote = found[before.number]
            quote.span = span
            if quote.kind == .direct, !isWhole(run) { quote.kind = .partial }
            return quote
        }
        if let quote = secondHalf(number, span, found, thread.quote) { return quote }
        if let clause = clause(of: number) {
            if clause.isName { return Quote(span: span, kind: .scare, why: Why(rule: "name that is given")) }
            let isSentence = isWhole(run) && !isInsideClause(run, of: clause)
            let kind: Quote.Kind = isSentence || goesOn(number, thread.quote, found) ? .direct : .partial
            let resolved = speaker(clause.speaker, sentence, within: 2, &thread)
            if resolved != nil { thread.last?.sentence = Int(tokens.sentences[run.close - 1]) }
            return Quote(
                span: span, kind: kind, cue: tokens.span(clause.cue), speaker: resolved.map { speaker($0) },
                why: Why(rule: resolved == nil ? "reporting clause without a subject" : "reporting clause"))
        }
        if let actor = actor(before: run, sentence, thread) ?? named(before: run, thread) {
            let resolved = speaker(actor, sentence, within: 0, &thread)
            return Quote(
                span: span, kind: .direct, speaker: resolved.map { speaker($0) },
                why: Why(rule: "quotation behind what its speaker does"))
        }
        if var phrase = thread.last?.speaker, let before = thread.last?.sentence,
            run.continues || sentence - before <= 2 && standsAlone(run)
        {
            phrase.via = .inherited
            thread.last = (phrase, Int(tokens.sentences[run.close - 1]))
            return Quote(span: span, kind: .direct, speaker: speaker(phrase), why: Why(rule: "quotation that goes on"))
        }
        let final = run.final(in: tokens)
        let isSentence = tokens.isSentenceEnd(final) || tokens.isComma(final)
        if isWhole(run), run.inside.count >= 8, isSentence, !isPredicate(run) {
            return Quote(span: span, kind: .direct, why: Why(rule: "whole sentence in marks"))
        }
        return Quote(span: span, kind: .scare, why: Why(rule: "marks with nobody speaking"))
    }

    /// “He shook his head. “Nobody came.””: whoever the sentence before is about, unless they spoke in it. A name alone
    /// is believed when nobody has spoken for a while.
    private func actor(before run: QuotedRun, _ sentence: Int, _ thread: Thread) -> SpeakerPhrase? {
        guard tokens.isEnglish, sentence > 0, !run.continues, standsAlone(run),
            tokens.shapes[run.open].isDisjoint(with: .paragraphBefore)
        else { return nil }
        let spoken = thread.last.map { sentence - $0.sentence } ?? .max
        let before = tokens.sentence(sentence - 1)
        guard spoken > 1, before.count < 60, !before.contains(where: { tokens.isQuoted($0) }),
            var subject = finder.clauseSubject(from: before.lowerBound, before: before.upperBound)
        else { return nil }
        if subject.via == .pronoun {
            guard tokens.isWord(subject.tokens.lowerBound, "he") || tokens.isWord(subject.tokens.lowerBound, "she")
            else {
                return nil
            }
            return subject
        }
        guard spoken > 2, let number = subject.mention, tokens.mentions[number].type == .person else { return nil }
        subject.via = .inherited
        return subject
    }

    /// The reporting clause of a run: behind it when the words in marks end as a sentence does, else in front.
    private func clause(of number: Int) -> SpeechClause? {
        let run = runs[number]
        let final = run.final(in: tokens)
        let isFragment = !tokens.isComma(final) && !tokens.isSentenceEnd(final)
        let colon = run.open > 0 && tokens.has(.colon, run.open - 1)
        return isFragment || colon
            ? clause(before: number) ?? clause(behind: run) : clause(behind: run) ?? clause(before: number)
    }

    private func clause(behind run: QuotedRun) -> SpeechClause? {
        grammar.clause(after: run, to: clauseEnd(behind: run)) ?? dialogue.signature(behind: run)
    }

    private func clause(before number: Int) -> SpeechClause? {
        grammar.clause(before: runs[number], from: clauseStart(of: number))
    }

    /// Where the writer's words in front of a run begin: behind the run before it when they report, else with the sentence.
    private func clauseStart(of number: Int) -> Int {
        let run = runs[number]
        var start = run.open
        while start > 0, run.open - start < Self.reach,
            tokens.shapes[start].isDisjoint(with: .sentenceStart | .paragraphBefore)
        { start -= 1 }
        let dateline = ArticleDateline.end(in: start..<run.open, tokens)
        if dateline < run.open { start = dateline }
        if start == run.open, start > 0, tokens.has(.colon, start - 1) {
            // “…, saying:” at the end of the paragraph before.
            let first = Int(tokens.sentenceStarts[Int(tokens.sentences[start - 1])])
            start = max(start - Self.reach, ArticleDateline.end(in: first..<start, tokens))
        }
        if number > 0 {
            let behind = runs[number - 1].close + 1
            if behind > start, behind < run.open, !isOneName(runs[number - 1]),
                !tokens.has(.and | .but, behind),
                (behind..<run.open).contains(where: { tokens.isReporting($0) })
            {
                start = behind
                while start < run.open, tokens.shapes[start].contains(.punctuation) { start += 1 }
            }
        }
        return start
    }

    /// The end of the writer's words behind a quotation: the sentence's end or the next mark.
    private func clauseEnd(behind run: QuotedRun) -> Int {
        var index = run.close + 1
        while index < tokens.count, index - run.close < Self.reach {
            if index > run.close + 1, !tokens.shapes[index].isDisjoint(with: .sentenceStart | .paragraphBefore) {
                break
            }
            if tokens.shapes[index].contains(.punctuation), runs.isOpening(index) { break }
            index += 1
        }
        return index
    }

    /// “a “crime” and a “sin””: nothing but a conjunction and an article between two fragments.
    private func isCoordinated(_ first: QuotedRun, _ second: QuotedRun) -> Bool {
        let between = (first.close + 1)..<max(first.close + 1, second.open)
        guard first.isClosed, !between.isEmpty, between.count <= 3,
            tokens.sentences[first.open] == tokens.sentences[second.open]
        else { return false }
        return between.allSatisfy {
            tokens.has(.and, $0) || tokens.isWord($0, "or") || tokens.isComma($0)
                || tokens.isWord($0, "a") || tokens.isWord($0, "an") || tokens.isSpelled($0, "و")
        }
    }

    /// “The truce,” he said on Monday, “ends tonight.”: the second half has the speaker of the first, when nobody else
    /// reports between them.
    private func secondHalf(_ number: Int, _ span: Range<Int>, _ found: [Quote], _ before: (run: Int, number: Int)?)
        -> Quote?
    {
        guard tokens.words.language != .sorani, let before, before.run == number - 1,
            found[before.number].kind == .direct,
            let cue = found[before.number].cue, runs[before.run].isClosed
        else { return nil }
        let (first, run) = (runs[before.run], runs[number])
        let between = (first.close + 1)..<max(first.close + 1, run.open)
        guard between.count < 24, tokens.isComma(run.open - 1),
            between.contains(tokens.firstToken(from: cue.lowerBound)),
            between.count(where: { tokens.isReporting($0) && !tokens.has(.who | .which, $0 - 1) }) == 1
        else { return nil }
        var quote = found[before.number]
        quote.span = span
        return quote
    }

    /// “Iraq,” he said, “is no failed state”: a name with which a quotation begins.
    private func opensSpeech(_ run: QuotedRun) -> Bool {
        tokens.isEnglish && tokens.shapes[run.open].contains(.sentenceStart)
            && tokens.isComma(run.inside.upperBound - 1)
    }

    /// On “Meet the Nation”, in “The Art of the Deal”: the title of a work, no words of anybody.
    private func isTitle(_ run: QuotedRun) -> Bool {
        guard tokens.isEnglish, run.open > 0, run.inside.count <= 9,
            tokens.shapes[run.open - 1].contains(.possessive) || tokens.has(.prepositions, run.open - 1),
            !tokens.has(.as, run.open - 1), case let final = run.final(in: tokens),
            !tokens.isSentenceEnd(final) || tokens.has(.dot, final)
        else { return false }
        var capitals = 0
        var isLastCapital = false
        for index in run.inside where tokens.isWord(index) {
            isLastCapital = tokens.isCapital(index)
            if isLastCapital {
                capitals += 1
            } else if index == run.inside.lowerBound
                || !tokens.has(.determiners | .prepositions | .conjunctions | .to, index)
            {
                return false
            }
        }
        return capitals >= 2 && isLastCapital
    }

    /// Nothing but a name between the marks, as a writer sets names off.
    private func isOneName(_ run: QuotedRun) -> Bool {
        var inside = run.inside
        while let last = inside.last, tokens.shapes[last].contains(.punctuation) { inside = inside.dropLast() }
        guard let first = inside.first, let number = tokens.mention(at: first) else { return false }
        return tokens.mentions[number].tokens == inside
    }

    /// “قال لـ"الوطن"”: the name of whom it was told.
    private func isAddressee(_ run: QuotedRun) -> Bool {
        guard run.open > 0, tokens.isGlued(run.open), tokens.shapes[run.open - 1].contains(.arabic),
            run.inside.count <= 4
        else { return false }
        return tokens.isSpelled(run.open - 1, "لـ") || tokens.isSpelled(run.open - 1, "ل")
    }

    /// “John “J.D.” Dorrian”: marks inside a name.
    private func isNickname(_ run: QuotedRun) -> Bool {
        guard run.isClosed, run.inside.count <= 4, run.open > 0, run.close + 1 < tokens.count else { return false }
        let next = run.close + 1
        return tokens.isCapital(run.open - 1) && tokens.isCapital(next)
            && tokens.shapes[next].isDisjoint(with: .sentenceStart)
            && (finder.isPerson(run.open - 1) || finder.isPerson(next))
            && tokens.shapes[run.open].isDisjoint(with: .sentenceStart)
    }

    /// A sentence of its own between the marks, not a piece of the writer's.
    private func isWhole(_ run: QuotedRun) -> Bool {
        let first = run.inside.lowerBound
        let isArabic = tokens.shapes[first].contains(.arabic)
        let isInside =
            run.open > 0 && tokens.isWord(run.open - 1) && tokens.shapes[run.open].isDisjoint(with: .sentenceStart)
        if isInside, !isArabic, !tokens.isCapital(first), tokens.isWord(first) { return false }
        // “turned it into “Babylon with traffic.””
        if isInside, tokens.isEnglish, tokens.has(.prepositions, run.open - 1) || tokens.has(.the, run.open - 1) {
            return false
        }
        if opensSpeech(run), tokens.isCapital(first) { return true }
        // “He wrote: “Who?””
        if run.inside.count < 3, tokens.isEnglish, tokens.isCapital(first),
            tokens.has(.colon | .comma, run.open - 1) || tokens.shapes[run.open].contains(.sentenceStart)
        {
            return tokens.isSentenceEnd(run.final(in: tokens))
        }
        guard run.inside.count >= 3, tokens.isCapital(first) || isArabic else { return run.inside.count >= 9 }
        let final = run.final(in: tokens)
        let opensSentence = tokens.shapes[run.open].contains(.sentenceStart) && run.inside.count >= 4
        return tokens.isSentenceEnd(final) || tokens.isComma(final) || tokens.isSemicolon(final)
            || opensSentence || run.inside.count >= 6 || isArabic && tokens.has(.colon, run.open - 1)
    }

    /// “The truce,” he said, “ends tonight.”: the second half of words that were interrupted.
    private func goesOn(_ number: Int, _ before: (run: Int, number: Int)?, _ found: [Quote]) -> Bool {
        guard let before, before.run == number - 1, found[before.number].kind == .direct else {
            return false
        }
        let first = runs[before.run]
        let run = runs[number]
        let isComma = tokens.isComma(run.open - 1) || tokens.isSemicolon(run.open - 1)
        return isComma && run.open - first.close < 16 && tokens.isSentenceEnd(run.final(in: tokens))
    }

    /// “The question is, “…””: the marks hold what the writer says of a thing.
    private func isPredicate(_ run: QuotedRun) -> Bool {
        var before = run.open - 1
        if before > 0, tokens.isComma(before) { before -= 1 }
        for form in ["is", "was", "are", "were", "be", "become", "became"] as [StaticString]
        where tokens.isWord(before, form) { return true }
        return false
    }

    /// “أن القوات «لن تسمح بعودة الخلايا»”: the end of a clause that the writer began.
    private func isInsideClause(_ run: QuotedRun, of clause: SpeechClause) -> Bool {
        guard tokens.words.language == .arabic, !tokens.has(.colon, run.open - 1) else { return false }
        let between = clause.cue.upperBound..<max(clause.cue.upperBound, run.open - 1)
        return between.contains { tokens.value(tokens.words.thatWords, $0) == 1 && !tokens.isQuoted($0) }
    }

    /// The quotation is all there is of its sentence.
    private func standsAlone(_ run: QuotedRun) -> Bool {
        tokens.shapes[run.open].contains(.sentenceStart) && run.inside.count >= 3 && isWhole(run)
            && (!run.isClosed || run.close + 1 >= tokens.count
                || tokens.shapes[run.close + 1].contains(.sentenceStart) || tokens.has(.dot, run.close + 1))
    }
}

extension [QuotedRun] {
    /// Whether a run opens at token `index`.
    func isOpening(_ index: Int) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].open < index { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].open == index
    }
}

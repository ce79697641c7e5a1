internal import Records
internal import Text

/// Reads an article's reporting clauses sentence by sentence, so that speakers and pronouns are met in their order.
struct ReportingReader {
    let tokens: Tokens
    let words: SpeechWords
    let finder: SpeakerFinder
    let runs: [QuotedRun]
    /// Tokens inside quotation marks: verbs there report nothing of the writer's.
    private let isQuoted: [Bool]

    init(tokens: Tokens, words: SpeechWords, finder: SpeakerFinder, runs: [QuotedRun]) {
        self.tokens = tokens
        self.words = words
        self.finder = finder
        self.runs = runs
        var isQuoted = [Bool](repeating: false, count: tokens.count)
        for run in runs { for token in run.open..<min(run.close + 1, tokens.count) { isQuoted[token] = true } }
        self.isQuoted = isQuoted
    }

    /// How a reporting clause was found.
    private struct Clause {
        var cue: Range<Int>
        var speaker: SpeakerPhrase?
    }

    func quotes() -> [Quote] {
        var found: [Quote] = []
        var resolution = SpeakerResolution(finder: finder)
        var last: (speaker: SpeakerPhrase, sentence: Int)?
        var run = 0
        for sentence in 0..<tokens.sentenceCount {
            let range = tokens.sentence(sentence)
            while run < runs.count, runs[run].open < range.upperBound {
                let quote = quote(of: runs[run], &resolution, &last)
                found.append(quote)
                run += 1
            }
            for quote in IndirectSpeech(tokens: tokens, words: words, finder: finder, isQuoted: isQuoted).quotes(
                in: range)
            {
                var phrase = quote.speaker
                if phrase == nil, let last, sentence - last.sentence <= 3 {
                    phrase = last.speaker
                    phrase?.via = "inherited"
                }
                guard let phrase else { continue }
                let resolved = resolution.resolved(phrase)
                resolution.note(resolved)
                last = (resolved, sentence)
                found.append(
                    Quote(
                        span: quote.span, kind: .indirect, cue: tokens.span(quote.cue), speaker: speaker(resolved),
                        why: Why(rule: quote.rule)))
            }
        }
        return found.enumerated().sorted {
            ($0.element.span.lowerBound, $0.offset) < ($1.element.span.lowerBound, $1.offset)
        }.map(\.element)
    }

    private func speaker(_ phrase: SpeakerPhrase) -> Speaker {
        Speaker(span: tokens.span(phrase.tokens), entity: phrase.mention, via: phrase.via)
    }

    private func quote(
        of run: QuotedRun, _ resolution: inout SpeakerResolution, _ last: inout (speaker: SpeakerPhrase, sentence: Int)?
    ) -> Quote {
        let span = tokens.span(run.inside)
        let sentence = Int(tokens.sentences[run.open])
        if isOneName(run) { return Quote(span: span, kind: .scare, why: Why(rule: "name in marks")) }
        if let clause = clause(after: run) ?? clause(before: run) {
            var phrase = clause.speaker
            if phrase == nil, let last, sentence - last.sentence <= 2 {
                phrase = last.speaker
                phrase?.via = "inherited"
            }
            if let found = phrase {
                let resolved = resolution.resolved(found)
                resolution.note(resolved)
                last = (resolved, Int(tokens.sentences[run.close - 1]))
                return Quote(
                    span: span, kind: isWhole(run) ? .direct : .partial, cue: tokens.span(clause.cue),
                    speaker: speaker(resolved),
                    why: Why(rule: "reporting clause"))
            }
            return Quote(
                span: span, kind: isWhole(run) ? .direct : .partial, cue: tokens.span(clause.cue),
                why: Why(rule: "reporting clause without a subject"))
        }
        if var phrase = last?.speaker, let before = last?.sentence,
            run.continues || sentence - before <= 2 && standsAlone(run)
        {
            phrase.via = "inherited"
            last = (phrase, Int(tokens.sentences[run.close - 1]))
            return Quote(span: span, kind: .direct, speaker: speaker(phrase), why: Why(rule: "quotation that goes on"))
        }
        if isWhole(run), run.inside.count >= 8 {
            return Quote(span: span, kind: .direct, why: Why(rule: "whole sentence in marks"))
        }
        return Quote(span: span, kind: .scare, why: Why(rule: "marks with nobody speaking"))
    }

    /// Nothing but a name between the marks, as a writer sets names off.
    private func isOneName(_ run: QuotedRun) -> Bool {
        var inside = run.inside
        while let last = inside.last, tokens.shapes[last].contains(.punctuation) { inside = inside.dropLast() }
        guard let first = inside.first, let number = finder.mention(at: first) else { return false }
        return finder.mentions[number].tokens == inside
    }

    /// A sentence of its own between the marks.
    private func isWhole(_ run: QuotedRun) -> Bool {
        let first = run.inside.lowerBound
        guard run.inside.count >= 3, tokens.isCapital(first) || tokens.shapes[first].contains(.arabic) else {
            return run.inside.count >= 9
        }
        let final = run.inside.upperBound - 1
        return words.isSentenceEnd(tokens, final) || tokens.isPunctuation(final, ",") || run.inside.count >= 6
    }

    /// The quotation is all there is of its sentence.
    private func standsAlone(_ run: QuotedRun) -> Bool {
        tokens.shapes[run.open].contains(.sentenceStart) && run.inside.count >= 4 && isWhole(run)
            && (run.close + 1 >= tokens.count || tokens.shapes[run.close + 1].contains(.sentenceStart)
                || tokens.isPunctuation(run.close + 1, "."))
    }

    // MARK: Behind the quotation

    private func clause(after run: QuotedRun) -> Clause? {
        guard run.isClosed else { return nil }
        var start = run.close + 1
        guard start < tokens.count, tokens.shapes[start].isDisjoint(with: .paragraphBefore) else { return nil }
        let final = run.inside.upperBound - 1
        let ended = words.isSentenceEnd(tokens, final)
        if ended, tokens.isPunctuation(final, "."), !words.isReporting(tokens, start) { return nil }
        var hasComma = tokens.isPunctuation(final, ",") || ended
        if tokens.isPunctuation(start, ",") {
            start += 1
            hasComma = true
        }
        let end = clauseEnd(from: start)
        guard start < end else { return nil }
        if let according = according(from: start, to: min(start + 4, end), end) { return according }
        guard hasComma || words.isReporting(tokens, start) else { return nil }
        var index = start
        while index < end, index - start < 24 {
            if words.has(words.said, tokens, index), words.isReporting(tokens, index) {
                if index == start, let behind = finder.subject(after: index, before: end) {
                    return Clause(cue: index..<(index + 1), speaker: behind)
                }
                let before = finder.subject(before: index, from: start)
                return Clause(cue: index..<(index + 1), speaker: before ?? finder.subject(after: index, before: end))
            }
            index += 1
        }
        return nil
    }

    /// The end of the writer's words behind a quotation: the sentence's end or the next mark.
    private func clauseEnd(from start: Int) -> Int {
        var index = start
        while index < tokens.count, !isQuoted[index],
            index == start || tokens.shapes[index].isDisjoint(with: [.sentenceStart, .paragraphBefore])
        { index += 1 }
        return index
    }

    // MARK: Before the quotation

    private func clause(before run: QuotedRun) -> Clause? {
        let open = run.open
        var start = open
        while start > 0, !tokens.shapes[start].contains(.sentenceStart),
            !tokens.shapes[start].contains(.paragraphBefore)
        { start -= 1 }
        if start == open {
            // “…, saying:” at the end of the paragraph before.
            guard open > 0, tokens.isPunctuation(open - 1, ":") else { return nil }
            start = Int(tokens.sentenceStarts[Int(tokens.sentences[open - 1])])
        }
        var index = open - 1
        while index >= start {
            if isQuoted[index] {
                index -= 1
                continue
            }
            let isVerb =
                words.has(words.said, tokens, index) && words.isReporting(tokens, index) && governs(index, open)
            let isNaming =
                words.has(words.naming, tokens, index) && open - index <= 5 && !words.isNounHere(tokens, index)
            if isVerb || isNaming, !tokens.shapes[index].contains(.titleLine) {
                return Clause(cue: index..<(index + 1), speaker: subject(of: index, from: start, open))
            }
            let length = words.length(words.accordingTo, tokens, index)
            if length > 0, let according = according(from: index, to: index + 1, open) { return according }
            index -= 1
        }
        // “In his message, he praised the dead man: “…””: the colon reports.
        if tokens.isPunctuation(open - 1, ":"), open - start > 3,
            let subject = finder.clauseSubject(from: start, before: open - 1)
        {
            return Clause(cue: (open - 1)..<open, speaker: subject)
        }
        return nil
    }

    /// Whether the words behind the verb up to the marks can be its clause: “that” or a comma or colon, or few words of it.
    private func governs(_ verb: Int, _ open: Int) -> Bool {
        if words.lexicon.language != .english { return true }
        if open - verb <= 3 || tokens.isPunctuation(open - 1, ":") || tokens.isPunctuation(open - 1, ",") {
            return true
        }
        // A fragment further on needs a clause of the verb's to lie in.
        let isPlain = words.isWord(tokens, verb, "said") || words.isWord(tokens, verb, "says")
        let hasThat = ((verb + 1)..<min(verb + 8, open)).contains { words.isWord(tokens, $0, "that") }
        return isPlain || hasThat || open - verb <= 7
    }

    private func subject(of verb: Int, from start: Int, _ end: Int) -> SpeakerPhrase? {
        if words.lexicon.language != .english {
            return finder.subject(after: verb, before: end) ?? finder.subject(before: verb, from: start)
        }
        if words.endsWith(tokens, verb, "ing") { return finder.clauseSubject(from: start, before: verb) }
        // Not over the marks of another quotation, whose clause is its own; a name in marks is no quotation.
        var limit = verb
        while limit > start,
            !isQuoted[limit - 1] || finder.mention(at: limit - 1) != nil
                || limit - 2 >= start && finder.mention(at: limit - 2) != nil
        {
            limit -= 1
        }
        return finder.subject(before: verb, from: limit) ?? finder.clauseSubject(from: start, before: verb)
    }

    private func according(from start: Int, to limit: Int, _ end: Int) -> Clause? {
        for index in start..<max(start, limit) {
            let length = words.length(words.accordingTo, tokens, index)
            // “by citing the occupation” names no source.
            if length > 0, index > 0, words.has(words.prepositions, tokens, index - 1) { continue }
            guard length > 0, let speaker = finder.subject(after: index + length - 1, before: end) else { continue }
            var phrase = speaker
            phrase.via = "according_to"
            return Clause(cue: index..<(index + length), speaker: phrase)
        }
        return nil
    }
}

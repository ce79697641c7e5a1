internal import Records
internal import Text

/// Finds what Sorani reports. The verb ends the writer's clause and the words follow: “فڵان ڕایگەیاند کە …”, “فڵان وتی: «…»”.
struct SoraniSpeech: SpeechGrammar {
    let tokens: SpeechTokens
    let finder: SpeakerFinder
    private var words: SpeechWords { tokens.words }
    private static let reach = 40

    func quotes(in sentence: Range<Int>, _ signs: SpeechSigns) -> [IndirectQuote] {
        var found: [IndirectQuote] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard !tokens.isQuoted(index), tokens.rows[index] != 0 else {
                index += 1
                continue
            }
            if let quote = according(at: index, in: sentence) {
                found.append(quote)
                index = max(index + 1, tokens.firstToken(from: quote.span.upperBound))
                continue
            }
            let length = tokens.mention(at: index) == nil ? tokens.length(words.said, index) : 0
            guard length > 0 else {
                index += 1
                continue
            }
            let behind = index + length
            let speaker = subject(before: index, from: max(sentence.lowerBound, index - Self.reach))
            if let start = clauseStart(from: behind, sentence) {
                let end = end(from: start, sentence)
                if end - start >= 3, (start..<end).count(where: { !tokens.isQuoted($0) }) >= 2 {
                    found.append(
                        IndirectQuote(
                            span: tokens.span(start..<end), cue: index..<behind, speaker: speaker,
                            rule: "verb of saying and its clause"))
                    index = end
                    continue
                }
            }
            if let speaker, speaker.mention != nil {
                found.append(
                    IndirectQuote(span: 0..<0, cue: index..<behind, speaker: speaker, rule: "report", isClause: false))
            }
            index = behind
        }
        return found
    }

    /// “کە …”, “، …” or “: …” behind the verb.
    private func clauseStart(from behind: Int, _ sentence: Range<Int>) -> Int? {
        guard behind < sentence.upperBound else { return nil }
        var index = behind
        if tokens.isComma(index) || tokens.has(.colon, index) {
            index += 1
        } else if !tokens.has(.thatWords, index) {
            return nil
        }
        return index < sentence.upperBound && !tokens.isQuoted(index) ? index : nil
    }

    private func end(from start: Int, _ sentence: Range<Int>) -> Int {
        var end = min(sentence.upperBound, start + ReportedClause.longest)
        while end > start + 1, tokens.shapes[end - 1].contains(.punctuation), !tokens.isQuoted(end - 1),
            !tokens.has(.closeBracket, end - 1)
        { end -= 1 }
        return end
    }

    // MARK: Subjects

    /// The subject before the verb: a name in the clause that the verb ends, or in the one before when an apposition stands
    /// between (“باسم عەوادی، گوتەبێژی حکومەت ڕایگەیاند”); nil when nobody new speaks.
    func subject(before verb: Int, from limit: Int) -> SpeakerPhrase? {
        var segments: [Range<Int>] = []
        var end = verb
        var index = verb - 1
        while index >= limit, segments.count < 4 {
            let isBreak =
                tokens.isComma(index) || tokens.isSemicolon(index) || tokens.isQuoted(index)
                || tokens.isSentenceEnd(index)
            if isBreak {
                if index + 1 < end { segments.append((index + 1)..<end) }
                if tokens.isQuoted(index) || !tokens.isComma(index) { break }
                end = index
            }
            index -= 1
        }
        if index < limit, limit < end { segments.append(limit..<end) }
        for (number, segment) in segments.enumerated() {
            let range = pastOpeners(segment)
            guard !range.isEmpty else { continue }
            if let name = name(in: range, .person) { return finder.phrase(of: name) }
            let isApposition =
                tokens.titleLength(range.lowerBound) > 0
                || tokens.has(.roles, range.lowerBound)
                || range.prefix(3).contains { tokens.has(.thatWords, $0) }
            if isApposition, number + 1 < segments.count,
                let name = name(in: pastOpeners(segments[number + 1]), .person)
            {
                return finder.phrase(of: name)
            }
            if let pronoun = range.first, tokens.has(.pronouns, pronoun) { return nil }
            if let first = range.first, let mention = tokens.mention(at: first), tokens.mentions[mention].type != .place
            {
                return finder.phrase(of: mention)
            }
            // Words up to “لە …”, “بۆ …”: “سەرچاوەیەکی ئەمنی لە کەرکووک وتی”.
            var stop = range.lowerBound
            while stop < range.upperBound, !tokens.has(.prepositions, stop), stop - range.lowerBound < 8 {
                stop += 1
            }
            if stop > range.lowerBound { return SpeakerPhrase(tokens: range.lowerBound..<stop, via: .subject) }
            // “لە پەیامێکدا وتی”: a circumstance; the subject may stand before it.
        }
        return nil
    }

    /// The first name of a type in `range` that no preposition governs.
    private func name(in range: Range<Int>, _ type: EntityType) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            guard let number = tokens.mention(at: index) else {
                index += 1
                continue
            }
            let mention = tokens.mentions[number]
            let isGoverned =
                index > range.lowerBound && tokens.has(.prepositions, index - 1)
                || index == range.lowerBound && index > 0 && tokens.has(.prepositions, index - 1)
            if mention.type == type, !isGoverned { return number }
            index = max(index + 1, mention.tokens.upperBound)
        }
        return nil
    }

    /// Past “هەروەها”, “هاوکات”, “بەڵام” at the head of a clause.
    private func pastOpeners(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, tokens.mention(at: start) == nil,
            tokens.has(.conjunctions | .days | .dayWords, start) || Self.openers.contain(start, of: tokens)
        { start += 1 }
        return start..<range.upperBound
    }

    private static let openers = SpelledWords([
        "هەروەها", "هاوکات", "دواتر", "پاشان", "لەبەرامبەردا", "بەڵام", "ئەمڕۆ", "دوێنێ", "و", "هەر", "لەلایەکی",
        "تریشەوە", "دیکەوە",
        "لای", "خۆیەوە", "خۆشیەوە", "لەلای",
    ])

    // MARK: according to

    private func according(at index: Int, in sentence: Range<Int>) -> IndirectQuote? {
        let length = tokens.sourceLength(index)
        guard length > 0, index - sentence.lowerBound <= 3 else { return nil }
        let start = index + length
        guard let comma = (start..<sentence.upperBound).prefix(24).first(where: { tokens.isComma($0) }),
            comma > start, comma + 3 < sentence.upperBound, !tokens.isQuoted(comma + 1)
        else { return nil }
        let speaker = source(start..<comma)
        let end = end(from: comma + 1, sentence)
        guard end - comma > 3 else { return nil }
        return IndirectQuote(
            span: tokens.span((comma + 1)..<end), cue: index..<start, speaker: speaker, rule: "according to")
    }

    private func source(_ range: Range<Int>) -> SpeakerPhrase {
        var phrase = SpeakerPhrase(tokens: range, via: .accordingTo)
        if let number = name(in: range, .person) {
            phrase = finder.phrase(of: number)
        } else if let number = tokens.mention(at: range.lowerBound), tokens.mentions[number].type != .place {
            phrase = finder.phrase(of: number)
        }
        phrase.via = .accordingTo
        return phrase
    }

    // MARK: Words in marks

    func clause(before run: QuotedRun, from limit: Int) -> SpeechClause? {
        let open = run.open
        var index = open - 1
        while index >= limit {
            defer { index -= 1 }
            guard !tokens.isQuoted(index), tokens.rows[index] != 0, tokens.mention(at: index) == nil else { continue }
            let according = tokens.sourceLength(index)
            if according > 0, index + according < open {
                return SpeechClause(cue: index..<(index + according), speaker: source((index + according)..<open))
            }
            let length = max(tokens.length(words.said, index), tokens.length(words.naming, index))
            guard length > 0 else { continue }
            return SpeechClause(
                cue: index..<(index + length), speaker: subject(before: index, from: max(limit, index - Self.reach)))
        }
        let colon = open - 1
        if colon > limit, tokens.has(.colon, colon), let number = tokens.mention(at: colon - 1),
            tokens.mentions[number].type != .place
        {
            return SpeechClause(cue: colon..<open, speaker: finder.phrase(of: number))
        }
        return nil
    }

    /// “«…»، فڵان وتی”, “«…» ی ناوبرد”
    func clause(after run: QuotedRun, to end: Int) -> SpeechClause? {
        guard run.isClosed else { return nil }
        let start = run.close + 1
        guard start < end, tokens.shapes[start].isDisjoint(with: .paragraphBefore) else { return nil }
        for index in start..<min(end, start + 20) where tokens.rows[index] != 0 && tokens.mention(at: index) == nil {
            let length = max(tokens.length(words.said, index), tokens.length(words.naming, index))
            guard length > 0 else { continue }
            // A verb with words of its own behind it reports those.
            let behind = index + length
            if behind < end, tokens.has(.thatWords | .colon, behind) {
                return nil
            }
            return SpeechClause(cue: index..<behind, speaker: subject(before: index, from: start))
        }
        return nil
    }
}

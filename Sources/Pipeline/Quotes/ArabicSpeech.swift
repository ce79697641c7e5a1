internal import Records
internal import Text

/// Finds what Arabic reports: “قال فلان إن …”, “وأضاف أن …”, “مبينا أن …”, “بحسب مصادر، …”, “وقال: …”.
struct ArabicSpeech: SpeechGrammar {
    let tokens: SpeechTokens
    let finder: SpeakerFinder
    private var words: SpeechWords { tokens.words }
    let subjects: ArabicSubjects
    /// The word for “that” stands no further behind its verb.
    static let reach = 34

    init(tokens: SpeechTokens, finder: SpeakerFinder) {
        self.tokens = tokens
        self.finder = finder
        subjects = ArabicSubjects(tokens: tokens, finder: finder)
    }

    func quotes(in sentence: Range<Int>, _ signs: SpeechSigns) -> [IndirectQuote] {
        var found: [IndirectQuote] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            defer { index += 1 }
            guard !tokens.isQuoted(index), tokens.rows[index] != 0 else { continue }
            if let quote = according(at: index, in: sentence) {
                found.append(quote)
                index = max(index, tokens.firstToken(from: quote.span.upperBound) - 1)
                continue
            }
            guard isMainVerb(index, sentence) else { continue }
            let clause = clauseStart(behind: index, sentence)
            let speaker = speaker(of: index, before: clause?.mark ?? sentence.upperBound, sentence)
            guard let clause else {
                // “أعلن القائد فلان مقتل …”: no clause, but “وقال” behind it is his.
                if let speaker, speaker.mention != nil || !isParticiple(index) {
                    found.append(
                        IndirectQuote(span: 0..<0, cue: cue(index), speaker: speaker, rule: "report", isClause: false))
                }
                continue
            }
            let end = end(from: clause.start, sentence)
            guard end - clause.start >= 3, (clause.start..<end).count(where: { !tokens.isQuoted($0) }) >= 2 else {
                continue
            }
            found.append(
                IndirectQuote(
                    span: tokens.span(clause.start..<end), cue: cue(index), speaker: speaker,
                    rule: "verb of saying and its clause"))
            index = end - 1
        }
        return found
    }

    func cue(_ index: Int) -> Range<Int> { index..<(index + 1) }

    /// “مضيفا”, “مبينة”: goes on with the report of whoever speaks.
    func isParticiple(_ index: Int) -> Bool {
        if Self.pronominal.contain(index, of: tokens) { return false }
        let isAccusative = tokens.isSpelled(index, endingIn: "ً") || tokens.isSpelled(index, endingIn: "ا")
        guard isAccusative || tokens.isSpelled(index, endingIn: "ة") else { return false }
        let (start, end) = (Int(tokens.starts[index]), Int(tokens.ends[index]))
        var letters = 0
        var hasLetter = false
        for place in start..<end {
            let byte = tokens.text[place]
            if byte & 0xC0 != 0x80 { letters += 1 }
            guard place + 1 < end else { continue }
            let next = tokens.text[place + 1]
            // م, ق, ل or د
            if byte == 0xD9, next == 0x85 || next == 0x82 || next == 0x84 { hasLetter = true }
            if byte == 0xD8, next == 0xAF { hasLetter = true }
        }
        guard hasLetter else { return false }
        let isOfMim = tokens.text[start] == 0xD9 && tokens.text[start + 1] == 0x85
        return isAccusative ? letters > 4 || isOfMim : letters >= 5
    }

    /// Verbs that end in the pronoun of whom it was told: “أبلغتها الإدارة بأن”.
    private static let pronominal = SpelledWords([
        "أخبرها", "أخبرتها", "أخبرنا", "أخبرتنا", "أبلغها", "أبلغتها", "أبلغنا", "أبلغتنا", "وصفها", "سماها", "أسماها",
        "نعتها",
    ])

    /// A verb that the writer reports by: at the head of its clause, or behind its subject; “مواقع تقول إنها” is no report.
    func isMainVerb(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard tokens.has(.said, index), tokens.mention(at: index) == nil else { return false }
        if Self.carriers.contain(index, of: tokens) {
            return isCarried(index)
                && (index == sentence.lowerBound || !tokens.isWord(index - 1) || subjects.isOpener(index - 1))
        }
        // “يذكر أن القانون شرع في 2014”: it is said by nobody.
        if Self.impersonal.contain(index, of: tokens), tokens.has(.thatWords, index + 1) { return false }
        if isArrival(index, sentence) { return false }
        let isHead = index == sentence.lowerBound || tokens.shapes[index].contains(.proclitic)
        // “بين” says something only before its “أن”; else it is “between”.
        if tokens.has(.prepositions, index) {
            let behind = (index + 1)..<min(sentence.upperBound, index + 8)
            return isHead && behind.contains { tokens.has(.thatWords, $0) }
        }
        if isHead { return true }
        let before = index - 1
        if isRelative(before) || isDenied(index) { return false }
        if isNarrated(index) { return !tokens.has(.prepositions, before) }
        if tokens.shapes[before].contains(.punctuation) { return true }
        if isParticiple(index) || subjects.isOpener(before) { return true }
        if subjects.isTime(before) || tokens.shapes[before].contains(.number) { return true }
        // “السوداني يؤكد”: behind a name; “الأربعاء الماضي أشارت تقارير دولية إلى أن” at the end of an adverbial.
        if tokens.mention(at: before) != nil { return true }
        if let opener = (max(sentence.lowerBound, index - 8)..<index).last(where: { subjects.isOpener($0) }),
            tokens.isSpelled(opener, endingIn: "ان") || tokens.isSpelled(opener, endingIn: "انت")
        {
            return true
        }
        return tokens.shapes[before].contains(.article) || subjects.isAgent(from: sentence.lowerBound, before: index)
    }

    /// “في بيان ورد للوكالة”: what came in.
    private func isArrival(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && tokens.isWord(index - 1) && Self.arrivals.contain(index, of: tokens)
    }

    private static let impersonal = SpelledWords([
        "يذكر", "ويذكر", "يعتقد", "ويعتقد", "يرجح", "ويرجح", "يتوقع", "ويتوقع",
    ])
    private static let arrivals = SpelledWords(["ورد", "وردت"])

    /// “الذي تحدث شريطة عدم ذكر اسمه”: a verb of a relative clause.
    private func isRelative(_ index: Int) -> Bool {
        Self.relatives.contain(index, of: tokens)
    }

    /// “ولم تعلق الوزارة على”, but “لم يستبعد أن” tells what somebody thinks.
    private func isDenied(_ verb: Int) -> Bool {
        Self.denials.contain(verb - 1, of: tokens) && !Self.doubts.contain(verb, of: tokens)
    }

    private static let denials = SpelledWords(["لم", "ولم"])
    private static let doubts = SpelledWords(["يستبعد", "تستبعد"])
    private static let relatives = SpelledWords(["الذي", "التي", "الذين", "عدم", "ما"])

    // MARK: Where the clause begins and ends

    /// The word for “that” behind the verb, or the colon of “وقال: …”; `mark` is where the subject must have ended.
    private func clauseStart(behind verb: Int, _ sentence: Range<Int>) -> (start: Int, mark: Int)? {
        let limit = min(sentence.upperBound, verb + Self.reach)
        var index = verb + 1
        while index < limit {
            if tokens.has(.thatWords, index), tokens.value(words.thatWords, index) != 2,
                tokens.mention(at: index) == nil
            {
                return isComplement(index, of: verb) ? (index, index) : nil
            }
            if tokens.has(.colon, index) {
                let next = index + 1
                return next < sentence.upperBound && !tokens.isQuoted(next) ? (next, index) : nil
            }
            if tokens.isSemicolon(index) { return nil }
            if !tokens.isQuoted(index), index > verb + 1, tokens.has(.said, index),
                tokens.mention(at: index) == nil,
                !isRelative(index - 1), !tokens.has(.pronouns, index - 1), !tokens.has(.prepositions, index),
                !isArrival(index, sentence)
            {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// Whether “أن” at `index` opens what is said: not “يحاول أن”, “بعد أن”, “ضرورة أن”.
    private func isComplement(_ index: Int, of verb: Int) -> Bool {
        let before = index - 1
        if before == verb || tokens.shapes[before].contains(.punctuation) || tokens.mention(at: before) != nil {
            return true
        }
        if Self.governors.contain(before, of: tokens) { return false }
        // An imperfect before it governs it: “يحاول أن”, “يجب أن”.
        let start = Int(tokens.starts[before])
        let isImperfect = tokens.text[start] == 0xD9 && tokens.text[start + 1] == 0x8A
        return !isImperfect || tokens.length(words.said, before) > 0
    }

    /// Words whose “أن” is no clause of the verb.
    private static let governors = SpelledWords([
        "بعد", "قبل", "دون", "منذ", "ضرورة", "أهمية", "بشرط", "شريطة", "أجل", "خشية", "مقابل", "بدون", "غير", "إلا",
        "بيد", "رغم", "مع",
        "بمجرد", "لدرجة", "حد",
    ])

    /// Before the stop, before a participle that goes on (“، مبينا أن”), before the writer's own clause (“، فيما …”).
    private func end(from start: Int, _ sentence: Range<Int>) -> Int {
        var end = min(sentence.upperBound, start + ReportedClause.longest)
        while end > start + 1, tokens.shapes[end - 1].contains(.punctuation), !tokens.has(.closeBracket, end - 1),
            !tokens.isQuoted(end - 1)
        { end -= 1 }
        var index = start + 1
        while index < end {
            defer { index += 1 }
            guard !tokens.isQuoted(index) else { continue }
            if tokens.isSemicolon(index) { return index }
            guard tokens.isComma(index), index + 1 < end else { continue }
            let next = index + 1
            if tokens.isQuoted(next) { continue }
            if tokens.has(.said, next), tokens.mention(at: next) == nil,
                isParticiple(next) || tokens.shapes[next].contains(.proclitic)
                    || ((next + 1)..<min(end, next + 9)).contains(where: { tokens.has(.thatWords, $0) })
            {
                return index
            }
            if tokens.sourceLength(next) > 0 { return index }
            if Self.writersOwn.contain(next, of: tokens) { return index }
            // “، لكن الجيش نفى ذلك”
            if Self.objections.contain(next, of: tokens),
                ((next + 1)..<min(end, next + 5)).contains(where: {
                    tokens.has(.said, $0) && tokens.mention(at: $0) == nil && !tokens.has(.prepositions, $0)
                })
            {
                return index
            }
            // “، في حين …”, “، على حد قوله”
            if tokens.isSpelled(next, "في"), tokens.isSpelled(min(next + 1, end - 1), "حين"),
                tokens.has(.said, next + 2)
            {
                return index
            }
            if tokens.isSpelled(next, "على"), tokens.isSpelled(min(next + 1, end - 1), "حد") { return index }
        }
        return end
    }

    private static let objections = SpelledWords(["لكن", "ولكن"])
    private static let writersOwn = SpelledWords(["فيما", "وفيما", "بينما", "وبينما"])

    // MARK: according to

    private func according(at index: Int, in sentence: Range<Int>) -> IndirectQuote? {
        let length = tokens.sourceLength(index)
        guard length > 0, index + length < sentence.upperBound else { return nil }
        let start = index + length
        guard var speaker = subjects.source(from: start, before: sentence.upperBound) else { return nil }
        speaker.via = .accordingTo
        if tokens.isSpelled(index, "كما"), !isTrailing(speaker, index, sentence) { return nil }
        let limit = min(sentence.upperBound, start + 24)
        // “بحسب مصادر أمنية فإن …”, “وفقا للوزارة، …” at the head of its clause.
        let isFront =
            index - sentence.lowerBound <= 2
            || tokens.isComma(index - 1) && tokens.shapes[index].contains(.proclitic)
        if let that = (start..<limit).first(where: { tokens.value(words.thatWords, $0) == 2 }) {
            return quote(that, end(from: that, sentence), index..<start, speaker)
        }
        if isFront, index - sentence.lowerBound <= 2 || !isClause(sentence.lowerBound..<index),
            let comma = (start..<limit).first(where: { tokens.isComma($0) })
        {
            return quote(comma + 1, end(from: comma + 1, sentence), index..<start, speaker)
        }
        guard !isFront else { return nil }
        var end = index
        while end > sentence.lowerBound, tokens.shapes[end - 1].contains(.punctuation), !tokens.isQuoted(end - 1) {
            end -= 1
        }
        let first = ArticleDateline.end(in: sentence, tokens)
        // Only a clause that no verb of saying has reported already.
        guard end - first >= 3, end - first <= ReportedClause.longest,
            !(first..<end).contains(where: { isMainVerb($0, sentence) })
        else { return nil }
        return quote(first, end, index..<start, speaker)
    }

    /// “…، كما يقول أحد الجنود.”: nothing but who says it stands behind the verb.
    private func isTrailing(_ speaker: SpeakerPhrase, _ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound, tokens.isComma(index - 1) else { return false }
        let behind = speaker.tokens.upperBound
        return behind >= sentence.upperBound || tokens.shapes[behind].contains(.punctuation)
    }

    private func isClause(_ range: Range<Int>) -> Bool { range.count > 5 }

    private func quote(_ start: Int, _ end: Int, _ cue: Range<Int>, _ speaker: SpeakerPhrase) -> IndirectQuote? {
        guard end - start >= 3, !tokens.isQuoted(start), (start..<end).count(where: { !tokens.isQuoted($0) }) >= 2
        else { return nil }
        return IndirectQuote(span: tokens.span(start..<end), cue: cue, speaker: speaker, rule: "according to")
    }

    // MARK: Words in marks

    func clause(before run: QuotedRun, from limit: Int) -> SpeechClause? {
        let open = run.open
        var index = open - 1
        while index >= limit {
            defer { index -= 1 }
            guard !tokens.isQuoted(index), tokens.rows[index] != 0 else { continue }
            let length = tokens.sourceLength(index)
            if length > 0, isSource(index, of: open, from: limit),
                var speaker = subjects.source(from: index + length, before: open)
            {
                speaker.via = .accordingTo
                return SpeechClause(cue: index..<(index + length), speaker: speaker)
            }
            guard tokens.mention(at: index) == nil else { continue }
            let isSaid = isMainVerb(index, limit..<open) || isParticiple(index) && tokens.has(.said, index)
            let isNaming = tokens.has(.naming, index) && open - index <= 9
            guard isSaid || isNaming, governs(index, open) else { continue }
            let speaker = speaker(of: index, isSaid: isSaid, before: open, from: limit)
            return SpeechClause(cue: cue(index), speaker: speaker)
        }
        // “فلان: «…»”
        let colon = open - 1
        if colon > limit, tokens.has(.colon, colon), let number = tokens.mention(at: colon - 1),
            tokens.mentions[number].type != .place
        {
            return SpeechClause(cue: colon..<open, speaker: finder.phrase(of: number))
        }
        return nil
    }

    /// Whether “بحسب” at `index` tells of the words in marks, and not of the clause before it: “…، وفق الوزارة، ضمن ما …”.
    private func isSource(_ index: Int, of open: Int, from limit: Int) -> Bool {
        if tokens.isSpelled(index, "كما") { return false }
        return index - limit <= 2 || !(index..<max(index, open - 1)).contains { tokens.isComma($0) }
    }

    /// Fragments lie in the verb's clause, a few words behind it or behind its “that”.
    private func governs(_ verb: Int, _ open: Int) -> Bool {
        if open - verb <= 12 || tokens.has(.colon, open - 1) || tokens.isComma(open - 1) { return true }
        return ((verb + 1)..<open).contains { tokens.has(.thatWords, $0) }
    }

    func clause(after run: QuotedRun, to end: Int) -> SpeechClause? {
        guard run.isClosed else { return nil }
        if let clause = summary(behind: run) { return clause }
        var start = run.close + 1
        guard start < end, tokens.shapes[start].isDisjoint(with: .paragraphBefore) else { return nil }
        let hasComma = tokens.isComma(start) || tokens.isComma(run.close - 1)
        if tokens.isComma(start) { start += 1 }
        guard start < end else { return nil }
        let length = tokens.sourceLength(start)
        if length > 0, var speaker = subjects.source(from: start + length, before: end) {
            speaker.via = .accordingTo
            return SpeechClause(cue: start..<(start + length), speaker: speaker)
        }
        // “«…»، قال فلان”, “«…»، هكذا قال فلان”, “«…»، وفق ما قال فلان”
        for index in start..<min(end, start + 4)
        where tokens.has(.said, index) && tokens.mention(at: index) == nil && !isParticiple(index) {
            guard index == start ? !tokens.shapes[index].contains(.proclitic) : hasComma,
                !tokens.has(.thatWords, min(index + 1, tokens.count - 1)),
                let speaker = subjects.subject(after: index, before: end)
            else { return nil }
            return SpeechClause(cue: cue(index), speaker: speaker)
        }
        return nil
    }

    /// “«…». هكذا يختصر المزارع حسين قصته”: a sentence behind the words in marks that tells whose they are.
    private func summary(behind run: QuotedRun) -> SpeechClause? {
        var start = run.close + 1
        if tokens.has(.dot, start) || tokens.isComma(start) { start += 1 }
        guard start + 2 < tokens.count, tokens.shapes[start].isDisjoint(with: .paragraphBefore),
            Self.summaries.contain(start, of: tokens)
        else { return nil }
        let end = tokens.sentence(Int(tokens.sentences[start])).upperBound
        for index in (start + 1)..<min(end, start + 4)
        where tokens.has(.said | .naming, index) && tokens.mention(at: index) == nil {
            guard let speaker = subjects.subject(after: index, before: end) else { return nil }
            return SpeechClause(cue: cue(index), speaker: speaker)
        }
        return nil
    }

    private static let summaries = SpelledWords(["هكذا", "بهذه", "بهذا"])
}

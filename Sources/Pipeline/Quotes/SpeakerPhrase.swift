internal import Records
internal import Text

/// Who speaks in a reporting clause: the words that say it and the mention that they are, if they are one.
struct SpeakerPhrase: Sendable {
    var tokens: Range<Int>
    var mention: Int?
    /// The person who holds the office that it names, where they are no mention.
    var holder: Facts?
    var via: String
}

/// Finds the subject of a verb of saying: to its left, past what stands between, or to its right.
struct SpeakerFinder {
    let tokens: Tokens
    let words: SpeechWords
    let mentions: [Mention]
    /// Whether a token lies between quotation marks.
    let isQuoted: [Bool]
    /// Mention that covers a token, -1 for none.
    private let mentionAt: [Int32]

    init(tokens: Tokens, words: SpeechWords, mentions: [Mention], runs: [QuotedRun]) {
        self.tokens = tokens
        self.words = words
        self.mentions = mentions
        var isQuoted = [Bool](repeating: false, count: tokens.count)
        for run in runs { for token in run.open..<min(run.close + 1, tokens.count) { isQuoted[token] = true } }
        self.isQuoted = isQuoted
        var mentionAt = [Int32](repeating: -1, count: tokens.count)
        for (number, mention) in mentions.enumerated() {
            for token in mention.tokens where token < tokens.count { mentionAt[token] = Int32(number) }
        }
        self.mentionAt = mentionAt
    }

    func mention(at token: Int) -> Int? {
        token >= 0 && token < mentionAt.count && mentionAt[token] >= 0 ? Int(mentionAt[token]) : nil
    }

    /// The mentions that begin before `token`, the last 64 of them: who was named long ago speaks under a name again.
    func recent(before token: Int) -> Range<Int> {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 64)..<low
    }

    func phrase(of number: Int) -> SpeakerPhrase {
        SpeakerPhrase(tokens: mentions[number].tokens, mention: number, via: "subject")
    }

    /// The bytes of a speaker: a name without the particles that are written on to it.
    func span(of phrase: SpeakerPhrase) -> Range<Int> {
        let span = tokens.span(phrase.tokens)
        guard let number = phrase.mention, mentions[number].tokens == phrase.tokens else { return span }
        return (span.lowerBound + mentions[number].lead)..<(span.upperBound - mentions[number].tail)
    }

    func isPerson(_ token: Int) -> Bool { mention(at: token).map { mentions[$0].type == .person } ?? false }

    // MARK: Before the verb

    /// The subject before the verb at `verb`, not further left than `limit`.
    func subject(before verb: Int, from limit: Int) -> SpeakerPhrase? {
        var last = verb - 1
        while last >= limit, words.isBetweenSubjectAndVerb(tokens, last), mention(at: last) == nil { last -= 1 }
        last = beforeBrackets(last, from: limit)
        guard last >= limit else { return nil }
        if tokens.isPunctuation(last, ",") { return subjectOverApposition(comma: last, from: limit) }
        if words.isWord(tokens, last, "and") || words.isWord(tokens, last, "but") {
            // “X visited the base and said”: the subject of the clause before.
            return clauseSubject(from: limit, before: last)
        }
        guard let found = phrase(endingAt: last, from: limit) else { return nil }
        // “Joseph Votel, commander of Central Command said”: the comma behind the apposition is missing.
        let comma = found.tokens.lowerBound - 1
        if found.mention == nil, comma > limit, tokens.isPunctuation(comma, ","), let person = mention(at: comma - 1),
            mentions[person].type == .person,
            words.has(words.roles, tokens, comma + 1) || words.has(words.titles, tokens, comma + 1)
        {
            return phrase(of: person)
        }
        return found
    }

    /// “Organization for Migration (IOM) said”: the token before a bracket that closes at `last`.
    private func beforeBrackets(_ last: Int, from limit: Int) -> Int {
        guard last > limit, tokens.isPunctuation(last, ")") else { return last }
        var open = last - 1
        while open > limit, !tokens.isPunctuation(open, "("), last - open < 12 { open -= 1 }
        return tokens.isPunctuation(open, "(") ? open - 1 : last
    }

    /// “X, leader of Y, said”: past the appositions to the phrase that they stand to.
    private func subjectOverApposition(comma: Int, from limit: Int) -> SpeakerPhrase? {
        var segments: [Range<Int>] = []
        var end = comma
        var index = comma - 1
        while index >= limit, segments.count < 7 {
            if tokens.isPunctuation(index, ",") {
                segments.append((index + 1)..<end)
                end = index
            }
            index -= 1
        }
        if segments.count < 7 { segments.append(limit..<end) }
        segments.removeAll { $0.isEmpty }
        guard let first = segments.first else { return nil }
        // “a spokeswoman for the ministry, Hanan X, said”: the name is the apposition.
        if segments.count > 1, let name = wholeName(first), !isPerson(segments[1].upperBound - 1) {
            return phrase(of: name)
        }
        // “Ben Carter, of Cedar City, Utah, wrote”: the person that the chain begins with.
        for (number, segment) in segments.enumerated().prefix(5) {
            if let person = mention(at: beforeBrackets(segment.upperBound - 1, from: limit)),
                mentions[person].type == .person,
                !isGoverned(mentions[person].tokens.lowerBound, from: segment.lowerBound)
            {
                return phrase(of: person)
            }
            guard number + 1 < segments.count, !isClause(segments[number + 1]),
                isApposition(segment) || segment.count <= 4 && !words.hasFiniteVerb(tokens, segment)
            else { break }
        }
        var place = 0
        while place + 1 < segments.count, isApposition(segments[place]), !isClause(segments[place + 1]) { place += 1 }
        let last = beforeBrackets(segments[place].upperBound - 1, from: limit)
        if let phrase = phrase(endingAt: last, from: max(limit, segments[place].lowerBound)) { return phrase }
        return clauseSubject(from: limit, before: comma)
    }

    /// “The White House declined to comment”: a clause, to which no apposition stands.
    private func isClause(_ segment: Range<Int>) -> Bool {
        words.hasFiniteVerb(tokens, segment) && !words.isWord(tokens, segment.lowerBound, "who")
            && !words.isWord(tokens, segment.lowerBound, "which")
    }

    /// A segment that is a person's name and nothing else.
    private func wholeName(_ segment: Range<Int>) -> Int? {
        var start = segment.lowerBound
        while start < segment.upperBound, mention(at: start) == nil, words.length(words.titles, tokens, start) > 0 {
            start += words.length(words.titles, tokens, start)
        }
        guard start < segment.upperBound, let number = mention(at: start), mentions[number].type == .person,
            mentions[number].tokens.upperBound == segment.upperBound
        else { return nil }
        return number
    }

    /// “leader of Y”, “a lawmaker”, “who leads the bloc”, “43”.
    private func isApposition(_ segment: Range<Int>) -> Bool {
        let first = segment.lowerBound
        if tokens.shapes[first].contains(.number) { return true }
        if isPerson(first) { return false }
        if let number = mention(at: segment.upperBound - 1), mentions[number].type == .person,
            !words.has(words.determiners, tokens, first), !words.has(words.prepositions, tokens, first),
            !isGoverned(mentions[number].tokens.lowerBound, from: first)
        {
            return false
        }
        for word in ["who", "which", "whose", "where", "including", "based"] as [StaticString]
        where words.isWord(tokens, first, word) { return true }
        if words.has(words.determiners, tokens, first) || words.has(words.prepositions, tokens, first)
            || words.endsWith(tokens, first, "ing")
        {
            return true
        }
        return segment.prefix(4).contains {
            words.has(words.roles, tokens, $0) || words.length(words.titles, tokens, $0) > 0
                || words.has(words.roleModifiers, tokens, $0)
        }
    }

    /// The first noun phrase of a clause: its subject, in news. Past a time or place in front: “On Monday, …”, “Speaking in
    /// Erbil, …”.
    func clauseSubject(from limit: Int, before end: Int) -> SpeakerPhrase? {
        guard limit < end else { return nil }
        if words.has(words.prepositions, tokens, limit) || words.endsWith(tokens, limit, "ing"),
            let comma = ((limit + 1)..<end).first(where: { tokens.isPunctuation($0, ",") }), comma + 1 < end,
            let subject = firstSubject(from: comma + 1, before: end)
        {
            return subject
        }
        return firstSubject(from: limit, before: end) ?? phrase(from: limit, before: end)
    }

    /// “with one poster writing”: the subject of a participle that has its own.
    func absoluteSubject(before verb: Int, from limit: Int) -> SpeakerPhrase? {
        var index = verb - 1
        while index > limit, verb - index < 9, !words.isWord(tokens, index, "with") {
            if tokens.shapes[index].contains(.punctuation) { return nil }
            index -= 1
        }
        guard index >= limit, words.isWord(tokens, index, "with"), index + 1 < verb else { return nil }
        return phrase(endingAt: verb - 1, from: index + 1)
    }

    private func firstSubject(from limit: Int, before end: Int) -> SpeakerPhrase? {
        var index = limit
        while index < end {
            if words.isPersonal(tokens, index) {
                return SpeakerPhrase(tokens: index..<(index + 1), via: "pronoun")
            }
            if let number = mention(at: index), mentions[number].tokens.lowerBound == index,
                mentions[number].type != .place || index - limit <= 1 && !words.has(words.prepositions, tokens, limit)
            {
                let next = mentions[number].tokens.upperBound
                let isOwner = next < tokens.count && tokens.shapes[next].contains(.possessive)
                if !isOwner, !isNounTail(next) { return phrase(of: number) }
            }
            if index > limit, words.isReporting(tokens, index) { break }
            // “the statement read”, “protesters blocked the road and said”: the phrase before the first verb.
            if index > limit, words.isFinite(tokens, index), mention(at: index) == nil {
                return phrase(endingAt: index - 1, from: limit)
            }
            index += 1
        }
        return nil
    }

    private func phrase(from start: Int, before end: Int) -> SpeakerPhrase? {
        // “… in a post on X and called on them to …”: no subject.
        if words.has(words.prepositions, tokens, start) { return nil }
        var index = start
        while index < end, index - start < 12, !tokens.shapes[index].contains(.punctuation),
            !words.isBetweenSubjectAndVerb(tokens, index),
            !words.isReporting(tokens, index)
        {
            index += 1
        }
        return index > start ? SpeakerPhrase(tokens: start..<index, via: "subject") : nil
    }

    /// A phrase that ends at token `last`: a mention, a pronoun, or words back to where the clause begins.
    func phrase(endingAt last: Int, from limit: Int) -> SpeakerPhrase? {
        guard last >= limit, last >= 0 else { return nil }
        // A name that the writer set off in marks.
        if last > limit, tokens.shapes[last].contains(.punctuation), mention(at: last - 1) != nil {
            return phrase(endingAt: last - 1, from: limit)
        }
        if let number = mention(at: last), mentions[number].tokens.upperBound == last + 1,
            !isGoverned(mentions[number].tokens.lowerBound, from: limit)
        {
            return phrase(of: number)
        }
        if words.isPersonal(tokens, last) { return SpeakerPhrase(tokens: last..<(last + 1), via: "pronoun") }
        for word in ["who", "which", "that"] as [StaticString] where words.isWord(tokens, last, word) {
            let before = tokens.isPunctuation(last - 1, ",") ? last - 2 : last - 1
            if let number = mention(at: before), before >= limit { return phrase(of: number) }
            return before >= limit ? phrase(endingAt: before, from: limit) : nil
        }
        let first = start(ofPhraseEndingAt: last, from: limit)
        guard first <= last else { return nil }
        if let head = head(of: first...last) { return phrase(of: head) }
        return SpeakerPhrase(tokens: first..<(last + 1), via: "subject")
    }

    /// “a spokesman for Kataib Hezbollah”: a name behind a preposition is not the phrase's head.
    private func isGoverned(_ first: Int, from limit: Int) -> Bool {
        var before = first - 1
        while before > limit,
            words.isWord(tokens, before, "the") || words.has(words.titles, tokens, before)
                || words.has(words.roleModifiers, tokens, before)
                || words.length(words.titles, tokens, before) > 1
        {
            before -= 1
        }
        guard before > limit, words.has(words.prepositions, tokens, before),
            tokens.shapes[before - 1].isDisjoint(with: .punctuation)
        else { return false }
        // “deputy to the prime minister” is governed, “according to the prime minister” a source.
        return !words.isWord(tokens, before, "to") || words.has(words.roles, tokens, before - 1)
    }

    private func start(ofPhraseEndingAt last: Int, from limit: Int) -> Int {
        var first = last
        while first > limit {
            let before = first - 1
            if tokens.shapes[first].contains(.sentenceStart) { break }
            if tokens.shapes[before].contains(.punctuation) {
                let isInside = tokens.isGlued(first) && tokens.isGlued(before) || mention(at: before) != nil
                if !isInside || tokens.isPunctuation(before, ",") { break }
            }
            if words.isWord(tokens, before, "and") {
                if words.hasFiniteVerb(tokens, limit..<before) { break }
            } else if words.has(words.conjunctions, tokens, before) {
                break
            }
            if words.isWord(tokens, before, "that") || words.isWord(tokens, before, "what")
                || words.isReporting(tokens, before)
                || words.has(words.modals, tokens, before)
            {
                break
            }
            first = before
        }
        // “On Monday a source”: the phrase begins at its last determiner when a preposition opens it.
        if words.has(words.prepositions, tokens, first), first < last {
            for index in (first + 1)...last where words.has(words.determiners, tokens, index) { return index }
        }
        return first
    }

    /// The name that is a phrase's head, with what depends on it behind: “the Ministry of Oil in Baghdad”.
    private func head(of phrase: ClosedRange<Int>) -> Int? {
        for index in phrase {
            if let number = mention(at: index) {
                let next = mentions[number].tokens.upperBound
                guard mentions[number].type != .place, next <= phrase.upperBound else { return nil }
                return words.has(words.prepositions, tokens, next) ? number : nil
            }
            guard
                words.has(words.determiners, tokens, index) || words.has(words.titles, tokens, index)
                    || words.has(words.roleModifiers, tokens, index)
            else { return nil }
        }
        return nil
    }

    // MARK: Behind the verb

    /// The subject behind the verb: “said Sabah al-Numan, spokesman of …”, “said the minister”.
    func subject(after verb: Int, before end: Int) -> SpeakerPhrase? {
        let start = verb + 1
        guard start < end else { return nil }
        if words.isPersonal(tokens, start) { return SpeakerPhrase(tokens: start..<(start + 1), via: "pronoun") }
        var index = start
        while index < end, index - start < 14 {
            if let number = mention(at: index) {
                let range = mentions[number].tokens
                if !isGoverned(range.lowerBound, from: start - 1),
                    mentions[number].type == .person
                        || !isNounTail(range.upperBound)
                            && !(mentions[number].type == .place && isNameTail(range.upperBound))
                            && (mentions[number].type != .place || index <= start + 1)
                {
                    return phrase(of: number)
                }
                index = max(index + 1, range.upperBound)
                continue
            }
            if tokens.shapes[index].contains(.punctuation), !isInsideWord(index) { break }
            if index > start {
                if words.has(words.conjunctions, tokens, index) || words.isFinite(tokens, index) { break }
                if words.has(words.days, tokens, index) || words.isWord(tokens, index, "in") && index > start + 4 {
                    break
                }
            }
            index += 1
        }
        guard index > start else { return nil }
        // “said in a statement”, “said on Monday”, “asked how” name nobody.
        if words.has(words.prepositions, tokens, start) || words.has(words.days, tokens, start)
            || words.has(words.conjunctions, tokens, start)
        {
            return nil
        }
        // “said the head of the bloc, Hadi al-Amiri.”
        if index + 1 < end, tokens.isPunctuation(index, ","), let number = mention(at: index + 1),
            mentions[number].type == .person, !isPerson(index - 1)
        {
            return phrase(of: number)
        }
        return SpeakerPhrase(tokens: start..<min(index, start + 10), via: "subject")
    }

    /// “United States Treasury Department”: a longer name than the place that begins it.
    private func isNameTail(_ index: Int) -> Bool {
        index < tokens.count && tokens.isCapital(index) && !tokens.isGlued(index)
            && tokens.shapes[index].isDisjoint(with: .sentenceStart)
    }

    /// A stop or hyphen inside a word or an abbreviation.
    private func isInsideWord(_ index: Int) -> Bool {
        // “a July 14, 2005 report”
        if tokens.isPunctuation(index, ","), index + 1 < tokens.count {
            return tokens.shapes[index - 1].contains(.number) && tokens.shapes[index + 1].contains(.number)
        }
        guard tokens.isPunctuation(index, ".") || tokens.isPunctuation(index, "-") else { return false }
        return index + 1 < tokens.count && tokens.shapes[index + 1].isDisjoint(with: .sentenceStart)
    }

    /// A common noun right behind a name, which is then the head: “Pentagon officials”.
    func isNounTail(_ index: Int) -> Bool {
        guard index < tokens.count, tokens.isWord(index), !tokens.isGlued(index) else { return false }
        if words.isReporting(tokens, index) || words.isBetweenSubjectAndVerb(tokens, index) { return false }
        if words.has(words.prepositions, tokens, index) || words.has(words.conjunctions, tokens, index)
            || words.has(words.pronouns, tokens, index)
        {
            return false
        }
        return words.has(words.roles, tokens, index) || words.has(words.sayingNouns, tokens, index)
    }
}

internal import Records
internal import Text

/// Who speaks in a reporting clause: the words that say it and the mention that they are, if they are one.
struct SpeakerPhrase: Sendable {
    var tokens: Range<Int>
    var mention: Int?
    var via: String
}

/// Finds the subject of a verb of saying: to its left, past what stands between, or to its right.
struct SpeakerFinder {
    let tokens: Tokens
    let words: SpeechWords
    let mentions: [Mention]
    /// Mention that covers a token, -1 for none.
    private let mentionAt: [Int32]

    init(tokens: Tokens, words: SpeechWords, mentions: [Mention]) {
        self.tokens = tokens
        self.words = words
        self.mentions = mentions
        var mentionAt = [Int32](repeating: -1, count: tokens.count)
        for (number, mention) in mentions.enumerated() {
            for token in mention.tokens where token < tokens.count { mentionAt[token] = Int32(number) }
        }
        self.mentionAt = mentionAt
    }

    func mention(at token: Int) -> Int? {
        token >= 0 && token < mentionAt.count && mentionAt[token] >= 0 ? Int(mentionAt[token]) : nil
    }

    /// The subject before the verb at `verb`, not further left than `limit`.
    func subject(before verb: Int, from limit: Int) -> SpeakerPhrase? {
        var last = verb - 1
        while last >= limit, words.isBetweenSubjectAndVerb(tokens, last), mention(at: last) == nil { last -= 1 }
        guard last >= limit else { return nil }
        if tokens.isPunctuation(last, ",") { return subjectOverApposition(comma: last, from: limit) }
        if words.isWord(tokens, last, "and") || words.isWord(tokens, last, "but") {
            // “X visited the base and said”: the subject of the clause before.
            return clauseSubject(from: limit, before: last)
        }
        return phrase(endingAt: last, from: limit)
    }

    /// “X, leader of Y, said”: the phrase before the comma that opens the apposition.
    private func subjectOverApposition(comma: Int, from limit: Int) -> SpeakerPhrase? {
        var index = comma - 1
        while index > limit, !tokens.isPunctuation(index, ",") { index -= 1 }
        guard index > limit else { return clauseSubject(from: limit, before: comma) }
        if let phrase = phrase(endingAt: index - 1, from: limit),
            phrase.mention != nil || words.has(words.roles, tokens, phrase.tokens.upperBound - 1)
        {
            return phrase
        }
        return clauseSubject(from: limit, before: index)
    }

    /// The first noun phrase of a clause: its subject, in news.
    func clauseSubject(from limit: Int, before end: Int) -> SpeakerPhrase? {
        var index = limit
        // Past a time or place in front: “On Monday, …”, “In Erbil, …”.
        while index < end {
            if words.has(words.pronouns, tokens, index), isPersonal(index) {
                return SpeakerPhrase(tokens: index..<(index + 1), via: "pronoun")
            }
            if let number = mention(at: index), mentions[number].tokens.lowerBound == index,
                mentions[number].type != .place || index - limit <= 1 && !words.has(words.prepositions, tokens, limit)
            {
                let next = mentions[number].tokens.upperBound
                if next >= tokens.count || !isNounTail(next) {
                    return SpeakerPhrase(tokens: mentions[number].tokens, mention: number, via: "subject")
                }
            }
            if index > limit, words.isReporting(tokens, index) { break }
            index += 1
        }
        guard limit < end else { return nil }
        return phrase(from: limit, before: end)
    }

    private func phrase(from start: Int, before end: Int) -> SpeakerPhrase? {
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
        if let number = mention(at: last), mentions[number].tokens.upperBound == last + 1 {
            let range = mentions[number].tokens
            if mentions[number].type != .place { return SpeakerPhrase(tokens: range, mention: number, via: "subject") }
            // A place speaks for its government: “Tehran said”, unless it only ends a longer phrase: “officials in Tehran”.
            if range.lowerBound == limit || !words.has(words.prepositions, tokens, range.lowerBound - 1) {
                return SpeakerPhrase(tokens: range, mention: number, via: "subject")
            }
        }
        if words.has(words.pronouns, tokens, last) {
            if !isPersonal(last) { return last > limit ? phrase(endingAt: last - 1, from: limit) : nil }
            return SpeakerPhrase(tokens: last..<(last + 1), via: "pronoun")
        }
        var first = last
        while first > limit {
            let before = first - 1
            if tokens.shapes[before].contains(.punctuation) || tokens.shapes[first].contains(.sentenceStart) { break }
            if words.has(words.conjunctions, tokens, before), !words.isWord(tokens, before, "and") { break }
            if words.isWord(tokens, before, "that") || words.isReporting(tokens, before)
                || words.has(words.modals, tokens, before)
            {
                break
            }
            first = before
        }
        // “On Monday a source”: the phrase begins at its last determiner when a preposition opens it.
        if words.has(words.prepositions, tokens, first), first < last {
            for index in (first + 1)...last where words.has(words.determiners, tokens, index) {
                first = index
                break
            }
        }
        return SpeakerPhrase(tokens: first..<(last + 1), via: "subject")
    }

    /// The subject behind the verb: “said Sabah al-Numan, spokesman of …”, “said the minister”.
    func subject(after verb: Int, before end: Int) -> SpeakerPhrase? {
        var index = verb + 1
        guard index < end else { return nil }
        if words.has(words.pronouns, tokens, index), isPersonal(index) {
            return SpeakerPhrase(tokens: index..<(index + 1), via: "pronoun")
        }
        let start = index
        while index < end, index - start < 12 {
            if let number = mention(at: index),
                mentions[number].type == .person
                    || mentions[number].type != .place && !isNounTail(mentions[number].tokens.upperBound)
            {
                return SpeakerPhrase(tokens: mentions[number].tokens, mention: number, via: "subject")
            }
            if tokens.shapes[index].contains(.punctuation), !tokens.isPunctuation(index, "."),
                !tokens.isPunctuation(index, "-")
            {
                break
            }
            if tokens.isPunctuation(index, "."),
                index + 1 >= tokens.count || tokens.shapes[index + 1].contains(.sentenceStart)
            {
                break
            }
            if index > start, words.has(words.conjunctions, tokens, index) { break }
            index += 1
        }
        guard index > start else { return nil }
        // “said in a statement”, “said on Monday” names nobody.
        if words.has(words.prepositions, tokens, start) || words.has(words.days, tokens, start) { return nil }
        return SpeakerPhrase(tokens: start..<min(index, start + 8), via: "subject")
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
        return words.has(words.roles, tokens, index)
    }

    /// he, she, they, it, I, we, who.
    func isPersonal(_ index: Int) -> Bool {
        for word in ["he", "she", "they", "it", "i", "we"] as [StaticString] where words.isWord(tokens, index, word) {
            return true
        }
        return false
    }
}

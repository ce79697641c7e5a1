internal import Records
internal import Text

/// Who speaks in a reporting clause: the words that say it and the mention that they are, if they are one.
struct SpeakerPhrase: Sendable {
    var tokens: Range<Int>
    var mention: Int?
    /// The person who holds the office that it names, where they are no mention.
    var holder: Facts?
    var via: Via

    /// How the speaker was found, as the record says it.
    enum Via: String {
        case subject, pronoun, description, inherited
        case accordingTo = "according_to"
    }
}

/// Finds the subject of a verb of saying: to its left, past what stands between, or to its right.
struct SpeakerFinder {
    let tokens: SpeechTokens
    private var mentions: [Mention] { tokens.mentions }

    @inline(__always)
    func mention(at token: Int) -> Int? { tokens.mention(at: token) }

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
        SpeakerPhrase(tokens: mentions[number].tokens, mention: number, via: .subject)
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
        while last >= limit, tokens.isBetweenSubjectAndVerb(last), mention(at: last) == nil { last -= 1 }
        last = beforeBrackets(last, from: limit)
        guard last >= limit else { return nil }
        if tokens.has(.comma, last) { return subjectOverApposition(comma: last, from: limit) }
        if tokens.has(.and | .but, last) {
            // “X visited the base and said”: the subject of the clause before.
            return clauseSubject(from: limit, before: last)
        }
        guard let found = phrase(endingAt: last, from: limit) else { return nil }
        // “Joseph Votel, commander of Central Command said”: the comma behind the apposition is missing.
        let comma = found.tokens.lowerBound - 1
        if found.mention == nil, comma > limit, tokens.has(.comma, comma), let person = mention(at: comma - 1),
            mentions[person].type == .person,
            tokens.has(.roles | .titles, comma + 1)
        {
            return phrase(of: person)
        }
        return found
    }

    /// “Organization for Migration (IOM) said”: the token before a bracket that closes at `last`.
    private func beforeBrackets(_ last: Int, from limit: Int) -> Int {
        guard last > limit, tokens.has(.closeBracket, last) else { return last }
        var open = last - 1
        while open > limit, !tokens.has(.openBracket, open), last - open < 12 { open -= 1 }
        return tokens.has(.openBracket, open) ? open - 1 : last
    }

    /// “X, leader of Y, said”: past the appositions to the phrase that they stand to.
    private func subjectOverApposition(comma: Int, from limit: Int) -> SpeakerPhrase? {
        var segments: [Range<Int>] = []
        segments.reserveCapacity(8)
        var end = comma
        var index = comma - 1
        while index >= limit, segments.count < 7 {
            if tokens.has(.comma, index) {
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
            guard number + 1 < segments.count, isRelative(segment) || !isClause(segments[number + 1]),
                isApposition(segment) || segment.count <= 4 && !tokens.hasFiniteVerb(segment)
            else { break }
        }
        var place = 0
        while place + 1 < segments.count,
            isRelative(segments[place])
                || (isApposition(segments[place]) || isRegion(segments[place], of: segments[place + 1]))
                    && !isClause(segments[place + 1])
        {
            place += 1
        }
        let last = beforeBrackets(segments[place].upperBound - 1, from: limit)
        if let phrase = phrase(endingAt: last, from: max(limit, segments[place].lowerBound)) { return phrase }
        return clauseSubject(from: limit, before: comma)
    }

    /// “The White House declined to comment”: a clause, to which no apposition stands.
    private func isClause(_ segment: Range<Int>) -> Bool {
        tokens.hasFiniteVerb(segment) && !tokens.has(.who | .which, segment.lowerBound)
    }

    /// “who leads the bloc”, “a copy of which was seen”: what it stands to is the phrase before it.
    private func isRelative(_ segment: Range<Int>) -> Bool {
        tokens.has(.who | .which, segment.lowerBound) || tokens.isWord(segment.lowerBound, "whose")
            || segment.prefix(5).contains { tokens.has(.which, $0) && tokens.isWord($0 - 1, "of") }
    }

    /// “Idaho” behind “a chef from Boise”: the larger place of one that an apposition ends with.
    private func isRegion(_ segment: Range<Int>, of place: Range<Int>) -> Bool {
        segment.count <= 3 && segment.allSatisfy { tokens.isCapital($0) } && isApposition(place)
            && tokens.isCapital(place.upperBound - 1) && !isPerson(segment.lowerBound)
    }

    /// A segment that is a person's name and nothing else.
    private func wholeName(_ segment: Range<Int>) -> Int? {
        var start = segment.lowerBound
        while start < segment.upperBound, mention(at: start) == nil, tokens.titleLength(start) > 0 {
            start += tokens.titleLength(start)
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
            !tokens.has(.determiners | .prepositions, first),
            !isGoverned(mentions[number].tokens.lowerBound, from: first)
        {
            return false
        }
        for word in ["who", "which", "whose", "where", "including", "based"] as [StaticString]
        where tokens.isWord(first, word) { return true }
        if tokens.has(.determiners | .prepositions | .ing, first) || isAside(segment) {
            return true
        }
        return segment.prefix(4).contains {
            tokens.has(.roles, $0) || tokens.titleLength($0) > 0
                || tokens.has(.roleModifiers, $0)
        }
    }

    /// “asked about it”, “seen by Reuters”, “released on Monday”; “however”, “though”.
    private func isAside(_ segment: Range<Int>) -> Bool {
        let first = segment.lowerBound
        if tokens.isCapital(first) { return false }
        if tokens.has(.ed, first) || tokens.has(.ly, first) { return true }
        for word in [
            "however", "though", "too", "therefore", "moreover", "nevertheless", "meanwhile", "seen", "known", "held",
            "sent", "written", "born", "made", "led", "shown",
        ] as [StaticString]
        where tokens.isWord(first, word) { return true }
        return false
    }

    /// The first noun phrase of a clause: its subject, in news. Past a time or place in front: “On Monday, …”, “Speaking in
    /// Erbil, …”.
    func clauseSubject(from limit: Int, before end: Int) -> SpeakerPhrase? {
        var limit = limit
        // “…,” the mayor told the BBC, complaining that: not the words in marks.
        if limit > 0, tokens.isQuoted(limit), mention(at: limit + 1) == nil {
            var behind = limit
            while behind < end, tokens.isQuoted(behind) || tokens.has(.comma, behind) { behind += 1 }
            if behind < end { limit = behind }
        }
        guard limit < end else { return nil }
        if tokens.has(.prepositions | .ing, limit),
            let comma = ((limit + 1)..<end).first(where: { tokens.has(.comma, $0) }), comma + 1 < end,
            let subject = firstSubject(from: comma + 1, before: end)
        {
            return subject
        }
        return firstSubject(from: limit, before: end) ?? phrase(from: limit, before: end)
    }

    /// “with one poster writing”: the subject of a participle that has its own.
    func absoluteSubject(before verb: Int, from limit: Int) -> SpeakerPhrase? {
        var index = verb - 1
        while index > limit, verb - index < 9, !tokens.has(.with, index) {
            if tokens.shapes[index].contains(.punctuation) { return nil }
            index -= 1
        }
        guard index >= limit, tokens.has(.with, index), index + 1 < verb else { return nil }
        return phrase(endingAt: verb - 1, from: index + 1)
    }

    private func firstSubject(from limit: Int, before end: Int) -> SpeakerPhrase? {
        var index = limit
        while index < end {
            if tokens.isPersonal(index) {
                return SpeakerPhrase(tokens: index..<(index + 1), via: .pronoun)
            }
            if let number = mention(at: index), mentions[number].tokens.lowerBound == index,
                mentions[number].type != .place || index - limit <= 1 && !tokens.has(.prepositions, limit)
            {
                let next = mentions[number].tokens.upperBound
                let isOwner = next < tokens.count && tokens.shapes[next].contains(.possessive)
                if !isOwner, !isNounTail(next) { return phrase(of: number) }
            }
            if index > limit, tokens.isReporting(index) { return subject(before: index, from: limit) }
            // “the statement read”, “protesters blocked the road and said”: the phrase before the first verb.
            if index > limit, tokens.isFinite(index), mention(at: index) == nil {
                if tokens.has(.comma, index - 1), index - 2 >= limit {
                    return subjectOverApposition(comma: index - 1, from: limit)
                }
                return phrase(endingAt: index - 1, from: limit)
            }
            index += 1
        }
        return nil
    }

    private func phrase(from start: Int, before end: Int) -> SpeakerPhrase? {
        // “… in a post on X and called on them to …”: no subject.
        if tokens.has(.prepositions, start) { return nil }
        var index = start
        while index < end, index - start < 12, !tokens.shapes[index].contains(.punctuation),
            !tokens.isBetweenSubjectAndVerb(index),
            !tokens.isReporting(index)
        {
            index += 1
        }
        return index > start ? SpeakerPhrase(tokens: start..<index, via: .subject) : nil
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
        // “the group that paid for it”
        if tokens.isPersonal(last), !tokens.has(.prepositions, last - 1) {
            return SpeakerPhrase(tokens: last..<(last + 1), via: .pronoun)
        }
        for word in ["who", "which", "that"] as [StaticString] where tokens.isWord(last, word) {
            let before = tokens.has(.comma, last - 1) ? last - 2 : last - 1
            if let number = mention(at: before), before >= limit { return phrase(of: number) }
            return before >= limit ? antecedent(endingAt: before, from: limit) : nil
        }
        let first = start(ofPhraseEndingAt: last, from: limit)
        guard first <= last else { return nil }
        // “a pollster who is working on two races”: the phrase before its relative clause.
        if first > limit + 1, tokens.has(.who | .which | .that, first - 1),
            tokens.isFinite(first) || tokens.isBetweenSubjectAndVerb(first)
        {
            let before = tokens.has(.comma, first - 2) ? first - 3 : first - 2
            if before >= limit, let whole = antecedent(endingAt: before, from: limit) { return whole }
        }
        if let head = head(of: first...last) { return phrase(of: head) }
        return SpeakerPhrase(tokens: first..<(last + 1), via: .subject)
    }

    /// The phrase to which “who” stands: in “police held a man who” no more than “a man”.
    func antecedent(endingAt last: Int, from limit: Int) -> SpeakerPhrase? {
        var phrase = phrase(endingAt: last, from: limit)
        guard let whole = phrase, whole.mention == nil, whole.tokens.count > 2 else { return phrase }
        for index in whole.tokens.dropFirst() where tokens.has(.determiners, index) && tokens.isFinite(index - 1) {
            phrase?.tokens = index..<whole.tokens.upperBound
        }
        return phrase
    }

    /// “a spokesman for Kataib Hezbollah”: a name behind a preposition is not the phrase's head.
    private func isGoverned(_ first: Int, from limit: Int) -> Bool {
        var before = first - 1
        while before > limit,
            tokens.has(.the | .titles | .roleModifiers, before)
                || tokens.titleLength(before) > 1 || tokens.has(.dot, before) && tokens.isGlued(before)
        {
            before -= 1
        }
        // “an aide to Kurdish President Massoud Barzani”
        if before > limit + 1, tokens.isCapital(before), mention(at: before) == nil,
            tokens.has(.to, before - 1) || tokens.isWord(before - 1, "of") || tokens.isWord(before - 1, "for")
        {
            before -= 1
        }
        guard before > limit, tokens.has(.prepositions, before),
            tokens.shapes[before - 1].isDisjoint(with: .punctuation)
        else { return false }
        // “deputy to the prime minister” is governed, “according to the prime minister” a source.
        return !tokens.has(.to, before) || tokens.has(.roles, before - 1)
    }

    private func start(ofPhraseEndingAt last: Int, from limit: Int) -> Int {
        var first = last
        while first > limit {
            let before = first - 1
            if tokens.shapes[first].contains(.sentenceStart) { break }
            // “according to a police chief, who”
            if tokens.has(.to, before), tokens.has(.maySource, before - 1) { break }
            if tokens.shapes[before].contains(.punctuation) {
                let isInside =
                    tokens.isGlued(first) && tokens.isGlued(before) || mention(at: before) != nil
                    || tokens.has(.dot, before) && tokens.has(.titles, before - 1)
                if !isInside || tokens.has(.comma, before) { break }
            }
            if tokens.has(.and, before) {
                if tokens.hasFiniteVerb(limit..<before) { break }
            } else if tokens.has(.conjunctions, before) {
                break
            }
            // “a study published on Monday”: a participle of the phrase's own.
            let isParticiple = tokens.has(.ed, before) && tokens.has(.prepositions | .days, first)
            if tokens.has(.that | .what, before)
                || tokens.isReporting(before) && !isParticiple
                || tokens.has(.modals, before)
            {
                break
            }
            first = before
        }
        // “On Monday a source”: the phrase begins at its last determiner when a preposition opens it.
        if tokens.has(.prepositions, first), first < last {
            for index in (first + 1)...last where tokens.has(.determiners, index) { return index }
        }
        return first
    }

    /// The name that is a phrase's head, with what depends on it behind: “the Ministry of Oil in Baghdad”.
    private func head(of phrase: ClosedRange<Int>) -> Int? {
        for index in phrase {
            if let number = mention(at: index) {
                let next = mentions[number].tokens.upperBound
                guard mentions[number].type != .place, next <= phrase.upperBound else { return nil }
                return tokens.has(.prepositions, next) ? number : nil
            }
            guard
                tokens.has(.determiners | .titles | .roleModifiers, index)
            else { return nil }
        }
        return nil
    }

    // MARK: Behind the verb

    /// The subject behind the verb: “said Sabah al-Numan, spokesman of …”, “said the minister”.
    func subject(after verb: Int, before end: Int) -> SpeakerPhrase? {
        let start = verb + 1
        guard start < end else { return nil }
        if tokens.isPersonal(start) { return SpeakerPhrase(tokens: start..<(start + 1), via: .pronoun) }
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
                if tokens.has(.conjunctions, index) || tokens.isFinite(index) { break }
                if tokens.has(.days, index) || tokens.isWord(index, "in") && index > start + 4 {
                    break
                }
            }
            index += 1
        }
        guard index > start else { return nil }
        // “said in a statement”, “said on Monday”, “asked how” name nobody.
        if tokens.has(.prepositions | .days | .conjunctions, start) {
            return nil
        }
        // “said the head of the bloc, Hadi al-Amiri.”
        if index + 1 < end, tokens.has(.comma, index), let number = mention(at: index + 1),
            mentions[number].type == .person, !isPerson(index - 1)
        {
            return phrase(of: number)
        }
        return SpeakerPhrase(tokens: start..<min(index, start + 10), via: .subject)
    }

    /// “United States Treasury Department”: a longer name than the place that begins it.
    private func isNameTail(_ index: Int) -> Bool {
        index < tokens.count && tokens.isCapital(index) && !tokens.isGlued(index)
            && tokens.shapes[index].isDisjoint(with: .sentenceStart)
    }

    /// A stop or hyphen inside a word or an abbreviation.
    private func isInsideWord(_ index: Int) -> Bool {
        // “a July 14, 2005 report”
        if tokens.has(.comma, index), index + 1 < tokens.count {
            return tokens.shapes[index - 1].contains(.number) && tokens.shapes[index + 1].contains(.number)
        }
        guard tokens.has(.dot | .hyphen, index) else { return false }
        return index + 1 < tokens.count && tokens.shapes[index + 1].isDisjoint(with: .sentenceStart)
    }

    /// A common noun right behind a name, which is then the head: “Pentagon officials”.
    func isNounTail(_ index: Int) -> Bool {
        guard index < tokens.count, tokens.isWord(index), !tokens.isGlued(index) else { return false }
        if tokens.isReporting(index) || tokens.isBetweenSubjectAndVerb(index) { return false }
        if tokens.has(.prepositions | .conjunctions | .pronouns, index) {
            return false
        }
        return tokens.has(.roles | .sayingNouns, index)
    }
}

internal import Records
internal import Text

/// Reports whose source stands in a phrase of its own: “According to X, …”, “…, according to X”, “…, citing officials”.
struct SourcePhrases {
    let tokens: SpeechTokens
    let finder: SpeakerFinder
    let clauses: ReportedClause
    private var words: SpeechWords { tokens.words }

    func quote(in sentence: Range<Int>) -> IndirectQuote? {
        for index in sentence.prefix(ReportedClause.longest) where !tokens.isQuoted(index) {
            guard tokens.has(.maySource, index) else { continue }
            // “in the town”, “by the road”: what is said “in the words of” someone has its “of” two words on.
            if tokens.has(.the, index + 1), !tokens.has(.gerundGovernors, index + 3) { continue }
            guard let kind = tokens.value(words.accordingTo, index), kind != 2,
                case let length = tokens.sourceLength(index), length > 0
            else { continue }
            // “…,” according to X: the words in marks are the clause.
            if tokens.isBehindQuotation(index) { continue }
            if kind == 3 {
                guard index > sentence.lowerBound, tokens.has(.comma, index - 1) else { continue }
                if let quote = cited(by: index, sentence) { return quote }
                continue
            }
            if index - sentence.lowerBound <= 2 { return quote(behind: index, length, sentence) }
            let before = sentence.lowerBound..<index
            // “On Monday, according to police, the bomb went off”
            let isCircumstance = !tokens.hasFiniteVerb(before) && index + length + 3 < sentence.upperBound
            if isCircumstance, let quote = quote(behind: index, length, sentence) { return quote }
            return quote(before: index, length, sentence)
        }
        return nil
    }

    /// “According to X, the clause”: past appositions (“the coach, Alireza X, …”), and without a comma behind a name.
    private func quote(behind index: Int, _ length: Int, _ sentence: Range<Int>) -> IndirectQuote? {
        let start = index + length
        guard var start = clauseStart(behind: start, sentence) else { return nil }
        let comma = start
        if tokens.isComma(start) { start += 1 }
        guard start + 2 < sentence.upperBound,
            var speaker = finder.subject(after: index + length - 1, before: comma)
        else { return nil }
        // “According to Pentagon officials,”: the phrase up to the comma, unless it is a mention.
        if speaker.mention == nil {
            let relative = ((index + length)..<comma).first { tokens.isComma($0) && tokens.has(.who | .which, $0 + 1) }
            speaker.tokens = (index + length)..<(relative ?? comma)
        }
        speaker.via = .accordingTo
        let end = clauses.end(from: start, sentence)
        guard end > start + 2, (start..<end).count(where: { !tokens.isQuoted($0) }) > 2, !tokens.isQuoted(start) else {
            return nil
        }
        return IndirectQuote(
            span: tokens.span(start..<end), cue: index..<(index + length), speaker: speaker, rule: "according to")
    }

    private func clauseStart(behind start: Int, _ sentence: Range<Int>) -> Int? {
        if let number = tokens.mention(at: start), tokens.mentions[number].tokens.lowerBound == start {
            let behind = tokens.mentions[number].tokens.upperBound
            if behind < sentence.upperBound, tokens.has(.determiners, behind) { return behind }
        } else if tokens.isCapital(start) {
            var behind = start
            while behind < sentence.upperBound, tokens.isCapital(behind) { behind += 1 }
            if behind < sentence.upperBound, tokens.has(.determiners, behind) { return behind }
        }
        var comma = start
        while comma < sentence.upperBound {
            guard tokens.isComma(comma),
                comma + 1 >= sentence.upperBound
                    || !(tokens.shapes[comma + 1].contains(.number) && tokens.shapes[comma - 1].contains(.number))
            else {
                if tokens.isQuoted(comma) { return nil }
                comma += 1
                continue
            }
            // An apposition up to the next comma: a name alone, or a role.
            var next = comma + 1
            let isRelative = tokens.has(.who | .which, next)
            while next < sentence.upperBound, !tokens.isComma(next), next - comma < (isRelative ? 24 : 12) { next += 1 }
            guard next < sentence.upperBound, tokens.isComma(next), next > comma + 1 else { return comma }
            let segment = (comma + 1)..<next
            let number = tokens.mention(at: segment.lowerBound)
            let isName =
                number.map { tokens.mentions[$0].type == .person && tokens.mentions[$0].tokens == segment } ?? false
            let isRole =
                segment.prefix(3).contains { tokens.has(.roles, $0) }
                && !tokens.hasFiniteVerb(segment.lowerBound..<min(sentence.upperBound, next + 1))
            guard isName || isRole || isRelative else { return comma }
            comma = next
        }
        return nil
    }

    /// “The clause, according to X.”
    private func quote(before index: Int, _ length: Int, _ sentence: Range<Int>) -> IndirectQuote? {
        var end = index
        while end > sentence.lowerBound, tokens.shapes[end - 1].contains(.punctuation), !tokens.isQuoted(end - 1) {
            end -= 1
        }
        let start = ArticleDateline.end(in: sentence, tokens)
        guard end - start >= 3, !tokens.isQuoted(end - 1), !tokens.isQuoted(start) else { return nil }
        guard var speaker = finder.subject(after: index + length - 1, before: sentence.upperBound) else { return nil }
        speaker.via = .accordingTo
        return IndirectQuote(
            span: tokens.span(start..<end), cue: index..<(index + length), speaker: speaker, rule: "according to")
    }

    /// “The clause, citing a police source.”, when no other verb of the sentence reports it.
    private func cited(by index: Int, _ sentence: Range<Int>) -> IndirectQuote? {
        let before = sentence.lowerBound..<(index - 1)
        guard tokens.hasFiniteVerb(before), !before.contains(where: { tokens.isReporting($0) }),
            let speaker = finder.subject(after: index, before: sentence.upperBound)
        else { return nil }
        let isSource =
            speaker.mention != nil
            || speaker.tokens.contains {
                tokens.has(.roles | .sayingNouns, $0)
            }
            || speaker.tokens.contains { tokens.isWord($0, "source") || tokens.isWord($0, "sources") }
        return isSource ? quote(before: index, 1, sentence) : nil
    }
}

/// “BAGHDAD, March 4 (Reuters) —”, “Shafaq News/”: what stands before the first sentence and is no part of it.
enum ArticleDateline {
    /// The first token behind the dateline that opens `sentence`, or its first token when there is none.
    static func end(in sentence: Range<Int>, _ tokens: SpeechTokens) -> Int {
        // A byline may stand in the line above, so that no paragraph begins.
        guard !sentence.isEmpty, tokens.shapes[sentence.lowerBound].meets(.paragraphBefore | .allCapitals) else {
            return sentence.lowerBound
        }
        for index in sentence.prefix(16) where tokens.shapes[index].contains(.punctuation) {
            guard index + 1 < sentence.upperBound else { break }
            if tokens.isPunctuation(index, "/"), index < sentence.lowerBound + 6, !tokens.isGlued(index + 1) {
                return index + 1
            }
            guard !tokens.isGlued(index) else { continue }
            let start = Int(tokens.starts[index])
            let isDash =
                tokens.has(.hyphen, index)
                || Int(tokens.ends[index]) - start == 3 && tokens.text[start] == 0xE2 && tokens.text[start + 1] == 0x80
                    && (0x90...0x95).contains(tokens.text[start + 2])
            if isDash { return tokens.has(.hyphen, index + 1) ? index + 2 : index + 1 }
        }
        return sentence.lowerBound
    }
}

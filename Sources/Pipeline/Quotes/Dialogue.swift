internal import Records
internal import Text

/// Speech that no verb reports: lines that begin with who speaks, “Muqtada al-Sadr: The street has spoken.”, and quotations
/// signed with a name, “…” — Hadi al-Amiri.
struct Dialogue {
    let tokens: Tokens
    let words: SpeechWords
    let finder: SpeakerFinder
    let isQuoted: [Bool]

    /// The words behind “Name:” at the beginning of a line, when no marks hold them.
    func quote(in sentence: Range<Int>) -> IndirectQuote? {
        guard let first = sentence.first, !tokens.shapes[first].isDisjoint(with: [.paragraphBefore, .lineBefore]) else {
            return nil
        }
        var index = first
        while index < sentence.upperBound, finder.mention(at: index) == nil,
            words.length(words.titles, tokens, index) > 0
        {
            index += words.length(words.titles, tokens, index)
        }
        guard let number = finder.mention(at: index), finder.mentions[number].type == .person,
            finder.mentions[number].tokens.lowerBound == index
        else { return nil }
        let colon = finder.mentions[number].tokens.upperBound
        guard colon + 3 < sentence.upperBound, tokens.isPunctuation(colon, ":"), !isQuoted[colon + 1],
            tokens.shapes[colon + 1].isDisjoint(with: [.paragraphBefore, .lineBefore])
        else { return nil }
        var end = sentence.upperBound
        while end > colon + 2, tokens.shapes[end - 1].contains(.punctuation), !isQuoted[end - 1] { end -= 1 }
        return IndirectQuote(
            span: tokens.span((colon + 1)..<end), cue: colon..<(colon + 1), speaker: finder.phrase(of: number),
            rule: "line of a dialogue")
    }

    /// A dash and a name behind a quotation, and nothing more on the line.
    func signature(behind run: QuotedRun) -> SpeechClause? {
        guard run.isClosed, run.close + 2 < tokens.count else { return nil }
        var index = run.close + 1
        guard tokens.shapes[index].isDisjoint(with: .paragraphBefore), isDash(index) else { return nil }
        index += 1
        if index < tokens.count, isDash(index), tokens.isGlued(index) { index += 1 }
        let dash = (run.close + 1)..<index
        while index < tokens.count, finder.mention(at: index) == nil, words.length(words.titles, tokens, index) > 0 {
            index += words.length(words.titles, tokens, index)
        }
        guard let number = finder.mention(at: index), finder.mentions[number].type != .place else { return nil }
        let end = finder.mentions[number].tokens.upperBound
        let isLast =
            end >= tokens.count
            || !tokens.shapes[end].isDisjoint(with: [.paragraphBefore, .lineBefore, .sentenceStart])
            || words.isComma(tokens, end) || tokens.isPunctuation(end, ".")
        return isLast ? SpeechClause(cue: dash, speaker: finder.phrase(of: number)) : nil
    }

    private func isDash(_ index: Int) -> Bool {
        if tokens.isPunctuation(index, "-") { return true }
        let start = Int(tokens.starts[index])
        return Int(tokens.ends[index]) - start == 3 && tokens.text[start] == 0xE2 && tokens.text[start + 1] == 0x80
            && (0x90...0x95).contains(tokens.text[start + 2])
    }
}

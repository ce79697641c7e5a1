internal import Records
internal import Text

/// Speech that no verb reports: lines that begin with who speaks, “Muqtada al-Sadr: The street has spoken.”, and quotations
/// signed with a name, “…” — Hadi al-Amiri.
struct Dialogue {
    let tokens: SpeechTokens
    let finder: SpeakerFinder

    /// The words behind “Name:” at the beginning of a line, when no marks hold them.
    func quote(in sentence: Range<Int>) -> IndirectQuote? {
        guard let first = sentence.first, !tokens.shapes[first].isDisjoint(with: .paragraphBefore | .lineBefore) else {
            return nil
        }
        var index = first
        while index < sentence.upperBound, tokens.mention(at: index) == nil,
            tokens.titleLength(index) > 0
        {
            index += tokens.titleLength(index)
        }
        let colon: Int
        let speaker: SpeakerPhrase
        if let number = tokens.mention(at: index), tokens.mentions[number].type == .person,
            tokens.mentions[number].tokens.lowerBound == index
        {
            colon = tokens.mentions[number].tokens.upperBound
            speaker = finder.phrase(of: number)
        } else if let end = titleEnd(from: first, sentence) {
            colon = end
            speaker = SpeakerPhrase(tokens: first..<end, via: .subject)
        } else {
            return nil
        }
        guard colon + 3 < sentence.upperBound, tokens.has(.colon, colon), !tokens.isQuoted(colon + 1),
            tokens.shapes[colon + 1].isDisjoint(with: .paragraphBefore | .lineBefore)
        else { return nil }
        var end = colon + 1
        while end < sentence.upperBound, tokens.shapes[end].isDisjoint(with: .lineBefore) || end == colon + 1 {
            end += 1
        }
        while end > colon + 2, tokens.shapes[end - 1].contains(.punctuation), !tokens.isQuoted(end - 1) { end -= 1 }
        return IndirectQuote(
            span: tokens.span((colon + 1)..<end), cue: colon..<(colon + 1), speaker: speaker,
            rule: "line of a dialogue")
    }

    /// “وزير النفط: صادراتنا …”: an office that speaks in a headline of Arabic or Sorani.
    private func titleEnd(from first: Int, _ sentence: Range<Int>) -> Int? {
        guard !tokens.isEnglish,
            tokens.titleLength(first) > 0 || tokens.has(.roles, first)
        else { return nil }
        var index = first
        while index < sentence.upperBound, index - first < 6, tokens.isWord(index),
            !tokens.has(.said, index)
        {
            index += 1
        }
        return index > first && index < sentence.upperBound && tokens.has(.colon, index) ? index : nil
    }

    /// A dash and a name behind a quotation, and nothing more on the line.
    func signature(behind run: QuotedRun) -> SpeechClause? {
        guard run.isClosed, run.close + 2 < tokens.count else { return nil }
        var index = run.close + 1
        guard tokens.shapes[index].isDisjoint(with: .paragraphBefore), isDash(index) else { return nil }
        index += 1
        if index < tokens.count, isDash(index), tokens.isGlued(index) { index += 1 }
        let dash = (run.close + 1)..<index
        while index < tokens.count, tokens.mention(at: index) == nil, tokens.titleLength(index) > 0 {
            index += tokens.titleLength(index)
        }
        guard let number = tokens.mention(at: index), tokens.mentions[number].type != .place else { return nil }
        let end = tokens.mentions[number].tokens.upperBound
        let isLast =
            end >= tokens.count
            || !tokens.shapes[end].isDisjoint(with: .paragraphBefore | .lineBefore | .sentenceStart)
            || tokens.isComma(end) || tokens.has(.dot, end)
        return isLast ? SpeechClause(cue: dash, speaker: finder.phrase(of: number)) : nil
    }

    private func isDash(_ index: Int) -> Bool {
        if tokens.has(.hyphen, index) { return true }
        let start = Int(tokens.starts[index])
        return Int(tokens.ends[index]) - start == 3 && tokens.text[start] == 0xE2 && tokens.text[start + 1] == 0x80
            && (0x90...0x95).contains(tokens.text[start + 2])
    }
}

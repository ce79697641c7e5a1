internal import Text

/// Finds names whose spelling no list has, by their sound: “Kataeb Hizbollah”, “Moqtada as-Sadr”, “Karbla”. Tried where a
/// capital stands, and only for runs longer than what was found as written.
struct NamesByEar {
    let gazetteer: Gazetteer
    let sounds: SoundKeys
    let folding: Folding
    let isCommon: (Int32) -> Bool

    func append(from first: Int, longerThan longest: Int, in tokens: Tokens, _ found: inout [NameMatch]) {
        guard
            tokens.shapes[first].isDisjoint(with: [.allCapitals, .link]) || tokens.shapes[first].contains(.capitalLine)
        else { return }
        let keys = WordKeysByEar(tokens: tokens, sounds: sounds, folding: folding, isCommon: isCommon)
        var best: (end: Int, node: UInt32)?
        if let walked = walk(from: first, tokens, { keys.full(at: $0) }) { best = walked }
        if let walked = walk(from: first, tokens, { keys.bare(at: $0) }), walked.end > best?.end ?? 0 { best = walked }
        if best == nil, longest == 0 { best = joined(first, tokens) ?? slipped(first, tokens) }
        guard let best, best.end - first > longest else { return }
        // A word that is a name or a word of its own is not another one's misspelling.
        if best.end == first + 1, tokens.rows[first] != 0 { return }
        found.append(NameMatch(tokens: first..<best.end, lead: 0, tail: 0, node: best.node))
    }

    private func walk(from first: Int, _ tokens: Tokens, _ key: (Int) -> WordKey?) -> (end: Int, node: UInt32)? {
        guard let start = key(first) else { return nil }
        var node = gazetteer.root(gazetteer.word(start))
        var index = first
        var best: (end: Int, node: UInt32)?
        while node != 0 {
            if gazetteer.endsVariant(node) { best = (index + 1, node) }
            guard var next = NameMatcher.nextWord(after: index, tokens) else { break }
            if ArticleSkip.isArticle(next, tokens), let behind = NameMatcher.nextWord(after: next, tokens) {
                next = behind
            }
            guard
                tokens.shapes[next].contains(.capital) && !tokens.shapes[next].contains(.allCapitals)
                    || isCommon(tokens.rows[next]), let step = key(next)
            else { break }
            node = gazetteer.step(node, gazetteer.word(step))
            index = next
        }
        return best
    }

    /// “Salah al-Din” for a name that is listed as “Salahuddin”.
    private func joined(_ first: Int, _ tokens: Tokens) -> (end: Int, node: UInt32)? {
        guard let next = NameMatcher.nextWord(after: first, tokens), tokens.shapes[next].contains(.capital),
            let sound = sounds.sound(of: Self.letters(first, tokens, folding) + Self.letters(next, tokens, folding)),
            sound.consonants >= 5
        else { return nil }
        let node = gazetteer.root(gazetteer.word(SoundKeys.key(bare: sound.bare)))
        return node != 0 && gazetteer.endsVariant(node) ? (next + 1, node) : nil
    }

    private func slipped(_ first: Int, _ tokens: Tokens) -> (end: Int, node: UInt32)? {
        guard tokens.rows[first] == 0, tokens.ends[first] - tokens.starts[first] >= 6 else { return nil }
        let node = gazetteer.root(gazetteer.word(SlipKey.key(Self.letters(first, tokens, folding))))
        return node != 0 && gazetteer.endsVariant(node) ? (first + 1, node) : nil
    }

    /// The lower-case letters of a token without its article.
    static func letters(_ index: Int, _ tokens: Tokens, _ folding: Folding) -> [UInt8] {
        var letters = tokens.text[Int(tokens.starts[index])..<Int(tokens.ends[index])]
        if tokens.shapes[index].contains(.article), let hyphen = letters.firstIndex(of: UInt8(ascii: "-")) {
            letters = letters[(hyphen + 1)...]
        }
        if letters.contains(where: { $0 >= 0x80 }) {
            var folded: [UInt8] = []
            letters.withUnsafeBufferPointer { folding.append($0, to: &folded) }
            return folded.filter { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 }
        }
        return letters.compactMap { byte in
            switch byte {
            case 0x41...0x5A: byte | 0x20
            case 0x61...0x7A: byte
            default: nil
            }
        }
    }
}

/// Keys of tokens as they sound; an ordinary word goes by its letters.
private struct WordKeysByEar {
    let tokens: Tokens
    let sounds: SoundKeys
    let folding: Folding
    let isCommon: (Int32) -> Bool

    func full(at index: Int) -> WordKey? {
        if isCommon(tokens.rows[index]) || tokens.shapes[index].contains(.hasDigit) { return tokens.keys[index] }
        return sounds.sound(of: NamesByEar.letters(index, tokens, folding)).map { SoundKeys.key(full: $0.full) }
    }

    func bare(at index: Int) -> WordKey? {
        if isCommon(tokens.rows[index]) || tokens.shapes[index].contains(.hasDigit) { return tokens.keys[index] }
        return sounds.sound(of: NamesByEar.letters(index, tokens, folding)).map {
            $0.consonants < 2 ? SoundKeys.key(full: $0.full) : SoundKeys.key(bare: $0.bare)
        }
    }
}

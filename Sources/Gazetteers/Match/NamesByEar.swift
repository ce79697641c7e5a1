internal import Text

/// Finds names whose spelling no list has, by their sound: “Kataeb Hizbollah”, “Moqtada as-Sadr”, “Karbla”. Tried where a
/// capital stands, and only for runs longer than what was found as written.
final class NamesByEar {
    // A class, because it is asked at every capital: lending a value out each time would count each of its parts.
    private let gazetteer: Gazetteer
    private let cache: WordCache
    private let sounds: SoundKeys
    private let folding: Folding
    private let lexicon: Lexicon
    /// Ordinary words, which go by their letters.
    private let commonWords: WordClass

    init(
        gazetteer: Gazetteer, cache: WordCache, sounds: SoundKeys, folding: Folding, lexicon: Lexicon,
        commonWords: WordClass
    ) {
        self.gazetteer = gazetteer
        self.cache = cache
        self.sounds = sounds
        self.folding = folding
        self.lexicon = lexicon
        self.commonWords = commonWords
    }

    func append(from first: Int, longerThan longest: Int, in tokens: Tokens, _ found: inout [NameMatch]) {
        let shape = tokens.shapes[first]
        guard shape.isDisjoint(with: .allCapitals | .link) || shape.contains(.capitalLine) else { return }
        var best: (end: Int, node: UInt32) = (0, 0)
        if opens(first, tokens) {
            best = walk(from: first, tokens, isFull: true)
            let walked = walk(from: first, tokens, isFull: false)
            if walked.end > best.end { best = walked }
        }
        if best.end == 0, longest == 0 {
            best = joined(first, tokens)
            if best.end == 0 { best = slipped(first, tokens) }
        }
        guard best.end - first > longest else { return }
        // A word that is a name or a word of its own is not another one's misspelling.
        if best.end == first + 1, tokens.rows[first] != 0 { return }
        found.append(NameMatch(tokens: first..<best.end, lead: 0, tail: 0, node: best.node))
    }

    /// Whether any name begins with a word that sounds like token `index`.
    private func opens(_ index: Int, _ tokens: Tokens) -> Bool {
        isByLetters(index, tokens)
            ? cache.word(tokens.keys[index]).pointee.root != 0 : heard(index, tokens).pointee.opens
    }

    /// Whether token `index` goes by its letters, as ordinary words and numbers do.
    @inline(__always)
    private func isByLetters(_ index: Int, _ tokens: Tokens) -> Bool {
        lexicon.has(commonWords, tokens, index) || tokens.shapes[index].contains(.hasDigit)
    }

    /// Where the longest derived spelling ends, by full sounds or bare ones; an end of 0 for none.
    private func walk(from first: Int, _ tokens: Tokens, isFull: Bool) -> (end: Int, node: UInt32) {
        var node = gazetteer.root(word(first, tokens, isFull: isFull))
        var index = first
        var best: (end: Int, node: UInt32) = (0, 0)
        while node != 0 {
            if gazetteer.endsVariant(node) { best = (index + 1, node) }
            guard var next = NameMatcher.nextWord(after: index, tokens) else { break }
            if ArticleSkip.isArticle(next, tokens), let behind = NameMatcher.nextWord(after: next, tokens) {
                next = behind
            }
            guard
                tokens.shapes[next].contains(.capital) && !tokens.shapes[next].contains(.allCapitals)
                    || lexicon.has(commonWords, tokens, next)
            else { break }
            node = gazetteer.step(node, word(next, tokens, isFull: isFull))
            index = next
        }
        return best
    }

    /// The word that token `index` sounds like, 0 for none.
    @inline(__always)
    private func word(_ index: Int, _ tokens: Tokens, isFull: Bool) -> UInt32 {
        if isByLetters(index, tokens) { return cache.word(tokens.keys[index]).pointee.word }
        let word = heard(index, tokens)
        return isFull ? word.pointee.full : word.pointee.bare
    }

    /// The pointer holds until the next question.
    private func heard(_ index: Int, _ tokens: Tokens) -> UnsafeMutablePointer<WordInGazetteer> {
        let slot = cache.word(tokens.keys[index])
        if slot.pointee.isHeard { return slot }
        let letters = Self.letters(index, tokens, folding)
        if let sound = sounds.sound(of: letters) {
            slot.pointee.full = gazetteer.word(SoundKeys.key(full: sound.full))
            slot.pointee.bare =
                sound.consonants < 2 ? slot.pointee.full : gazetteer.word(SoundKeys.key(bare: sound.bare))
        }
        slot.pointee.slip = gazetteer.word(SlipKey.key(letters))
        slot.pointee.opens = gazetteer.root(slot.pointee.full) != 0 || gazetteer.root(slot.pointee.bare) != 0
        slot.pointee.isHeard = true
        return slot
    }

    /// “Salah al-Din” for a name that is listed as “Salahuddin”.
    private func joined(_ first: Int, _ tokens: Tokens) -> (end: Int, node: UInt32) {
        guard let next = NameMatcher.nextWord(after: first, tokens), tokens.shapes[next].contains(.capital) else {
            return (0, 0)
        }
        let word = cache.pair(tokens.keys[first], tokens.keys[next]) {
            let letters = Self.letters(first, tokens, folding) + Self.letters(next, tokens, folding)
            guard let sound = sounds.sound(of: letters), sound.consonants >= 5 else { return 0 }
            return gazetteer.word(SoundKeys.key(bare: sound.bare))
        }
        let node = gazetteer.root(word)
        return node != 0 && gazetteer.endsVariant(node) ? (next + 1, node) : (0, 0)
    }

    private func slipped(_ first: Int, _ tokens: Tokens) -> (end: Int, node: UInt32) {
        guard tokens.rows[first] == 0, tokens.ends[first] - tokens.starts[first] >= 6 else { return (0, 0) }
        let node = gazetteer.root(heard(first, tokens).pointee.slip)
        return node != 0 && gazetteer.endsVariant(node) ? (first + 1, node) : (0, 0)
    }

    /// The lower-case letters of a token without its article, of what its key is made of: words with one key sound alike.
    static func letters(_ index: Int, _ tokens: Tokens, _ folding: Folding) -> [UInt8] {
        var keys = WordKeys(folding: folding)
        return tokens.text.withUnsafeBufferPointer { text in
            keys.letters(UnsafeBufferPointer(rebasing: text[tokens.span(index, through: index)]))
        }
    }
}

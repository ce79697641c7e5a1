package import Text

/// A run of tokens that spells a name of the gazetteer.
package struct NameMatch: Sendable {
    package var tokens: Range<Int>
    /// Bytes of a proclitic (و ب ل …) in front of the first token that do not belong to the name.
    package var lead: Int
    /// Bytes of a suffix behind the last token that do not belong to it.
    package var tail: Int
    /// End of the name's path; `nameNumbers(at:)` gives what it names.
    package var node: UInt32
}

/// Finds every run of tokens that spells a name: from each token all that begin there, shortest first. Case, marks,
/// hyphens, apostrophes, line breaks and the article do not matter; a blank line ends a name.
package struct NameMatcher {
    private let gazetteer: Gazetteer
    private let cache: WordCache
    private var keys: WordKeys
    private let byEar: NamesByEar?
    /// What is written together with a name: particles before it in Arabic, endings behind it in Sorani.
    private let language: Language

    /// `cache` is the worker's own for `gazetteer`. `sounds` turns on names by ear, in Latin letters, where `commonWords` go
    /// by their letters.
    package init(
        gazetteer: Gazetteer, cache: WordCache, folding: Folding, lexicon: Lexicon, sounds: SoundKeys? = nil,
        commonWords: WordClass? = nil
    ) {
        self.gazetteer = gazetteer
        self.cache = cache
        language = lexicon.language
        if let sounds, let commonWords {
            byEar = NamesByEar(
                gazetteer: gazetteer, cache: cache, sounds: sounds, folding: folding, lexicon: lexicon,
                commonWords: commonWords)
        } else {
            byEar = nil
        }
        keys = WordKeys(folding: folding)
    }

    /// What the first word of a name has in the text, where no list has the name in small letters.
    private static var opening: Shape { .capital | .hasDigit | .arabic }

    package mutating func matches(in tokens: Tokens) -> [NameMatch] {
        var found: [NameMatch] = []
        let roots = cache.roots(of: tokens)
        for index in 0..<tokens.count where tokens.shapes[index].meets(.wordOrNumber) {
            let root = roots[index]
            let before = found.count
            let shape = tokens.shapes[index]
            if root != 0, root & NodeMarks.isSmall != 0 || shape.meets(Self.opening) {
                walk(from: index, root, 0, tokens, &found)
            }
            guard shape.contains(.arabic) else {
                if let byEar, shape.contains(.capital) {
                    byEar.append(from: index, longerThan: longestPlainName(found, from: before), in: tokens, &found)
                }
                continue
            }
            if language == .arabic { walkWithoutProclitic(index, tokens, &found) }
            if language == .sorani { oneWordWithoutSuffix(index, tokens, &found) }
        }
        return found
    }

    /// Tokens of the longest match from `first` on in `found` that needs no trigger: a village under this spelling needs
    /// one, and without it the city may be meant.
    private func longestPlainName(_ found: [NameMatch], from first: Int) -> Int {
        var index = found.count
        while index > first {
            index -= 1
            if gazetteer.endsPlainName(found[index].node) { return found[index].tokens.count }
        }
        return 0
    }

    private mutating func walkWithoutProclitic(_ index: Int, _ tokens: Tokens, _ found: inout [NameMatch]) {
        let span = tokens.span(index, through: index)
        let alternates = tokens.text.withUnsafeBufferPointer {
            keys.keysWithoutProclitics(UnsafeBufferPointer(rebasing: $0[span]))
        }
        for (key, lead, _) in alternates {
            let root = gazetteer.root(gazetteer.word(key))
            if root != 0 { walk(from: index, root, lead, tokens, &found) }
        }
    }

    private mutating func oneWordWithoutSuffix(_ index: Int, _ tokens: Tokens, _ found: inout [NameMatch]) {
        let span = tokens.span(index, through: index)
        let alternates = tokens.text.withUnsafeBufferPointer {
            keys.keysWithoutSuffix(UnsafeBufferPointer(rebasing: $0[span]))
        }
        for (key, tail) in alternates {
            let root = gazetteer.root(gazetteer.word(key))
            if root != 0, gazetteer.endsName(root) {
                found.append(NameMatch(tokens: index..<(index + 1), lead: 0, tail: tail, node: root))
                return
            }
        }
    }

    private mutating func walk(
        from first: Int, _ root: UInt32, _ lead: Int, _ tokens: Tokens, _ found: inout [NameMatch]
    ) {
        var node = root
        var index = first
        while true {
            if gazetteer.endsName(node) {
                found.append(NameMatch(tokens: first..<(index + 1), lead: lead, tail: 0, node: node))
            }
            guard node & NodeMarks.leadsOn != 0, let next = Self.nextWord(after: index, tokens) else { return }
            var following = gazetteer.step(node, cache.word(tokens.keys[next]).pointee.word)
            var end = next
            if following == 0, ArticleSkip.isArticle(next, tokens), let behind = Self.nextWord(after: next, tokens) {
                following = gazetteer.step(node, cache.word(tokens.keys[behind]).pointee.word)
                end = behind
            }
            if language == .sorani, tokens.shapes[next].contains(.arabic),
                following == 0 || !gazetteer.endsName(following)
            {
                endWithSuffix(first, node, next, lead, tokens, &found)
            }
            if following == 0 { return }
            node = following
            index = end
        }
    }

    /// Sorani writes its endings together with the name: “هەولێرەوە”. Tried on the last word of a name only.
    private mutating func endWithSuffix(
        _ first: Int, _ node: UInt32, _ next: Int, _ lead: Int, _ tokens: Tokens, _ found: inout [NameMatch]
    ) {
        let span = tokens.span(next, through: next)
        let alternates = tokens.text.withUnsafeBufferPointer {
            keys.keysWithoutSuffix(UnsafeBufferPointer(rebasing: $0[span]))
        }
        for (key, tail) in alternates {
            let following = gazetteer.step(node, gazetteer.word(key))
            if following != 0, gazetteer.endsName(following) {
                found.append(NameMatch(tokens: first..<(next + 1), lead: lead, tail: tail, node: following))
                return
            }
        }
    }

    /// The next token that can carry a name on: past a hyphen, underscore or dot written without a gap, a possessive.
    @inline(__always)
    static func nextWord(after index: Int, _ tokens: Tokens) -> Int? {
        var next = index + 1
        guard next < tokens.count, !tokens.shapes[next].contains(.paragraphBefore) else { return nil }
        if tokens.shapes[next].contains(.possessive) {
            next += 1
        } else if tokens.shapes[next].contains(.punctuation) {
            guard next + 1 < tokens.count else { return nil }
            let byte = tokens.text[Int(tokens.starts[next])]
            let isDash = byte == UInt8(ascii: "-") || byte == 0xE2 && tokens.ends[next] - tokens.starts[next] == 3
            // “Task Force – Operation”, “USF - Iraq”: a dash between words of a name, spaces or not.
            guard tokens.isGlued(next) || isDash else { return nil }
            switch byte {
            case UInt8(ascii: "-"): break
            case UInt8(ascii: "'"):
                guard isPossessiveOfPlural(next, tokens) else { return nil }
            case UInt8(ascii: "_"):
                guard tokens.isGlued(next + 1) else { return nil }
            case UInt8(ascii: "."):
                // The dot of an initial or an abbreviation; the end of a sentence is no part of a name.
                guard !tokens.shapes[next + 1].contains(.sentenceStart) else { return nil }
            case 0xE2:
                // ‐ ‑ ‒ – —; other curly marks end a name.
                let mark = tokens.text[Int(tokens.starts[next]) + 2]
                guard tokens.text[Int(tokens.starts[next]) + 1] == 0x80,
                    mark <= 0x94 || mark == 0x99 && isPossessiveOfPlural(next, tokens)
                else {
                    return nil
                }
            default: return nil
            }
            next += 1
        }
        guard next < tokens.count, tokens.shapes[next].isDisjoint(with: .paragraphBefore | .punctuation) else {
            return nil
        }
        return next
    }

    /// “Workers' Party”: the mark behind a plural and before a capital.
    private static func isPossessiveOfPlural(_ mark: Int, _ tokens: Tokens) -> Bool {
        tokens.isGlued(mark) && tokens.text[Int(tokens.starts[mark]) - 1] | 0x20 == UInt8(ascii: "s")
            && tokens.isCapital(mark + 1) && !tokens.isGlued(mark + 1)
    }
}

/// A romanised article that stands alone before the next word of a name: “Salah ad Din”, “Ayn al Asad”.
enum ArticleSkip {
    @inline(__always)
    static func isArticle(_ index: Int, _ tokens: Tokens) -> Bool {
        let length = tokens.ends[index] - tokens.starts[index]
        guard length == 2 || length == 3 else { return false }
        return tokens.text.withUnsafeBufferPointer { text in
            let bytes = UnsafeBufferPointer(rebasing: text[Int(tokens.starts[index])..<Int(tokens.ends[index])])
            return ArticleWords.isArticle(bytes) || ArticleWords.isAssimilated(bytes)
                || (length == 3 && bytes[0] | 0x20 == 0x74 && bytes[1] | 0x20 == 0x68 && bytes[2] | 0x20 == 0x65)
        }
    }
}

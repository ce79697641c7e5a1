package import Text

/// Derives the other spellings of a name by rule: as it sounds, written as one word, with one letter slipped. Each is a path
/// through the trie and bears the name of its rule.
struct SpellingVariants {
    /// A path and the rule that made it.
    struct Variant {
        var keys: [WordKey]
        var rule: String
        var isSingle: Bool
    }

    let sounds: SoundKeys
    let isCommonWord: (WordKey) -> Bool

    /// The variants of a name cut into `words`; none when nothing in it is spelt by ear.
    func variants(of words: NameWords.Words) -> [Variant] {
        variantsOfWords(words) + (withServantJoined(words).map(variantsOfWords) ?? [])
    }

    /// “Abdulmahdi” for “Abdul Mahdi” and “Abd al-Mahdi” inside a longer name.
    private func withServantJoined(_ words: NameWords.Words) -> NameWords.Words? {
        guard words.folded.count >= 3,
            let place = words.folded.firstIndex(where: { ["abdul", "abdel", "abdal", "abd"].contains($0) }),
            place + 1 < words.folded.count
        else { return nil }
        var joined = words
        joined.folded[place] = "abdul" + words.folded[place + 1]
        joined.folded.remove(at: place + 1)
        joined.keys.remove(at: place + 1)
        joined.keys[place] = 0
        return joined
    }

    private func variantsOfWords(_ words: NameWords.Words) -> [Variant] {
        guard !words.isArabic, words.keys.count <= 6 else { return [] }
        var full: [WordKey] = []
        var bare: [WordKey] = []
        var consonants = 0
        var longest = 0
        var heard = 0
        for (key, folded) in zip(words.keys, words.folded) {
            if !isCommonWord(key), let sound = sounds.sound(of: folded.utf8),
                sound.consonants > 0 || words.keys.count > 1
            {
                full.append(SoundKeys.key(full: sound.full))
                // A short word keeps its vowels: “Abu”, “Ali”.
                bare.append(sound.consonants < 2 ? SoundKeys.key(full: sound.full) : SoundKeys.key(bare: sound.bare))
                consonants += sound.consonants
                longest = max(longest, sound.consonants)
                heard += 1
            } else {
                full.append(key)
                bare.append(key)
            }
        }
        guard heard > 0 else { return [] }
        let isSingle = words.keys.count == 1
        var variants: [Variant] = []
        if consonants >= 3 || consonants >= 2 && !isSingle {
            variants.append(Variant(keys: full, rule: "same sound", isSingle: isSingle))
        }
        let isLong = consonants >= 4 || consonants >= 3 && words.folded[0].utf8.count >= 6
        if isSingle ? isLong : consonants >= 5 || consonants >= 4 && longest >= 3 {
            variants.append(Variant(keys: bare, rule: "same consonants", isSingle: isSingle))
        }
        if heard == words.keys.count { variants += joined(words) }
        if isSingle { variants += slips(words.folded[0]) }
        return variants
    }

    /// “Salahuddin” for “Salah al-Din”, “Abdulmahdi” for “Abdul-Mahdi”.
    private func joined(_ words: NameWords.Words) -> [Variant] {
        guard (2...3).contains(words.folded.count) else { return [] }
        return ["", "l"].compactMap { between in
            let whole = words.folded.joined(separator: between)
            guard let sound = sounds.sound(of: whole.utf8), sound.consonants >= 5 else { return nil }
            return Variant(keys: [SoundKeys.key(bare: sound.bare)], rule: "written as one word", isSingle: true)
        }
    }

    /// A letter dropped, or two neighbours swapped, in a long word: “Falujah” is heard, “Fallujha” is a slip.
    private func slips(_ word: String) -> [Variant] {
        let letters = Array(word.utf8)
        guard letters.count >= 7, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
        var spellings: Set<[UInt8]> = []
        for index in 1..<letters.count {
            var dropped = letters
            dropped.remove(at: index)
            spellings.insert(dropped)
            if index + 1 < letters.count {
                var swapped = letters
                swapped.swapAt(index, index + 1)
                spellings.insert(swapped)
            }
        }
        spellings.remove(letters)
        return spellings.sorted { $0.lexicographicallyPrecedes($1) }.map {
            Variant(keys: [SlipKey.key($0)], rule: SlipKey.rule, isSingle: true)
        }
    }
}

/// Spellings with a slip lie apart from words as they are written.
package enum SlipKey {
    package static let rule = "one letter slipped"

    package static func key(_ letters: [UInt8]) -> WordKey {
        let key = letters.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { WordHash.key($0, bytes.count) } ?? 0
        }
        return (key ^ 0x511F) &* 0x9E37_79B9_7F4A_7C15
    }
}

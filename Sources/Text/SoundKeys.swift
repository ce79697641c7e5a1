internal import CWords

/// How romanised names sound: one key for the many ways to spell one Arabic or Kurdish name in Latin letters. The fuller key
/// keeps classes of vowels (“Ayn”, “Ain”, “Ein”), the barer one consonants alone and the vowels at both ends (“Hezbollah”,
/// “Hizballah”, “Hizbullah”). Letters and sounds are data, Models/Romanisation/letters.txt.
package struct SoundKeys: Sendable {
    /// Sounds by letters, for each first letter the longest first.
    private var sounds: [[(letters: [UInt8], sound: UInt8, isVowel: Bool)]] = Array(repeating: [], count: 26)

    /// A word as it sounds.
    package struct Sound: Sendable {
        /// Consonants and classes of vowels.
        package var full: [UInt8] = []
        /// Consonants, and a vowel at the beginning or the end.
        package var bare: [UInt8] = []
        package var consonants = 0
    }

    package init() {
        for index in 0..<cwords_count() {
            let list = cwords_at(index)
            guard String(cString: list.name) == "romanisation/letters" else { continue }
            let text = String(decoding: UnsafeBufferPointer(start: list.bytes, count: Int(list.count)), as: UTF8.self)
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                let parts = line.split(separator: "=").map { Array($0.utf8.filter { $0 != 0x20 }) }
                guard parts.count == 2, let first = parts[0].first, first >= 0x61, first <= 0x7A,
                    let sound = parts[1].last
                else { continue }
                sounds[Int(first - 0x61)].append((parts[0], sound, parts[1].first == UInt8(ascii: "_")))
            }
        }
        for letter in sounds.indices { sounds[letter].sort { $0.letters.count > $1.letters.count } }
    }

    /// The sound of a folded word (lower-case ASCII letters), nil when it has other letters.
    package func sound(of word: some Collection<UInt8>) -> Sound? {
        var letters = Array(word)
        guard letters.count >= 2, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
        // “-ah”, “-eh” and “-at” at the end are the feminine ending, “abdul-” and “abdel-” are “abd”.
        if letters.count > 3, letters.last == UInt8(ascii: "h"), isVowel(letters[letters.count - 2]) {
            letters.removeLast()
        }
        if letters.count == 5, letters.starts(with: Array("abd".utf8)), letters[4] == UInt8(ascii: "l") {
            letters.removeLast(2)
        }
        var sound = Sound()
        var index = 0
        var lastWasVowel = false
        while index < letters.count {
            guard
                let match = sounds[Int(letters[index] - 0x61)].first(where: {
                    Self.stands($0.letters, at: index, in: letters)
                })
            else { return nil }
            let end = index + match.letters.count
            if match.isVowel {
                if !lastWasVowel {
                    sound.full.append(match.sound)
                } else {
                    sound.full[sound.full.count - 1] = merged(sound.full.last, match.sound)
                }
                if index == 0 { sound.bare.append(UInt8(ascii: "^")) }
                if end == letters.count { sound.bare.append(match.sound) }
            } else if match.sound == UInt8(ascii: "h"), index > 0, end < letters.count, !lastWasVowel {
                // an h behind a consonant is a slip or a mark of the letter before
            } else if match.sound == UInt8(ascii: "h"), index > 0, end == letters.count {
                // silent at the end
            } else {
                // A letter written twice is one; with a vowel between it is two.
                if lastWasVowel || sound.full.last != match.sound {
                    sound.full.append(match.sound)
                    // Turkish and careless spellings write h for kh: “Hanekin”.
                    sound.bare.append(match.sound == UInt8(ascii: "h") ? UInt8(ascii: "x") : match.sound)
                    sound.consonants += 1
                }
            }
            lastWasVowel = match.isVowel
            index = end
        }
        return sound
    }

    /// Whether a rule's letters stand at `index`. A w before a vowel is a consonant: “Hawija”, not “au”.
    private static func stands(_ rule: [UInt8], at index: Int, in letters: [UInt8]) -> Bool {
        guard letters[index...].starts(with: rule) else { return false }
        let end = index + rule.count
        return
            !(rule.count > 1 && rule.last == UInt8(ascii: "w") && end < letters.count
            && "aeiouy".utf8.contains(letters[end]))
    }

    private func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
    /// Two vowels that meet, as in “Kata'ib” and “Kataeb”, “iya” and “ia”.
    private func merged(_ first: UInt8?, _ second: UInt8) -> UInt8 {
        first == UInt8(ascii: "a") && second == UInt8(ascii: "i")
            ? second : second == UInt8(ascii: "a") ? UInt8(ascii: "a") : second
    }

    /// Keys that never meet those of words as they are written.
    package static func key(full: [UInt8]) -> WordKey { salted(full, 0x5F11) }
    package static func key(bare: [UInt8]) -> WordKey { salted(bare, 0xBA2E) }

    private static func salted(_ sound: [UInt8], _ salt: UInt64) -> WordKey {
        let key = sound.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { WordHash.key($0, bytes.count) } ?? 0
        }
        return (key ^ salt) &* 0x9E37_79B9_7F4A_7C15
    }
}

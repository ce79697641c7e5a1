internal import Text

/// Words that the rules of Arabic and Sorani name themselves, as they are spelt: “إلى” is no “الى”.
struct SpelledWords: Sendable {
    private let spellings: Set<String>
    private let table: NameTable

    init(_ words: [String]) {
        spellings = Set(words)
        var table = NameTable()
        for word in words {
            var word = word
            word.withUTF8 { bytes in
                guard let start = bytes.baseAddress else { return }
                table[WordHash.key(start, bytes.count)] = 1
            }
        }
        self.table = table
    }

    /// Whether the token at `index`, which is one of the text, is among the words.
    func contain(_ index: Int, of tokens: SpeechTokens) -> Bool {
        let (first, end) = (Int(tokens.starts[index]), Int(tokens.ends[index]))
        let (isKnown, isTakenApart) = tokens.text.withUnsafeBufferPointer { text -> (Bool, Bool) in
            guard let start = text.baseAddress else { return (false, false) }
            if table[WordHash.key(start + first, end - first)] != nil { return (true, false) }
            return (false, Self.isTakenApart(text[first..<end]))
        }
        return isKnown || isTakenApart && spellings.contains(tokens.string(at: index))
    }

    /// Whether a hamza or madda stands behind its letter as a sign of its own: the same word in other bytes.
    private static func isTakenApart(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var index = word.startIndex
        while index + 1 < word.endIndex {
            if word[index] == 0xD9, word[index + 1] >= 0x93, word[index + 1] <= 0x95 { return true }
            index += 1
        }
        return false
    }
}

extension SpeechTokens {
    /// Whether the token at `index`, which is one of the text, is exactly `word`, which has no hamza.
    func isSpelled(_ index: Int, _ word: StaticString) -> Bool {
        Int(ends[index]) - Int(starts[index]) == word.utf8CodeUnitCount && isSpelled(index, endingIn: word)
    }

    /// Whether the token at `index`, which is one of the text, ends in exactly `ending`, which has no hamza.
    func isSpelled(_ index: Int, endingIn ending: StaticString) -> Bool {
        let start = Int(ends[index]) - ending.utf8CodeUnitCount
        guard start >= Int(starts[index]) else { return false }
        for offset in 0..<ending.utf8CodeUnitCount where text[start + offset] != ending.utf8Start[offset] {
            return false
        }
        return true
    }
}

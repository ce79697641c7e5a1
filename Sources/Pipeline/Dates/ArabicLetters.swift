internal import Text

/// Arabic words as bytes, where that is the same as letters: in words of the plain letters alone, as news is written.
/// Marks, joiners and letters of other languages take the long way over characters.
enum ArabicLetters {
    /// Whether token `index` has nothing but the letters from hamza to yeh, each in two bytes.
    static func arePlain(_ tokens: Tokens, _ index: Int) -> Bool {
        var place = Int(tokens.starts[index])
        let end = Int(tokens.ends[index])
        while place + 1 < end {
            let (lead, letter) = (tokens.text[place], tokens.text[place + 1])
            guard lead == 0xD8 && letter >= 0xA1 || lead == 0xD9 && letter <= 0x8A else { return false }
            place += 2
        }
        return place == end
    }

    /// Whether token `index`, which is of plain letters, begins with `stem`.
    static func begins(_ tokens: Tokens, _ index: Int, with stem: StaticString) -> Bool {
        let start = Int(tokens.starts[index])
        guard Int(tokens.ends[index]) - start >= stem.utf8CodeUnitCount else { return false }
        for offset in 0..<stem.utf8CodeUnitCount where tokens.text[start + offset] != stem.utf8Start[offset] {
            return false
        }
        return true
    }
}

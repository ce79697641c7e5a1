internal import Text

/// Arabic particles that are written on to the first word of a date and are no part of it: “و” of “ويوم الجمعة”.
enum Proclitics {
    /// Bytes of the tokens `range` without such a particle.
    static func span(of range: Range<Int>, in tokens: Tokens) -> Range<Int> {
        let span = tokens.span(range)
        if JoinedDigits.isJoined(tokens, range.lowerBound) {
            return span.lowerBound + JoinedDigits.particle..<span.upperBound
        }
        guard tokens.shapes[range.lowerBound].contains(.proclitic) else { return span }
        return span.lowerBound + length(tokens, range.lowerBound)..<span.upperBound
    }

    /// Bytes of the particles: و or ف, then ب, ل, ك or س, each two bytes; “لل” keeps its second letter as the article.
    private static func length(_ tokens: Tokens, _ index: Int) -> Int {
        if ArabicLetters.arePlain(tokens, index) { return plainLength(tokens, index) }
        let word = Array(tokens.string(at: index))
        var letters = 0
        if let first = word.first, first == "و" || first == "ف" { letters = 1 }
        if word.count - letters > 3, ["ب", "ل", "ك"].contains(word[letters]), letters == 0 || word[letters] != "ل" {
            letters += 1
        }
        return String(word[..<letters]).utf8.count
    }

    private static func plainLength(_ tokens: Tokens, _ index: Int) -> Int {
        func begins(_ letters: Int, _ word: StaticString) -> Bool {
            let place = Int(tokens.starts[index]) + 2 * letters
            return tokens.text[place] == word.utf8Start[0] && tokens.text[place + 1] == word.utf8Start[1]
        }
        let count = (Int(tokens.ends[index]) - Int(tokens.starts[index])) / 2
        var letters = count > 0 && (begins(0, "و") || begins(0, "ف")) ? 1 : 0
        if count - letters > 3, begins(letters, "ب") || begins(letters, "ك") || letters == 0 && begins(letters, "ل") {
            letters += 1
        }
        return 2 * letters
    }
}

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
        let word = Array(tokens.string(at: index))
        var letters = 0
        if let first = word.first, first == "و" || first == "ف" { letters = 1 }
        if word.count - letters > 3, ["ب", "ل", "ك"].contains(word[letters]), letters == 0 || word[letters] != "ل" {
            letters += 1
        }
        return String(word[..<letters]).utf8.count
    }
}

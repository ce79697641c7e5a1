internal import Text

/// The columns of an article's tokens and of the lexicon as bare memory, for the time of one scan.
struct TokenColumns {
    let tokens: Tokens
    let lexicon: Lexicon
    let rows: UnsafeBufferPointer<Int32>
    let shapes: UnsafeBufferPointer<Shape>
    let classes: UnsafeBufferPointer<WordClasses>
    let phraseClasses: UnsafeBufferPointer<WordClasses>

    /// How many tokens from `index` are one member of `wordClass`, the longest.
    @inline(__always)
    func length(of wordClass: WordClass, at index: Int) -> Int {
        let row = Int(rows[index])
        if row == 0 { return 0 }
        if phraseClasses[row].contains(wordClass) {
            let length = lexicon.length(of: wordClass, in: tokens, at: index)
            if length > 0 { return length }
        }
        return classes[row].contains(wordClass) ? 1 : 0
    }

    /// Whether token `index` is a number from `low` to `high` with one of `suffixes` written on to it, none when empty.
    /// Thousands with commas are numbers only where the rule reaches beyond any year.
    func isNumber(at index: Int, _ low: Int, _ high: Int, _ suffixes: [[UInt8]]) -> Bool {
        guard shapes[index].contains(.hasDigit) else { return false }
        let span = tokens.span(index, through: index)
        guard let (value, end) = Digits.read(tokens.text, span, commas: high > 9999), value >= low, value <= high
        else { return false }
        if suffixes.isEmpty { return end == span.upperBound }
        return suffixes.contains { suffix in
            span.upperBound - end == suffix.count
                && zip(tokens.text[end..<span.upperBound], suffix).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $0 < 0x80) }
        }
    }
}

/// Whole numbers in ASCII, Arabic-Indic or Persian digits.
package enum Digits {
    /// The number that `span` of `text` begins with and where its digits end; nil when there is none or it is huge.
    package static func read(_ text: [UInt8], _ span: Range<Int>, commas: Bool = true) -> (value: Int, end: Int)? {
        var value = 0
        var digits = 0
        var index = span.lowerBound
        while index < span.upperBound {
            let byte = text[index]
            if byte >= 0x30 && byte <= 0x39 {
                value = value * 10 + Int(byte & 0x0F)
                index += 1
            } else if byte == 0xD9 || byte == 0xDB, index + 1 < span.upperBound,
                let digit = arabicDigit(byte, text[index + 1])
            {
                value = value * 10 + digit
                index += 2
            } else if commas, byte == 0x2C, digits > 0, index + 1 < span.upperBound {
                index += 1
                continue
            } else {
                break
            }
            digits += 1
            if digits > 9 { return nil }
        }
        return digits > 0 ? (value, index) : nil
    }

    private static func arabicDigit(_ first: UInt8, _ second: UInt8) -> Int? {
        let zero: UInt8 = first == 0xD9 ? 0xA0 : 0xB0
        return second >= zero && second <= zero + 9 ? Int(second - zero) : nil
    }
}

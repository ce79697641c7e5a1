/// What can be told of a token without knowing any word.
package struct Shape: OptionSet, Sendable {
    package let rawValue: UInt32
    @inlinable
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Whether the two have a flag in common; for hot loops of other rooms, where `contains` is not inlined.
    @inlinable
    package func meets(_ other: Shape) -> Bool { rawValue & other.rawValue != 0 }

    package static let word = Shape(rawValue: 1)
    package static let number = Shape(rawValue: 1 << 1)
    package static let punctuation = Shape(rawValue: 1 << 2)
    /// The first letter, or the one behind the article of “al-Asad”, is upper-case.
    package static let capital = Shape(rawValue: 1 << 3)
    /// Two letters or more, all of them upper-case: “PMF”, “U.S.”.
    package static let allCapitals = Shape(rawValue: 1 << 4)
    package static let spaceBefore = Shape(rawValue: 1 << 5)
    package static let lineBefore = Shape(rawValue: 1 << 6)
    /// A blank line, or the beginning of the text, stands before it.
    package static let paragraphBefore = Shape(rawValue: 1 << 7)
    package static let sentenceStart = Shape(rawValue: 1 << 8)
    /// The word carries the Arabic article: “al-Asad”, “الأسد”.
    package static let article = Shape(rawValue: 1 << 9)
    package static let hasDigit = Shape(rawValue: 1 << 10)
    package static let arabic = Shape(rawValue: 1 << 11)
    /// A possessive “'s” told off from the word before it.
    package static let possessive = Shape(rawValue: 1 << 12)
    /// One capital letter, as an initial: “J” in “J. Carter”.
    package static let initial = Shape(rawValue: 1 << 13)
    /// Letters with dots, the last one included: “U.S.”, “a.m.”.
    package static let dotted = Shape(rawValue: 1 << 14)
    /// Part of an address of the web or of mail.
    package static let link = Shape(rawValue: 1 << 15)
    /// Part of a line or headline that is all in capitals, where capitals tell nothing.
    package static let capitalLine = Shape(rawValue: 1 << 16)
    /// Part of a headline in Title Case, where capitals tell little.
    package static let titleLine = Shape(rawValue: 1 << 17)
    /// An Arabic particle is written on to the word, as in “وبغداد”; the token's lexicon row is that of the word behind it.
    package static let proclitic = Shape(rawValue: 1 << 18)

    /// Something stands between this token and the one before it.
    package static let gapBefore: Shape = [.spaceBefore, .lineBefore, .paragraphBefore]
}

/// The tokens of one article as columns, in order of the text. White space is no token; everything else is in exactly one.
/// Offsets are bytes of the untouched UTF-8. “Iraq's” is two tokens, “al-Asad” and “U.S.” are one each.
package struct Tokens: Sendable {
    /// The article's text; the columns point into it.
    package internal(set) var text: [UInt8] = []
    package internal(set) var starts: [Int32] = []
    package internal(set) var ends: [Int32] = []
    package internal(set) var shapes: [Shape] = []
    package internal(set) var keys: [WordKey] = []
    /// Row of the word in the lexicon; 0 for a word that no list has.
    package internal(set) var rows: [Int32] = []
    /// Number of the sentence that the token is in, from 0.
    package internal(set) var sentences: [Int32] = []
    /// First token of every sentence, and one past the last token.
    package internal(set) var sentenceStarts: [Int32] = []

    package init() {}

    package var count: Int { starts.count }

    /// Bytes from the first byte of token `first` to the last of `last` (inclusive).
    package func span(_ first: Int, through last: Int) -> Range<Int> { Int(starts[first])..<Int(ends[last]) }
    package func span(_ tokens: Range<Int>) -> Range<Int> { span(tokens.lowerBound, through: tokens.upperBound - 1) }

    /// The text of a span, for reasons and tests; not for hot loops.
    package func string(_ span: Range<Int>) -> String { String(decoding: text[span], as: UTF8.self) }
    package func string(at index: Int) -> String { string(span(index, through: index)) }

    /// Tokens of the sentence numbered `sentence`.
    package func sentence(_ sentence: Int) -> Range<Int> {
        Int(sentenceStarts[sentence])..<Int(sentenceStarts[sentence + 1])
    }
    package var sentenceCount: Int { max(0, sentenceStarts.count - 1) }

    package func isWord(_ index: Int) -> Bool { shapes[index].contains(.word) }
    package func isCapital(_ index: Int) -> Bool { shapes[index].contains(.capital) }
    /// Whether nothing stands between token `index` and the one before it.
    package func isGlued(_ index: Int) -> Bool { shapes[index].isDisjoint(with: .gapBefore) }

    /// Whether token `index` is the one byte `character`.
    package func isPunctuation(_ index: Int, _ character: Unicode.Scalar) -> Bool {
        ends[index] - starts[index] == 1 && text[Int(starts[index])] == UInt8(ascii: character)
    }

    /// The whole number that token `index` spells in digits (ASCII, Arabic-Indic or Persian; thousands with commas), or nil.
    package func number(at index: Int) -> Int? {
        guard shapes[index].contains(.number) else { return nil }
        var value = 0
        var digits = 0
        var position = Int(starts[index])
        let end = Int(ends[index])
        while position < end {
            let byte = text[position]
            switch byte {
            case 0x30...0x39:
                value = value * 10 + Int(byte & 0x0F)
                position += 1
            case 0x2C where digits > 0:
                position += 1
                continue
            case 0xD9 where position + 1 < end && text[position + 1] >= 0xA0 && text[position + 1] <= 0xA9:
                value = value * 10 + Int(text[position + 1] - 0xA0)
                position += 2
            case 0xDB where position + 1 < end && text[position + 1] >= 0xB0 && text[position + 1] <= 0xB9:
                value = value * 10 + Int(text[position + 1] - 0xB0)
                position += 2
            default: return nil
            }
            digits += 1
            if digits > 15 { return nil }
        }
        return digits > 0 ? value : nil
    }

    /// Token index whose span begins at or after byte `offset`.
    package func firstToken(from offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

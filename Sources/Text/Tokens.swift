/// What can be told of a token without knowing any word.
package struct Shape: OptionSet, Sendable {
    package let rawValue: UInt32
    @inlinable
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    // Written out, because what OptionSet derives is called through tables from other rooms.
    @inlinable
    package init(arrayLiteral elements: Shape...) { rawValue = elements.reduce(0) { $0 | $1.rawValue } }
    @inlinable
    package func contains(_ member: Shape) -> Bool { rawValue & member.rawValue == member.rawValue }
    @inlinable
    package func isDisjoint(with other: Shape) -> Bool { rawValue & other.rawValue == 0 }
    /// The flags of both; as a constant, where a list of flags in brackets would be built anew each time.
    @inlinable
    package static func | (a: Shape, b: Shape) -> Shape { Shape(rawValue: a.rawValue | b.rawValue) }
    /// Whether the two have a flag in common.
    @inlinable
    package func meets(_ other: Shape) -> Bool { rawValue & other.rawValue != 0 }

    @inlinable package static var word: Shape { Shape(rawValue: 1) }
    @inlinable package static var number: Shape { Shape(rawValue: 1 << 1) }
    @inlinable package static var punctuation: Shape { Shape(rawValue: 1 << 2) }
    /// The first letter, or the one behind the article of “al-Asad”, is upper-case.
    @inlinable package static var capital: Shape { Shape(rawValue: 1 << 3) }
    /// Two letters or more, all of them upper-case: “PMF”, “U.S.”.
    @inlinable package static var allCapitals: Shape { Shape(rawValue: 1 << 4) }
    @inlinable package static var spaceBefore: Shape { Shape(rawValue: 1 << 5) }
    @inlinable package static var lineBefore: Shape { Shape(rawValue: 1 << 6) }
    /// A blank line, or the beginning of the text, stands before it.
    @inlinable package static var paragraphBefore: Shape { Shape(rawValue: 1 << 7) }
    @inlinable package static var sentenceStart: Shape { Shape(rawValue: 1 << 8) }
    /// The word carries the Arabic article: “al-Asad”, “الأسد”.
    @inlinable package static var article: Shape { Shape(rawValue: 1 << 9) }
    @inlinable package static var hasDigit: Shape { Shape(rawValue: 1 << 10) }
    @inlinable package static var arabic: Shape { Shape(rawValue: 1 << 11) }
    /// A possessive “'s” told off from the word before it.
    @inlinable package static var possessive: Shape { Shape(rawValue: 1 << 12) }
    /// One capital letter, as an initial: “J” in “J. Carter”.
    @inlinable package static var initial: Shape { Shape(rawValue: 1 << 13) }
    /// Letters with dots, the last one included: “U.S.”, “a.m.”.
    @inlinable package static var dotted: Shape { Shape(rawValue: 1 << 14) }
    /// Part of an address of the web or of mail.
    @inlinable package static var link: Shape { Shape(rawValue: 1 << 15) }
    /// Part of a line or headline that is all in capitals, where capitals tell nothing.
    @inlinable package static var capitalLine: Shape { Shape(rawValue: 1 << 16) }
    /// Part of a headline in Title Case, where capitals tell little.
    @inlinable package static var titleLine: Shape { Shape(rawValue: 1 << 17) }
    /// An Arabic particle is written on to the word, as in “وبغداد”; the token's lexicon row is that of the word behind it.
    @inlinable package static var proclitic: Shape { Shape(rawValue: 1 << 18) }

    /// Something stands between this token and the one before it.
    @inlinable package static var gapBefore: Shape { Shape(rawValue: 7 << 5) }
    /// A word or a number.
    @inlinable package static var wordOrNumber: Shape { Shape(rawValue: 3) }
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

    // Rules look at neighbours: what lies before the first token or behind the last is no word and no mark.

    package func isWord(_ index: Int) -> Bool { shapes.indices.contains(index) && shapes[index].contains(.word) }
    package func isCapital(_ index: Int) -> Bool { shapes.indices.contains(index) && shapes[index].contains(.capital) }
    /// Whether nothing stands between token `index` and the one before it.
    package func isGlued(_ index: Int) -> Bool {
        shapes.indices.contains(index) && shapes[index].isDisjoint(with: .gapBefore)
    }

    /// Whether token `index` is the one byte `character`.
    package func isPunctuation(_ index: Int, _ character: Unicode.Scalar) -> Bool {
        ends.indices.contains(index) && ends[index] - starts[index] == 1
            && text[Int(starts[index])] == UInt8(ascii: character)
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

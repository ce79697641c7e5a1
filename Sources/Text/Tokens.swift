// What other rooms ask of every token is public, not `package`: the compiler writes only public functions into their code.

/// What can be told of a token without knowing any word.
@frozen
public struct Shape: OptionSet, Sendable {
    public let rawValue: UInt32
    @inlinable @inline(__always)
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    // Written out, because what OptionSet derives is called through tables from other rooms.
    @inlinable
    public init(arrayLiteral elements: Shape...) { rawValue = elements.reduce(0) { $0 | $1.rawValue } }
    @inlinable @inline(__always)
    public func contains(_ member: Shape) -> Bool { rawValue & member.rawValue == member.rawValue }
    @inlinable @inline(__always)
    public func isDisjoint(with other: Shape) -> Bool { rawValue & other.rawValue == 0 }
    /// The flags of both; as a constant, where a list of flags in brackets would be built anew each time.
    @inlinable @inline(__always)
    public static func | (a: Shape, b: Shape) -> Shape { Shape(rawValue: a.rawValue | b.rawValue) }
    /// Whether the two have a flag in common.
    @inlinable @inline(__always)
    public func meets(_ other: Shape) -> Bool { rawValue & other.rawValue != 0 }

    @inlinable public static var word: Shape { Shape(rawValue: 1) }
    @inlinable public static var number: Shape { Shape(rawValue: 1 << 1) }
    @inlinable public static var punctuation: Shape { Shape(rawValue: 1 << 2) }
    /// The first letter, or the one behind the article of “al-Asad”, is upper-case.
    @inlinable public static var capital: Shape { Shape(rawValue: 1 << 3) }
    /// Two letters or more, all of them upper-case: “PMF”, “U.S.”.
    @inlinable public static var allCapitals: Shape { Shape(rawValue: 1 << 4) }
    @inlinable public static var spaceBefore: Shape { Shape(rawValue: 1 << 5) }
    @inlinable public static var lineBefore: Shape { Shape(rawValue: 1 << 6) }
    /// A blank line, or the beginning of the text, stands before it.
    @inlinable public static var paragraphBefore: Shape { Shape(rawValue: 1 << 7) }
    @inlinable public static var sentenceStart: Shape { Shape(rawValue: 1 << 8) }
    /// The word carries the Arabic article: “al-Asad”, “الأسد”.
    @inlinable public static var article: Shape { Shape(rawValue: 1 << 9) }
    @inlinable public static var hasDigit: Shape { Shape(rawValue: 1 << 10) }
    @inlinable public static var arabic: Shape { Shape(rawValue: 1 << 11) }
    /// A possessive “'s” told off from the word before it.
    @inlinable public static var possessive: Shape { Shape(rawValue: 1 << 12) }
    /// One capital letter, as an initial: “J” in “J. Carter”.
    @inlinable public static var initial: Shape { Shape(rawValue: 1 << 13) }
    /// Letters with dots, the last one included: “U.S.”, “a.m.”.
    @inlinable public static var dotted: Shape { Shape(rawValue: 1 << 14) }
    /// Part of an address of the web or of mail.
    @inlinable public static var link: Shape { Shape(rawValue: 1 << 15) }
    /// Part of a line or headline that is all in capitals, where capitals tell nothing.
    @inlinable public static var capitalLine: Shape { Shape(rawValue: 1 << 16) }
    /// Part of a headline in Title Case, where capitals tell little.
    @inlinable public static var titleLine: Shape { Shape(rawValue: 1 << 17) }
    /// An Arabic particle is written on to the word, as in “وبغداد”; the token's lexicon row is that of the word behind it.
    @inlinable public static var proclitic: Shape { Shape(rawValue: 1 << 18) }

    /// Something stands between this token and the one before it.
    @inlinable public static var gapBefore: Shape { Shape(rawValue: 7 << 5) }
    /// A word or a number.
    @inlinable public static var wordOrNumber: Shape { Shape(rawValue: 3) }
}

/// The tokens of one article as columns, in order of the text. White space is no token; everything else is in exactly one.
/// Offsets are bytes of the untouched UTF-8. “Iraq's” is two tokens, “al-Asad” and “U.S.” are one each.
///
/// A class, so that the many readers of an article share one reference instead of copies of eight columns.
public final class Tokens: @unchecked Sendable {
    // Nothing writes into the memory while tokens refer to it.

    /// The article's text; the columns point into it.
    public let text: Column<UInt8>
    public let starts: Column<Int32>
    public let ends: Column<Int32>
    public let shapes: Column<Shape>
    public let keys: Column<WordKey>
    /// Row of the word in the lexicon; 0 for a word that no list has.
    public let rows: Column<Int32>
    /// The word classes of that row.
    public let classes: Column<RowClasses>
    /// Number of the sentence that the token is in, from 0.
    public let sentences: Column<Int32>
    /// First token of every sentence, and one past the last token.
    public let sentenceStarts: Column<Int32>
    /// Keeps the columns alive.
    @usableFromInline let memory: TokenMemory

    init(_ memory: TokenMemory) {
        let columns = memory.columns
        let count = columns.count
        text = Column(memory.text.baseAddress, count: memory.text.count)
        starts = Column(columns.starts, count: count)
        ends = Column(columns.ends, count: count)
        shapes = Column(columns.shapes, count: count)
        keys = Column(columns.keys, count: count)
        rows = Column(columns.rows, count: count)
        classes = Column(columns.classes, count: count)
        sentences = Column(columns.sentences, count: count)
        sentenceStarts = Column(columns.sentenceStarts, count: columns.sentenceCount)
        self.memory = memory
    }

    @inlinable @inline(__always) public var count: Int { starts.count }

    /// Bytes from the first byte of token `first` to the last of `last` (inclusive).
    @inlinable public func span(_ first: Int, through last: Int) -> Range<Int> { Int(starts[first])..<Int(ends[last]) }
    @inlinable public func span(_ tokens: Range<Int>) -> Range<Int> {
        span(tokens.lowerBound, through: tokens.upperBound - 1)
    }

    /// The text of a span, for reasons and tests; not for hot loops.
    public func string(_ span: Range<Int>) -> String { String(decoding: text[span], as: UTF8.self) }
    public func string(at index: Int) -> String { string(span(index, through: index)) }

    /// Tokens of the sentence numbered `sentence`.
    @inlinable @inline(__always)
    public func sentence(_ sentence: Int) -> Range<Int> {
        Int(sentenceStarts[sentence])..<Int(sentenceStarts[sentence + 1])
    }
    @inlinable public var sentenceCount: Int { max(0, sentenceStarts.count - 1) }

    // Rules look at neighbours: what lies before the first token or behind the last is no word and no mark.

    @inlinable @inline(__always)
    public func isWord(_ index: Int) -> Bool { shapes.indices.contains(index) && shapes[index].contains(.word) }
    @inlinable @inline(__always)
    public func isCapital(_ index: Int) -> Bool { shapes.indices.contains(index) && shapes[index].contains(.capital) }
    /// Whether nothing stands between token `index` and the one before it.
    @inlinable @inline(__always)
    public func isGlued(_ index: Int) -> Bool {
        shapes.indices.contains(index) && shapes[index].isDisjoint(with: .gapBefore)
    }

    /// Whether token `index` is `word` (ASCII), letter for letter.
    @inlinable @inline(__always)
    public func reads(_ index: Int, _ word: StaticString) -> Bool {
        let start = Int(starts[index])
        guard Int(ends[index]) - start == word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount where text[start + offset] != word.utf8Start[offset] { return false }
        return true
    }

    /// Whether token `index` is `word` (small letters of ASCII), whatever its capitals.
    @inlinable @inline(__always)
    public func readsInAnyCase(_ index: Int, _ word: StaticString) -> Bool {
        let start = Int(starts[index])
        guard Int(ends[index]) - start == word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount where text[start + offset] | 0x20 != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// Whether token `index` is the one byte `character`.
    @inlinable @inline(__always)
    public func isPunctuation(_ index: Int, _ character: Unicode.Scalar) -> Bool {
        ends.indices.contains(index) && ends[index] - starts[index] == 1
            && text[Int(starts[index])] == UInt8(ascii: character)
    }

    /// The whole number that token `index` spells in digits (ASCII, Arabic-Indic or Persian; thousands with commas), or nil.
    public func number(at index: Int) -> Int? {
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
    public func firstToken(from offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

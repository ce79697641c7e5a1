internal import Patterns
internal import Text

/// A word of up to sixteen bytes as two numbers, its ASCII letters in lower case, so that to compare it with words of a
/// rule makes no string: `match.word(before: 1) == "the"`.
struct ShortWord: Equatable, Sendable, ExpressibleByStringLiteral {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// What is longer than sixteen bytes: equal to no word of a rule.
    private static let long = ShortWord(low: .max, high: .max)

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    @inline(__always)
    init(stringLiteral word: StaticString) {
        for index in 0..<word.utf8CodeUnitCount { append(word.utf8Start[index], at: index) }
    }

    /// The bytes `span` of `text`; as they are written when `isExact`.
    init(_ text: Column<UInt8>, _ span: Range<Int>, isExact: Bool = false) {
        if span.count > 16 {
            self = Self.long
            return
        }
        if span.lowerBound + 16 <= text.count {
            // Both halves at once, without the bytes that are not the word's.
            (low, high) = text.withUnsafeBufferPointer { text in
                let bytes = UnsafeRawBufferPointer(text)
                let start = span.lowerBound
                return (
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)),
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
                )
            }
            low &= Self.mask(span.count)
            high &= Self.mask(span.count - 8)
        } else {
            for index in span { append(text[index], at: index - span.lowerBound) }
        }
        if !isExact { (low, high) = (Self.lowerCased(low), Self.lowerCased(high)) }
    }

    /// The lowest `count` of eight bytes.
    private static func mask(_ count: Int) -> UInt64 {
        count >= 8 ? .max : count <= 0 ? 0 : (1 << UInt64(8 * count)) - 1
    }

    /// Eight bytes with their ASCII capitals as small letters: sums that do not reach into the next byte tell which are
    /// at or behind “A”, and which are behind “Z”.
    private static func lowerCased(_ bytes: UInt64) -> UInt64 {
        let every: UInt64 = 0x0101_0101_0101_0101
        let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = low + (0x80 - 0x41) * every
        let behindZ = low + (0x7F - 0x5A) * every
        let capitals = (fromA ^ behindZ) & ~bytes & 0x8080_8080_8080_8080
        return bytes | capitals >> 2
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8, at index: Int) {
        if index < 8 {
            low |= UInt64(byte) << UInt64(8 * index)
        } else {
            high |= UInt64(byte) << UInt64(8 * index - 64)
        }
    }

    /// Whether it is one of `words`.
    func isOne(of words: ShortWords) -> Bool { words.contains(self) }
}

/// Words that a rule asks for; made once, as a constant.
struct ShortWords: ExpressibleByArrayLiteral, Sendable {
    private let words: [ShortWord]

    init(arrayLiteral words: ShortWord...) { self.words = words }

    func contains(_ word: ShortWord) -> Bool {
        for known in words where known == word { return true }
        return false
    }
}

extension Match {
    // Of this room, so that they are inlined and what they give is read where it lies, not copied.
    var tokens: Tokens { article.tokens }
    var lexicon: Lexicon { article.lexicon }

    /// The word so many tokens before the match; empty where the text begins.
    func word(before back: Int) -> ShortWord {
        let index = range.lowerBound - back
        return index >= 0 ? article.tokens.word(at: index) : ""
    }

    /// The words captured under `name`; nil when the match went another way.
    func words(_ name: CaptureName) -> ShortWord? {
        guard let range = tokens(of: name) else { return nil }
        return ShortWord(
            article.tokens.text,
            Int(article.tokens.starts[range.lowerBound])..<Int(article.tokens.ends[range.upperBound - 1]))
    }
}

extension Capture {
    var tokens: Tokens { article.tokens }
    var lexicon: Lexicon { article.lexicon }
}

extension Tokens {
    /// Token `index`, to be compared with words of a rule.
    func word(at index: Int) -> ShortWord { ShortWord(text, Int(starts[index])..<Int(ends[index])) }

    /// The same with its capitals.
    func writtenWord(at index: Int) -> ShortWord {
        ShortWord(text, Int(starts[index])..<Int(ends[index]), isExact: true)
    }
}

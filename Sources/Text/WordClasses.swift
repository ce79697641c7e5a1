/// A word class of Models/Words by number: `en/months` and `ar/months` are one class, “months”, in two lexicons.
@frozen
public struct WordClass: Hashable, Sendable {
    public let number: UInt8
    @inlinable
    public init(number: UInt8) { self.number = number }
}

/// Up to 128 word classes at once.
@frozen
public struct WordClasses: Hashable, Sendable {
    @usableFromInline var low: UInt64 = 0
    @usableFromInline var high: UInt64 = 0
    public init() {}
    public init(_ classes: [WordClass]) { for each in classes { insert(each) } }
    public mutating func insert(_ each: WordClass) {
        if each.number < 64 { low |= 1 << UInt64(each.number) } else { high |= 1 << UInt64(each.number - 64) }
    }
    @inlinable @inline(__always)
    public func contains(_ each: WordClass) -> Bool {
        (each.number < 64 ? low >> UInt64(each.number) : high >> UInt64(each.number - 64)) & 1 == 1
    }
    @inlinable @inline(__always)
    public func meets(_ other: WordClasses) -> Bool { (low & other.low) | (high & other.high) != 0 }
    @inlinable
    public var isEmpty: Bool { low | high == 0 }

    func union(_ other: WordClasses) -> WordClasses {
        var both = self
        both.low |= other.low
        both.high |= other.high
        return both
    }

    /// Calls `body` with each class, in order of their numbers.
    func forEach(_ body: (WordClass) -> Void) {
        for (part, first) in [(low, UInt8(0)), (high, 64)] {
            var rest = part
            while rest != 0 {
                body(WordClass(number: first + UInt8(rest.trailingZeroBitCount)))
                rest &= rest - 1
            }
        }
    }
}

/// The classes of the word in one row of a lexicon, and those of the phrases that begin with it.
@frozen
public struct RowClasses: Equatable, Sendable {
    @usableFromInline var word = WordClasses()
    @usableFromInline var phrase = WordClasses()

    init() {}

    /// Whether the word itself is in `wordClass`.
    @inlinable @inline(__always)
    public func contains(_ wordClass: WordClass) -> Bool { word.contains(wordClass) }
    /// Whether the word itself is in one of `classes`.
    @inlinable @inline(__always)
    public func meets(_ classes: WordClasses) -> Bool { word.meets(classes) }
    /// Whether the word is, or begins, a member of `wordClass`.
    @inlinable @inline(__always)
    public func begins(_ wordClass: WordClass) -> Bool { word.contains(wordClass) || phrase.contains(wordClass) }
    /// Whether the word is, or begins, a member of one of `classes`.
    @inlinable @inline(__always)
    public func begins(_ classes: WordClasses) -> Bool { word.meets(classes) || phrase.meets(classes) }
    /// Whether the word begins a phrase in `wordClass`.
    @inlinable @inline(__always)
    public func beginsPhrase(_ wordClass: WordClass) -> Bool { phrase.contains(wordClass) }
}

/// Where the captures of one match begin and end, in tokens from its first; of a fixed size, so that matching allocates
/// nothing.
package struct Captures: Sendable {
    /// How many captures a rule may have.
    package static let room = 16
    /// In one byte each, for a pattern is no text: none takes a hundred tokens.
    private var bounds = InlineArray<32, Int8>(repeating: -1)

    /// Sets where capture `slot` begins.
    @inline(__always)
    mutating func begin(_ slot: Int, at offset: Int) { bounds[2 * slot] = Int8(truncatingIfNeeded: offset) }

    /// Sets where capture `slot` ends.
    @inline(__always)
    mutating func end(_ slot: Int, at offset: Int) { bounds[2 * slot + 1] = Int8(truncatingIfNeeded: offset) }

    /// Tokens of capture `slot` in a match from token `start`, nil when the match went another way.
    @inline(__always)
    func tokens(_ slot: Int, from start: Int) -> Range<Int>? {
        let low = Int(bounds[2 * slot])
        let high = Int(bounds[2 * slot + 1])
        return low >= 0 && high > low ? Range(uncheckedBounds: (start + low, start + high)) : nil
    }
}

/// The name of a capture as a number, so that asking for it compares no strings. Names are told apart by their last
/// eight bytes.
// Public, for only what is public is inlined into other rooms, where the number is then a constant.
public struct CaptureName: Equatable, Sendable, ExpressibleByStringLiteral {
    @usableFromInline let bytes: UInt64

    @inlinable
    public init(stringLiteral name: StaticString) {
        var bytes: UInt64 = 0
        for index in 0..<name.utf8CodeUnitCount { bytes = bytes << 8 | UInt64(name.utf8Start[index]) }
        self.bytes = bytes
    }

    init(_ name: String) { bytes = name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}

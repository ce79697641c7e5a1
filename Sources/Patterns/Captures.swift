/// Where the captures of one match begin and end, in tokens; of a fixed size, so that matching allocates nothing.
package struct Captures: Sendable {
    /// How many captures a rule may have.
    package static let room = 16
    private var bounds = InlineArray<32, Int32>(repeating: -1)

    /// Sets where capture `slot` begins; returns where it did.
    @inline(__always)
    mutating func begin(_ slot: Int, at index: Int) -> Int {
        let old = Int(bounds[2 * slot])
        bounds[2 * slot] = Int32(truncatingIfNeeded: index)
        return old
    }

    /// Sets where capture `slot` ends; returns where it did.
    @inline(__always)
    mutating func end(_ slot: Int, at index: Int) -> Int {
        let old = Int(bounds[2 * slot + 1])
        bounds[2 * slot + 1] = Int32(truncatingIfNeeded: index)
        return old
    }

    /// Tokens of capture `slot`, nil when the match went another way.
    func tokens(_ slot: Int) -> Range<Int>? {
        let low = Int(bounds[2 * slot])
        let high = Int(bounds[2 * slot + 1])
        return low >= 0 && high > low ? low..<high : nil
    }
}

/// A column of values in memory that somebody else holds, read as an array is: every access is checked, but none counts a
/// reference, and a copy of a column costs nothing. It must not be read after whoever lent it is gone: tokens lend theirs.
@frozen
public struct Column<Element>: RandomAccessCollection, @unchecked Sendable {
    @usableFromInline let base: UnsafePointer<Element>?
    /// How many values it has.
    public let count: Int

    init(_ base: UnsafePointer<Element>?, count: Int) {
        self.base = base
        self.count = count
    }

    @inlinable @inline(__always) public var startIndex: Int { 0 }
    @inlinable @inline(__always) public var endIndex: Int { count }
    @inlinable @inline(__always) public var indices: Range<Int> { 0..<count }
    @inlinable @inline(__always) public func index(after index: Int) -> Int { index + 1 }
    @inlinable @inline(__always) public func index(before index: Int) -> Int { index - 1 }

    @inlinable @inline(__always)
    public subscript(index: Int) -> Element {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such token")
        // With a value there is memory; the check above holds for no index where there is none.
        return base.unsafelyUnwrapped[index]
    }

    @inlinable
    public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result? {
        try body(UnsafeBufferPointer(start: base, count: count))
    }

    /// The values in their memory, as an array lends them.
    @inlinable @inline(__always)
    public func withUnsafeBufferPointer<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result {
        try body(UnsafeBufferPointer(start: base, count: count))
    }
}

/// The columns of the tokens of one text while they are made.
///
/// A value over memory that it does not count: `TokenMemory` frees it.
struct TokenColumns {
    /// Memory for `capacity` tokens each; what is beyond `count` is not set.
    private(set) var starts = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
    private(set) var ends = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
    private(set) var shapes = UnsafeMutablePointer<Shape>.allocate(capacity: 0)
    private(set) var keys = UnsafeMutablePointer<WordKey>.allocate(capacity: 0)
    /// Set once all tokens are there, as are `classes`.
    private(set) var rows = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
    private(set) var classes = UnsafeMutablePointer<RowClasses>.allocate(capacity: 0)
    private(set) var sentences = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
    /// First tokens of sentences: at most one a token, and one more.
    private(set) var sentenceStarts = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
    private(set) var capacity = 0
    private(set) var count = 0
    var sentenceCount = 0

    init() {}

    func deallocate() {
        starts.deallocate()
        ends.deallocate()
        shapes.deallocate()
        keys.deallocate()
        rows.deallocate()
        classes.deallocate()
        sentences.deallocate()
        sentenceStarts.deallocate()
    }

    /// Forgets the tokens and makes room for `room` of them.
    mutating func begin(room: Int) {
        count = 0
        sentenceCount = 0
        if room > capacity { grow(to: room) }
    }

    private mutating func grow(to room: Int) {
        func grown<Element>(_ old: UnsafeMutablePointer<Element>, _ room: Int) -> UnsafeMutablePointer<Element> {
            let new = UnsafeMutablePointer<Element>.allocate(capacity: room)
            new.initialize(from: old, count: count)
            old.deallocate()
            return new
        }
        let room = room + room / 4 + 64
        starts = grown(starts, room)
        ends = grown(ends, room)
        shapes = grown(shapes, room)
        keys = grown(keys, room)
        rows = grown(rows, room)
        classes = grown(classes, room)
        sentences.deallocate()
        sentences = .allocate(capacity: room)
        sentenceStarts.deallocate()
        sentenceStarts = .allocate(capacity: room + 1)
        capacity = room
    }

    @inline(__always)
    mutating func append(_ start: Int, _ end: Int, _ shape: Shape, _ key: WordKey) {
        if count == capacity { grow(to: count + 1) }
        starts[count] = Int32(truncatingIfNeeded: start)
        ends[count] = Int32(truncatingIfNeeded: end)
        shapes[count] = shape
        keys[count] = key
        count += 1
    }
}

/// The memory of one text and its tokens. A segmenter uses it again for the next text once nobody holds the tokens any more.
@usableFromInline
final class TokenMemory: @unchecked Sendable {
    // Nobody writes into it while tokens refer to it, so that threads may share it.

    var columns = TokenColumns()
    private var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
    private var textCount = 0

    deinit {
        columns.deallocate()
        bytes.deallocate()
    }

    /// Takes `text` in; forgets the tokens of the text before.
    func begin(_ text: UnsafeBufferPointer<UInt8>) {
        if bytes.count < text.count {
            bytes.deallocate()
            bytes = .allocate(capacity: text.count + text.count / 4 + 64)
        }
        _ = bytes.initialize(fromContentsOf: text)
        textCount = text.count
        columns.begin(room: 0)
    }

    /// The text that was taken in.
    var text: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[..<textCount]) }

    /// What is in the columns, as others read it.
    var tokens: Tokens { Tokens(self) }
}

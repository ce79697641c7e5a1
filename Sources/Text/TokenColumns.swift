/// The columns of the tokens of one text while they are made, in memory that is used again for the next text.
///
/// A value over memory that it does not count: whoever holds it frees it, once.
struct TokenColumns {
    /// Memory for `capacity` tokens each; what is beyond `count` is not set.
    private(set) var starts = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
    private(set) var ends = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
    private(set) var shapes = UnsafeMutablePointer<Shape>.allocate(capacity: 0)
    private(set) var keys = UnsafeMutablePointer<WordKey>.allocate(capacity: 0)
    private(set) var rows = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
    private(set) var sentences = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
    /// First tokens of sentences: at most one a token, and one more.
    private(set) var sentenceStarts = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
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
        sentences.deallocate()
        sentenceStarts.deallocate()
    }

    /// Forgets the tokens and makes room for `room` of them.
    mutating func begin(room: Int) {
        count = 0
        sentenceCount = 0
        if room > capacity { grow(to: room) }
    }

    /// Gives memory back that only an unusually long text needed.
    mutating func shrink(to most: Int) {
        guard capacity > most else { return }
        deallocate()
        self = TokenColumns()
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
        sentences.deallocate()
        sentences = .allocate(capacity: room)
        sentenceStarts.deallocate()
        sentenceStarts = .allocate(capacity: room + 1)
        capacity = room
    }

    @inline(__always)
    mutating func append(_ start: Int, _ end: Int, _ shape: Shape, _ key: WordKey, row: Int32) {
        if count == capacity { grow(to: count + 1) }
        starts[count] = Int32(truncatingIfNeeded: start)
        ends[count] = Int32(truncatingIfNeeded: end)
        shapes[count] = shape
        keys[count] = key
        rows[count] = row
        count += 1
    }

    /// The same as arrays, each as long as it must be.
    func tokens(of text: [UInt8]) -> Tokens {
        func array<Element>(_ column: UnsafeMutablePointer<Element>, _ count: Int) -> [Element] {
            Array(UnsafeBufferPointer(start: column, count: count))
        }
        var tokens = Tokens()
        tokens.text = text
        tokens.starts = array(starts, count)
        tokens.ends = array(ends, count)
        tokens.shapes = array(shapes, count)
        tokens.keys = array(keys, count)
        tokens.rows = array(rows, count)
        tokens.sentences = array(sentences, count)
        tokens.sentenceStarts = array(sentenceStarts, sentenceCount)
        return tokens
    }
}

/// The bytes of a file or of standard input, unpacked, from the start, in pieces.
struct ByteStream: ~Copyable {
    private let descriptor: FileDescriptor
    private var unpacker: Unpacker?
    private let name: String
    private let buffer: PieceBuffer

    init(_ file: InputFile) throws(ArticleFailure) {
        let opened = try file.open()
        let unpacker = file.isGzipped ? try Unpacker(name: file.name) : nil
        descriptor = opened
        self.unpacker = unpacker
        name = file.name
        buffer = PieceBuffer()
    }

    /// Bytes that are to be expected; 0 when nobody knows.
    private var expectedCount: Int { unpacker == nil ? descriptor.size : 0 }

    /// Whether the next piece would have to be waited for.
    var isQuiet: Bool { descriptor.isQuiet }

    /// Appends the next piece to `bytes`, up to 64 KiB; returns how many bytes it has, 0 at the end.
    mutating func read(onto bytes: inout [UInt8]) throws(ArticleFailure) -> Int {
        let count: Int
        if unpacker == nil {
            count = try descriptor.read(into: buffer.bytes, name: name)
        } else {
            // Never nil: it was not a line ago.
            count = try unpacker!.read(from: descriptor, into: buffer.bytes, name: name)
        }
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count]).bindMemory(to: UInt8.self))
        return count
    }

    /// All of it.
    ///
    /// - Throws: `too_large` behind the first `limit` bytes, without reading the rest.
    mutating func readAll(limit: Int) throws(ArticleFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        let expected = expectedCount
        if expected > limit { throw .tooLarge(name, limit: limit) }
        bytes.reserveCapacity(expected)
        while try read(onto: &bytes) > 0 {
            if bytes.count > limit { throw .tooLarge(name, limit: limit) }
        }
        return bytes
    }
}

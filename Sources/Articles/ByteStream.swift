/// The bytes of a file or of standard input, from the start, in pieces.
struct ByteStream: ~Copyable {
    private let descriptor: FileDescriptor
    private let name: String
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)

    init(_ file: InputFile) throws(ArticleFailure) {
        descriptor = try file.open()
        name = file.name
    }

    deinit { buffer.deallocate() }

    /// Bytes that are to be expected; 0 when nobody knows.
    var expectedCount: Int { descriptor.size }

    /// Whether the next piece would have to be waited for.
    var isQuiet: Bool { descriptor.isQuiet }

    /// Appends the next piece to `bytes`, up to 64 KiB; returns how many bytes it has, 0 at the end.
    mutating func read(onto bytes: inout [UInt8]) throws(ArticleFailure) -> Int {
        let count = try descriptor.read(into: buffer, name: name)
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]).bindMemory(to: UInt8.self))
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

internal import CInputs

/// Unpacks gzip, piece by piece.
struct Unpacker: ~Copyable {
    private let gunzip: OpaquePointer
    private let buffer = PieceBuffer()
    private var waiting = 0..<0
    // Bytes that went in and came out.
    private var packed = 0
    private var unpacked = 0

    /// News packs to a fifth, archives of the same page over and over to a fiftieth; zlib's most is a thousandth.
    private static let largestRatio = 250
    /// What little there is may be of any shape.
    private static let unsuspicious = 16 << 20

    /// - Throws: `unreadable` when there is no memory.
    init(name: String) throws(ArticleFailure) {
        guard let gunzip = cinputs_gunzip_open() else { throw .unreadable(name, reason: "no memory to unpack it") }
        self.gunzip = gunzip
    }

    deinit { cinputs_gunzip_close(gunzip) }

    /// Fills `output` with what `descriptor` holds, unpacked; returns how many bytes, 0 at the end.
    ///
    /// - Throws: `bad_gzip` for damaged data, for a file that was cut, and for one that unpacks to hundreds of times its size.
    mutating func read(
        from descriptor: borrowing FileDescriptor, into output: UnsafeMutableRawBufferPointer, name: String
    ) throws(ArticleFailure) -> Int {
        while true {
            var isAtEnd = false
            if waiting.isEmpty {
                let count = try descriptor.read(into: buffer.bytes, name: name)
                waiting = 0..<count
                packed += count
                isAtEnd = count == 0
            }
            var used: Int64 = 0
            let written = cinputs_gunzip_run(
                gunzip, buffer.bytes.bindMemory(to: UInt8.self).baseAddress.map { $0 + waiting.lowerBound },
                Int64(waiting.count), &used,
                // Never nil: the room is not empty.
                output.bindMemory(to: UInt8.self).baseAddress!, Int64(output.count))
            if written < 0 { throw .badGzip(name) }
            waiting = waiting.lowerBound + Int(used)..<waiting.upperBound
            unpacked += Int(written)
            if unpacked > Self.unsuspicious, unpacked / Self.largestRatio > packed - waiting.count {
                throw .gzipBomb(name, ratio: Self.largestRatio)
            }
            if written > 0 { return Int(written) }
            if isAtEnd {
                guard cinputs_gunzip_is_whole(gunzip) != 0 else { throw .badGzip(name) }
                return 0
            }
        }
    }
}

/// Cuts a stream into chunks of whole lines, with memory bounded by the chunk and the longest line that is let through.
struct LineStream: ~Copyable {
    private let file: InputFile
    private let limit: Int
    private let fileDay: CalendarDay?
    private var stream: ByteStream
    /// Bytes read and not handed out: the beginning of a line.
    private var rest: [UInt8] = []
    /// How much of `rest` is known to hold no end of a line.
    private var searched = 0
    private var line = 1
    private var isAtHead = true
    private var isAtEnd = false
    /// What ended the stream before its end.
    private var failure: ArticleFailure?

    /// - Parameter limit: bytes of the longest line that is let through.
    init(_ file: InputFile, limit: Int) throws(ArticleFailure) {
        stream = try ByteStream(file)
        self.file = file
        self.limit = limit
        fileDay = file.day
    }

    /// The next lines, about `size` bytes of them and fewer when a pipe has no more at the moment; nil at the end.
    ///
    /// - Throws: `too_large` in place of a line that is too long, and the lines behind it follow with the next call; what
    ///   went wrong with the file, and then it is at its end.
    mutating func next(size: Int) throws(ArticleFailure) -> LineChunk? {
        while !isAtEnd {
            do {
                isAtEnd = try stream.read(onto: &rest) == 0
            } catch {
                // The whole lines before it come first.
                isAtEnd = true
                failure = error
            }
            if isAtHead, Charset(markedBy: rest) != nil {
                // Lines of another width than a byte are one failure, not thousands.
                isAtEnd = true
                rest = []
                throw .linesNotUTF8(file.name)
            }
            isAtHead = false
            if isAtEnd { break }
            guard let end = Bytes.lastIndex(of: 0x0A, in: rest, from: searched) else {
                searched = rest.count
                if rest.count > limit { throw try skipLine() }
                continue
            }
            if rest.count >= size || stream.isQuiet { return take(through: end) }
        }
        if let failure {
            if let end = Bytes.lastIndex(of: 0x0A, in: rest, from: 0) { return take(through: end) }
            rest = []
            self.failure = nil
            throw ArticleFailure(id: "\(file.name):\(line)", code: failure.code, message: failure.message)
        }
        return rest.isEmpty ? nil : take(through: rest.count - 1)
    }

    private mutating func take(through end: Int) -> LineChunk {
        searched = 0
        let bytes: [UInt8]
        if end == rest.count - 1 {
            bytes = rest
            rest = []
        } else {
            bytes = Array(rest[...end])
            rest.removeFirst(end + 1)
        }
        defer { line += Bytes.count(of: 0x0A, in: bytes) }
        return LineChunk(name: file.name, path: file.shownPath, bytes: bytes, firstLine: line, fileDay: fileDay)
    }

    /// Passes over the rest of a line that is too long, keeping nothing of it.
    private mutating func skipLine() throws(ArticleFailure) -> ArticleFailure {
        let failure = ArticleFailure.tooLarge("\(file.name):\(line)", limit: limit)
        line += 1
        searched = 0
        while true {
            rest.removeAll(keepingCapacity: true)
            if try stream.read(onto: &rest) == 0 {
                isAtEnd = true
                return failure
            }
            if let end = Bytes.firstIndex(of: 0x0A, in: rest) {
                rest.removeFirst(end + 1)
                return failure
            }
        }
    }
}

import Glibc

/// An open file, closed when it is let go.
struct FileDescriptor: ~Copyable {
    private let number: Int32
    private let isOwned: Bool

    init(number: Int32, isOwned: Bool) {
        self.number = number
        self.isOwned = isOwned
    }

    init(opening path: [UInt8], name: String) throws(ArticleFailure) {
        let opened = path.withCPath { Glibc.open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
        guard opened >= 0 else { throw .unreadable(name, reason: SystemError.words(errno)) }
        self.init(number: opened, isOwned: true)
    }

    deinit { if isOwned { _ = close(number) } }

    /// Bytes on the disk; 0 for a pipe.
    var size: Int {
        var status = stat()
        return fstat(number, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    }

    /// Reads up to `buffer.count` bytes; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer, name: String) throws(ArticleFailure) -> Int {
        while true {
            let count = Glibc.read(number, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            if errno == EINTR { continue }
            throw .unreadable(name, reason: SystemError.words(errno))
        }
    }

    /// Whether the next `read` would have to wait for the writer of a pipe.
    var isQuiet: Bool {
        var poll = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&poll, 1, 0) == 0
    }
}

extension [UInt8] {
    /// Calls `body` with the path that these bytes are, closed by a zero.
    func withCPath<R>(_ body: (UnsafePointer<CChar>) -> R) -> R {
        (map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
            // Never nil: there is always the closing zero.
            body($0.baseAddress!)
        }
    }
}

/// What the system says of an error, in lower case as in the middle of a sentence.
enum SystemError {
    static func words(_ code: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 128)
        let isKnown = strerror_r(code, &buffer, buffer.count) == 0
        guard isKnown else { return "error \(code)" }
        let words = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}

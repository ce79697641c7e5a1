import Glibc

/// Where lines go: standard output or a file. Only whole lines are left behind, whatever happens.
final class LineOutput {
    /// The reader of a pipe has gone, as `head` does when it has enough.
    struct ReaderGone: Error {}

    private let descriptor: Int32
    /// The file's path; nil for standard output.
    private let path: String?
    /// Length of the file up to the last whole line; nil when it cannot be cut, as a pipe.
    private var wholeBytes: off_t?

    private init(descriptor: Int32, path: String?, wholeBytes: off_t?) {
        self.descriptor = descriptor
        self.path = path
        self.wholeBytes = wholeBytes
    }

    static func standardOutput() -> LineOutput {
        LineOutput(descriptor: STDOUT_FILENO, path: nil, wholeBytes: nil)
    }

    /// What a file may hold already.
    enum Overwriting {
        /// It must not be there yet.
        case never
        /// What it holds is lost.
        case always
        /// Lines are added to those that it holds.
        case resume
    }

    /// Opens the file at `path`.
    static func file(_ path: String, overwriting: Overwriting) throws(CommandError) -> LineOutput {
        let flags =
            switch overwriting {
            // A device or a pipe holds nothing that could be lost.
            case .never: isThereButNoFile(path) ? 0 : O_CREAT | O_EXCL
            case .always: O_CREAT
            case .resume: O_CREAT
            }
        let descriptor = open(path, (overwriting == .resume ? O_RDWR : O_WRONLY) | O_CLOEXEC | flags, 0o666)
        guard descriptor >= 0 else {
            if errno == EEXIST {
                throw CommandError(
                    "the output is already there", path,
                    remedy: "add --resume to go on with it, --force to replace it, or name another file")
            }
            throw CommandError("cannot write: \(reason())", path, remedy: "name a file in a folder that can be written")
        }
        let output = LineOutput(descriptor: descriptor, path: path, wholeBytes: isFile(descriptor) ? 0 : nil)
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            throw CommandError("another raqim writes it", path, remedy: "wait for it, or name another file")
        }
        if overwriting == .always, output.wholeBytes != nil { ftruncate(descriptor, 0) }
        return output
    }

    /// Cuts off what an interrupted run left behind the last whole line, and goes on there.
    /// - Returns: how many whole lines there are, and the last one with its newline.
    func takeUp() throws(CommandError) -> (lines: Int, last: [UInt8]) {
        guard let path, wholeBytes != nil else {
            throw CommandError("nothing to resume", self.path ?? "standard output", remedy: "name a file with --out")
        }
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        var lines = 0
        var whole = 0
        var length = 0
        // The last whole line, and what stands behind it.
        var last: [UInt8] = []
        var rest: [UInt8] = []
        while true {
            let count = pread(descriptor, &chunk, chunk.count, off_t(length))
            if count < 0 { throw CommandError("cannot read: \(Self.reason())", path, remedy: "name another file") }
            if count == 0 { break }
            for piece in chunk[..<count].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                rest += piece
                guard piece.endIndex < count else { continue }
                rest.append(UInt8(ascii: "\n"))
                swap(&last, &rest)
                rest.removeAll(keepingCapacity: true)
                lines += 1
                whole = length + piece.endIndex + 1
            }
            length += count
        }
        guard ftruncate(descriptor, off_t(whole)) == 0, lseek(descriptor, off_t(whole), SEEK_SET) >= 0 else {
            throw CommandError("cannot write: \(Self.reason())", path, remedy: "name another file")
        }
        wholeBytes = off_t(whole)
        return (lines, last)
    }

    deinit {
        if path != nil { close(descriptor) }
    }

    /// Writes whole lines.
    /// - Throws: `ReaderGone` when nobody reads any more, else a `CommandError`.
    func write(_ lines: [UInt8]) throws {
        var done = 0
        while done < lines.count {
            let count = lines.withUnsafeBytes { bytes in
                // Not empty, so there is a base address.
                Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
            }
            if count >= 0 {
                done += count
            } else if errno == EPIPE {
                throw ReaderGone()
            } else if errno != EINTR {
                throw failure()
            }
        }
        if let wholeBytes { self.wholeBytes = wholeBytes + off_t(lines.count) }
    }

    /// Makes sure that all lines are stored, so that an error of the disk is not lost.
    func finish() throws {
        if path != nil, wholeBytes != nil, fsync(descriptor) != 0, errno != EINVAL { throw failure() }
    }

    private func failure() -> CommandError {
        let reason = Self.reason()
        // A half line would make the file useless for everyone behind.
        if let wholeBytes { ftruncate(descriptor, wholeBytes) }
        return CommandError("cannot write: \(reason)", path ?? "standard output", remedy: "make room and run it again")
    }

    private static func reason() -> String { String(cString: strerror(errno)).lowercased() }

    private static func isThereButNoFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    }

    private static func isFile(_ descriptor: Int32) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}

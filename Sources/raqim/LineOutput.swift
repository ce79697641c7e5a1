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

    /// Opens the file at `path`, which must not be there yet unless `force` is set.
    static func file(_ path: String, force: Bool) throws(CommandError) -> LineOutput {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (force ? O_TRUNC : O_EXCL), 0o666)
        guard descriptor >= 0 else {
            if errno == EEXIST {
                throw CommandError(
                    "the output is already there", path, remedy: "add --force to replace it, or name another file")
            }
            throw CommandError("cannot write: \(reason())", path, remedy: "name a file in a folder that can be written")
        }
        return LineOutput(descriptor: descriptor, path: path, wholeBytes: isFile(descriptor) ? 0 : nil)
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

    private static func isFile(_ descriptor: Int32) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}

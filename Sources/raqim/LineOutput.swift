import Glibc
import Synchronization

/// Where lines go: standard output or a file. Only whole lines are left behind, whatever happens.
final class LineOutput: Sendable {
    /// The reader of a pipe has gone, as `head` does when it has enough.
    struct ReaderGone: Error {}

    private let descriptor: Int32
    /// The file's path; nil for standard output.
    private let path: String?
    private let state: Mutex<State>

    private struct State {
        /// Length of the file up to the last whole line; nil when it cannot be cut, as a pipe.
        var wholeBytes: Int?
        var lines = 0
        /// What is known of the file, stored beside it; nil where it cannot be.
        var journal: OutputJournal?
        /// What to go on behind before the next line is written; nil when that is done.
        var takenUp: (call: String, entries: [OutputJournal.Entry])?
        var stored = ContinuousClock.now
    }

    private init(descriptor: Int32, path: String?, wholeBytes: Int?) {
        self.descriptor = descriptor
        self.path = path
        state = Mutex(State(wholeBytes: wholeBytes))
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

    /// Opens the file at `path`, which is one process's alone until it ends.
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
        if overwriting == .always, isFile(descriptor) { ftruncate(descriptor, 0) }
        return output
    }

    /// Keeps a journal from now on, of records that `call` makes, so that the run can be resumed.
    func keepJournal(of call: String) throws(CommandError) {
        guard let path, state.withLock({ $0.wholeBytes }) != nil, let journal = try OutputJournal.open(beside: path)
        else { return }
        try journal.begin(call: call)
        // What it begins with outlives a power cut, so that no garbage behind it is ever taken for records.
        journal.store()
        storeName(of: path)
        state.withLock { $0.journal = journal }
    }

    /// Takes up the file where an interrupted run by the same `call` left it: behind the last line that is known to be whole.
    /// Nothing is cut off before the first line is written.
    func takeUp(call: String) throws(CommandError) -> EarlierLines {
        guard let path, state.withLock({ $0.wholeBytes }) != nil else {
            throw CommandError("nothing to resume", self.path ?? "standard output", remedy: "name a file with --out")
        }
        var status = stat()
        fstat(descriptor, &status)
        var earlier = EarlierLines(descriptor: descriptor, path: path, lines: 0, bytes: 0)
        var entries: [OutputJournal.Entry] = []
        if status.st_size > 0 {
            if let noted = try OutputJournal.open(beside: path, orMake: false)?.entries() {
                guard noted.call == call else { throw EarlierLines.ofAnotherRun(path) }
                entries = try earlier.accept(noted.entries)
            } else {
                // Records of a finished run, or of one that could keep no journal.
                entries = try earlier.acceptWholeLines()
            }
        }
        let (taken, lines, bytes) = (entries, earlier.lines, earlier.bytes)
        state.withLock { state in
            state.wholeBytes = bytes
            state.lines = lines
            state.takenUp = (call, taken)
        }
        return earlier
    }

    deinit {
        if path != nil { close(descriptor) }
    }

    /// Writes whole lines; `count` is how many, for the journal where one is kept.
    /// - Throws: `ReaderGone` when nobody reads any more, else a `CommandError`.
    func write(_ lines: [UInt8], count: Int = 0) throws {
        if lines.isEmpty { return }
        try state.withLock { state in
            try goOnIfDue(&state)
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
                    throw failure(state)
                }
            }
            guard let whole = state.wholeBytes else { return }
            state.wholeBytes = whole + lines.count
            state.lines += count
            guard let journal = state.journal else { return }
            try journal.note(
                OutputJournal.Entry(
                    lines: state.lines, bytes: whole + lines.count, sum: OutputJournal.Entry.checksum(lines)))
            // A power cut costs what came since.
            guard ContinuousClock.now - state.stored > .seconds(5) else { return }
            if fdatasync(descriptor) != 0, errno != EINVAL { throw failure(state) }
            journal.store()
            state.stored = .now
        }
    }

    /// Makes sure that all lines are stored, so that an error of the disk is not lost. The journal goes when the file is
    /// `complete`.
    func finish(complete: Bool = true) throws {
        try state.withLock { state in
            guard let path, state.wholeBytes != nil else { return }
            try goOnIfDue(&state)
            if fsync(descriptor) != 0, errno != EINVAL { throw failure(state) }
            if complete { state.journal?.remove() } else { state.journal?.store() }
            storeName(of: path)
        }
    }

    /// Ends the process between two writes, so that no half line is left; in the midst of one when that takes too long.
    func exitBetweenWrites(_ code: Int32) -> Never {
        for _ in 0..<100 {
            _ = state.withLockIfAvailable { _ in _exit(code) }
            usleep(10_000)
        }
        _exit(code)
    }

    private func goOnIfDue(_ state: inout State) throws(CommandError) {
        guard let path, let whole = state.wholeBytes, let takenUp = state.takenUp else { return }
        guard ftruncate(descriptor, off_t(whole)) == 0, lseek(descriptor, off_t(whole), SEEK_SET) >= 0 else {
            throw CommandError("cannot write: \(Self.reason())", path, remedy: "name another file")
        }
        let journal = try OutputJournal.open(beside: path)
        try journal?.goOn(call: takenUp.call, behind: takenUp.entries)
        journal?.store()
        state.journal = journal
        state.takenUp = nil
    }

    private func failure(_ state: State) -> CommandError {
        let reason = Self.reason()
        // A half line would make the file useless for everyone behind.
        if let wholeBytes = state.wholeBytes { ftruncate(descriptor, off_t(wholeBytes)) }
        return CommandError("cannot write: \(reason)", path ?? "standard output", remedy: "make room and run it again")
    }

    /// A file's name lies in its folder, which is stored apart.
    private func storeName(of path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
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

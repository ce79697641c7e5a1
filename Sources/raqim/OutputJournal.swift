import CDigest
import Glibc

/// How far a file of records is known to be whole: a small file beside it, `records.jsonl.raqim-journal`, there only while a
/// run is under way or interrupted.
///
///     raqim-journal 1
///     call offsets=codepoint why=false …          by what call the records are made
///     1204 3817042 9f3c01ab52e7d644 5b1d…         lines, bytes, checksum of the bytes since the entry before, of this entry
///
/// A line more for every write. What lies behind the last entry that the file agrees with was not written whole, whether the
/// process was killed or the power failed, and is written anew.
final class OutputJournal: @unchecked Sendable {
    // A class because it owns a descriptor and ends it. Unchecked is sound: its output touches it under a lock.
    /// What a run had written when it made the entry.
    struct Entry: Equatable {
        var lines = 0
        var bytes = 0
        /// Checksum of the bytes since the entry before.
        var sum: UInt64 = 0
    }

    private static let magic = "raqim-journal 1\n"
    private let path: String
    private let descriptor: Int32
    private var length: off_t = 0

    static func path(beside output: String) -> String { output + ".raqim-journal" }

    private init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Opens the journal of the file at `output`; nil where none is or can be made, as in a folder without the right to.
    /// - Throws: when something else lies under its name.
    static func open(beside output: String, orMake: Bool = true) throws(CommandError) -> OutputJournal? {
        let path = path(beside: output)
        let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | (orMake ? O_CREAT : 0)
        let descriptor = Glibc.open(path, flags, 0o666)
        guard descriptor >= 0 else { return nil }
        let journal = OutputJournal(path: path, descriptor: descriptor)
        let bytes = journal.read()
        let head = bytes.prefix(magic.utf8.count)
        guard head.elementsEqual(magic.utf8.prefix(head.count)) else {
            throw CommandError("something else has the journal's name", path, remedy: "move it, or name another --out")
        }
        return journal
    }

    /// Begins anew for records that `call` makes.
    func begin(call: String) throws(CommandError) {
        length = 0
        try append(Self.magic + "call \(call)\n")
    }

    /// The call that began it and its entries; nil when it was not begun.
    func entries() -> (call: String, entries: [Entry])? {
        var lines = read().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
        guard lines.popFirst()?.elementsEqual(Self.magic.utf8.dropLast()) == true,
            let call = lines.popFirst().map({ String(decoding: $0, as: UTF8.self) }), call.hasPrefix("call ")
        else { return nil }
        var entries: [Entry] = []
        for line in lines {
            // A power cut may leave anything behind the last entry that was stored.
            guard let entry = Entry(line), entry.lines > entries.last?.lines ?? 0,
                entry.bytes > entries.last?.bytes ?? 0
            else { break }
            entries.append(entry)
        }
        return (String(call.dropFirst("call ".count)), entries)
    }

    /// Goes on behind `entries`, the first of those that `entries()` gave.
    func goOn(call: String, behind entries: [Entry]) throws(CommandError) {
        length = 0
        try append(Self.magic + "call \(call)\n" + entries.map(\.line).joined())
    }

    func note(_ entry: Entry) throws(CommandError) { try append(entry.line) }

    /// The file is finished and needs it no more.
    func remove() { unlink(path) }

    func store() { fdatasync(descriptor) }

    private func append(_ text: String) throws(CommandError) {
        let isNew = length == 0
        var done = 0
        let bytes = Array(text.utf8)
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                // Not empty, so there is a base address.
                pwrite(descriptor, buffer.baseAddress! + done, buffer.count - done, length + off_t(done))
            }
            if count >= 0 {
                done += count
            } else if errno != EINTR {
                let reason = String(cString: strerror(errno)).lowercased()
                ftruncate(descriptor, length)
                throw CommandError("cannot write: \(reason)", path, remedy: "make room and run it again")
            }
        }
        length += off_t(bytes.count)
        // What an earlier run has behind it is of no use any more.
        if isNew { ftruncate(descriptor, length) }
    }

    private func read() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = pread(descriptor, &chunk, chunk.count, off_t(bytes.count))
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
    }
}

extension OutputJournal.Entry {
    private var facts: String { "\(lines) \(bytes) \(String(sum, radix: 16))" }

    /// As it lies in the journal.
    fileprivate var line: String { "\(facts) \(String(Self.checksum(Array(facts.utf8)), radix: 16))\n" }

    /// Reads an entry; nil when it is not whole.
    fileprivate init?(_ line: some Collection<UInt8>) {
        let parts = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 4, let lines = Int(parts[0]), let bytes = Int(parts[1]),
            let sum = UInt64(parts[2], radix: 16)
        else { return nil }
        self.init(lines: lines, bytes: bytes, sum: sum)
        guard self.line.utf8.dropLast().elementsEqual(line) else { return nil }
    }

    static func checksum(_ bytes: [UInt8]) -> UInt64 { cdigest_checksum(bytes, Int64(bytes.count)) }
}

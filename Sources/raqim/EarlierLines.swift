import Glibc

/// The records that a file holds from an earlier run, as far as they are whole, read again one by one.
struct EarlierLines {
    private let descriptor: Int32
    let path: String
    /// How many are whole.
    private(set) var lines: Int
    /// Where the last of them ends.
    private(set) var bytes: Int

    // What has been read, and how far it was handed out.
    private var chunk: [UInt8] = []
    private var place = 0
    private var offset = 0

    init(descriptor: Int32, path: String, lines: Int, bytes: Int) {
        self.descriptor = descriptor
        self.path = path
        self.lines = lines
        self.bytes = bytes
    }

    static func ofAnotherRun(_ path: String) -> CommandError {
        CommandError(
            "the records are of another run", path,
            remedy: "give the input, options and gazetteer of that run, or start anew with --force")
    }

    /// Takes the file to be whole up to the last of `entries` that it agrees with; gives the entries up to there.
    mutating func accept(_ entries: [OutputJournal.Entry]) throws(CommandError) -> [OutputJournal.Entry] {
        for (index, entry) in entries.enumerated() {
            let block = try read(bytes..<entry.bytes)
            guard block.count == entry.bytes - bytes, OutputJournal.Entry.checksum(block) == entry.sum else {
                return Array(entries[..<index])
            }
            lines = entry.lines
            bytes = entry.bytes
        }
        return entries
    }

    /// Takes the file to be whole up to its last newline; gives entries that say so.
    mutating func acceptWholeLines() throws(CommandError) -> [OutputJournal.Entry] {
        var entries: [OutputJournal.Entry] = []
        var size = 1 << 20
        while true {
            let piece = try read(bytes..<bytes + size)
            guard let end = piece.lastIndex(of: UInt8(ascii: "\n")) else {
                if piece.count < size { return entries }
                // A line longer than the piece.
                size *= 2
                continue
            }
            let block = Array(piece[...end])
            lines += block.count { $0 == UInt8(ascii: "\n") }
            bytes += block.count
            entries.append(
                OutputJournal.Entry(lines: lines, bytes: bytes, sum: OutputJournal.Entry.checksum(block)))
            size = 1 << 20
        }
    }

    /// The next line with its newline; nil behind the last whole one.
    mutating func next() throws(CommandError) -> ArraySlice<UInt8>? {
        var searched = place
        while true {
            if let end = chunk[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { place = end + 1 }
                return chunk[place...end]
            }
            guard offset < bytes else { return nil }
            chunk.removeFirst(place)
            searched = chunk.count
            place = 0
            let piece = try read(offset..<min(bytes, offset + 1 << 20))
            if piece.isEmpty { return nil }
            chunk += piece
            offset += piece.count
        }
    }

    /// The bytes of `range`, fewer at the end of the file.
    private func read(_ range: Range<Int>) throws(CommandError) -> [UInt8] {
        var status = stat()
        fstat(descriptor, &status)
        // A journal may tell of more than there is.
        let size = max(0, min(range.upperBound, Int(status.st_size)) - range.lowerBound)
        var failure: Int32 = 0
        let read = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let more = pread(
                    descriptor, buffer.baseAddress.map { $0 + count }, size - count,
                    off_t(range.lowerBound + count))
                if more < 0, errno == EINTR { continue }
                if more < 0 { failure = errno }
                guard more > 0 else { break }
                count += more
            }
        }
        if failure != 0 {
            throw CommandError(
                "cannot read: \(String(cString: strerror(failure)).lowercased())", path, remedy: "name another file")
        }
        return read
    }
}

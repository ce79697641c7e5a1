internal import Foundation

/// A line of a file of records: a record, or an article that could not be read.
public enum RecordLine: Sendable {
    case record(WrittenRecord)
    case failure(FailureRecord)
}

/// The records of a file, one line after another; memory holds one line at a time.
///
///     for line in try RecordLines(path: "records.jsonl") { … }
///
/// Empty lines are passed over. A line that is no record throws a `RecordsError` that names it.
public final class RecordLines {
    // A class, because a file is read only once.
    private let path: String
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    /// Where the unread part of `buffer` begins.
    private var place = 0
    private var isAtEnd = false
    private var number = 0
    private let decoder = JSONDecoder()

    /// - Parameter path: the file, or “-” for standard input.
    public init(path: String) throws(RecordsError) {
        self.path = path == "-" ? "standard input" : path
        if path == "-" {
            handle = .standardInput
        } else {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
                let opened = FileHandle(forReadingAtPath: path)
            else {
                throw RecordsError("no such file of records", path, remedy: "make one with raqim process -o \(path)")
            }
            handle = opened
        }
    }

    /// The next record, or nil at the end.
    public func next() throws(RecordsError) -> RecordLine? {
        while let line = try nextLine() {
            number += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            return try Self.read(line, place: "\(path):\(number)", decoder: decoder)
        }
        return nil
    }

    /// All that follow, in order.
    public func all() throws(RecordsError) -> [RecordLine] {
        var lines: [RecordLine] = []
        while let line = try next() { lines.append(line) }
        return lines
    }

    /// Reads one line of JSON; `place` names it in errors.
    public static func read(_ line: some Sequence<UInt8>, place: String) throws(RecordsError) -> RecordLine {
        try read(ArraySlice(Array(line)), place: place, decoder: JSONDecoder())
    }

    private static func read(
        _ line: ArraySlice<UInt8>, place: String, decoder: JSONDecoder
    ) throws(RecordsError) -> RecordLine {
        let data = Data(line)
        do {
            let head = try decoder.decode(Head.self, from: data)
            guard head.raqim == Record.schemaVersion else {
                throw RecordsError(
                    "records of version \(head.raqim)", place,
                    remedy: "this raqim reads version \(Record.schemaVersion)")
            }
            if let error = head.error {
                return .failure(FailureRecord(id: head.id, code: error.code, message: error.message))
            }
            return .record(try decoder.decode(WrittenRecord.self, from: data))
        } catch let error as RecordsError {
            throw error
        } catch let error as DecodingError {
            throw RecordsError("no record: \(Self.fault(error))", place, remedy: "give what raqim process writes")
        } catch {
            throw RecordsError("no record", place, remedy: "give what raqim process writes")
        }
    }

    /// What tells a record from a failure and from anything else.
    private struct Head: Decodable {
        struct Failure: Decodable {
            var code: String
            var message: String
        }
        var raqim: String
        var id: String
        var error: Failure?
    }

    private static func fault(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "no \(field(context.codingPath + [key]))"
        case .typeMismatch(_, let context), .valueNotFound(_, let context): "wrong \(field(context.codingPath))"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? "no JSON" : "wrong \(field(context.codingPath))"
        @unknown default: "no JSON"
        }
    }

    private static func field(_ path: [any CodingKey]) -> String {
        path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }

    /// The next line without its newline.
    private func nextLine() throws(RecordsError) -> ArraySlice<UInt8>? {
        var searched = place
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { place = end + 1 }
                return buffer[place..<end]
            }
            searched = buffer.count
            if isAtEnd {
                guard place < buffer.count else { return nil }
                defer { place = buffer.count }
                return buffer[place...]
            }
            searched -= place
            buffer.removeFirst(place)
            place = 0
            do {
                if let more = try handle.read(upToCount: 1 << 20), !more.isEmpty {
                    buffer += more
                } else {
                    isAtEnd = true
                }
            } catch {
                throw RecordsError("cannot be read", path, remedy: "check the file")
            }
        }
    }
}

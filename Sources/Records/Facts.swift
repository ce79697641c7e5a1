/// What the gazetteer says of an entity, as a ready-made piece of JSON:
/// `"id":"place/ayn-al-asad-airbase","name":"Ayn al-Asad Airbase","kind":"airbase","in":"place/anbar","country":"IQ"`.
///
/// Facts own nothing: they look into the bytes of the gazetteer that made them, and whoever holds a record with facts must
/// keep that gazetteer alive until the record is written or read. `NewsPipeline` holds its gazetteers, so keeping the
/// pipeline is enough.
public struct Facts: @unchecked Sendable {
    // Unchecked is sound: the bytes are mapped read-only and never change while the gazetteer lives.
    /// The whole piece, without braces, ASCII-safe JSON in UTF-8.
    public let bytes: UnsafeRawBufferPointer
    /// How many bytes at its head are the id with its key: `"id":"place/ayn-al-asad-airbase"`.
    public let idCount: Int

    /// Facts that lie in `bytes`, of which the first `idCount` are `"id":"…"`.
    public init(bytes: UnsafeRawBufferPointer, idCount: Int) {
        precondition(idCount >= 7 && idCount <= bytes.count, "facts begin with an id")
        self.bytes = bytes
        self.idCount = idCount
    }

    /// `"id":"place/anbar"`, for where an entity is only pointed at.
    public var idField: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[..<idCount]) }

    /// The id alone: “place/anbar”.
    public var id: String { String(decoding: bytes[6..<(idCount - 1)], as: UTF8.self) }

    /// The name under which the gazetteer shows the entity: “Ayn al-Asad Airbase”.
    public var name: String? { text(of: "\"name\":\"") }

    /// The finer kind: “airbase”.
    public var kind: String? { text(of: "\"kind\":\"") }

    /// The string behind `key`, which is spelt as in the JSON and ends with the opening mark.
    private func text(of key: StaticString) -> String? {
        let count = key.utf8CodeUnitCount
        let wanted = UnsafeRawBufferPointer(start: key.utf8Start, count: count)
        // A mark inside a string is escaped, so that a key is never found inside a value.
        var index = idCount
        while index + count < bytes.count {
            if bytes[index..<(index + count)].elementsEqual(wanted) { return text(from: index + count) }
            index += 1
        }
        return nil
    }

    private func text(from start: Int) -> String {
        var letters: [UInt8] = []
        var index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\") { index += 1 }
            if index < bytes.count { letters.append(bytes[index]) }
            index += 1
        }
        return String(decoding: letters, as: UTF8.self)
    }
}

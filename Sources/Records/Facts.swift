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
}

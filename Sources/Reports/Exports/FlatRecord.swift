internal import Records

/// A record's items as exports list them: every mention with those inside it, every date, every quotation.
struct FlatRecord {
    let record: WrittenRecord
    let text: [UInt8]
    private let bytes: OffsetTable

    /// A record that holds its text and counts code points.
    init(_ record: WrittenRecord) {
        precondition(record.offsets == .codepoint, "exports count code points")
        self.record = record
        let text = record.text ?? ""
        self.text = Array(text.utf8)
        bytes = OffsetTable(text: text, from: .codepoint, to: .utf8)
    }

    /// A mention, and whether it stands inside a longer one.
    typealias FlatMention = (entity: WrittenEntity, isInner: Bool)

    /// In order of start, an inner one behind the one that holds it.
    var mentions: [FlatMention] {
        record.entities.flatMap { entity in
            [(entity, false)] + (entity.inner ?? []).map { ($0, true) }
        }
    }

    /// Bytes of the text from `start` to `end`, which count code points.
    func span(_ start: Int, _ end: Int) -> Range<Int> { (bytes[start] ?? 0)..<(bytes[end] ?? text.count) }

    /// The words around a mention, on one line.
    func excerpt(_ start: Int, _ end: Int) -> Excerpt { Excerpt(of: span(start, end), in: text) }
}

/// The kinds of places that a point cannot show.
enum AreaKinds {
    static let all: Set<String> = [
        "country", "territory", "continent", "region", "sea", "ocean", "state", "governorate", "province", "district",
        "river", "mountain_range", "desert",
    ]
}

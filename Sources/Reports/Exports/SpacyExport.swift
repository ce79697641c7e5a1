internal import Records

/// Lines that `spacy.tokens.Doc.from_json` reads. Entities are `doc.ents`, and once more, since spaCy reads no ids there,
/// the group `entities` of `doc.spans` with the id as `kb_id_`; dates, quotations and inner names are groups too. Offsets
/// count code points.
struct SpacyExport: RecordExport {
    private struct Doc: Encodable {
        var text: String
        var tokens: [Token]
        var ents: [Span]
        var spans: [String: [Span]]
        /// spaCy passes it over; it tells which article this is.
        var meta: Meta
    }

    private struct Token: Encodable {
        var id: Int
        var start: Int
        var end: Int
    }

    private struct Span: Encodable {
        var start: Int
        var end: Int
        var label: String
        var knowledgeID: String

        enum CodingKeys: String, CodingKey {
            case start, end, label
            case knowledgeID = "kb_id"
        }
    }

    private struct Meta: Encodable {
        var id: String
        var title: String?
        var published: String?
        var language: String?
    }

    mutating func add(_ record: WrittenRecord, to sink: any ExportSink) throws {
        let flat = FlatRecord(record)
        var borders: Set<Int> = []
        func span(_ start: Int, _ end: Int, _ label: String, _ id: String?) -> Span {
            borders.formUnion([start, end])
            return Span(start: start, end: end, label: label.uppercased(), knowledgeID: id ?? "")
        }
        let ents = record.entities.map { span($0.start, $0.end, $0.type.rawValue, $0.id) }
        let spans = [
            "entities": ents,
            "dates": record.dates.map { span($0.start, $0.end, $0.type.rawValue, $0.value) },
            "quotes": record.quotes.map { span($0.start, $0.end, $0.kind.rawValue, $0.speaker?.id) },
            "inner": flat.mentions.filter(\.isInner).map {
                span($0.entity.start, $0.entity.end, $0.entity.type.rawValue, $0.entity.id)
            },
        ]
        let doc = Doc(
            text: record.text ?? "", tokens: Self.tokens(of: record.text ?? "", borders: borders), ents: ents,
            spans: spans,
            meta: Meta(id: record.id, title: record.title, published: record.published, language: record.language))
        try sink.write(JSONLine.bytes(of: doc) + [0x0A], to: "")
    }

    /// Words, marks and runs of white space, cut at all borders of spans. A single space behind a token belongs to it, as
    /// spaCy has it, and is no token.
    private static func tokens(of text: String, borders: Set<Int>) -> [Token] {
        let scalars = Array(text.unicodeScalars)
        var tokens: [Token] = []
        var place = 0
        while place < scalars.count {
            var end = place + 1
            if isSpace(scalars[place]) {
                while end < scalars.count, isSpace(scalars[end]) { end += 1 }
            } else if isLetter(scalars[place]) {
                while end < scalars.count, isLetter(scalars[end]), !borders.contains(end) { end += 1 }
            }
            tokens.append(Token(id: tokens.count, start: place, end: end))
            let isWord = !isSpace(scalars[place])
            place = end
            if isWord, place < scalars.count, scalars[place] == " " { place += 1 }
        }
        return tokens
    }

    /// What Python's `isspace` calls a space, by which spaCy goes.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isGraphemeExtend
    }
}

internal import Records

/// Four tables as RFC 4180 has them: UTF-8, a line of names first, lines end with CRLF only inside quoted cells. `start`
/// and `end` count code points, as Python does: `text[start:end]`.
struct CSVExport: RecordExport {
    private static let tables: [(name: String, columns: [String])] = [
        (
            "articles",
            [
                "article", "title", "published", "published_from", "language", "outlet", "url", "path", "characters",
                "sha256",
            ]
        ),
        (
            "entities",
            [
                "article", "published", "start", "end", "text", "type", "id", "name", "kind", "in", "country", "lat",
                "lon", "wikidata", "match", "level", "inner", "ref",
            ]
        ),
        (
            "dates",
            ["article", "published", "start", "end", "text", "type", "value", "mod", "earliest", "latest", "anchor"]
        ),
        (
            "quotes",
            [
                "article", "published", "start", "end", "text", "kind", "cue", "speaker", "speaker_type", "speaker_id",
                "via",
            ]
        ),
    ]

    private var hasBegun = false

    mutating func add(_ record: WrittenRecord, to sink: any ExportSink) throws {
        try begin(sink)
        var articles: [UInt8] = []
        Self.append(
            [
                record.id, record.title, record.published, record.publishedFrom, record.language, record.source.outlet,
                record.source.url, record.source.path, String(record.characters), record.sha256,
            ], to: &articles)
        try sink.write(articles, to: "articles.csv")
        var entities: [UInt8] = []
        for (entity, isInner) in FlatRecord(record).mentions {
            Self.append(cells(of: entity, isInner: isInner, in: record), to: &entities)
        }
        try sink.write(entities, to: "entities.csv")
        var dates: [UInt8] = []
        for date in record.dates {
            Self.append(
                [
                    record.id, record.published, String(date.start), String(date.end), date.text, date.type.rawValue,
                    date.value, date.mod, date.earliest, date.latest, date.anchor.rawValue,
                ], to: &dates)
        }
        try sink.write(dates, to: "dates.csv")
        var quotes: [UInt8] = []
        for quote in record.quotes {
            let speaker = quote.speaker
            Self.append(
                [
                    record.id, record.published, String(quote.start), String(quote.end), quote.text,
                    quote.kind.rawValue, quote.cue?.text, speaker?.text, speaker?.type?.rawValue, speaker?.id,
                    speaker?.via,
                ], to: &quotes)
        }
        try sink.write(quotes, to: "quotes.csv")
    }

    mutating func finish(to sink: any ExportSink) throws { try begin(sink) }

    private mutating func begin(_ sink: any ExportSink) throws {
        guard !hasBegun else { return }
        hasBegun = true
        for (name, columns) in Self.tables {
            var head: [UInt8] = []
            Self.append(columns, to: &head)
            try sink.write(head, to: name + ".csv")
        }
    }

    private func cells(of entity: WrittenEntity, isInner: Bool, in record: WrittenRecord) -> [String?] {
        [
            record.id, record.published, String(entity.start), String(entity.end), entity.text, entity.type.rawValue,
            entity.id, entity.name, entity.kind, entity.within, entity.country, entity.lat.map { "\($0)" },
            entity.lon.map { "\($0)" }, entity.wikidata, entity.match.rawValue, entity.level.rawValue,
            isInner ? "1" : "0", entity.ref.map(String.init),
        ]
    }

    /// Appends a line; a cell is quoted when it has to be.
    static func append(_ cells: [String?], to out: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            guard let cell else { continue }
            let needsMarks =
                cell.isEmpty || cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
                || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
            if !needsMarks {
                out += cell.utf8
                continue
            }
            out.append(0x22)
            for byte in cell.utf8 {
                if byte == 0x22 { out.append(0x22) }
                out.append(byte)
            }
            out.append(0x22)
        }
        out.append(0x0A)
    }
}

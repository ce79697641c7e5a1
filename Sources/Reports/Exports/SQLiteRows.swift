internal import GRDB
internal import Records

/// Inserts records into the tables of `SQLiteExport`.
struct SQLiteRows {
    private let article: Statement
    private let entity: Statement
    private let mention: Statement
    private let date: Statement
    private let quote: Statement
    private let failure: Statement
    private var count: Int64 = 0

    init(_ database: Database) throws {
        func insert(_ table: String, _ columns: Int) throws -> Statement {
            let places = Array(repeating: "?", count: columns).joined(separator: ",")
            return try database.makeStatement(sql: "INSERT OR IGNORE INTO \(table) VALUES (\(places))")
        }
        article = try insert("articles", 12)
        // One that was only somebody's words so far gets its name from its first mention.
        entity = try database.makeStatement(
            sql: """
                INSERT INTO entities VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET
                    name = excluded.name, kind = excluded.kind, part_of = excluded.part_of, country = excluded.country,
                    lat = excluded.lat, lon = excluded.lon, wikidata = excluded.wikidata
                WHERE entities.name = entities.id
                """)
        mention = try insert("mentions", 14)
        date = try insert("dates", 10)
        quote = try insert("quotes", 10)
        failure = try insert("failures", 3)
    }

    mutating func insert(_ record: WrittenRecord) throws {
        count += 1
        try article.execute(arguments: [
            count, record.id, record.title, record.published, record.publishedFrom, record.language,
            record.source.outlet, record.source.url, record.source.path, record.characters, record.sha256, record.text,
        ])
        for (entity, isInner) in FlatRecord(record).mentions { try insert(entity, isInner: isInner) }
        for each in record.dates {
            try date.execute(arguments: [
                count, each.start, each.end, each.text, each.type.rawValue, each.value, each.mod, each.earliest,
                each.latest, each.anchor.rawValue,
            ])
        }
        for each in record.quotes {
            if let id = each.speaker?.id {
                // “Iraq's president”: the holder of an office need not be named anywhere. Then the id has to do as a name.
                let type = each.speaker?.type ?? .person
                try entity.execute(arguments: [id, type.rawValue, id, nil, nil, nil, nil, nil, nil])
            }
            try quote.execute(arguments: [
                count, each.start, each.end, each.text, each.kind.rawValue, each.cue?.text, each.speaker?.text,
                each.speaker?.type?.rawValue, each.speaker?.id, each.speaker?.via,
            ])
        }
    }

    func insert(_ failed: FailureRecord) throws {
        try failure.execute(arguments: [failed.id, failed.code, failed.message])
    }

    private func insert(_ each: WrittenEntity, isInner: Bool) throws {
        if let id = each.id {
            try entity.execute(arguments: [
                id, each.type.rawValue, each.name ?? each.text, each.kind, each.within, each.country, each.lat,
                each.lon, each.wikidata,
            ])
        }
        try mention.execute(arguments: [
            nil, count, each.start, each.end, each.text, each.type.rawValue, each.id, each.ref, each.match.rawValue,
            each.level.rawValue, isInner, each.why?.rule, each.why?.list, each.why?.reason,
        ])
    }
}

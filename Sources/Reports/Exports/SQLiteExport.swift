internal import GRDB
public import Records

/// Records as an SQLite database: tables with indices, a full-text index, and a view that joins what is asked most.
/// `start` and `end` count code points: `substr(text, start + 1, end - start)`.
public enum SQLiteExport {
    /// Writes a new database at `path`.
    ///
    /// - Parameter each: calls its argument with every record, which holds its text and counts code points, or failure.
    public static func write(to path: String, each: ((RecordLine) throws -> Void) throws -> Void) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(sql: schema)
            var rows = try SQLiteRows(database)
            try each { line in
                switch line {
                case .record(let record): try rows.insert(record)
                case .failure(let failure): try rows.insert(failure)
                }
            }
            try database.execute(sql: indices)
        }
        // Numbers of rows per index, by which SQLite plans its queries.
        try queue.writeWithoutTransaction { try $0.execute(sql: "ANALYZE") }
        try queue.close()
    }

    private static let schema = """
        CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        INSERT INTO about VALUES ('schema', '1'), ('offsets', 'codepoint');
        CREATE TABLE articles (
            article INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT, published TEXT, published_from TEXT,
            language TEXT, outlet TEXT, url TEXT, path TEXT, characters INTEGER NOT NULL, sha256 TEXT NOT NULL,
            text TEXT);
        CREATE TABLE entities (
            id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, kind TEXT, part_of TEXT, country TEXT,
            lat REAL, lon REAL, wikidata TEXT) WITHOUT ROWID;
        CREATE TABLE mentions (
            mention INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles, start INTEGER NOT NULL,
            "end" INTEGER NOT NULL, text TEXT NOT NULL, type TEXT NOT NULL, entity TEXT REFERENCES entities,
            ref INTEGER, match TEXT NOT NULL, level TEXT NOT NULL, is_inner INTEGER NOT NULL, rule TEXT, list TEXT,
            reason TEXT);
        CREATE TABLE dates (
            article INTEGER NOT NULL REFERENCES articles, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            text TEXT NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, mod TEXT, earliest TEXT, latest TEXT,
            anchor TEXT NOT NULL);
        CREATE TABLE quotes (
            article INTEGER NOT NULL REFERENCES articles, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            text TEXT NOT NULL, kind TEXT NOT NULL, cue TEXT, speaker TEXT, speaker_type TEXT,
            entity TEXT REFERENCES entities, via TEXT);
        CREATE TABLE failures (id TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL);
        CREATE VIRTUAL TABLE articles_text USING fts5(
            title, text, content='articles', content_rowid='article', tokenize="unicode61 remove_diacritics 2");
        CREATE VIEW named AS
            SELECT a.id AS article_id, a.title, a.published, m.*, e.name, e.kind, e.part_of, e.country, e.lat, e.lon
            FROM mentions m JOIN articles a USING (article) LEFT JOIN entities e ON e.id = m.entity;
        """

    // Filling a table is faster without them.
    private static let indices = """
        CREATE INDEX mentions_by_entity ON mentions (entity, article);
        CREATE INDEX mentions_by_article ON mentions (article, start);
        CREATE INDEX mentions_by_text ON mentions (text);
        CREATE INDEX dates_by_article ON dates (article, start);
        CREATE INDEX dates_by_day ON dates (earliest, latest);
        CREATE INDEX quotes_by_article ON quotes (article, start);
        CREATE INDEX quotes_by_entity ON quotes (entity);
        CREATE INDEX articles_by_day ON articles (published);
        CREATE INDEX articles_by_id ON articles (id);
        INSERT INTO articles_text (articles_text) VALUES ('rebuild');
        """
}

/// Writes records as lines of JSON, in one byte-exact spelling: equal records give equal bytes.
///
/// Holds memory that it uses again for the next article, so each worker has a writer of its own.
///
///     var writer = RecordWriter(options: .init(), provenance: provenance)
///     writer.append(record, text: text, to: &lines)
public struct RecordWriter: ~Copyable {
    /// What is written beside the fields that every record has, and how.
    public struct Options: Sendable {
        /// What offsets count.
        public var offsets = OffsetUnit.codepoint
        /// The article's text as `text`, so that a record can be read without its article.
        public var includesText = false
        /// Why each item is there, as `why`.
        public var why = false
        /// The spans of all words and marks, as `tokens`.
        public var tokens = false
        /// Indented for people, over several lines.
        public var pretty = false

        public init() {}
    }

    let options: Options
    private let by: [UInt8]
    private var map: OffsetMap
    private var line = JSONBytes()

    public init(options: Options, provenance: Provenance) {
        self.options = options
        map = OffsetMap(unit: options.offsets)
        var by = JSONBytes()
        by.append(json: "\"by\":{\"version\":")
        by.append(string: provenance.version)
        by.append(json: ",\"gazetteer\":")
        by.append(string: provenance.gazetteer)
        by.append(json: ",\"rules\":")
        by.append(string: provenance.rules)
        by.append(UInt8(ascii: "}"))
        self.by = Array(by.bytes)
    }

    /// Appends `record` and a newline to `out`. `text` is the article's whole UTF-8, the bytes that the record's spans
    /// count in; what `Facts` look into must be alive.
    public mutating func append(_ record: Record, text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        line.removeAll()
        map.read(text)
        appendHead(of: record, text: text)
        let items = ItemWriter(map: map, text: text, why: options.why, entities: record.entities)
        line.append(json: ",\"entities\":[")
        for index in record.entities.indices {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            items.append(record.entities[index], to: &line)
        }
        line.append(json: "],\"dates\":[")
        for index in record.dates.indices {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            items.append(record.dates[index], to: &line)
        }
        line.append(json: "],\"quotes\":[")
        for index in record.quotes.indices {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            items.append(record.quotes[index], to: &line)
        }
        line.append(json: "],")
        by.withUnsafeBytes { line.append(json: $0) }
        endLine(to: &out)
    }

    /// Appends the record of an article that could not be read, and a newline.
    public mutating func append(_ failure: FailureRecord, to out: inout [UInt8]) {
        line.removeAll()
        line.append(json: "{\"raqim\":")
        line.append(string: Record.schemaVersion)
        line.append(json: ",\"id\":")
        line.append(string: failure.id)
        line.append(json: ",\"error\":{\"code\":")
        line.append(string: failure.code)
        line.append(json: ",\"message\":")
        line.append(string: failure.message)
        line.append(UInt8(ascii: "}"))
        endLine(to: &out)
    }

    private mutating func appendHead(of record: Record, text: UnsafeBufferPointer<UInt8>) {
        line.append(json: "{\"raqim\":")
        line.append(string: Record.schemaVersion)
        line.append(json: ",\"id\":")
        line.append(string: record.id)
        line.append(json: ",\"source\":{\"path\":")
        line.append(stringOrNull: record.path)
        line.append(json: ",\"url\":")
        line.append(stringOrNull: record.url)
        line.append(json: ",\"outlet\":")
        line.append(stringOrNull: record.outlet)
        line.append(json: "},\"title\":")
        line.append(stringOrNull: record.title)
        line.append(json: ",\"published\":")
        if let day = record.published { line.append(day: day) } else { line.append(json: "null") }
        line.append(json: ",\"published_from\":")
        line.append(stringOrNull: record.publishedFrom)
        line.append(json: ",\"language\":")
        line.append(stringOrNull: record.language)
        line.append(json: ",\"characters\":")
        line.append(number: map.count)
        line.append(json: ",\"offsets\":")
        line.append(string: options.offsets.rawValue)
        line.append(json: ",\"sha256\":")
        line.append(string: record.sha256)
        if options.includesText {
            line.append(json: ",\"text\":")
            line.append(string: text)
        }
        if options.tokens, let tokens = record.tokens { append(tokens: tokens) }
    }

    private mutating func append(tokens: [Range<Int>]) {
        line.append(json: ",\"tokens\":[")
        for index in tokens.indices {
            line.append(json: index > 0 ? ",[" : "[")
            line.append(number: map[tokens[index].lowerBound])
            line.append(UInt8(ascii: ","))
            line.append(number: map[tokens[index].upperBound])
            line.append(UInt8(ascii: "]"))
        }
        line.append(UInt8(ascii: "]"))
    }

    private mutating func endLine(to out: inout [UInt8]) {
        line.append(UInt8(ascii: "}"))
        if options.pretty {
            JSONIndenter(compact: line.bytes).append(to: &out)
        } else {
            out.append(contentsOf: line.bytes)
        }
        out.append(UInt8(ascii: "\n"))
    }
}

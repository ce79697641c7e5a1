/// All that was found in one article: what goes out, one line of JSON. Offsets are bytes of the article's UTF-8; the
/// writer turns them into the unit that was asked for.
public struct Record: Sendable {
    /// As the article gives it, or its path, or “stdin”.
    public var id: String
    /// Where the article was read from, as it was given; never made absolute.
    public var path: String?
    public var url: String?
    /// Who published it: “Iraqi News”.
    public var outlet: String?
    public var title: String?
    /// The day of publication; never today's.
    public var published: Day?
    /// Where `published` is from: “option”, “metadata”, “front_matter”, “file_name”, “dateline”; nil without a day.
    public var publishedFrom: String?
    /// “en”, “ar” or “ckb”; nil when it cannot be told.
    public var language: String?
    /// SHA-256 of the input's bytes, in lower-case hexadecimal.
    public var sha256: String
    /// Spans of all words and marks, when asked for (`--tokens`).
    public var tokens: [Range<Int>]?
    /// In order of start, without overlap.
    public var entities: [Entity]
    /// In order of start.
    public var dates: [DateMention]
    /// In order of start.
    public var quotes: [Quote]

    public init(
        id: String, path: String? = nil, url: String? = nil, outlet: String? = nil, title: String? = nil,
        published: Day? = nil, publishedFrom: String? = nil, language: String? = nil, sha256: String,
        tokens: [Range<Int>]? = nil, entities: [Entity] = [], dates: [DateMention] = [], quotes: [Quote] = []
    ) {
        self.id = id
        self.path = path
        self.url = url
        self.outlet = outlet
        self.title = title
        self.published = published
        self.publishedFrom = publishedFrom
        self.language = language
        self.sha256 = sha256
        self.tokens = tokens
        self.entities = entities
        self.dates = dates
        self.quotes = quotes
    }

    /// The version of the schema that raqim writes, the value of `"raqim"` in every record.
    public static let schemaVersion = "1"
}

/// An article that could not be read is a record too, so that none is lost.
public struct FailureRecord: Sendable, Equatable {
    public var id: String
    /// One word for programs: “not_utf8”, “empty”, “too_large”.
    public var code: String
    /// One line for people: what, where; what to do.
    public var message: String

    public init(id: String, code: String, message: String) {
        self.id = id
        self.code = code
        self.message = message
    }
}

/// By what a record was made: equal provenance, input and options give equal bytes.
public struct Provenance: Sendable, Equatable {
    /// The version of raqim that this is, as `raqim --version` says it.
    public static let raqimVersion = "0.1.0"

    /// raqim's version: “0.1.0”.
    public var version: String
    /// SHA-256 of the gazetteer file; of several files, in the order they lie over each other, of their hashes.
    public var gazetteer: String
    /// SHA-256 of the rules and word lists built into the binary.
    public var rules: String

    public init(version: String, gazetteer: String, rules: String) {
        self.version = version
        self.gazetteer = gazetteer
        self.rules = rules
    }
}

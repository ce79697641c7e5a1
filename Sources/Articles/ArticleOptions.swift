/// What is read, and how.
public struct ArticleOptions: Sendable {
    /// Files and folders, in this order; `-` is standard input.
    public var paths: [String]
    public var format: InputFormat
    public var fields: FieldNames
    /// The day of publication of articles that do not tell theirs.
    public var published: CalendarDay?
    /// Articles of more bytes, unpacked, get a failure.
    public var maxBytes: Int
    /// The charset of input that is not UTF-8 and declares none: “windows-1256”.
    public var charset: String?

    public init(
        paths: [String], format: InputFormat = .auto, fields: FieldNames = FieldNames(), published: CalendarDay? = nil,
        maxBytes: Int = 16 << 20, charset: String? = nil
    ) {
        self.paths = paths
        self.format = format
        self.fields = fields
        self.published = published
        self.maxBytes = maxBytes
        self.charset = charset
    }
}

/// How articles lie in the input.
public enum InputFormat: String, Sendable, CaseIterable {
    /// By the suffix of each file.
    case auto
    case text, html, markdown
    /// One JSON object a line.
    case jsonl

    /// What the suffix of `name` tells, `.gz` left aside; nil when it tells nothing: “soldier.md.gz” is Markdown.
    init?(suffixOf name: String) {
        let stem = InputFormat.isGzipped(name) ? name.dropLast(3) : name[...]
        guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex else { return nil }
        switch stem[stem.index(after: dot)...].lowercased() {
        case "txt", "text": self = .text
        case "md", "markdown": self = .markdown
        case "html", "htm", "xhtml": self = .html
        case "jsonl", "ndjson": self = .jsonl
        default: return nil
        }
    }

    /// Whether the suffix of `name` says that it is packed.
    static func isGzipped(_ name: String) -> Bool { name.count > 3 && name.suffix(3).lowercased() == ".gz" }
}

/// The names that the fields of JSONL have.
public struct FieldNames: Sendable, Equatable {
    public var id = "id"
    public var text = "text"
    public var title = "title"
    public var published = "published"
    public var language = "language"
    public var url = "url"
    public var outlet = "outlet"

    public init() {}

    /// In the order of `JSONField`.
    var all: [String] { [id, text, title, published, language, url, outlet] }
}

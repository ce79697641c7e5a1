/// One article of news, ready to be read: its text and all that it tells of itself.
///
/// “seed/article.txt” becomes an article whose id is the path and whose title is its first heading.
public struct Article: Sendable, Equatable {
    /// The id as the input gives it, else the path, else `path:line`; `stdin` for one that comes through a pipe.
    public let id: String
    /// The file that it is from; nil for standard input.
    public let path: String?
    public let url: String?
    public let outlet: String?
    public let title: String?
    /// The day that it came out; nil when nothing tells it (its dateline is not looked at here).
    public let published: CalendarDay?
    /// What told `published`; nil without one.
    public let publishedFrom: PublicationSource?
    /// The language that it says it is in, as written: “en”, “ar-IQ”; nil when it does not say.
    public let language: String?
    /// Valid UTF-8, neither empty nor binary: the bytes that every span refers to. Of a page, the
    /// readable text; of another charset, the text converted.
    public let text: [UInt8]
    /// Where in `text`, in bytes, the article proper lies: all of it but the front matter. Spans count from 0 all the same.
    public let body: Range<Int>
    /// SHA-256, 64 hexadecimal digits, of what was read: the unpacked file, or the line of JSON without its end.
    public let sha256: String

    public init(
        id: String, path: String? = nil, url: String? = nil, outlet: String? = nil, title: String? = nil,
        published: CalendarDay? = nil, publishedFrom: PublicationSource? = nil, language: String? = nil,
        text: [UInt8], body: Range<Int>? = nil, sha256: String = ""
    ) {
        self.id = id
        self.path = path
        self.url = url
        self.outlet = outlet
        self.title = title
        self.published = published
        self.publishedFrom = published == nil ? nil : publishedFrom
        self.language = language
        self.text = text
        self.body = body ?? 0..<text.count
        self.sha256 = sha256
    }

    /// The same article with the digest of other bytes.
    func digested(_ sha256: String) -> Article {
        Article(
            id: id, path: path, url: url, outlet: outlet, title: title, published: published,
            publishedFrom: publishedFrom, language: language, text: text, body: body, sha256: sha256)
    }
}

/// What told the day of publication, in the words of the record.
public enum PublicationSource: String, Sendable {
    /// `--published`, when the article itself is silent.
    case option
    /// A field of the JSON line, or the head of the page.
    case metadata
    case frontMatter = "front_matter"
    /// “2026-01-20-last-soldier.txt”.
    case fileName = "file_name"
    /// “BAGHDAD, Jan. 20, 2026 —”, found where the text is read.
    case dateline
}

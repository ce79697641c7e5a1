/// Why one article could not be read; the others go on.
public struct ArticleFailure: Error, Sendable, Equatable {
    /// The id that the article would have had: the path, or `path:line`.
    public let id: String
    /// One word for programs: `not_utf8`, `binary`, `empty`, `too_large`, `unreadable`, `bad_gzip`, `bad_html`, `bad_json`.
    public let code: String
    /// One line for people: what, where; what to do.
    public let message: String

    public init(id: String, code: String, message: String) {
        self.id = id
        self.code = code
        // One line that does nothing to a terminal, even when a path holds line breaks and escape sequences.
        self.message = PlainWords.of(message)
    }
}

extension ArticleFailure {
    static func notUTF8(_ id: String, _ faults: Faults) -> Self {
        Self(
            id: id, code: "not_utf8", message: "not UTF-8 at \(faults.words), \(id); convert it, or give its --charset")
    }
    static func not(_ charset: String, _ id: String, at offset: Int) -> Self {
        Self(id: id, code: "not_utf8", message: "not \(charset) at byte \(offset), \(id); convert it to UTF-8")
    }
    static func unknownCharset(_ charset: String, _ id: String) -> Self {
        Self(id: id, code: "not_utf8", message: "in an unknown charset, \(charset), \(id); convert it to UTF-8")
    }
    static func linesNotUTF8(_ id: String) -> Self {
        Self(id: id, code: "not_utf8", message: "lines of UTF-16 or UTF-32, \(id); convert them to UTF-8")
    }
    static func binary(_ id: String) -> Self {
        Self(id: id, code: "binary", message: "binary, not text, \(id); leave it out")
    }
    static func empty(_ id: String) -> Self {
        Self(id: id, code: "empty", message: "nothing in it, \(id); leave it out")
    }
    static func tooLarge(_ id: String, limit: Int) -> Self {
        Self(id: id, code: "too_large", message: "larger than \(limit) bytes, \(id); split it or raise --max-bytes")
    }
    static func unreadable(_ id: String, reason: String) -> Self {
        Self(id: id, code: "unreadable", message: "cannot be read (\(reason)), \(id); see to it or leave it out")
    }
    static func badGzip(_ id: String) -> Self {
        Self(id: id, code: "bad_gzip", message: "damaged gzip, \(id); fetch or pack it anew")
    }
    static func gzipBomb(_ id: String, ratio: Int) -> Self {
        Self(
            id: id, code: "bad_gzip",
            message: "unpacks to more than \(ratio) times its size, \(id); unpack it yourself if you trust it")
    }
    static func badHTML(_ id: String) -> Self {
        Self(
            id: id, code: "bad_html", message: "elements nested too deeply, \(id); save its text with --in text instead"
        )
    }
    static func badJSON(_ id: String, _ what: String) -> Self {
        Self(id: id, code: "bad_json", message: "\(what), \(id); mend the line")
    }
}

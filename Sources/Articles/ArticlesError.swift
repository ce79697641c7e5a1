/// What makes reading impossible before it starts, in three parts: “what, where; what to do”.
public struct ArticlesError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong: “no such file or folder”.
    public let what: String
    /// The path that it is about.
    public let place: String
    public let remedy: String

    public var description: String { "\(what), \(place); \(remedy)" }
}

extension ArticlesError {
    static func missing(_ path: String) -> Self {
        Self(what: "no such file or folder", place: path, remedy: "name one that is there")
    }
    static func unreadable(_ path: String, reason: String) -> Self {
        Self(what: "cannot be read (\(reason))", place: path, remedy: "see to its rights or leave it out")
    }
    static func unknownCharset(_ name: String) -> Self {
        let words = name.lowercased()
        let meant = Charset.common.first { $0.filter(\.isNumber) == words.filter(\.isNumber) && words != $0 }
        return Self(
            what: "unknown charset", place: "--charset \(name)",
            remedy: meant.map { "did you mean \($0)?" } ?? "give one as \(Charset.common.joined(separator: ", "))")
    }
    static var noField: Self {
        Self(what: "two fields of JSONL under one name", place: "--…-field", remedy: "give each a name of its own")
    }
}

/// The lines between `---` and `---` at the head of a Markdown file: `title: The Last Soldier Leaves`.
struct FrontMatter {
    private(set) var title: String?
    private(set) var published: CalendarDay?
    private(set) var language: String?
    private(set) var url: String?
    private(set) var outlet: String?
    /// The first byte behind it; 0 when there is none.
    private(set) var end = 0

    /// A file that opens a front matter and does not close it has none.
    init(of bytes: [UInt8]) {
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = Self.line(of: bytes, from: &at), Self.isFence(first) else { return }
        var lines: [Substring] = []
        while let line = Self.line(of: bytes, from: &at) {
            if Self.isFence(line) || line == "..." {
                end = at
                break
            }
            lines.append(line)
            // A rule above a long text is no front matter.
            if lines.count > 500 { return }
        }
        guard end > 0 else { return }
        for line in lines { take(line) }
    }

    private mutating func take(_ line: Substring) {
        guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false else { return }
        guard let value = Self.unquoted(line[line.index(after: colon)...]) else { return }
        switch line[..<colon].lowercased() {
        case "title": title = title ?? value
        case "date", "published", "pubdate", "publication_date": published = published ?? CalendarDay(written: value)
        case "language", "lang": language = language ?? value
        case "url", "link", "canonical_url": url = url ?? value
        case "outlet", "source", "publisher": outlet = outlet ?? value
        default: break
        }
    }

    /// A value without the marks and white space around it.
    private static func unquoted(_ value: Substring) -> String? {
        guard let value = String(value).nilIfBlank else { return nil }
        guard value.count > 1, let first = value.first, first == value.last, first == "\"" || first == "'" else {
            return value
        }
        let inner = value.dropFirst().dropLast()
        return String(first == "'" ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"")).nilIfBlank
    }

    private static func isFence(_ line: Substring) -> Bool { line == "---" }

    /// The next line without its end and white space behind it; nil at the end of the bytes.
    private static func line(of bytes: [UInt8], from at: inout Int) -> Substring? {
        guard at < bytes.count else { return nil }
        let end = Bytes.firstIndex(of: 0x0A, in: bytes, from: at) ?? bytes.count
        let line = bytes[at..<min(end, at + 2000)]
        at = min(end + 1, bytes.count)
        let text = String(decoding: line, as: UTF8.self)
        return text[..<(text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex)]
    }
}

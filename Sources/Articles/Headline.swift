/// Finds the headline of a text.
enum Headline {
    /// The first heading near the top, “### The Last Soldier Leaves”, else the first line that is not blank; marks of the
    /// heading and white space around it are taken off.
    static func ofText(_ bytes: [UInt8], from start: Int = 0) -> String? {
        var first: String?
        var at = start
        // A heading that follows much text is one inside the article.
        var lines = 0
        while at < bytes.count, lines < 10 {
            let end = Bytes.firstIndex(of: 0x0A, in: bytes, from: at) ?? bytes.count
            defer { at = end + 1 }
            guard end - at <= longest else {
                lines += 1
                continue
            }
            let line = String(decoding: bytes[at..<end], as: UTF8.self).drop { $0 == "\u{FEFF}" || $0.isWhitespace }
            guard !line.isEmpty else { continue }
            lines += 1
            let heading = line.drop { $0 == "#" }
            if heading.startIndex > line.startIndex, let title = unmarked(heading) { return title }
            if lines == 1 { first = unmarked(line) }
        }
        return first
    }

    /// Bytes; a longer line is a paragraph.
    private static let longest = 1000

    private static func unmarked(_ line: Substring) -> String? {
        guard let line = String(line).nilIfBlank else { return nil }
        guard let last = line.lastIndex(where: { $0 != "#" }) else { return nil }
        // “## Iraq ##” is closed by marks; “F#” is not.
        let rest = line[...last]
        return rest.endIndex < line.endIndex && rest.last?.isWhitespace == true ? String(rest).nilIfBlank : line
    }
}

/// A few words of a text around a span, on one line and without anything that a terminal would obey.
///
///     Excerpt(of: span, in: text).plain  // “… drones near Ain al-Assad were shot down …”
package struct Excerpt: Sendable, Equatable {
    /// What stands before the span, with “… ” where it was cut.
    package let before: String
    /// The span's own words.
    package let words: String
    /// What stands behind it.
    package let after: String

    /// All three.
    package var plain: String { before + words + after }

    /// - Parameters:
    ///   - span: bytes of `text`, valid UTF-8, on borders of letters.
    ///   - reach: how many bytes to show on either side at most; a paragraph's end cuts sooner.
    package init(of span: Range<Int>, in text: [UInt8], reach: Int = 90) {
        var start = span.lowerBound
        while start > 0, span.lowerBound - start < reach, !Self.isParagraphEnd(text, start - 1) { start -= 1 }
        var end = span.upperBound
        while end < text.count, end - span.upperBound < reach, !Self.isParagraphEnd(text, end) { end += 1 }
        let isCutBefore = start > 0 && !Self.isParagraphEnd(text, start - 1)
        let isCutAfter = end < text.count && !Self.isParagraphEnd(text, end)
        // A cut falls between words, or at least between letters.
        if isCutBefore { start = Self.wordStart(text, from: start, to: span.lowerBound) }
        if isCutAfter { end = Self.wordEnd(text, from: end, to: span.upperBound) }
        let head = Self.onOneLine(text[start..<span.lowerBound])
        let tail = Self.onOneLine(text[span.upperBound..<end])
        before = isCutBefore ? "… " + head.drop { $0 == " " } : String(head.drop { $0 == " " })
        words = Self.onOneLine(text[span])
        after = isCutAfter ? tail + " …" : String(tail.last == " " ? tail.dropLast() : tail[...])
    }

    /// `bytes` with every run of white space as one space, and a mark in place of every other control.
    package static func onOneLine(_ bytes: some Sequence<UInt8>) -> String {
        var out = String.UnicodeScalarView()
        var isInSpace = false
        for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
            if scalar.properties.isWhitespace {
                if !isInSpace { out.append(" ") }
                isInSpace = true
                continue
            }
            isInSpace = false
            out.append(isObeyed(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(out)
    }

    /// Controls, and marks that turn the direction of what follows, which could make a terminal show other than what is
    /// there. The joiners of Arabic script are none of them.
    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func isParagraphEnd(_ text: [UInt8], _ place: Int) -> Bool {
        // A single line break is where a line was wrapped.
        guard text[place] == 0x0A else { return false }
        var next = place + 1
        while next < text.count, text[next] == 0x0D || text[next] == 0x20 { next += 1 }
        if next < text.count, text[next] == 0x0A { return true }
        var last = place
        while last > 0, text[last - 1] == 0x0D || text[last - 1] == 0x20 { last -= 1 }
        return last > 0 && text[last - 1] == 0x0A
    }

    private static func wordStart(_ text: [UInt8], from start: Int, to limit: Int) -> Int {
        if let space = text[start..<limit].firstIndex(of: 0x20), space - start < 30 { return space + 1 }
        var start = start
        while start < limit, text[start] & 0xC0 == 0x80 { start += 1 }
        return start
    }

    private static func wordEnd(_ text: [UInt8], from end: Int, to limit: Int) -> Int {
        if let space = text[limit..<end].lastIndex(of: 0x20), end - space < 30 { return space }
        var end = end
        while end > limit, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }
}

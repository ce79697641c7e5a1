internal import CInputs

/// A charset other than UTF-8: what the bytes of old archives mean.
struct Charset: Sendable {
    let name: String

    /// Those that news on Iraq is found in, for hints.
    static let common = ["windows-1256", "windows-1252", "iso-8859-6", "iso-8859-1", "utf-16le", "utf-16be"]

    init(_ name: String) {
        // Everyone who writes latin-1 or ASCII means it with the marks of Windows, as browsers read it.
        switch name.lowercased() {
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii":
            self.name = "windows-1252"
        default: self.name = name
        }
    }

    /// The charset that a byte order mark at the head of `bytes` tells; nil without one, and for UTF-8's.
    init?(markedBy bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            name = "UTF-32"
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            name = "UTF-16"
        } else {
            return nil
        }
    }

    /// The charset that a page declares in the first of its `meta` elements that does; nil without one.
    init?(declaredBy page: [UInt8]) {
        // A browser looks no further than this either.
        let head = page.prefix(4096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        var place = 0
        while let meta = Self.end(of: "<meta", in: head, from: place) {
            let close = head[meta...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
            place = close
            guard var at = Self.end(of: "charset", in: Array(head[..<close]), from: meta) else { continue }
            let quotes: [UInt8] = [0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'")]
            while at < close, quotes.contains(head[at]) { at += 1 }
            guard at < close, head[at] == UInt8(ascii: "=") else { continue }
            at += 1
            while at < close, quotes.contains(head[at]) { at += 1 }
            let name = head[at..<close].prefix { Self.isOfName($0) }
            guard !name.isEmpty, name.count <= 40 else { continue }
            let words = String(decoding: name, as: UTF8.self)
            // A page whose head can be read byte by byte is not in UTF-16, whatever it says.
            if words.hasPrefix("utf") { return nil }
            self.init(words)
            return
        }
        return nil
    }

    var isKnown: Bool { cinputs_charset_is_known(name) != 0 }

    /// `bytes` in UTF-8.
    ///
    /// - Throws: `not_utf8` with the offset of the first byte that the charset does not have.
    func utf8(of bytes: [UInt8], id: String) throws(ArticleFailure) -> [UInt8] {
        var text: UnsafeMutablePointer<UInt8>?
        var fault: Int64 = 0
        let count = cinputs_convert(name, bytes, Int64(bytes.count), &text, &fault)
        defer { cinputs_convert_close(text) }
        switch count {
        case 0...: return Array(UnsafeBufferPointer(start: text, count: Int(count)))
        case -1: throw .not(name, id, at: Int(fault))
        case -2: throw .unreadable(id, reason: "no memory to convert it")
        default: throw .unknownCharset(name, id)
        }
    }

    private static func end(of word: String, in bytes: [UInt8], from start: Int) -> Int? {
        let word = Array(word.utf8)
        guard bytes.count >= word.count, start <= bytes.count - word.count else { return nil }
        for place in start...(bytes.count - word.count) where bytes[place..<place + word.count].elementsEqual(word) {
            return place + word.count
        }
        return nil
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x5F, 0x2E, 0x3A].contains(byte)
    }
}

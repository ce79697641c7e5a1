import Articles
import Glibc

/// Articles to measure with: those of some files, repeated and shuffled to a size, as lines of JSON.
struct Sample {
    let name: String
    /// As raqim reads them.
    let articles: [Article]
    /// The file of JSONL.
    let path: String
    /// Bytes of all texts: what MB/s count.
    var byteCount: Int { articles.reduce(0) { $0 + $1.body.count } }

    /// - Parameters:
    ///   - joining: how many articles of one language make one, for texts as long as news has them.
    ///   - bytes: the least size.
    init(
        _ name: String, of paths: [String], language: String? = nil, joining: Int = 1, bytes: Int, in folder: String
    ) throws {
        self.name = name
        var random = Xorshift(state: 20)
        var originals = try Self.read(paths)
        if let language { originals = originals.filter { $0.path?.contains("/\(language)/") ?? false } }
        if originals.isEmpty { throw BenchError("\(paths.joined(separator: " ")): no article in it") }
        path = "\(folder)/\(name.filter { $0.isLetter }).jsonl"
        var lines: [UInt8] = []
        var written = 0
        while written < bytes {
            random.shuffle(&originals)
            for start in stride(from: 0, to: originals.count, by: joining) {
                let parts = originals[start..<min(start + joining, originals.count)]
                let text = Array(parts.map { Array($0.text[$0.body]) }.joined(separator: Array("\n\n".utf8)))
                Self.append(text, published: parts.first?.published, to: &lines)
                written += text.count
            }
        }
        try Self.write(lines, to: path)
        articles = try Self.read([path])
    }

    private static func read(_ paths: [String]) throws -> [Article] {
        let source = try ArticleSource(ArticleOptions(paths: paths, maxBytes: 1 << 28))
        var articles: [Article] = []
        while let batch = try source.nextBatch() {
            articles += source.articles(in: batch).compactMap { try? $0.get() }
        }
        return articles
    }

    /// Appends an article as a line of JSON.
    static func append(_ text: [UInt8], published: CalendarDay? = nil, to lines: inout [UInt8]) {
        lines += Array("{\"published\":".utf8)
        if let published {
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            lines += Array("\"\(published.year)-\(two(published.month))-\(two(published.day))\"".utf8)
        } else {
            lines += Array("null".utf8)
        }
        lines += Array(",\"text\":".utf8)
        JSONText.append(text, to: &lines)
        lines += Array("}\n".utf8)
    }

    static func write(_ bytes: [UInt8], to path: String) throws(BenchError) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { throw BenchError("\(path): \(String(cString: strerror(errno)))") }
        defer { close(file) }
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 { throw BenchError("\(path): \(String(cString: strerror(errno)))") }
            start += count
        }
    }
}

/// Random numbers that are the same everywhere.
struct Xorshift {
    var state: UInt64

    mutating func below(_ end: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int((state >> 11) % UInt64(end))
    }

    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for index in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(index, below(index + 1)) }
    }
}

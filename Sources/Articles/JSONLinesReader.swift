/// Turns chunks of JSONL into articles.
struct JSONLinesReader {
    private let names: [[UInt8]]
    private let published: CalendarDay?
    private let limit: Int
    private let charset: Charset?

    init(_ options: ArticleOptions) {
        names = options.fields.all.map { Array($0.utf8) }
        published = options.published
        limit = options.maxBytes
        charset = options.charset.map(Charset.init)
    }

    /// Appends the article of every line that is not blank, or why there is none.
    func read(_ chunk: LineChunk, to results: inout [Result<Article, ArticleFailure>]) {
        chunk.bytes.withUnsafeBytes { bytes in
            var start = 0
            var number = chunk.firstLine
            while start < bytes.count {
                let end = Bytes.firstIndex(of: 0x0A, in: bytes, start..<bytes.count) ?? bytes.count
                var content = start..<end
                if number == 1, bytes[content].starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
                if bytes[content].last == 0x0D { content = content.dropLast() }
                if !bytes[content].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                    results.append(article(in: bytes, content, place: "\(chunk.name):\(number)", chunk: chunk))
                }
                start = end + 1
                number += 1
            }
        }
    }

    private func article(
        in bytes: UnsafeRawBufferPointer, _ range: Range<Int>, place: String, chunk: LineChunk
    ) -> Result<Article, ArticleFailure> {
        let line = UnsafeRawBufferPointer(rebasing: bytes[range])
        if line.count > limit { return .failure(.tooLarge(place, limit: limit)) }
        guard let faults = Faults(in: line) else {
            return article(in: line, place: place, chunk: chunk) { Digest.hex(line) }
        }
        guard let charset else { return .failure(.notUTF8(place, faults)) }
        do throws(ArticleFailure) {
            let text = try charset.utf8(of: Array(line), id: place)
            return text.withUnsafeBytes { article(in: $0, place: place, chunk: chunk) { Digest.hex(line) } }
        } catch {
            return .failure(error)
        }
    }

    private func article(
        in line: UnsafeRawBufferPointer, place: String, chunk: LineChunk, sha256: () -> String
    ) -> Result<Article, ArticleFailure> {
        do throws(JSONFault) {
            return try JSONRecord(line, 0..<line.count, names: names)
                .article(place: place, chunk: chunk, published: published, sha256: sha256)
        } catch {
            return .failure(.badJSON(place, error.words))
        }
    }
}

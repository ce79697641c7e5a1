/// Articles that come as bytes from elsewhere than a file: the body of a request.
package enum ReceivedArticle {
    /// The article of a JSON object with the fields of JSONL: id, text, title, published, language, url, outlet.
    ///
    /// - Parameter id: for an object without one.
    package static func json(_ bytes: [UInt8], id: String) -> Result<Article, ArticleFailure> {
        bytes.withUnsafeBytes { line in
            if let faults = Faults(in: line) { return .failure(.notUTF8(id, faults)) }
            let chunk = LineChunk(name: id, path: nil, bytes: [], firstLine: 1, fileDay: nil)
            do throws(JSONFault) {
                return try JSONRecord(line, 0..<line.count, names: FieldNames().all.map { Array($0.utf8) })
                    .article(place: id, chunk: chunk, published: nil) { Digest.hex(line) }
            } catch {
                return .failure(.badJSON(id, error.words))
            }
        }
    }

    /// The article of plain text.
    package static func text(_ bytes: [UInt8], id: String) -> Result<Article, ArticleFailure> {
        if let failure = bytes.withUnsafeBytes({ UTF8Check.failure(of: $0, id: id) }) { return .failure(failure) }
        return .success(
            Article(
                id: id, title: Headline.ofText(bytes), text: bytes, sha256: bytes.withUnsafeBytes { Digest.hex($0) }))
    }
}

/// Turns a file into its article.
struct FileReader {
    private let published: CalendarDay?
    private let limit: Int
    private let charset: Charset?

    init(_ options: ArticleOptions) {
        published = options.published
        limit = options.maxBytes
        charset = options.charset.map(Charset.init)
    }

    func article(in file: InputFile) -> Result<Article, ArticleFailure> {
        do throws(ArticleFailure) {
            var stream = try ByteStream(file)
            let bytes = try stream.readAll(limit: limit)
            let text = try utf8(bytes, of: file)
            if let failure = text.withUnsafeBytes({ UTF8Check.failure(of: $0, id: file.name) }) { throw failure }
            var article: Article
            switch file.format {
            case .html: article = try PageReader.article(text, file: file, published: published)
            case .markdown: article = MarkdownReader.article(text, file: file, published: published)
            case .auto, .text, .jsonl: article = TextReader.article(text, file: file, published: published)
            }
            // The digest is of what was read, not of what it was converted to.
            if text != bytes { article = article.digested(bytes.withUnsafeBytes { Digest.hex($0) }) }
            return .success(article)
        } catch {
            return .failure(error)
        }
    }

    /// `bytes` as they are when they are UTF-8, else from the charset that a mark at their head, the page or the caller tells.
    private func utf8(_ bytes: [UInt8], of file: InputFile) throws(ArticleFailure) -> [UInt8] {
        if let marked = Charset(markedBy: bytes) { return try marked.utf8(of: bytes, id: file.name) }
        guard bytes.withUnsafeBytes({ UTF8Check.firstFault(in: $0) }) != nil else { return bytes }
        if file.format == .html, let declared = Charset(declaredBy: bytes) {
            return try declared.utf8(of: bytes, id: file.name)
        }
        return try charset?.utf8(of: bytes, id: file.name) ?? bytes
    }
}

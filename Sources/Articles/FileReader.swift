/// Turns a file into its article.
struct FileReader {
    private let published: CalendarDay?
    private let limit: Int

    init(_ options: ArticleOptions) {
        published = options.published
        limit = options.maxBytes
    }

    func article(in file: InputFile) -> Result<Article, ArticleFailure> {
        do throws(ArticleFailure) {
            var stream = try ByteStream(file)
            let bytes = try stream.readAll(limit: limit)
            if let failure = bytes.withUnsafeBytes({ UTF8Check.failure(of: $0, id: file.name) }) { throw failure }
            switch file.format {
            case .html: return .success(try PageReader.article(bytes, file: file, published: published))
            case .markdown: return .success(MarkdownReader.article(bytes, file: file, published: published))
            case .auto, .text, .jsonl: return .success(TextReader.article(bytes, file: file, published: published))
            }
        } catch {
            return .failure(error)
        }
    }
}

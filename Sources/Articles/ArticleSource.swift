internal import Synchronization

/// The articles of files, folders and standard input, in order, a batch at a time.
///
/// Workers take turns at `nextBatch` and turn their batches into articles in parallel.
///
///     let source = try ArticleSource(ArticleOptions(paths: ["news/"]))
///     while let batch = try source.nextBatch() {
///         for result in source.articles(in: batch) { … }
///     }
public final class ArticleSource: Sendable {
    /// Bytes of all that will be read, as they lie on the disk; nil when it cannot be told at once: with a pipe, packed
    /// lines or very many files among the input.
    public let byteCount: Int?

    private let options: ArticleOptions
    private let state: Mutex<InputState>

    /// Looks whether the paths are there; nothing is read yet.
    ///
    /// - Throws: `ArticlesError` for a path that does not exist, for fields of one name and for an unknown charset.
    public init(_ options: ArticleOptions) throws(ArticlesError) {
        guard Set(options.fields.all).count == options.fields.all.count else { throw .noField }
        if let charset = options.charset, !Charset(charset).isKnown { throw .unknownCharset(charset) }
        for path in options.paths where path != "-" && InputWalk.status(of: Array(path.utf8)) == nil {
            throw .missing(path)
        }
        self.options = options
        byteCount = InputWalk(paths: options.paths, format: options.format).byteCount(ofAtMost: 10_000)
        state = Mutex(InputState(options))
    }

    /// The next articles, not yet opened; nil at the end. The first batches are small, so that the first record comes soon.
    public func nextBatch() throws -> ArticleBatch? {
        state.withLock { $0.nextBatch() }
    }

    /// Opens, checks and decodes the articles of `batch`; one result for each article, in order.
    public func articles(in batch: ArticleBatch) -> [Result<Article, ArticleFailure>] {
        var results: [Result<Article, ArticleFailure>] = []
        let files = FileReader(options)
        let lines = JSONLinesReader(options)
        for item in batch.items {
            switch item {
            case .file(let file): results.append(files.article(in: file))
            case .lines(let chunk): lines.read(chunk, to: &results)
            case .failure(let failure): results.append(.failure(failure))
            }
        }
        return results
    }
}

import Articles
import Records

/// The batches of a source without the articles whose records an interrupted run has written already.
///
/// The record of the last of them is made anew and must be the last line of the file, byte for byte: that the input, the
/// options and the gazetteer are those of the run before is seen, not believed.
final class ResumedBatches: @unchecked Sendable {
    // Unchecked is sound: the workers take turns at `next`.
    /// A batch, and how many of its articles are done already.
    typealias Rest = (batch: ArticleBatch, done: Int)

    /// Articles skipped so far that could not be read.
    private(set) var failed = 0
    /// Articles skipped so far.
    private(set) var skipped = 0

    private let source: ArticleSource
    private let lines: Int
    private let lastLine: [UInt8]
    private let path: String
    private let worker: BatchWorker

    /// - Parameters:
    ///   - lines: how many records `path` holds, the last of them `lastLine`.
    ///   - worker: writes the last of them anew.
    init(source: ArticleSource, lines: Int, lastLine: [UInt8], path: String, worker: BatchWorker) {
        self.source = source
        self.lines = lines
        self.lastLine = lastLine
        self.path = path
        self.worker = worker
    }

    func next() throws -> Rest? {
        while let batch = try source.nextBatch() {
            if skipped == lines { return (batch, 0) }
            let articles = source.articles(in: batch)
            let done = min(articles.count, lines - skipped)
            skipped += done
            failed += articles[..<done].count { if case .failure = $0 { true } else { false } }
            if skipped < lines { continue }
            if done > 0, worker.line(for: articles[done - 1]) != lastLine { throw ofAnotherRun }
            if done < articles.count { return (batch, done) }
        }
        if skipped < lines { throw ofAnotherRun }
        return nil
    }

    private var ofAnotherRun: CommandError {
        CommandError(
            "the records are of another run", path,
            remedy: "give the input, options and gazetteer of that run, or start anew with --force")
    }
}

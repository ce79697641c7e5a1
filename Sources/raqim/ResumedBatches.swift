import Articles
import Records

/// The batches of a source without the articles whose records an interrupted run has written already.
///
/// Each of them is read again and must have the id and the digest that its record tells, and the record of the last one is
/// made anew and must be its line, byte for byte: that the input, the options and the gazetteer are those of the run before
/// is seen, not believed.
final class ResumedBatches: @unchecked Sendable {
    // Unchecked is sound: the workers take turns at `next`.
    /// A batch, and how many of its articles are done already.
    typealias Rest = (batch: ArticleBatch, done: Int)

    /// Articles skipped so far that could not be read.
    private(set) var failed = 0
    /// Articles skipped so far.
    private(set) var skipped = 0

    private let source: ArticleSource
    private var earlier: EarlierLines?
    private let lines: Int
    private let worker: BatchWorker

    /// - Parameters:
    ///   - earlier: the records that are there; nil when there are none.
    ///   - worker: writes the last of them anew.
    init(source: ArticleSource, earlier: EarlierLines?, worker: BatchWorker) {
        self.source = source
        self.earlier = earlier
        lines = earlier?.lines ?? 0
        self.worker = worker
    }

    func next() throws -> Rest? {
        while let batch = try source.nextBatch() {
            if skipped == lines { return (batch, 0) }
            let articles = source.articles(in: batch)
            let done = min(articles.count, lines - skipped)
            for article in articles[..<done] { try skip(article) }
            if done < articles.count { return (batch, done) }
        }
        if skipped < lines { throw ofAnotherRun }
        return nil
    }

    private func skip(_ result: Result<Article, ArticleFailure>) throws {
        guard let line = try earlier?.next() else { throw ofAnotherRun }
        skipped += 1
        let written = WrittenLine(line)
        switch result {
        case .failure:
            failed += 1
            if !worker.line(for: result).elementsEqual(line) { throw changed(written, from: result) }
        case .success(let article):
            guard written.isRecord(of: article.id, by: worker), written.tells(sha256: article.sha256) else {
                throw changed(written, from: result)
            }
            if skipped == lines, !worker.line(for: result).elementsEqual(line) { throw ofAnotherRun }
        }
    }

    /// The article under the same id is another one now, or it is another article altogether.
    private func changed(_ line: WrittenLine, from result: Result<Article, ArticleFailure>) -> CommandError {
        let id =
            switch result {
            case .success(let article): article.id
            case .failure(let failure): failure.id
            }
        guard line.isRecord(of: id, by: worker) else { return ofAnotherRun }
        return CommandError(
            "the article has changed since its record was written", id,
            remedy: "put it back as it was, or start anew with --force")
    }

    private var ofAnotherRun: CommandError { EarlierLines.ofAnotherRun(earlier?.path ?? "standard output") }
}

/// A line of an earlier run, looked into without being read as JSON: raqim spells its lines in one way only.
private struct WrittenLine {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// Whether it is the record of the article with this id; `worker` spells the id.
    func isRecord(of id: String, by worker: BatchWorker) -> Bool {
        let failure = worker.line(for: .failure(ArticleFailure(id: id, code: "", message: "")))
        // All lines begin alike, up to what is behind the id.
        return bytes.starts(with: failure.dropLast(Self.endOfFailure.utf8.count))
    }

    func tells(sha256: String) -> Bool {
        let words = Array("\"sha256\":\"\(sha256)\"".utf8)
        return bytes.withUnsafeBytes { line in
            // It stands near the front, behind the title.
            var place = 0
            while place + words.count <= line.count {
                if line[place] == words[0], line[place + 1] == words[1], line[place + 2] == words[2],
                    line[place..<place + words.count].elementsEqual(words)
                {
                    return true
                }
                place += 1
            }
            return false
        }
    }

    private static let endOfFailure = ",\"error\":{\"code\":\"\",\"message\":\"\"}}\n"
}

import Articles
import Pipeline
import Records

/// What became of a batch of articles: lines ready to be written, and what to tell of them.
struct WrittenBatch: Sendable {
    var lines: [UInt8] = []
    var articles = 0
    /// Bytes that were read.
    var bytes = 0
    /// The messages of the articles that could not be read.
    var failures: [String] = []
}

/// Turns batches of articles into lines, one batch after another on one thread.
final class BatchWorker {
    private let source: ArticleSource
    private let pipeline: NewsPipeline
    private let isForPeople: Bool
    // A class because the writer's memory is used again from batch to batch.
    private var writer: RecordWriter

    init(source: ArticleSource, pipeline: NewsPipeline, output: OutputOptions) {
        self.source = source
        self.pipeline = pipeline
        isForPeople = output.to == .text
        writer = RecordWriter(options: output.writerOptions, provenance: pipeline.provenance)
    }

    /// Writes the articles of `batch` behind the first `done`.
    func write(_ batch: ArticleBatch, behind done: Int = 0) -> WrittenBatch {
        var written = WrittenBatch()
        written.bytes = batch.byteCount
        var watch = StageWatch(pipeline.times)
        let articles = source.articles(in: batch)
        watch.lap(.reading)
        watch.finish()
        // A record is some three times as long as its article; growing by and by would copy the lines again and again.
        written.lines.reserveCapacity(batch.byteCount * 3)
        for result in articles.dropFirst(done) {
            written.articles += 1
            if case .failure(let error) = result { written.failures.append(error.message) }
            write(result, to: &written.lines)
        }
        return written
    }

    /// The line of one article.
    func line(for result: Result<Article, ArticleFailure>) -> [UInt8] {
        var line: [UInt8] = []
        write(result, to: &line)
        return line
    }

    private func write(_ result: Result<Article, ArticleFailure>, to lines: inout [UInt8]) {
        switch result {
        case .success(let article): write(article, to: &lines)
        case .failure(let error):
            let failure = FailureRecord(id: error.id, code: error.code, message: error.message)
            if isForPeople {
                TextView.append(failure, to: &lines)
            } else {
                writer.append(failure, to: &lines)
            }
        }
    }

    private func write(_ article: Article, to lines: inout [UInt8]) {
        let record = pipeline.record(of: article)
        var watch = StageWatch(pipeline.times)
        article.text.withUnsafeBufferPointer { text in
            if isForPeople {
                TextView(record: record, text: text).append(to: &lines)
            } else {
                writer.append(record, text: text, to: &lines)
            }
        }
        watch.lap(.writing)
        watch.finish()
    }
}

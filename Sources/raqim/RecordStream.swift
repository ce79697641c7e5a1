import Articles
import Glibc
import Pipeline
import Records

/// Records of whatever is named: files of records, and articles, which are read on the way.
struct RecordStream {
    /// Files of records, articles, folders of articles; “-” is records on standard input.
    let paths: [String]
    let gazetteers: [String]
    let published: CalendarDay?
    /// Whether records of articles are to tell the reason of every item.
    let why: Bool

    /// Calls `body` with each record, which counts code points and holds its text when there is one, and each failure.
    func forEach(_ body: (RecordLine) throws -> Void) throws {
        var opened: (pipeline: NewsPipeline, writer: LineOfRecord)?
        for path in paths {
            if path == "-" || Self.holdsRecords(path) {
                try RecordFiles(records: [path]).forEach(counting: .codepoint, needsText: false, body)
                continue
            }
            let pipeline = try opened?.pipeline ?? NewsPipeline(gazetteerPaths: gazetteers, why: why)
            let writer = opened?.writer ?? LineOfRecord(provenance: pipeline.provenance)
            opened = (pipeline, writer)
            let source: ArticleSource
            do {
                source = try ArticleSource(ArticleOptions(paths: [path], published: published))
            } catch {
                throw CommandError(error.what, error.place, remedy: error.remedy)
            }
            while let batch = try source.nextBatch() {
                for result in source.articles(in: batch) {
                    switch result {
                    case .success(let article): try body(writer.line(of: article, by: pipeline))
                    case .failure(let failure):
                        try body(
                            .failure(FailureRecord(id: failure.id, code: failure.code, message: failure.message)))
                    }
                }
            }
        }
    }

    /// Whether the file at `path` begins as a record does.
    static func holdsRecords(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var head = [UInt8](repeating: 0, count: 10)
        let count = read(descriptor, &head, head.count)
        return count == head.count && head.elementsEqual("{\"raqim\":\"".utf8)
    }
}

/// Writes an article's record and reads it back, so that what is shown is what a file would hold.
final class LineOfRecord {
    private var writer: RecordWriter

    init(provenance: Provenance) {
        var options = RecordWriter.Options()
        options.includesText = true
        options.why = true
        writer = RecordWriter(options: options, provenance: provenance)
    }

    func line(of article: Article, by pipeline: NewsPipeline) throws -> RecordLine {
        let record = pipeline.record(of: article)
        var line: [UInt8] = []
        article.text.withUnsafeBufferPointer { writer.append(record, text: $0, to: &line) }
        return try RecordLines.read(line, place: article.id)
    }
}

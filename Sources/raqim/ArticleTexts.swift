import Articles
import Glibc
import Records

/// Texts of articles for records that were written without them, found by the hash of what was read.
struct ArticleTexts {
    /// Where to look; empty for the paths of the records themselves.
    private let paths: [String]
    private var texts: [String: String] = [:]
    private var read: Set<String> = []

    init(paths: [String]) { self.paths = paths }

    /// The text of `record`, or nil when no article has its hash.
    mutating func text(of record: WrittenRecord) throws -> String? {
        if let text = texts[record.sha256] { return text }
        if paths.isEmpty {
            guard let path = record.source.path, access(path, R_OK) == 0 else { return nil }
            try read(path)
        } else {
            for path in paths { try read(path) }
        }
        return texts[record.sha256]
    }

    private mutating func read(_ path: String) throws {
        guard read.insert(path).inserted else { return }
        let source: ArticleSource
        do {
            source = try ArticleSource(ArticleOptions(paths: [path]))
        } catch {
            throw CommandError(error.what, error.place, remedy: error.remedy)
        }
        while let batch = try source.nextBatch() {
            for case .success(let article) in source.articles(in: batch) {
                texts[article.sha256] = String(decoding: article.text, as: UTF8.self)
            }
        }
    }
}

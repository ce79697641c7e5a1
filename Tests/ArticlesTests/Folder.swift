import Articles
import Foundation

/// A folder of files for one test, removed when the test lets it go.
final class Folder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "articles-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, and the folders above it; returns its path.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        let above = URL(filePath: file).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    /// What the source makes of the whole folder, or of some paths in it.
    func read(
        _ names: [String]? = nil, format: InputFormat = .auto, published: CalendarDay? = nil, maxBytes: Int = 16 << 20,
        fields: FieldNames = FieldNames()
    ) throws -> [Result<Article, ArticleFailure>] {
        let source = try ArticleSource(
            ArticleOptions(
                paths: names.map { $0.map { path + "/" + $0 } } ?? [path], format: format, fields: fields,
                published: published, maxBytes: maxBytes))
        var results: [Result<Article, ArticleFailure>] = []
        while let batch = try source.nextBatch() { results += source.articles(in: batch) }
        return results
    }

    /// A path without the folder of the test: “a.txt:2”.
    func short(_ id: String) -> String { id.hasPrefix(path + "/") ? String(id.dropFirst(path.count + 1)) : id }

    /// The ids, and for those that failed the code: `["a.txt", "b.txt not_utf8"]`.
    func outline(_ results: [Result<Article, ArticleFailure>]) -> [String] {
        results.map {
            switch $0 {
            case .success(let article): short(article.id)
            case .failure(let failure): short(failure.id) + " " + failure.code
            }
        }
    }
}

extension Article {
    var string: String { String(decoding: text, as: UTF8.self) }
    var bodyString: String { String(decoding: text[body], as: UTF8.self) }
}

func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? { CalendarDay(year: year, month: month, day: day) }

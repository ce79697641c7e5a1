internal import Foundation

/// Gold of files and folders: a JSON object a file, or one a line in .jsonl.
public enum GoldFiles {
    /// The gold at `paths`, in order of name. Throws an `EvaluationError` for what is not there and what is no gold.
    public static func read(_ paths: [String]) throws(EvaluationError) -> [GoldArticle] {
        var articles: [GoldArticle] = []
        var files: [String] = []
        for path in paths { files += try self.files(at: path) }
        for path in files {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw EvaluationError(what: "cannot be read", place: path, remedy: "check the file")
            }
            if path.hasSuffix(".json") {
                articles.append(try gold(in: data, place: path))
                continue
            }
            for (number, line) in data.split(separator: 0x0A).enumerated() {
                articles.append(try gold(in: line, place: "\(path):\(number + 1)"))
            }
        }
        return articles
    }

    private static func gold(in data: Data, place: String) throws(EvaluationError) -> GoldArticle {
        do {
            return try JSONDecoder().decode(GoldArticle.self, from: data)
        } catch {
            throw EvaluationError(what: "no gold", place: place, remedy: "write it as Corpus/README.md says")
        }
    }

    private static func files(at path: String) throws(EvaluationError) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw EvaluationError(what: "no such file of gold", place: path, remedy: "check the path")
        }
        guard isFolder.boolValue else { return [path] }
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") }.sorted().map { "\(path)/\($0)" }
    }
}

/// What is wrong with gold, said in one line: what, where; what to do.
public struct EvaluationError: Error, CustomStringConvertible, Equatable {
    public let what: String
    public let place: String
    public let remedy: String

    public var description: String { "\(what), \(place); \(remedy)" }
}

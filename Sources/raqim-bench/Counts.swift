import Articles
import Gazetteers
import Pipeline
import Records

/// What is found in the corpus: a fast wrong answer is no answer.
struct Counts: Equatable {
    var tokens = 0
    var entities = 0
    var linked = 0
    var dates = 0
    var quotes = 0

    /// Counts what `pipeline`, which keeps tokens, finds in `articles`.
    init(_ articles: [Article], _ pipeline: NewsPipeline) {
        for article in articles {
            let record = pipeline.record(of: article)
            tokens += record.tokens?.count ?? 0
            entities += record.entities.count
            linked += record.entities.count { $0.facts != nil }
            dates += record.dates.count
            quotes += record.quotes.count
        }
    }

    private init() {}

    private static var fields: [(String, WritableKeyPath<Counts, Int>)] {
        [
            ("tokens", \.tokens), ("entities", \.entities), ("linked", \.linked), ("dates", \.dates),
            ("quotes", \.quotes),
        ]
    }

    /// One line a count: “tokens 4711”.
    var text: String { Self.fields.map { "\($0) \(self[keyPath: $1])\n" }.joined() }

    /// Reads what `text` writes; nil when a count is missing.
    init?(_ text: String) {
        self.init()
        var values: [Substring: Int] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 2 { values[words[0]] = Int(words[1]) }
        }
        for (name, path) in Self.fields {
            guard let value = values[name[...]] else { return nil }
            self[keyPath: path] = value
        }
    }
}

import ArgumentParser
import Records

/// Files of records, and where their texts are.
struct RecordsInput: ParsableArguments {
    @Argument(help: ArgumentHelp("Files of records, as raqim process writes them; - is standard input."))
    var records: [String]

    @Option(
        help: ArgumentHelp(
            "Articles or folders of them, for records without text; by default each record's own path is read.",
            valueName: "path"))
    var articles: [String] = []

    /// Calls `body` with every record that has its text and counts `unit`, and with every failure, in order.
    ///
    /// - Parameter needsText: whether a record without a text stops all; else it is given as it is.
    func forEach(
        counting unit: OffsetUnit, needsText: Bool = true, _ body: (RecordLine) throws -> Void
    ) throws {
        var texts = ArticleTexts(paths: articles)
        for path in records {
            do {
                let lines = try RecordLines(path: path)
                while let line = try lines.next() {
                    guard case .record(let record) = line else {
                        try body(line)
                        continue
                    }
                    if let text = try record.text ?? texts.text(of: record) {
                        try body(.record(record.counting(unit, in: text)))
                    } else if needsText {
                        throw CommandError(
                            "no text for the record", "\(path): \(record.id)",
                            remedy: "make the records with raqim process --text, or name the articles with --articles")
                    } else {
                        try body(line)
                    }
                }
            } catch let error as RecordsError {
                throw CommandError(error.what, error.place, remedy: error.remedy)
            }
        }
    }
}

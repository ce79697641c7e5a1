import Records

/// Files of records, read with the texts of their articles.
struct RecordFiles {
    /// Files as raqim process writes them; “-” is standard input.
    var records: [String]
    /// Where texts are looked for; empty for the paths of the records themselves.
    var articles: [String] = []

    /// Calls `body` with every record that has its text and counts `unit`, and with every failure, in order.
    ///
    /// - Parameter needsText: whether a record without a text stops all; else it is given as it is.
    func forEach(
        counting unit: OffsetUnit, needsText: Bool, _ body: (RecordLine) throws -> Void
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

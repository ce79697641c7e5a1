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

    var files: RecordFiles { RecordFiles(records: records, articles: articles) }

    /// Calls `body` with every record that has its text and counts `unit`, and with every failure, in order.
    func forEach(counting unit: OffsetUnit, needsText: Bool = true, _ body: (RecordLine) throws -> Void) throws {
        try files.forEach(counting: unit, needsText: needsText, body)
    }
}

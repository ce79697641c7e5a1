public import ArgumentParser
import Glibc
import Records
public import Reports

extension ExportFormat: ExpressibleByArgument {}
extension PairScope: ExpressibleByArgument {}

/// Records to the files of the tools that people use.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Records to what other tools open: tables, maps, databases, corpora, graphs.",
        discussion: """
            csv and brat are folders of files; all others are one file. Offsets in them count code points, as Python \
            does.

              raqim export records.jsonl --to csv -o tables/         pandas, DuckDB, R, a spreadsheet
              raqim export records.jsonl --to geojson -o map.geojson QGIS
              raqim export records.jsonl --to sqlite -o news.sqlite  SQL and full-text search
              raqim export records.jsonl --to edges | head           networkx, Gephi
            """)

    @OptionGroup var input: RecordsInput

    @Option(help: "The format.")
    var to: ExportFormat

    @Option(
        name: [.customLong("out"), .customShort("o")],
        help: ArgumentHelp("The file or folder; by default standard output.", valueName: "path"))
    var out: String?

    @Option(help: ArgumentHelp("Of csv, this table alone, as one file.", valueName: "table"))
    var table: CSVTable?

    @Option(help: "Of edges, what two names must share.")
    var within = PairScope.sentence

    @Flag(help: "Replace what is there already.")
    var force = false

    /// The tables of `csv`.
    enum CSVTable: String, CaseIterable, ExpressibleByArgument {
        case articles, entities, dates, quotes
    }

    func run() throws {
        if table != nil, to != .csv {
            throw CommandError("only csv has tables", "--table", remedy: "leave it out, or give --to csv")
        }
        if let out, out != "-" { try OutputPlace.check(out, apartFrom: input.records + input.articles) }
        if to == .sqlite { return try writeDatabase() }
        let files = try ExportFiles(
            path: out, isFolder: to.isFolder && table == nil, only: table.map { $0.rawValue + ".csv" }, force: force)
        do {
            var exporter = Exporter(to, pairsWithin: within)
            // Tables and graphs tell no text, so they need none.
            let needsText = to != .csv && !(to == .edges && within == .article)
            try input.forEach(counting: .codepoint, needsText: needsText) { line in
                guard case .record(let record) = line else { return }
                try exporter.add(counting(record), to: files)
            }
            try exporter.finish(to: files)
            try files.finish()
        } catch is LineOutput.ReaderGone {
            throw ExitCode.success
        }
    }

    /// A record without a text must count code points already.
    private func counting(_ record: WrittenRecord) throws(CommandError) -> WrittenRecord {
        if record.offsets != .codepoint {
            throw CommandError(
                "no text to count code points in", record.id,
                remedy: "make the records with raqim process --text, or name the articles with --articles")
        }
        return record
    }

    private func writeDatabase() throws {
        guard let out, out != "-" else {
            throw CommandError("a database needs a file", "--to sqlite", remedy: "name one with --out")
        }
        if access(out, F_OK) == 0 {
            guard force else {
                throw CommandError(
                    "the output is already there", out, remedy: "add --force to replace it, or name another file")
            }
            unlink(out)
        }
        do {
            try SQLiteExport.write(to: out) { insert in
                try input.forEach(counting: .codepoint, needsText: false) { try insert($0) }
            }
        } catch {
            // Half a database would look like a whole one.
            unlink(out)
            if let own = error as? CommandError { throw own }
            throw CommandError("cannot write: \(error)", out, remedy: "name a file in a folder that can be written")
        }
    }
}

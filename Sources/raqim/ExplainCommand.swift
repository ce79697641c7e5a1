import ArgumentParser
import Articles
import Foundation
import Records

/// Why each item is there, and what else was possible.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Why each item of an article is there, and what else was possible.",
        discussion: """
            With an offset in code points, only what stands there. Exit codes: 0 explained, 1 nothing stands there.

              raqim explain article.txt
              raqim explain article.txt:4036
            """)

    @Argument(help: ArgumentHelp("An article or a file of records made with --why.", valueName: "file[:offset]"))
    var file: String

    @Option(help: ArgumentHelp("The day of publication, when the article does not tell it.", valueName: "YYYY-MM-DD"))
    var published: String?

    @Flag(help: "One line of JSON for each item.")
    var json = false

    @Option(help: ArgumentHelp("A compiled gazetteer; by default the one beside the binary.", valueName: "file"))
    var gazetteer: [String] = []

    func run() throws {
        let (path, offset) = place()
        let day = try DayOption.day(published, "--published").flatMap {
            CalendarDay(year: $0.year, month: $0.month, day: $0.day)
        }
        let gazetteers = RecordStream.holdsRecords(path) ? [] : try GazetteerFile.paths(named: gazetteer)
        let stream = RecordStream(paths: [path], gazetteers: gazetteers, published: day, why: true)
        let view = ExplainedItems(paint: Paint(isForPrograms: json))
        var shown = 0
        try stream.forEach { line in
            switch line {
            case .failure(let failure):
                throw CommandError(failure.message, remedy: "name an article that can be read", exitCode: 3)
            case .record(let record):
                let items = ExplainedItem.all(of: record).filter { item in
                    offset.map { item.start <= $0 && $0 < item.end } ?? true
                }
                shown += items.count
                if !json, offset == nil { print(view.heading(of: record)) }
                for item in items {
                    print(json ? try view.json(item, of: record) : view.text(item, of: record))
                }
            }
        }
        if shown == 0 {
            let there = offset.map { "at \($0)" } ?? "in it"
            StandardError.writeLine("raqim: nothing stands \(there), \(path); offsets count code points from 0")
            throw ExitCode(1)
        }
    }

    /// The path and the offset behind its last colon; a file of that very name goes before.
    private func place() -> (path: String, offset: Int?) {
        if FileManager.default.fileExists(atPath: file) { return (file, nil) }
        guard let colon = file.lastIndex(of: ":"), let offset = Int(file[file.index(after: colon)...]), offset >= 0
        else { return (file, nil) }
        return (String(file[..<colon]), offset)
    }
}

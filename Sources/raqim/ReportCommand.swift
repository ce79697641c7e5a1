import ArgumentParser
import Records
import Reports

/// Records to one page that people look at.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Records to one page: reader, map, timeline, quotes, who with whom.",
        discussion: """
            The page is one file that opens in any browser without a network. Records made with --why also tell the \
            reason of every mark.

              raqim process news/ --text --why -o records.jsonl
              raqim report records.jsonl -o page.html
            """)

    @OptionGroup var input: RecordsInput

    @Option(name: [.customLong("out"), .customShort("o")], help: ArgumentHelp("The page.", valueName: "file"))
    var out: String

    @Option(help: ArgumentHelp("What stands above the page; by default the name of the records.", valueName: "text"))
    var title: String?

    @Flag(help: "Replace the page when it is there already.")
    var force = false

    func run() throws {
        try OutputPlace.check(out, apartFrom: input.records)
        var page = Page(title: title ?? defaultTitle)
        var articles = 0
        try input.forEach(counting: .utf16) { line in
            switch line {
            case .record(let record):
                page.add(record)
                articles += 1
            case .failure(let failure): page.add(failure)
            }
        }
        if articles == 0 {
            throw CommandError("no record", input.records.joined(separator: " "), remedy: "name a file that has some")
        }
        let output = out == "-" ? LineOutput.standardOutput() : try .file(out, overwriting: force ? .always : .never)
        do {
            try output.write(page.html())
            try output.finish()
        } catch is LineOutput.ReaderGone {
            throw ExitCode.success
        }
    }

    /// “records” for “news/records.jsonl”.
    private var defaultTitle: String {
        guard let path = input.records.first, path != "-" else { return "Records" }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.split(separator: ".").first.map(String.init) ?? name
    }
}

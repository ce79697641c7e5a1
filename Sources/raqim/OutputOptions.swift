public import ArgumentParser
import Glibc
public import Records

extension OffsetUnit: ExpressibleByArgument {}

/// What is written, and where.
struct OutputOptions: ParsableArguments {
    /// For programs, or for people.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case jsonl, text
    }

    @Option(name: [.customLong("out"), .customShort("o")], help: ArgumentHelp("Where records go.", valueName: "file"))
    var out: String?

    @Flag(help: "Replace the file when it is there already.")
    var force = false

    @Flag(help: "Go on where an interrupted run into the same file stopped.")
    var resume = false

    @Option(help: "Records as JSON lines, or what they say as text for people.")
    var to = Form.jsonl

    @Option(help: "What offsets count.")
    var offsets = OffsetUnit.codepoint

    @Flag(help: "Say of every item why it is there and what else was possible.")
    var why = false

    @Flag(help: "Add the spans of all words and marks.")
    var tokens = false

    @Flag(name: [.customLong("text"), .customLong("with-text")], help: "Add the article's text.")
    var withText = false

    @Flag(help: "Indent records for people, over several lines.")
    var pretty = false

    @Option(help: "A progress line and a summary on standard error; auto: on a terminal only.")
    var progress = ProgressStyle.auto

    @Flag(help: "Say at the end, on standard error, where the time went.")
    var stats = false

    var writerOptions: RecordWriter.Options {
        var options = RecordWriter.Options()
        options.offsets = offsets
        options.includesText = withText
        options.why = why
        options.tokens = tokens
        options.pretty = pretty
        return options
    }

    /// Opens what the records of `inputs` go to.
    func open(apartFrom inputs: [String]) throws(CommandError) -> LineOutput {
        if resume { try checkThatRunsCanResume() }
        guard let out, out != "-" else { return .standardOutput() }
        try OutputPlace.check(out, apartFrom: inputs)
        return try .file(out, overwriting: resume ? .resume : force ? .always : .never)
    }

    /// Whether an interrupted run can be gone on with: lines that go to a file.
    var canResume: Bool { out != nil && out != "-" && !pretty && to == .jsonl }

    /// The options that change records, in one spelling.
    var call: String { "offsets=\(offsets.rawValue) why=\(why) tokens=\(tokens) text=\(withText)" }

    private func checkThatRunsCanResume() throws(CommandError) {
        if out == nil || out == "-" {
            throw CommandError(
                "nothing to resume", "--resume without --out", remedy: "name the file of the run with --out")
        }
        if force { throw CommandError("only one of two can be had", "--resume and --force", remedy: "leave one out") }
        if pretty || to != .jsonl {
            throw CommandError(
                "cannot resume text for people", pretty ? "--pretty" : "--to text",
                remedy: "leave it out, or run it anew with --force")
        }
    }
}

import ArgumentParser
import Articles
import Glibc
import Pipeline
import Records

/// Articles to records.
struct ProcessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "process",
        abstract: "Articles to records.",
        discussion: """
            Writes one record for each article, in the order of the input; an article that cannot be read gets a record \
            with its error, and the others go on. Exit codes: 0 all well, 2 a wrong call, 3 some articles failed, \
            130 interrupted.

              raqim process article.txt --published 2026-01-20
              raqim process news/ -o records.jsonl
              raqim process --in jsonl --text-field body < news.jsonl
            """)

    @OptionGroup(title: "Input") var input: InputOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    @Option(help: ArgumentHelp("Articles read at the same time; by default one a core.", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "A compiled gazetteer; by default the one beside the binary. Later ones lie over earlier ones.",
            valueName: "file"))
    var gazetteer: [String] = []

    func run() throws {
        let interruption = Interruption()
        if let jobs, jobs < 1 { throw CommandError("no worker at all", "--jobs \(jobs)", remedy: "give 1 or more") }
        let source = try input.source()
        let pipeline = try NewsPipeline(gazetteerPaths: GazetteerFile.paths(named: gazetteer), output: output)
        let lines = try output.open(apartFrom: input.path)
        let batches = try batches(of: source, pipeline: pipeline, behind: lines)
        let cores = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        let workers = OrderedWorkers<ResumedBatches.Rest, WrittenBatch>(jobs: jobs ?? cores)
        try interruption.listen(stop: { workers.stop() }, exit: { lines.exitBetweenWrites($0) })
        var report = ProgressReport(style: output.progress, totalBytes: source.byteCount)
        var failures = FailureReport()
        do {
            try workers.run(
                next: { try batches.next() },
                worker: { [output] in
                    let worker = BatchWorker(source: source, pipeline: pipeline, output: output)
                    return { worker.write($0.batch, behind: $0.done) }
                },
                deliver: { batch in
                    try lines.write(batch.lines, count: batch.articles)
                    for message in failures.toSay(of: batch.failures) { report.say("raqim: \(message)") }
                    report.add(articles: batch.articles, failed: batch.failures.count, bytes: batch.bytes)
                })
            try lines.finish(complete: interruption.exitCode == nil)
        } catch is LineOutput.ReaderGone {
            throw ExitCode.success
        }
        report.finish()
        if let times = pipeline.times { StageReport(times: times, bytes: report.bytes).write() }
        if let code = interruption.exitCode { throw ExitCode(code) }
        if let last = failures.summary(failed: report.failed + batches.failed, of: report.articles + batches.skipped) {
            StandardError.writeLine("raqim: \(last)")
            throw ExitCode(3)
        }
    }

    /// The batches of `source`, without what an earlier run has written to `lines`.
    private func batches(
        of source: ArticleSource, pipeline: NewsPipeline, behind lines: LineOutput
    ) throws -> ResumedBatches {
        let worker = BatchWorker(source: source, pipeline: pipeline, output: output)
        guard output.canResume else { return ResumedBatches(source: source, earlier: nil, worker: worker) }
        let call = call(of: pipeline)
        guard output.resume else {
            try lines.keepJournal(of: call)
            return ResumedBatches(source: source, earlier: nil, worker: worker)
        }
        return ResumedBatches(source: source, earlier: try lines.takeUp(call: call), worker: worker)
    }

    /// All that makes one run's records differ from another's of the same articles.
    private func call(of pipeline: NewsPipeline) -> String {
        let by = pipeline.provenance
        return "\(output.call) \(input.call) version=\(by.version) gazetteer=\(by.gazetteer) rules=\(by.rules)"
    }
}

import ArgumentParser
import Articles
import Gazetteers
import Glibc
import Pipeline

/// How fast raqim is, beside bare ICU on the same texts in the same run.
@main
struct RaqimBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raqim-bench",
        abstract: "Measures raqim against ICU's bare segmentation of the same text.",
        discussion: """
            Reads the corpus, repeated and shuffled, and the files named; run it in the project's folder, after `make build`. \
            Fails when the corpus does not give what Corpus/counts.txt says.
            """)

    @Argument(help: "Files of articles to measure with, beside the corpus.")
    var file: [String] = []

    @Option(help: "The size of each sample in megabytes.")
    var megabytes = 50
    @Option(help: "How often each run is made; the median counts.")
    var rounds = 5
    @Option(help: "The most names in the sweep of lists.")
    var mostNames = 1_000_000
    @Flag(help: "Only the samples: no sweeps, no hostile texts.")
    var brief = false
    @Flag(help: "Results as JSON.")
    var json = false
    @Flag(help: "Write what the corpus gives to Corpus/counts.txt, after a change that was meant.")
    var pin = false
    @Option(help: "The binary to run; by default the one beside this one.")
    var raqim: String?
    @Option(help: "The compiled gazetteer; by default the one beside that binary.")
    var gazetteer: String?

    private static let corpus = "Corpus/Articles"
    private static let countsFile = "Corpus/counts.txt"

    func run() throws {
        let binary = try raqim ?? Machine.folderOfBinary() + "/raqim"
        let gazetteer = self.gazetteer ?? binary + ".gazetteer"
        let folder = "/tmp/raqim-bench-\(getpid())"
        guard mkdir(folder, 0o700) == 0 else { throw BenchError("\(folder) cannot be made") }
        defer { Machine.remove(folder) }
        var isAsExpected = try checkCounts(gazetteer)
        if pin { return }
        var tables: [Table] = []
        for sample in try samples(in: folder) {
            say("\(sample.name) …")
            let runs = Runs(sample: sample, binary: binary, gazetteer: gazetteer, rounds: rounds)
            let (whole, icu) = try runs.whole()
            tables += [whole, try runs.stages(icu: icu)]
        }
        say("starting …")
        tables.append(try Starts(binary: binary, gazetteer: gazetteer, folder: folder).table(rounds: rounds))
        if !brief {
            let sweeps = Sweeps(binary: binary, gazetteer: gazetteer, folder: folder)
            let long = try Sample("Sweep", of: [Self.corpus], language: "en", joining: 8, bytes: 17_000_000, in: folder)
            say("lengths …")
            tables.append(try sweeps.lengths(of: long, upTo: 1 << 24))
            say("lists …")
            let short = try Sample("Lists", of: [Self.corpus], language: "en", joining: 8, bytes: 4_000_000, in: folder)
            let counts = [10_000, 100_000, 1_000_000].filter { $0 <= mostNames }
            let lists = try sweeps.lists(of: short, names: counts)
            tables.append(lists.table)
            isAsExpected = isAsExpected && lists.isSame
            if !lists.isSame { say("Names that no article has change records.") }
            say("hostile texts …")
            tables.append(try sweeps.hostile())
        }
        show(tables)
        if !isAsExpected { throw ExitCode(1) }
    }

    private func samples(in folder: String) throws -> [Sample] {
        let bytes = megabytes * 1_000_000
        var samples = [
            try Sample("Corpus", of: [Self.corpus], bytes: bytes, in: folder),
            try Sample(
                "Corpus in English, eight articles in one", of: [Self.corpus], language: "en", joining: 8, bytes: bytes,
                in: folder),
        ]
        for (number, file) in file.enumerated() {
            samples.append(try Sample("File \(number + 1), \(file)", of: [file], bytes: bytes, in: folder))
        }
        return samples
    }

    /// Whether the corpus gives what is pinned; pins what it gives when that was asked for.
    private func checkCounts(_ gazetteer: String) throws -> Bool {
        let source = try ArticleSource(ArticleOptions(paths: [Self.corpus]))
        var articles: [Article] = []
        while let batch = try source.nextBatch() { articles += source.articles(in: batch).compactMap { try? $0.get() } }
        let pipeline = try NewsPipeline(
            gazetteers: [Gazetteer(path: gazetteer)], options: PipelineOptions(tokens: true))
        let counts = Counts(articles, pipeline)
        if pin {
            try Sample.write(Array(counts.text.utf8), to: Self.countsFile)
            return true
        }
        guard let pinned = Machine.text(of: Self.countsFile).flatMap({ Counts($0) }) else {
            throw BenchError("\(Self.countsFile): no counts in it; make them with raqim-bench --pin")
        }
        if counts != pinned {
            say("The corpus gives other counts than \(Self.countsFile); raqim-bench --pin if that is meant:")
            say("pinned: \(pinned.text.split(separator: "\n").joined(separator: ", "))")
            say("found:  \(counts.text.split(separator: "\n").joined(separator: ", "))")
        }
        return counts == pinned
    }

    private func show(_ tables: [Table]) {
        if json {
            let machine = "\"machine\":\(JSONText.string(Machine.name)),\"date\":\(JSONText.string(Machine.today))"
            print("{\(machine),\"tables\":[\(tables.map(\.json).joined(separator: ","))]}")
        } else {
            print("# Speed\n\nMade by `make bench` on \(Machine.today): \(Machine.name).\n")
            for table in tables { print(table.markdown) }
        }
    }

    /// Talk goes to standard error; results alone to standard output.
    private func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }
}

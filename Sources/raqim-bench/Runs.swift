import Articles
import Gazetteers
import Pipeline
import Records

/// What is measured on one sample.
struct Runs {
    let sample: Sample
    let binary: String
    let gazetteer: String
    /// How often each measurement is made; the median counts.
    let rounds: Int

    private var megabytes: Double { Double(sample.byteCount) / 1e6 }

    /// Bare ICU, the whole command with one job and with two, taking turns so that each meets the same machine.
    /// Returns the table and bare ICU's MB/s.
    func whole() throws -> (table: Table, icu: Double) {
        let yardstick = try Yardstick()
        var bare = [[Double]](repeating: [], count: Yardstick.Form.allCases.count)
        var children: [[Child]] = [[], []]
        for _ in 0..<rounds {
            for form in Yardstick.Form.allCases {
                bare[Int(form.rawValue)].append(try yardstick.seconds(sample.articles, form))
            }
            for jobs in 1...2 {
                let call = ["process", "--in", "jsonl", "--jobs", "\(jobs)", "--gazetteer", gazetteer]
                children[jobs - 1].append(try Child.run(binary, call, input: sample.path))
            }
        }
        let icu = bare.map { megabytes / $0.median }.max() ?? 0
        var table = Table(
            "\(sample.name): \(Table.Cell.fixed(megabytes, 1)) MB of text in "
                + "\(Table.Cell.fixed(Double(sample.articles.count), 0)) articles",
            note: """
                Megabytes of text (UTF-8) a second, medians of \(rounds). “Processor” is seconds of all threads together, \
                “wall” what one waits. The yardstick is the faster form of bare ICU.
                """,
            columns: ["run", "MB/s (processor)", "MB/s (wall)", "times bare ICU", "peak memory, MiB"])
        for form in Yardstick.Form.allCases {
            let speed = megabytes / bare[Int(form.rawValue)].median
            table.append(
                .text("bare ICU, \(form.name)"), .number(speed, digits: 1), .text(""), .number(speed / icu, digits: 2),
                .text(""))
        }
        for jobs in 1...2 {
            let runs = children[jobs - 1]
            let speed = megabytes / runs.map(\.processor).median
            let wall = megabytes / runs.map(\.wall).median
            table.append(
                .text("raqim process, \(jobs) job\(jobs == 1 ? "" : "s")"), .number(speed, digits: 1),
                .number(wall, digits: 1), .number((jobs == 1 ? speed : wall) / icu, digits: 2),
                .number(runs.map { Double($0.peak) / 1_048_576 }.max() ?? 0, digits: 1))
        }
        return (table, icu)
    }

    /// Each stage alone, on one thread in this process.
    func stages(icu: Double) throws -> Table {
        var seconds = [[Double]](repeating: [], count: Stage.allCases.count)
        for _ in 0..<rounds {
            let times = StageTimes()
            let pipeline = try NewsPipeline(
                gazetteers: [Gazetteer(path: gazetteer)], options: PipelineOptions(times: times))
            try process(pipeline, times)
            for stage in Stage.allCases { seconds[stage.rawValue].append(times.seconds(of: stage)) }
        }
        let whole = seconds.map(\.median).reduce(0, +)
        var table = Table(
            "\(sample.name): each stage",
            note: "Processor time on one thread; the share is of all stages together.",
            columns: ["stage", "MB/s", "times bare ICU", "share, %"])
        for stage in Stage.allCases {
            let spent = seconds[stage.rawValue].median
            table.append(
                .text("\(stage)"), .number(megabytes / spent, digits: 1), .number(megabytes / spent / icu, digits: 2),
                .number(spent / whole * 100, digits: 1))
        }
        table.append(
            .text("all"), .number(megabytes / whole, digits: 1), .number(megabytes / whole / icu, digits: 2),
            .number(100, digits: 1))
        return table
    }

    private func process(_ pipeline: NewsPipeline, _ times: StageTimes) throws {
        let source = try ArticleSource(ArticleOptions(paths: [sample.path], maxBytes: 1 << 28))
        var writer = RecordWriter(options: .init(), provenance: pipeline.provenance)
        var lines: [UInt8] = []
        while let batch = try source.nextBatch() {
            var watch = StageWatch(times)
            let articles = source.articles(in: batch)
            watch.lap(.reading)
            watch.finish()
            for case .success(let article) in articles {
                let record = pipeline.record(of: article)
                var watch = StageWatch(times)
                article.text.withUnsafeBufferPointer { writer.append(record, text: $0, to: &lines) }
                watch.lap(.writing)
                watch.finish()
            }
            lines.removeAll(keepingCapacity: true)
        }
    }
}

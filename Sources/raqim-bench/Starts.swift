import Gazetteers
import Glibc

/// What has to be done before the first record: starting, opening the gazetteer.
struct Starts {
    let binary: String
    let gazetteer: String
    let folder: String

    func table(rounds: Int) throws -> Table {
        var line: [UInt8] = []
        Sample.append(Array("A drone fell near Mosul on Monday, the army said.".utf8), to: &line)
        let input = folder + "/one.jsonl"
        try Sample.write(line, to: input)
        let call = ["process", "--in", "jsonl", "--gazetteer", gazetteer]
        var first: [Double] = []
        var processor: [Double] = []
        var opening: [Double] = []
        var checking: [Double] = []
        let opened = try Gazetteer(unchecked: gazetteer)
        for _ in 0..<rounds * 4 {
            let child = try Child.run(binary, call, input: input, watchingFirstLine: true)
            first.append(child.first ?? .infinity)
            processor.append(child.processor)
            opening.append(try Clock.seconds { _ = try Gazetteer(unchecked: gazetteer) })
            checking.append(try Clock.seconds { try opened.checkContent() })
        }
        var table = Table(
            "Starting", note: "Medians of \(rounds * 4), with files that are in memory already.",
            columns: ["what", "milliseconds"])
        table.append(.text("start to first record (wall)"), .number(first.median * 1e3, digits: 2))
        table.append(.text("start to end, one article (processor)"), .number(processor.median * 1e3, digits: 2))
        table.append(
            .text("opening the gazetteer of \(Table.Cell.fixed(Double(opened.nameCount), 0)) names (processor)"),
            .number(opening.median * 1e3, digits: 3))
        table.append(
            .text("checking its content, beside the reading of rules (processor)"),
            .number(checking.median * 1e3, digits: 3))
        return table
    }
}

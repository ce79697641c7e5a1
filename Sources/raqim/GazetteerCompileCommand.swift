import ArgumentParser
import Gazetteers
import Glibc

struct GazetteerCompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile", abstract: "Compiles curated lists to the one file that raqim reads.")

    @Argument(help: ArgumentHelp("Lists (.tsv) and folders of lists.", valueName: "lists"))
    var lists: [String]

    @Option(name: [.customShort("o"), .customLong("out")], help: "The compiled file.")
    var out: String

    @Flag(help: "List the derived spellings that were left out, and why.")
    var dropped = false

    func run() throws {
        let curated = try CuratedLists(paths: lists)
        if let fault = curated.faults.first {
            for fault in curated.faults { StandardError.writeLine(fault.description) }
            throw CommandError(
                "list that cannot be read", "\(fault.file):\(fault.line)", remedy: "mend it, see the lines above")
        }
        let words = OrdinaryWords()
        var compiler = Compiler(rows: curated.rows, folding: words.folding) { words.contains($0) }
        let bytes = compiler.compile()
        let before = try? Gazetteer(path: out)
        let change = before.map { changes(from: $0, to: curated.rows) }
        try write(bytes)
        let report = compiler.report
        print(
            "\(report.entries) entries under \(report.names) names and \(report.variants) derived spellings, \(bytes.count / 1024) KiB, \(out)"
        )
        for kind in report.kinds { print("  \(kind.count)\t\(kind.kind)") }
        if !report.dropped.isEmpty {
            print("\(report.dropped.count) derived spellings left out\(dropped ? ":" : "; --dropped lists them")")
        }
        if dropped { for line in report.dropped { print("  \(line)") } }
        if let change { print(change) }
    }

    private func changes(from old: Gazetteer, to rows: [ListRow]) -> String {
        let known = Set((0..<old.entryCount).compactMap { old.entry($0)?.id })
        let now = Set(rows.map(\.id))
        let came = now.subtracting(known).sorted()
        let went = known.subtracting(now).sorted()
        if came.isEmpty && went.isEmpty { return "the same entries as before" }
        func some(_ ids: [String]) -> String {
            ids.isEmpty
                ? "none" : "\(ids.count) (\(ids.prefix(3).joined(separator: ", "))\(ids.count > 3 ? ", …" : ""))"
        }
        return "since the file before: came \(some(came)), went \(some(went))"
    }

    /// Writes beside the file and renames, so that a run in between reads the old one or the new one, never half of one.
    private func write(_ bytes: [UInt8]) throws(CommandError) {
        let beside = out + ".part"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(beside) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if count < 0 {
                let error = failure(beside)
                close(descriptor)
                unlink(beside)
                throw error
            }
            done += count
        }
        close(descriptor)
        guard rename(beside, out) == 0 else { throw failure(out) }
    }

    private func failure(_ path: String) -> CommandError {
        CommandError(String(cString: strerror(errno)), path, remedy: "choose another --out or free space")
    }
}

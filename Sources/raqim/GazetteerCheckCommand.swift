import ArgumentParser
import Gazetteers

struct GazetteerCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Finds every fault of curated lists, as file:line: what; what to do.")

    @Argument(help: ArgumentHelp("Lists (.tsv) and folders of lists.", valueName: "lists"))
    var lists: [String]

    func run() throws {
        let curated = try CuratedLists(paths: lists)
        let words = OrdinaryWords()
        var checks = ListChecks(folding: words.folding, outlines: try GovernorateOutlines.read(among: lists)) {
            words.contains($0)
        }
        let faults = curated.faults + checks.faults(in: curated.rows)
        for fault in faults { print(fault) }
        if !faults.isEmpty { throw ExitCode(1) }
        StandardError.writeLine("\(curated.rows.count) rows, no fault")
    }
}

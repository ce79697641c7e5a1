import ArgumentParser
import Foundation
import Gazetteers
import Text

struct GazetteerDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tells what changed between two compiled gazetteers, and which mentions of records it would touch.")

    @Argument(help: ArgumentHelp("The earlier file.", valueName: "old")) var old: String
    @Argument(help: ArgumentHelp("The later file.", valueName: "new")) var new: String

    @Option(help: ArgumentHelp("Records (JSON lines): count the mentions that would change.", valueName: "records"))
    var on: String?

    func run() throws {
        let before = try open(old)
        let after = try open(new)
        let difference = GazetteerDifference(from: before, to: after)
        for id in difference.went { print("- \(id)") }
        for id in difference.came { print("+ \(id)") }
        for change in difference.changed {
            print("~ \(change.id)")
            for name in change.went { print("    - \(name)") }
            for name in change.came { print("    + \(name)") }
        }
        if difference.came.isEmpty, difference.went.isEmpty, difference.changed.isEmpty { print("no difference") }
        if let on { try printMentions(in: on, before, after) }
    }

    private func open(_ path: String) throws -> Gazetteer {
        do {
            return try Gazetteer(path: path)
        } catch {
            throw CommandError(describing: error)
        }
    }

    /// Each text of a mention whose first reading is another now, with how often the records have it.
    private func printMentions(in path: String, _ before: Gazetteer, _ after: Gazetteer) throws {
        var counts: [String: Int] = [:]
        for line in try CuratedLists.bytes(of: path).split(separator: UInt8(ascii: "\n")) {
            guard let record = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
                throw CommandError("a line that is no record", path, remedy: "give what raqim process wrote")
            }
            for entity in record["entities"] as? [[String: Any]] ?? [] {
                if let text = entity["text"] as? String { counts[text, default: 0] += 1 }
            }
        }
        let words = OrdinaryWords()
        var earlier = Lookup(gazetteer: before, folding: words.folding) { words.contains($0) }
        var later = Lookup(gazetteer: after, folding: words.folding) { words.contains($0) }
        for (text, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            let was = earlier.answers(to: text).first?.entry.id
            let now = later.answers(to: text).first?.entry.id
            if was != now { print("\(count)×  “\(text)”  \(was ?? "nothing") → \(now ?? "nothing")") }
        }
    }
}

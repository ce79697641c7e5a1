import ArgumentParser
import Gazetteers
import Text

struct GazetteerLookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Tells what a name means: every entry that it reaches, and how.")

    @Argument(help: ArgumentHelp("Names or ids; quote a name of several words.", valueName: "name"))
    var names: [String]

    @Option(
        help: ArgumentHelp("The compiled gazetteer; the one beside the binary when none is named.", valueName: "file"))
    var gazetteer: String?

    @Option(help: ArgumentHelp("Only what existed then, and who held an office then.", valueName: "YYYY-MM-DD"))
    var at: String?

    @Flag(help: "One line of JSON for each entry.")
    var json = false

    func run() throws {
        let path = try GazetteerFile.paths(named: gazetteer.map { [$0] } ?? [])[0]
        let opened: Gazetteer
        do {
            opened = try Gazetteer(path: path)
        } catch {
            throw CommandError(describing: error)
        }
        let words = OrdinaryWords()
        var lookup = Lookup(gazetteer: opened, folding: words.folding) { words.contains($0) }
        let day = try day()
        var missed = false
        for name in names {
            let answers = lookup.answers(to: name, at: day)
            if answers.isEmpty {
                StandardError.writeLine("raqim: nothing has that name, \(name); try another spelling")
                missed = true
            }
            for answer in answers { print(json ? line(answer, name) : text(answer)) }
        }
        if missed { throw ExitCode(1) }
    }

    private func day() throws(CommandError) -> PartialDate? {
        guard let at else { return nil }
        guard let date = PartialDate(at) else {
            throw CommandError("no date", "--at \(at)", remedy: "write YYYY-MM-DD")
        }
        return date
    }

    private func text(_ answer: Lookup.Answer) -> String {
        let entry = answer.entry
        var lines = ["\(entry.id)  \(entry.name)  (\(entry.kind))  \(entry.origin)"]
        if !answer.listedAs.isEmpty { lines.append("  listed as “\(answer.listedAs)”\(remarks(answer))") }
        return lines.joined(separator: "\n")
    }

    private func remarks(_ answer: Lookup.Answer) -> String {
        var remarks: [String] = []
        if let rule = answer.rule { remarks.append("derived by \(rule)") }
        if answer.flags.contains(.weak) { remarks.append("weak: never links alone") }
        if answer.flags.contains(.needsTrigger) { remarks.append("needs a trigger, as “village of”") }
        if answer.flags.contains(.acronym) { remarks.append("in capitals only") }
        if answer.flags.contains(.commonWord) { remarks.append("also an ordinary word") }
        return remarks.isEmpty ? "" : ", " + remarks.joined(separator: "; ")
    }

    private func line(_ answer: Lookup.Answer, _ question: String) -> String {
        var members = [UInt8]()
        members += "{\"asked\":".utf8
        Self.quote(question, &members)
        members += ",".utf8
        members += answer.entry.facts
        members += ",\"listed_as\":".utf8
        Self.quote(answer.listedAs, &members)
        members +=
            ",\"weak\":\(answer.flags.contains(.weak)),\"needs_trigger\":\(answer.flags.contains(.needsTrigger))".utf8
        members += ",\"origin\":".utf8
        Self.quote(answer.entry.origin, &members)
        members += "}".utf8
        return String(decoding: members, as: UTF8.self)
    }

    private static func quote(_ text: String, _ out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { out.append(UInt8(ascii: "\\")) }
            if byte >= 0x20 { out.append(byte) }
        }
        out.append(UInt8(ascii: "\""))
    }
}

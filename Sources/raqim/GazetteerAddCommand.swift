import ArgumentParser
import Gazetteers
import Glibc
import Text

struct GazetteerAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds a name to an entry of a list; order and comments stay.")

    @Argument(help: ArgumentHelp("The entry.", valueName: "id")) var id: String
    @Option(help: ArgumentHelp("A name it goes by; may be given several times.", valueName: "name")) var alias: [String]
    @Option(help: ArgumentHelp("The list that has the entry.", valueName: "file")) var list: String
    @Flag(help: "The name never links alone.") var weak = false

    func run() throws {
        let bytes = try CuratedLists.bytes(of: list)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandError("a list that is not UTF-8", list, remedy: "save it as UTF-8")
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let header = lines.first(where: { !$0.hasPrefix("#") && !$0.isEmpty }) else {
            throw CommandError("no header", list, remedy: "name a list with column names")
        }
        let columns = header.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard let idColumn = columns.firstIndex(of: "id"),
            let place = lines.firstIndex(where: {
                let cells = $0.split(separator: "\t", omittingEmptySubsequences: false)
                return cells.count > idColumn && cells[idColumn] == id
            })
        else { throw CommandError("no entry of that id", "\(id) in \(list)", remedy: "see raqim gazetteer lookup") }
        let present = names(of: list, bytes)
        for name in alias {
            let column = weak ? "weak" : Self.isArabic(name) ? "ar" : "aliases"
            guard let index = columns.firstIndex(of: column) else {
                throw CommandError("no column \(column)", list, remedy: "add it to the header")
            }
            var cells = lines[place].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            while cells.count <= index { cells.append("") }
            cells[index] = cells[index].isEmpty ? name : "\(cells[index]) | \(name)"
            lines[place] = cells.joined(separator: "\t")
            if let other = present(name), other != id {
                StandardError.writeLine("“\(name)” also names \(other); move it to weak in one of the two")
            }
        }
        try Self.write(Array(lines.joined(separator: "\n").utf8), to: list)
        print("\(list):\(place + 1): \(id) goes by \(alias.map { "“\($0)”" }.joined(separator: ", ")) too")
    }

    /// Tells which entry of the list has a name already.
    private func names(of file: String, _ bytes: [UInt8]) -> (String) -> String? {
        var reader = ListReader()
        reader.read(bytes, file: file)
        let folding = Folding()
        var words = NameWords(folding: folding)
        var owners: [[WordKey]: String] = [:]
        for row in reader.rows {
            for name in row.names { owners[words.words(of: name.text).keys] = row.id }
        }
        return { name in
            var words = NameWords(folding: folding)
            return owners[words.words(of: name).keys]
        }
    }

    private static func isArabic(_ name: String) -> Bool {
        name.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    }

    /// Writes beside the list and renames, so that no list is ever half written.
    private static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
        let beside = path + ".part"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw CommandError(String(cString: strerror(errno)), beside, remedy: "free space or the folder")
        }
        let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, bytes.count) }
        close(descriptor)
        guard written == bytes.count, rename(beside, path) == 0 else {
            unlink(beside)
            throw CommandError("the list could not be written", path, remedy: "free space or the folder")
        }
    }
}

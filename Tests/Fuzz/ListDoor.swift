import Gazetteers
import Text

/// Lists as curators write them: every row is read or told as a fault, and what is read compiles to a file that opens.
final class ListDoor: Sendable {
    static let shared = ListDoor()
    private let folding = Folding()
    nonisolated(unsafe) private let scratch = MemoryFile()

    private static let header =
        "id\tkind\tname\tar\tckb\taliases\tweak\tin\tcountry\tlat\tlon\tfrom\tto\troles\trefs\tuse\tsource\tnote\n"

    func tryLists(_ bytes: UnsafeBufferPointer<UInt8>) {
        var reader = ListReader()
        // Half of the runs have a header to begin with.
        let text = (bytes.first ?? 0) & 1 == 0 ? Array(Self.header.utf8) + bytes : Array(bytes)
        reader.read(text, file: "l.tsv")
        for fault in reader.faults {
            Fuzz.expect(!fault.description.contains("\n"), "a fault is one line")
        }
        var checks = ListChecks(folding: folding) { _ in false }
        let faults = checks.faults(in: reader.rows)
        // The command refuses lists with faults before it compiles.
        guard reader.faults.isEmpty, faults.isEmpty else { return }
        var compiler = Compiler(rows: reader.rows, folding: folding) { _ in false }
        let compiled = compiler.compile()
        compiled.withUnsafeBytes { scratch.set($0) }
        do {
            let gazetteer = try Gazetteer(path: scratch.path)
            Fuzz.expect(gazetteer.entryCount == reader.rows.count, "every row is an entry")
        } catch {
            Fuzz.expect(false, "what was compiled opens: \(error)")
        }
    }
}

import Foundation
import Testing

/// The binary where an installation puts it: `bin/raqim`, with its gazetteer in `share/raqim`.
struct InstalledTests {
    @Test func gazetteerIsFoundInShare() throws {
        let folder = try installed()
        let outcome = try run(folder, "gazetteer", "lookup", "Baghdad")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("place/baghdad"))
    }

    @Test func versionNamesTheGazetteer() throws {
        let folder = try installed()
        let lines = try run(folder, "--version").output.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(lines.map(\.first) == ["raqim", "gazetteer"])
        #expect(lines.last?.last?.count == 64)
        // The same that records carry.
        let article = folder.url("a.txt").path
        try folder.write(Data("A drone fell near Baghdad.".utf8), to: "a.txt")
        let record = try run(folder, "process", article).output
        #expect(record.contains("\"gazetteer\":\"\(lines.last?.last ?? "")\""))
    }

    @Test func versionIsToldWithoutGazetteer() throws {
        let folder = try installed()
        try FileManager.default.removeItem(at: folder.url("share/raqim/raqim.gazetteer"))
        let outcome = try run(folder, "--version")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("\ngazetteer none\n"))
        #expect(try run(folder, "gazetteer", "lookup", "Baghdad").status == 2)
    }

    /// A folder as `make install` leaves it.
    private func installed() throws -> Folder {
        let folder = try Folder()
        for path in ["bin", "share/raqim"] {
            try FileManager.default.createDirectory(at: folder.url(path), withIntermediateDirectories: true)
        }
        try FileManager.default.copyItem(at: Command.binary, to: folder.url("bin/raqim"))
        try FileManager.default.copyItem(
            at: URL(filePath: GazetteerOfTests.compile()), to: folder.url("share/raqim/raqim.gazetteer"))
        return folder
    }

    private func run(_ folder: Folder, _ arguments: String...) throws -> Command.Outcome {
        let output = folder.url("output.txt")
        try folder.write(Data(), to: "output.txt")
        let process = Process()
        process.executableURL = folder.url("bin/raqim")
        process.arguments = arguments
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Command.Outcome(
            status: process.terminationStatus, output: try folder.text("output.txt"), complaint: "")
    }
}

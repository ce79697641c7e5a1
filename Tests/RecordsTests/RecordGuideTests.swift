import Foundation
import Support
import Testing

/// Documentation/record.md is what Documentation/record.py makes of the schema; `RAQIM_REWRITE=1` writes it anew.
@Suite struct RecordGuideTests {
    @Test func guideIsWhatTheSchemaSays() throws {
        let url = Project.root.appending(path: "Documentation/record.md")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", Project.root.appending(path: "Documentation/record.py").path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let made = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        if ProcessInfo.processInfo.environment["RAQIM_REWRITE"] != nil { try made.write(to: url) }
        #expect(
            try Data(contentsOf: url) == made,
            "Documentation/record.md is not what the schema says; run the tests once with RAQIM_REWRITE=1")
    }
}

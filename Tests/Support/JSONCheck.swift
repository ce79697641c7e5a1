internal import Foundation

/// Runs Tests/validate_records.py, which needs Python's jsonschema (`make install-deps`).
package enum JSONCheck {
    /// Exit status and what was printed. Text goes through a file, so that long records fill no pipe.
    package static func run(_ lines: String) throws -> (status: Int32, said: String) {
        let file = FileManager.default.temporaryDirectory.appending(path: "raqim-check-\(UUID().uuidString).jsonl")
        try Data(lines.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", Project.root.appending(path: "Tests/validate_records.py").path]
        let output = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }

    package static let isPossible = (try? run("").status) == 0
}

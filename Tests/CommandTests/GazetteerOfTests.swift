import Foundation
import Support

/// The gazetteer that tests of the command read with: a handful of names, compiled by the command itself.
enum GazetteerOfTests {
    /// Compiles it and gives its path.
    static func compile() throws -> String {
        let lists = Project.root.appending(path: "Tests/CommandTests/Lists").path
        let path = FileManager.default.temporaryDirectory
            .appending(path: "raqim-tests-\(ProcessInfo.processInfo.processIdentifier).gazetteer").path
        let outcome = try Command("gazetteer", "compile", lists, "-o", path).run()
        if outcome.status != 0 { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        return path
    }

    struct NotCompiled: Error { let complaint: String }
}

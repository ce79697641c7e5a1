import Foundation
import Testing

/// The built binary, run as people run it, with a small gazetteer of Tests/CommandTests/Lists.
struct Command {
    var arguments: [String]
    /// What comes through standard input.
    var bytes: [UInt8]
    var folder: Folder?
    /// Whose rights the command has; nil for those of the tests. Only root can give them away.
    var user: String?

    init(_ arguments: String..., input: String = "", in folder: Folder? = nil) {
        self.arguments = arguments
        bytes = Array(input.utf8)
        self.folder = folder
    }

    /// What a run left behind.
    struct Outcome {
        let status: Int32
        let output: String
        /// Standard error.
        let complaint: String

        /// The output's lines, read as JSON.
        func records() throws -> [[String: Any]] {
            try output.split(separator: "\n").map {
                try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
        }

        func ids() throws -> [String] { try records().map { try #require($0["id"] as? String) } }
    }

    func run() throws -> Outcome {
        // Files instead of pipes, which would fill up while the other one is read.
        let scratch = try Folder(["output": "", "complaint": ""])
        try scratch.write(Data(bytes), to: "input")
        let process = try process()
        process.standardInput = try FileHandle(forReadingFrom: scratch.url("input"))
        process.standardOutput = try FileHandle(forWritingTo: scratch.url("output"))
        process.standardError = try FileHandle(forWritingTo: scratch.url("complaint"))
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try scratch.text("output"),
            complaint: try scratch.text("complaint"))
    }

    /// A process that is not yet running.
    func process() throws -> Process {
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = arguments
        // Before what the caller gives, where “--” may end the options.
        if arguments.first == "process", !arguments.contains("--gazetteer") {
            process.arguments?.insert(contentsOf: ["--gazetteer", try Self.gazetteer.get()], at: 1)
        }
        process.currentDirectoryURL = folder?.root
        if let user, let folder {
            // Where that user can reach it.
            let copy = folder.root.deletingLastPathComponent().appending(path: "raqim-\(UUID().uuidString)")
            try FileManager.default.copyItem(at: Self.binary, to: copy)
            folder.scraps.append(copy)
            process.executableURL = URL(filePath: "/usr/bin/setpriv")
            process.arguments = ["--reuid", user, "--clear-groups", copy.path] + (process.arguments ?? [])
        }
        return process
    }

    /// Beside the test bundle, which is what runs now.
    static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "raqim")

    private static let gazetteer = Result { try GazetteerOfTests.compile() }
}

/// A folder with files, which goes when the test ends.
final class Folder {
    let root: URL
    /// What else goes then.
    var scraps: [URL] = []

    /// - Parameter files: the text of each file by its path in the folder.
    init(_ files: [String: String] = [:]) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "raqim-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for (path, text) in files { try write(Data(text.utf8), to: path) }
    }

    deinit { for item in [root] + scraps { try? FileManager.default.removeItem(at: item) } }

    func write(_ data: Data, to path: String) throws {
        try FileManager.default.createDirectory(
            at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url(path))
    }

    func url(_ path: String) -> URL { root.appending(path: path) }

    func text(_ path: String) throws -> String { String(decoding: try Data(contentsOf: url(path)), as: UTF8.self) }
}

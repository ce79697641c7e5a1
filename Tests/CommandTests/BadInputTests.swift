import Foundation
import Support
import Testing

/// Every row of Corpus/Cases/bad-inputs.txt is as it says, and Documentation/bad-inputs.md is made of them;
/// `RAQIM_REWRITE=1` writes the page anew.
@Suite struct BadInputTests {
    @Test(arguments: BadInput.all)
    func userSeesWhatTheTableSays(_ row: BadInput) throws {
        let outcome = try BadInputRun(row).outcome()
        #expect(outcome.status == row.exit)
        let isProcess = row.call.hasPrefix("process")
        #expect(isProcess ? try outcome.records().map(Self.result) == row.records : row.records.isEmpty)
        if !isProcess { #expect(outcome.output.split(separator: "\n").map(String.init) == row.prints) }
        let said = outcome.complaint.split(separator: "\n").map(String.init)
        #expect(said.count == row.says.count, "\(said)")
        for (line, expected) in zip(said, row.says) { #expect(Self.fits(line, expected), "\(line) ≠ \(expected)") }
        // Whatever the names are, nothing that a terminal would obey.
        #expect(!outcome.complaint.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
    }

    @Test func pageIsWhatTheCasesSay() throws {
        let url = Project.root.appending(path: "Documentation/bad-inputs.md")
        let page = Self.page()
        if ProcessInfo.processInfo.environment["RAQIM_REWRITE"] != nil { try Data(page.utf8).write(to: url) }
        let kept = try? String(contentsOf: url, encoding: .utf8)
        #expect(kept == page, "Documentation/bad-inputs.md is not what the cases say; run once with RAQIM_REWRITE=1")
    }

    private static func result(_ record: [String: Any]) -> String {
        (record["error"] as? [String: Any])?["code"] as? String ?? "ok"
    }

    /// Whether `line` is `expected`, in which “…” stands for anything.
    private static func fits(_ line: String, _ expected: String) -> Bool {
        let pieces = expected.components(separatedBy: "…")
        guard pieces.count > 1 else { return line == expected }
        // One gap a line is enough.
        return line.hasPrefix(pieces[0]) && line.hasSuffix(pieces[pieces.count - 1])
    }

    private static func page() -> String {
        var page = """
            # Bad inputs: what the user sees

            Made from Corpus/Cases/bad-inputs.txt by BadInputTests, which runs every row: \(BadInput.all.count) of them. Each article
            that cannot be read is a record with its error, and the batch goes on; a wrong call ends before any work is
            done. What standard error says is given without its “raqim:”.

            """
        let chapters = BadInput.all.map(\.chapter).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        for chapter in chapters {
            page += "\n## \(chapter)\n\n| what | records | what standard error says | exit code |\n|---|---|---|---|\n"
            for row in BadInput.all where row.chapter == chapter {
                // The count at the end says nothing of the row.
                let says = (row.prints + row.says).filter { !$0.contains(" could not be read; ") }
                let words = says.map { "`\($0.replacing("raqim: ", with: "").replacing("|", with: "\\|"))`" }
                page += "| \(row.what) | \(row.records.joined(separator: ", ")) | "
                page += "\(words.joined(separator: "<br>")) | \(row.exit) |\n"
            }
        }
        return page
    }
}

/// Makes what a row tells of, and calls raqim as it says.
private struct BadInputRun {
    private let row: BadInput

    init(_ row: BadInput) { self.row = row }

    func outcome() throws -> Command.Outcome {
        let folder = try Folder()
        for making in row.makings { try make(making, in: folder) }
        var command = Command(in: folder)
        command.bytes = BadInput.bytes(row.input)
        // Arguments need not be UTF-8 nor free of escapes, but Process takes text; the rows keep to that.
        command.arguments = row.call.split(separator: " ").map {
            String(decoding: BadInput.bytes(String($0)), as: UTF8.self)
        }
        if row.isNobody, geteuid() == 0 { command.user = "nobody" }
        defer { Self.giveRightsBack(folder) }
        return try command.run()
    }

    private func make(_ making: BadInput.Making, in folder: Folder) throws {
        let path = Array(folder.root.path.utf8) + [UInt8(ascii: "/")] + making.path
        try makeFolder(above: path)
        let content = making.content
        try withPath(path) { path in
            switch making.kind {
            case "file": try write(BadInput.bytes(content), to: path)
            case "gzip": try write(packed(BadInput.bytes(content)), to: path)
            case "sparse":
                try write([], to: path)
                truncate(path, off_t(content) ?? 0)
            case "link": symlink(content, path)
            case "fifo": mkfifo(path, 0o644)
            case "folder":
                mkdir(path, 0o755)
                chmod(path, mode_t(content, radix: 8) ?? 0o755)
            default: Issue.record("bad-inputs.txt:\(row.line): no such word, \(making.kind)")
            }
        }
    }

    private func makeFolder(above path: [UInt8]) throws {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")), slash > 0 else { return }
        let folder = Array(path[..<slash])
        try withPath(folder) { if mkdir($0, 0o755) != 0, errno == ENOENT { try makeFolder(above: folder) } }
        _ = withPath(folder) { mkdir($0, 0o755) }
    }

    private func withPath<R>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) throws -> R) rethrows -> R {
        try (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
            // Never nil: there is always the closing zero.
            try body($0.baseAddress!)
        }
    }

    private func write(_ bytes: [UInt8], to path: UnsafePointer<CChar>) throws {
        let file = try #require(fopen(path, "w"))
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    private func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        let scratch = try Folder()
        try scratch.write(Data(bytes), to: "a")
        let gzip = Process()
        gzip.executableURL = URL(filePath: "/usr/bin/env")
        gzip.arguments = ["gzip", scratch.url("a").path]
        try gzip.run()
        gzip.waitUntilExit()
        return Array(try Data(contentsOf: scratch.url("a.gz")))
    }

    /// So that the folder can be removed.
    private static func giveRightsBack(_ folder: Folder) {
        let items = FileManager.default.enumerator(at: folder.root, includingPropertiesForKeys: nil)
        for case let item as URL in items ?? .init() { chmod(item.path, 0o700) }
    }
}

import Foundation
import Testing

/// A run that was interrupted is finished by `--resume` as if nothing had been.
@Suite struct ResumeTests {
    @Test(arguments: [0.0, 0.001, 0.3, 0.5, 0.77, 0.9999, 1.0])
    func theFinishedFileIsThatOfOneRun(share: Double) throws {
        let folder = try ProcessTests.manyArticles()
        try folder.write(Data(), to: "news/100.txt")
        let whole = try Command("process", "news", in: folder).run()
        #expect(whole.status == 3)
        let bytes = Data(whole.output.utf8)
        try folder.write(bytes.prefix(Int(Double(bytes.count) * share)), to: "o.jsonl")
        let resumed = try Command("process", "news", "--resume", "-o", "o.jsonl", in: folder).run()
        #expect(resumed.status == 3)
        #expect(resumed.complaint.hasSuffix("raqim: 1 of 300 articles could not be read; its record says why\n"))
        #expect(try Data(contentsOf: folder.url("o.jsonl")) == bytes)
    }

    @Test func aRunThatNeverBeganBegins() throws {
        let folder = try Folder(["a.txt": "A near Mosul"])
        #expect(try Command("process", "a.txt", "--resume", "-o", "o.jsonl", in: folder).run().status == 0)
        #expect(try folder.text("o.jsonl") == Command("process", "a.txt", in: folder).run().output)
    }

    @Test(arguments: [
        ["a.txt", "--offsets", "utf8"], ["b.txt", "a.txt"], ["b.txt"], ["a.txt", "--with-text"],
    ])
    func recordsOfAnotherRunAreLeftAlone(call: [String]) throws {
        let folder = try Folder(["a.txt": "A near Mosul", "b.txt": "B near Mosul"])
        #expect(try Command("process", "a.txt", "b.txt", "-o", "o.jsonl", in: folder).run().status == 0)
        let before = try folder.text("o.jsonl")
        var command = Command("process", "--resume", "-o", "o.jsonl", in: folder)
        command.arguments += call
        let outcome = try command.run()
        #expect(outcome.status == 2)
        #expect(
            outcome.complaint == "raqim: the records are of another run, o.jsonl; "
                + "give the input, options and gazetteer of that run, or start anew with --force\n")
        #expect(try folder.text("o.jsonl") == before)
    }

    @Test(arguments: [
        (["--resume"], "nothing to resume, --resume without --out; name the file of the run with --out"),
        (
            ["--resume", "--force", "-o", "o"],
            "only one of two can be had, --resume and --force; leave one out"
        ),
        (
            ["--resume", "--pretty", "-o", "o"],
            "cannot resume text for people, --pretty; leave it out, or run it anew with --force"
        ),
    ])
    func whatCannotResumeSaysSo(call: [String], line: String) throws {
        let folder = try Folder(["a.txt": "A near Mosul"])
        var command = Command("process", "a.txt", in: folder)
        command.arguments += call
        let outcome = try command.run()
        #expect(outcome.status == 2)
        #expect(outcome.complaint == "raqim: \(line)\n")
    }

    @Test func aChangedArticleIsNamed() throws {
        let folder = try Folder(["a.txt": "A near Mosul", "b.txt": "B near Mosul", "c.txt": "C near Mosul"])
        #expect(try Command("process", "a.txt", "b.txt", "c.txt", "-o", "o.jsonl", in: folder).run().status == 0)
        let before = try folder.text("o.jsonl")
        try folder.write(Data("B near Erbil".utf8), to: "b.txt")
        let outcome = try Command("process", "a.txt", "b.txt", "c.txt", "--resume", "-o", "o.jsonl", in: folder).run()
        #expect(outcome.status == 2)
        #expect(
            outcome.complaint == "raqim: the article has changed since its record was written, b.txt; "
                + "put it back as it was, or start anew with --force\n")
        #expect(try folder.text("o.jsonl") == before)
    }

    /// What lies behind the last entry that agrees is written anew, whatever a power cut left there.
    @Test(arguments: ["cut", "zeros", "old bytes", "a torn journal", "no journal", "a journal of elsewhere"])
    func whatAPowerCutLeavesIsFinished(damage: String) throws {
        let folder = try ProcessTests.manyArticles()
        let whole = try Command("process", "news", in: folder).run()
        // Two articles a batch at first, so that there are entries enough.
        let process = try Command("process", "news", "-o", "o.jsonl", "--jobs", "1", in: folder).process()
        process.standardError = FileHandle.nullDevice
        try process.run()
        let journal = "o.jsonl.raqim-journal"
        // As soon as there is something to lose.
        for _ in 0..<30_000 where (try? Data(contentsOf: folder.url("o.jsonl")).count) ?? 0 < 50_000 { usleep(2000) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        var output = try Data(contentsOf: folder.url("o.jsonl"))
        var noted = (try? Data(contentsOf: folder.url(journal))) ?? Data()
        switch damage {
        case "cut": output = output.dropLast(1000)
        case "zeros": output = output.dropLast(1000) + Data(count: 1000)
        case "old bytes": output = output.dropLast(1000) + Data(repeating: 0x7B, count: 999) + Data("\n".utf8)
        case "a torn journal": noted = noted.dropLast(7) + Data(count: 7)
        case "a journal of elsewhere": noted += Data("99 9999999999 1 2\n".utf8)
        default: noted = Data()
        }
        try output.write(to: folder.url("o.jsonl"))
        try noted.write(to: folder.url(journal))
        let resumed = try Command("process", "news", "--resume", "-o", "o.jsonl", in: folder).run()
        // Without its journal a file's lines are believed only when they are whole.
        #expect(resumed.status == 0, "\(resumed.complaint)")
        #expect(try folder.text("o.jsonl") == whole.output)
        #expect(!FileManager.default.fileExists(atPath: folder.url(journal).path))
    }
}

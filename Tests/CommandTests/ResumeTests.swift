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
}

import Foundation
import Testing

@Suite struct ProcessTests {
    /// Enough articles that workers overtake each other.
    static func manyArticles() throws -> Folder {
        let folder = try Folder()
        for number in 0..<300 {
            let name = "news/\(String(1000 + number).dropFirst()).txt"
            let text =
                "Report \(number)\n\n"
                + String(repeating: "Drones fell near Mosul on Monday. ", count: number % 7 * 50 + 1)
            try folder.write(Data(text.utf8), to: name)
        }
        return folder
    }

    @Test func standardInputIsOneArticle() throws {
        let outcome = try Command("process", input: "A drone fell near Mosul.\n").run()
        #expect(outcome.status == 0)
        #expect(outcome.complaint.isEmpty)
        let records = try outcome.records()
        #expect(records.count == 1)
        #expect(records.first?["id"] as? String == "stdin")
        #expect(records.first?["raqim"] as? String == "1")
        #expect(records.first?["characters"] as? Int == 25)
    }

    @Test func foldersAreReadInOrderOfName() throws {
        let folder = try Folder([
            "in/b.txt": "B near Mosul", "in/a.txt": "A near Mosul", "in/c/d.txt": "D near Mosul", "z.txt": "Z",
        ])
        let outcome = try Command("process", "z.txt", "in", in: folder).run()
        #expect(try outcome.ids() == ["z.txt", "in/a.txt", "in/b.txt", "in/c/d.txt"])
    }

    @Test func everyNumberOfWorkersWritesTheSame() throws {
        let folder = try Self.manyArticles()
        let alone = try Command("process", "news", "--jobs", "1", in: folder).run()
        #expect(try alone.records().count == 300)
        #expect(try alone.ids() == alone.ids().sorted())
        for jobs in ["2", "5", "32"] {
            let outcome = try Command("process", "news", "--jobs", jobs, in: folder).run()
            #expect(outcome.output == alone.output, "--jobs \(jobs)")
        }
    }

    /// Small enough to be run under ThreadSanitizer.
    @Test func workersOfShortArticlesWriteTheSame() throws {
        let texts = (10..<50).map { ("news/\($0).txt", "Report \($0)\n\nDrones fell near Mosul on Monday, he said.") }
        let folder = try Folder(Dictionary(uniqueKeysWithValues: texts))
        let alone = try Command("process", "news", "--jobs", "1", in: folder).run()
        let outcome = try Command("process", "news", "--jobs", "4", in: folder).run()
        #expect(try alone.records().count == 40)
        #expect(outcome.output == alone.output)
    }

    @Test func statsSayWhereTheTimeWentAndChangeNoRecord() throws {
        let folder = try Folder(["a.txt": "A drone fell near Mosul on Monday."])
        let plain = try Command("process", "a.txt", in: folder).run()
        let outcome = try Command("process", "a.txt", "--stats", in: folder).run()
        #expect(outcome.status == 0)
        #expect(outcome.output == plain.output)
        let stages = outcome.complaint.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(
            stages == [
                "stage", "reading", "segmentation", "names", "dates", "entities", "coreference", "linking", "quotes",
                "writing", "whole",
            ])
    }

    @Test func whatCannotBeReadIsARecordToo() throws {
        let folder = try Folder(["a.txt": "A near Mosul", "c.txt": "", "d.txt": "D near Mosul"])
        try folder.write(Data([0x41, 0xFF, 0xFE]), to: "b.txt")
        let outcome = try Command("process", "a.txt", "b.txt", "c.txt", "d.txt", in: folder).run()
        #expect(outcome.status == 3)
        #expect(try outcome.ids() == ["a.txt", "b.txt", "c.txt", "d.txt"])
        #expect(try outcome.records().map { $0["error"] != nil } == [false, true, true, false])
        #expect(outcome.complaint.hasSuffix("raqim: 2 of 4 articles could not be read; their records say why\n"))
    }

    @Test func filesAreNeverOverwrittenUnasked() throws {
        let folder = try Folder(["a.txt": "A near Mosul", "o.jsonl": "mine\n"])
        let refused = try Command("process", "a.txt", "-o", "o.jsonl", in: folder).run()
        #expect(refused.status == 2)
        #expect(
            refused.complaint
                == "raqim: the output is already there, o.jsonl; "
                + "add --resume to go on with it, --force to replace it, or name another file\n")
        #expect(try folder.text("o.jsonl") == "mine\n")
        let forced = try Command("process", "a.txt", "-o", "o.jsonl", "--force", in: folder).run()
        #expect(forced.status == 0)
        #expect(forced.output.isEmpty)
        #expect(try folder.text("o.jsonl") == Command("process", "a.txt", in: folder).run().output)
    }

    @Test(arguments: ["news/o.jsonl", "./news/deep/../o.jsonl", "a.txt", "news/b.txt"])
    func theOutputDoesNotLieAmongTheInput(out: String) throws {
        let folder = try Folder(["a.txt": "A near Mosul", "news/b.txt": "B near Mosul", "news/deep/c.txt": "C"])
        let outcome = try Command("process", "a.txt", "news", "--force", "-o", out, in: folder).run()
        #expect(outcome.status == 2)
        #expect(outcome.complaint == "raqim: the output lies among the input, \(out); write it somewhere else\n")
        #expect(try folder.text("a.txt") == "A near Mosul")
    }

    @Test func progressIsForStandardError() throws {
        let folder = try Folder(["a.txt": "A near Mosul"])
        let plain = try Command("process", "a.txt", in: folder).run()
        let always = try Command("process", "a.txt", "--progress", "always", in: folder).run()
        #expect(always.output == plain.output)
        #expect(plain.complaint.isEmpty)
        #expect(always.complaint.hasPrefix("1 article, 12 B, "))
        let json = try Command("process", "a.txt", "--progress", "json", in: folder).run()
        let last = try #require(json.complaint.split(separator: "\n").last)
        let object = try #require(JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
        #expect(object["articles"] as? Int == 1)
        #expect(object["done"] as? Bool == true)
    }

    @Test func textIsForPeople() throws {
        let outcome = try Command("process", "--to", "text", input: "A drone fell near Mosul.").run()
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("A drone fell near Mosul. · en\n  stdin\n"))
        #expect(!outcome.output.contains("{"))
    }

    @Test func aClosedPipeEndsQuietly() throws {
        let folder = try Self.manyArticles()
        let process = try Command("process", "news", in: folder).process()
        let output = Pipe()
        let complaint = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = complaint
        try output.fileHandleForReading.close()
        try process.run()
        try output.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        #expect(complaint.fileHandleForReading.availableData.isEmpty)
    }

    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
    func interruptionLeavesWholeLines(signal: Int32, status: Int32) throws {
        let folder = try Folder()
        // Standard input that stays open, as of a feed: one line comes, then nothing.
        let process = try Command("process", "--in", "jsonl", "-o", "o.jsonl", in: folder).process()
        let input = Pipe()
        process.standardInput = input
        process.standardError = FileHandle.nullDevice
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data("{\"id\":\"1\",\"text\":\"A near Mosul\"}\n".utf8))
        Thread.sleep(forTimeInterval: 0.5)
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == status)
        let written = try folder.text("o.jsonl")
        #expect(written.isEmpty || written.hasSuffix("}\n"))
    }

    @Test func aFullDiskIsAnError() throws {
        let process = try Command("process").process()
        let input = Pipe()
        let complaint = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        process.standardError = complaint
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data("A near Mosul".utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        let said = String(decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(process.terminationStatus == 2)
        #expect(
            said == "raqim: cannot write: no space left on device, standard output; make room and run it again\n")
    }

    @Test(arguments: [
        ("2>&-", 3, ["c.txt", "a.txt"]), (">&- 2>&-", 3, ["c.txt", "a.txt"]), ("<&- >&- 2>&-", 3, ["c.txt", "a.txt"]),
    ])
    func closedStreamsMixNothingUp(closing: String, status: Int32, ids: [String]) throws {
        let folder = try Folder(["a.txt": "A near Mosul", "c.txt": ""])
        let call = try Command("process", "c.txt", "a.txt", "-o", "o.jsonl", in: folder).process()
        let words = [call.executableURL?.path ?? ""] + (call.arguments ?? [])
        call.executableURL = URL(filePath: "/bin/sh")
        call.arguments = ["-c", "\"$@\" \(closing)", "sh"] + words
        try call.run()
        call.waitUntilExit()
        #expect(call.terminationStatus == status)
        let lines = try folder.text("o.jsonl").split(separator: "\n")
        #expect(lines.count == ids.count)
        #expect(zip(lines, ids).allSatisfy { $0.hasPrefix("{\"raqim\":\"1\",\"id\":\"\($1)\"") })
    }

    @Test func aClosedOutputIsAnError() throws {
        let folder = try Folder(["a.txt": "A near Mosul"])
        let call = try Command("process", "a.txt", in: folder).process()
        let words = [call.executableURL?.path ?? ""] + (call.arguments ?? [])
        let complaint = Pipe()
        call.executableURL = URL(filePath: "/bin/sh")
        call.arguments = ["-c", "\"$@\" >&-", "sh"] + words
        call.standardError = complaint
        try call.run()
        let said = String(decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        call.waitUntilExit()
        #expect(call.terminationStatus == 2)
        #expect(said.hasPrefix("raqim: cannot write: bad file descriptor, standard output; "))
    }
}

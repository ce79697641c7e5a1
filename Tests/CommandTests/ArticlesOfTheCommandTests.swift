import Foundation
import Testing

/// What the articles tell of themselves arrives in the records.
@Suite struct ArticlesOfTheCommandTests {
    @Test func linesOfJSONBecomeRecords() throws {
        let folder = try Folder([
            "n.jsonl": """
            {"id":7,"body":"Drones fell.","head":"Drones","published":"2026-01-20T10:00:00Z","outlet":"Wire"}
            {"id":8,"body":
            {"id":"9","body":"Rockets fell."}

            """
        ])
        let outcome = try Command(
            "process", "n.jsonl", "--text-field", "body", "--title-field", "head", "--published", "2020-02-29",
            in: folder
        ).run()
        #expect(outcome.status == 3)
        #expect(outcome.complaint.hasPrefix("raqim: "))
        let records = try outcome.records()
        #expect(try outcome.ids() == ["7", "n.jsonl:2", "9"])
        #expect(records[0]["title"] as? String == "Drones")
        #expect(records.map { $0["published"] as? String } == ["2026-01-20", nil, "2020-02-29"])
        #expect(records.map { $0["published_from"] as? String } == ["metadata", nil, "option"])
        #expect((records[1]["error"] as? [String: String])?["code"] == "bad_json")
    }

    @Test func standardInputIsReadAsItComes() throws {
        let process = try Command("process", "--in", "jsonl").process()
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for number in 1...2 {
            try input.fileHandleForWriting.write(contentsOf: Data("{\"text\":\"Drones fell.\"}\n".utf8))
            let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            #expect(line.hasPrefix("{\"raqim\":\"1\",\"id\":\"stdin:\(number)\""))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func aSizeLimitIsKept() throws {
        let outcome = try Command("process", "--max-bytes", "5", input: "Drones fell.").run()
        #expect(outcome.status == 3)
        #expect(outcome.output.contains("\"code\":\"too_large\""))
        #expect(try Command("process", "--max-bytes", "0").run().status == 2)
    }
}

import Foundation
import Testing

@testable import Records

/// Lines that the writer wrote are read back as they were meant.
@Suite struct RecordLinesTests {
    private func lines(_ text: String) throws -> RecordLines {
        let file = FileManager.default.temporaryDirectory.appending(path: "raqim-lines-\(UUID().uuidString).jsonl")
        try Data(text.utf8).write(to: file)
        return try RecordLines(path: file.path)
    }

    private func sample(_ unit: OffsetUnit) throws -> (text: String, line: String) {
        var sample = Sample("🇮🇶 “We are the state,” said Qais al-Khazali near Ayn al-Asad.\r\n")
        sample.record.title = "The \"last\" soldier"
        sample.record.entities = [
            Entity(
                span: try sample.span("Qais al-Khazali"), type: .person, facts: khazali, match: .name, level: .certain),
            Entity(span: try sample.span("Ayn al-Asad"), type: .place, facts: airbase, match: .alias, level: .likely),
        ]
        sample.record.quotes = [
            Quote(
                span: try sample.span("We are the state,"), kind: .direct, cue: try sample.span("said"),
                speaker: Speaker(span: try sample.span("Qais al-Khazali"), entity: 0, via: "subject"))
        ]
        var options = RecordWriter.Options()
        options.offsets = unit
        options.includesText = true
        return (sample.text, sample.line(options))
    }

    @Test func readsRecordsAndFailuresBetweenEmptyLines() throws {
        let failure = #"{"raqim":"1","id":"a.bin","error":{"code":"binary","message":"binary, not text"}}"#
        let lines = try lines(sample(.codepoint).line + "\n \n" + failure + "\n" + sample(.utf8).line.dropLast())
        let all = try lines.all()
        #expect(all.count == 3)
        guard case .record(let record) = all[0], case .failure(let error) = all[1] else {
            Issue.record("a record and a failure")
            return
        }
        #expect(record.title == "The \"last\" soldier")
        #expect(record.entities.map(\.id) == ["person/qais-al-khazali", "place/ayn-al-asad-airbase"])
        #expect(record.entities[1].level == .likely)
        #expect(record.quotes[0].speaker?.phrase?.text == "Qais al-Khazali")
        #expect(error == FailureRecord(id: "a.bin", code: "binary", message: "binary, not text"))
    }

    @Test func namesTheLineThatIsNoRecord() throws {
        let lines = try lines(sample(.codepoint).line + #"{"raqim":"1","id":"a"}"# + "\n")
        _ = try lines.next()
        #expect {
            _ = try lines.next()
        } throws: { error in
            let error = error as? RecordsError
            return error?.what == "no record: no source" && error?.place.hasSuffix(".jsonl:2") == true
        }
        #expect(throws: RecordsError.self) { try self.lines(#"{"raqim":"2","id":"a"}"#).next() }
        #expect(throws: RecordsError.self) { try self.lines("plain text").next() }
        #expect(throws: RecordsError.self) { try RecordLines(path: "/no/such/file.jsonl") }
    }

    @Test(arguments: OffsetUnit.allCases, OffsetUnit.allCases)
    func countsInAnyUnit(from: OffsetUnit, to: OffsetUnit) throws {
        let (text, line) = try sample(from)
        guard case .record(let record) = try RecordLines.read(line.utf8, place: "here") else {
            Issue.record("a record")
            return
        }
        guard case .record(let wanted) = try RecordLines.read(sample(to).line.utf8, place: "there") else {
            Issue.record("a record")
            return
        }
        let converted = try record.counting(to, in: text)
        #expect(converted.entities.map(\.start) == wanted.entities.map(\.start))
        #expect(converted.entities.map(\.end) == wanted.entities.map(\.end))
        #expect(converted.quotes.map(\.start) == wanted.quotes.map(\.start))
        #expect(converted.quotes[0].cue == wanted.quotes[0].cue)
        #expect(converted.quotes[0].speaker?.phrase == wanted.quotes[0].speaker?.phrase)
        #expect(converted.characters == wanted.characters)
    }

    @Test func refusesAnotherText() throws {
        let (text, line) = try sample(.codepoint)
        guard case .record(let record) = try RecordLines.read(line.utf8, place: "here") else {
            Issue.record("a record")
            return
        }
        #expect(throws: RecordsError.self) { try record.counting(.utf16, in: "Another " + text) }
        #expect(throws: RecordsError.self) { try record.counting(.utf16, in: "") }
    }
}

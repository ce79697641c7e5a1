import Foundation
import Testing

/// Commands that read records, with the small gazetteer of the tests. What other tools make of their output is tested
/// with those tools, `make test-exports` and `make test-page`.
@Suite struct RecordCommandTests {
    private static let article = "Two drones fell near Mosul on 3 January 2020, and one in Mosul itself."

    private func records(_ options: String..., in folder: Folder) throws {
        var command = Command("process", "news.txt", "-o", "records.jsonl", in: folder)
        command.arguments += options
        #expect(try command.run().status == 0)
    }

    @Test func aReportHoldsTheArticle() throws {
        let folder = try Folder(["news.txt": Self.article])
        try records("--text", in: folder)
        let outcome = try Command("report", "records.jsonl", "-o", "page.html", in: folder).run()
        #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.complaint.isEmpty)
        let page = try folder.text("page.html")
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains(Self.article))
        let again = try Command("report", "records.jsonl", "-o", "page.html", in: folder).run()
        #expect(again.status == 2 && again.complaint.contains("--force"))
    }

    @Test func textIsFoundByThePathOfTheRecord() throws {
        let folder = try Folder(["news.txt": Self.article])
        try records(in: folder)
        #expect(try Command("export", "records.jsonl", "--to", "spacy", in: folder).run().output.contains(Self.article))
        try folder.write(Data("Changed since.".utf8), to: "news.txt")
        let outcome = try Command("export", "records.jsonl", "--to", "spacy", in: folder).run()
        #expect(outcome.status == 2)
        #expect(outcome.complaint.hasPrefix("raqim: no text for the record, records.jsonl: news.txt; make the records"))
    }

    @Test(arguments: [
        ("report records.jsonl", 2), ("export records.jsonl --to word", 2), ("export none.jsonl --to csv -o t", 2),
        ("export records.jsonl --to sqlite", 2), ("export records.jsonl --to brat", 2),
        ("export records.jsonl --to ftm --table dates", 2), ("evaluate none records.jsonl", 2),
        ("serve --port 1 --host 300.0.0.1 --gazetteer none", 2), ("find Mosul none.jsonl --gazetteer none", 2),
    ])
    func wrongCallsSayOneLine(call: String, status: Int32) throws {
        let folder = try Folder(["news.txt": Self.article])
        try records("--text", in: folder)
        var command = Command(in: folder)
        command.arguments = call.split(separator: " ").map(String.init)
        let outcome = try command.run()
        #expect(outcome.status == status)
        #expect(outcome.complaint.hasPrefix("raqim: "))
        #expect(outcome.complaint.filter { $0 == "\n" }.count == 1)
        #expect(outcome.output.isEmpty)
    }

    @Test func edgesAndTablesNeedNoText() throws {
        let folder = try Folder(["news.txt": Self.article])
        try records(in: folder)
        let table = try Command(
            "export", "records.jsonl", "--to", "csv", "--table", "dates", "--articles", "records.jsonl", in: folder
        ).run()
        #expect(table.output.split(separator: "\n").count == 2)
        #expect(table.output.contains("3 January 2020"))
    }
}

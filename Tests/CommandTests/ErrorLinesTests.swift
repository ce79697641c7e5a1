import Testing

/// Every error is one line, `raqim: what, where; what to do`, and ends with 2 before any work is done.
@Suite struct ErrorLinesTests {
    @Test(arguments: [
        ("proces", "unknown command, proces; did you mean process?"),
        ("wörk", "unknown command, wörk; see raqim --help"),
        ("process --ofsets utf8 a.txt", "unknown option, --ofsets; did you mean --offsets?"),
        ("process --quick a.txt", "unknown option, --quick; see raqim process --help"),
        ("process --offsets codepoints a.txt", "unknown value, --offsets codepoints; did you mean codepoint?"),
        ("export a.jsonl --to cvs -o b", "unknown value, --to cvs; did you mean csv?"),
        (
            "export a.jsonl --to parquet -o b",
            "unknown value, --to parquet; give one of csv, geojson, sqlite, spacy, brat, labelstudio, ftm, edges"
        ),
        ("process --in pdf a.txt", "unknown value, --in pdf; give one of auto, text, html, markdown, jsonl"),
        ("process a.txt --out", "no value given, --out <file>; write one behind it, see raqim process --help"),
        ("process --jobs many a.txt", "wrong value, --jobs many; give a number, see raqim process --help"),
        ("process --jobs 0 a.txt", "no worker at all, --jobs 0; give 1 or more"),
        ("process --published 2026-02-30 a.txt", "no such day, --published 2026-02-30; write it as YYYY-MM-DD"),
        (
            "process a.txt --out no/such/o.jsonl",
            "cannot write: no such file or directory, no/such/o.jsonl; "
                + "name a file in a folder that can be written"
        ),
    ])
    func sayWhatWhereAndWhatToDo(call: String, line: String) throws {
        let folder = try Folder(["a.txt": "A drone fell near Mosul."])
        var command = Command(in: folder)
        command.arguments = call.split(separator: " ").map(String.init)
        let outcome = try command.run()
        #expect(outcome.complaint == "raqim: \(line)\n")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
    }

    @Test func helpAndVersionAreNoErrors() throws {
        for call in [["--help"], ["process", "--help"], ["help", "process"], ["--version"]] {
            var command = Command()
            command.arguments = call
            let outcome = try command.run()
            #expect(outcome.status == 0)
            #expect(outcome.complaint.isEmpty)
            #expect(!outcome.output.isEmpty)
        }
    }

    @Test func missingPathsAreNamed() throws {
        let outcome = try Command("process", "no-such-file.txt", in: Folder()).run()
        #expect(outcome.status == 2)
        #expect(outcome.complaint.hasPrefix("raqim: "))
        #expect(outcome.complaint.contains("no-such-file.txt; "))
        #expect(outcome.complaint.filter { $0 == "\n" }.count == 1)
    }
}

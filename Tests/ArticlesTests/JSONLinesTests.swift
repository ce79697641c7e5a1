import Articles
import Testing

@Suite struct JSONLinesTests {
    private func read(_ lines: String, published: CalendarDay? = nil) throws -> [Result<Article, ArticleFailure>] {
        let folder = try Folder()
        try folder.write("news.jsonl", lines)
        return try folder.read(published: published).map { result in
            result.mapError { ArticleFailure(id: folder.short($0.id), code: $0.code, message: $0.message) }
        }
    }

    private func text(_ json: String) throws -> String { try #require(try read(json).first).get().string }

    @Test func allFieldsAreRead() throws {
        let line = """
            { "x" : [1, {"text": "no"}, -2.5e+3, true, null], "id": "n1", "text": "Drones hit Erbil.", "title": "Drones",\
             "published": "2026-01-20T10:00:00Z", "language": "en", "url": "https://n.example/1", "outlet": "Wire" }
            """
        let article = try #require(try read(line).first).get()
        #expect(article.id == "n1")
        #expect(article.string == "Drones hit Erbil.")
        #expect(article.title == "Drones")
        #expect(article.published == day(2026, 1, 20))
        #expect(article.publishedFrom == .metadata)
        #expect(article.language == "en")
        #expect(article.url == "https://n.example/1")
        #expect(article.outlet == "Wire")
        #expect(article.sha256.count == 64)
    }

    @Test(arguments: [
        (#"{"text":"a\"b\\c\/d\b\f\n\r\te"}"#, "a\"b\\c/d\u{8}\u{C}\n\r\te"),
        (#"{"text":"\u0628\u063a\u062f\u0627\u062F"}"#, "بغداد"),
        (#"{"text":"\ud83d\uDE00!"}"#, "😀!"),
        (#"{"\u0074ext":"Mosul"}"#, "Mosul"),
        (#"{"text":"الموصل“”"}"#, "الموصل“”"),
    ])
    func escapesAreDecoded(json: String, expected: String) throws {
        #expect(try text(json) == expected)
    }

    @Test(arguments: [
        #"{"text":"x""#, #"{"text":"x"}}"#, #"{"text":"x",}"#, #"{"text":"x" "id":"y"}"#, #"["text"]"#, #"{text:"x"}"#,
        #"{"text":"\ud83d"}"#, #"{"text":"\ude00\ud83d"}"#, #"{"text":"\ud83dA"}"#, #"{"text":"\x41"}"#,
        #"{"text":"\u12"}"#,
        #"{"text":"x","text":"y"}"#, #"{"id":"a","text":"x","id":"a"}"#, #"{"text":1}"#, #"{"text":null}"#,
        #"{"id":"a"}"#,
        #"{"id":1.5,"text":"x"}"#, #"{"id":[1],"text":"x"}"#, #"{"a":01,"text":"x"}"#, #"{"a":tru,"text":"x"}"#,
        #"{"a":[1,],"text":"x"}"#, #"{"a":{"b"},"text":"x"}"#, #"{"a":"\ud800","text":"x"}"#, "{\"text\":\"a\tb\"}",
        "{",
        "nonsense", #"{"text":"x"} {"text":"y"}"#, #"{"text":"x\"#,
    ])
    func aBrokenLineFailsAndTheRestGoOn(json: String) throws {
        let results = try read(#"{"text":"one"}"# + "\n" + json + "\n" + #"{"text":"three"}"# + "\n")
        #expect(results.count == 3)
        #expect(throws: ArticleFailure.self) { try results[1].get() }
        if case .failure(let failure) = results[1] {
            #expect(failure.code == "bad_json")
            #expect(failure.id == "news.jsonl:2")
            #expect(failure.message.contains("; "))
        }
        #expect(try results[2].get().string == "three")
    }

    @Test func idsAreStringsWholeNumbersOrThePlace() throws {
        let results = try read(
            #"{"id":"a","text":"x"}"# + "\r\n\n  \t\r\n" + #"{"id":42,"text":"x"}"# + "\n" + #"{"id":null,"text":"x"}"#)
        let ids = try results.map { try $0.get().id }
        #expect(ids[..<2] == ["a", "42"])
        #expect(ids[2].hasSuffix("news.jsonl:5"))
    }

    @Test func aLineThatIsTooLongIsPassedOver() throws {
        let folder = try Folder()
        let long = #"{"text":""# + String(repeating: "x", count: 600_000) + #""}"#
        try folder.write(
            "a.jsonl", [#"{"text":"one"}"#, long, #"{"text":"three"}"#, long, #"{"text":"5"}"#].joined(separator: "\n"))
        let results = try folder.read(maxBytes: 1000)
        #expect(
            folder.outline(results) == [
                "a.jsonl:1", "a.jsonl:2 too_large", "a.jsonl:3", "a.jsonl:4 too_large", "a.jsonl:5",
            ])
    }

    @Test func manyLinesKeepTheirNumbers() throws {
        let folder = try Folder()
        try folder.write("a.jsonl", (1...20_000).map { #"{"text":"line \#($0) "} "# + "\n" }.joined())
        let results = try folder.read()
        #expect(results.count == 20_000)
        for (index, result) in results.enumerated() {
            let article = try result.get()
            #expect(folder.short(article.id) == "a.jsonl:\(index + 1)" && article.string == "line \(index + 1) ")
        }
    }

    @Test func otherNamesOfFieldsAreOptions() throws {
        let folder = try Folder()
        try folder.write("a.ndjson", #"{"text":7,"body":"Najaf","_id":"q"}"#)
        var fields = FieldNames()
        fields.text = "body"
        fields.id = "_id"
        let article = try #require(try folder.read(fields: fields).first).get()
        #expect(article.string == "Najaf" && article.id == "q")
        fields.title = "body"
        #expect(throws: ArticlesError.self) { try folder.read(fields: fields) }
    }

    @Test func aDeepNestIsPassedOver() throws {
        let deep = String(repeating: "[", count: 300_000) + String(repeating: "]", count: 300_000)
        #expect(try text(#"{"x":\#(deep),"text":"Samarra"}"#) == "Samarra")
    }

    @Test func emptyAndBinaryTextsFail() throws {
        let results = try read(#"{"id":"a","text":" \n\u00a0"}"# + "\n" + #"{"id":"b","text":"x\u0000y"}"#)
        let codes = results.map { if case .failure(let failure) = $0 { failure.id + " " + failure.code } else { "" } }
        #expect(codes == ["a empty", "b binary"])
    }
}

import Articles
import Support
import Testing

/// No bytes whatever stop a batch: each file gives an article whose text is sound, or a failure.
@Suite struct RandomInputTests {
    private static let pieces: [String: [String]] = [
        "txt": ["#", " ", "\n", "Mosul", "ا", "\u{FEFF}", "\r"],
        "md": ["---", "\n", "title:", " ", "\"", "'", "#", "date: 2026-01-20", "Mosul", "\r\n", "..."],
        "html": [
            "<", ">", "</", "<p>", "</p>", "<div", " class=\"", "\"", "<article>", "</article>", "<table><tr><td>",
            "<!--", "-->",
            "<script>", "</script>", "&amp;", "&#x", "&#0;", ";", "Mosul ", "ا", "<br>", "<form>", "<![CDATA[",
            "<svg/>",
            "<meta content=", "<time datetime=2026-01-20>", "<html lang=ar>", "=", " ", "\n", "<template>", "<h1>",
            "<title>",
        ],
        "jsonl": [
            "{", "}", "[", "]", ":", ",", "\"", "\"text\"", "\"id\"", "\\", "\\u", "d83d", "\\ude00", "0041", "-", "1",
            "e5",
            ".", "null", "true", "\n", " ", "Mosul", "ا", "{\"text\":\"", "\"}",
        ],
    ]

    @Test(arguments: ["txt", "md", "html", "jsonl", "txt.gz", "jsonl.gz"])
    func everyFileGivesAnArticleOrAFailure(suffix: String) throws {
        var random = SeededRandom(seed: UInt64(suffix.utf8.count))
        let folder = try Folder()
        let pieces = Self.pieces[suffix] ?? ["\u{1F}", "ab", "\u{8}"]
        for number in 0..<300 {
            var bytes: [UInt8] = suffix.hasSuffix("gz") ? [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] : []
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                if number % 3 == 0, Int.random(in: 0..<8, using: &random) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                } else {
                    bytes += Array(pieces.randomElement(using: &random)?.utf8 ?? "".utf8)
                }
            }
            try folder.write("\(1000 + number).\(suffix)", bytes)
        }
        let results = try folder.read()
        #expect(suffix.hasPrefix("jsonl") || results.count == 300)
        for case .success(let article) in results {
            #expect(String(validating: article.text, as: UTF8.self) != nil)
            #expect(article.body.upperBound == article.text.count && article.body.lowerBound >= 0)
            #expect(!article.text.contains(0))
        }
        for case .failure(let failure) in results {
            #expect(!failure.message.contains("\n") && failure.message.contains("; "))
        }
    }

    @Test func strayBytesInLinesFailAlone() throws {
        var random = SeededRandom(seed: 7)
        let folder = try Folder()
        var bytes: [UInt8] = []
        for number in 0..<2000 {
            var line = Array(#"{"id":"\#(number)","text":"Rockets fell near \u0627 \"Erbil\"."}"#.utf8)
            if number % 2 == 1 {
                line[Int.random(in: 0..<line.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            bytes += line.map { $0 == 0x0A ? 0x20 : $0 } + [0x0A]
        }
        try folder.write("a.jsonl", bytes)
        let results = try folder.read()
        #expect(results.count == 2000)
        for number in stride(from: 0, to: 2000, by: 2) {
            #expect(try results[number].get().string == "Rockets fell near ا \"Erbil\".")
        }
    }

    @Test func workersReadWhatOneReads() async throws {
        let folder = try Folder()
        for number in 0..<300 { try folder.write("\(1000 + number).html", "<p>Rockets fell \(number) times.</p>") }
        let one = folder.outline(try folder.read())
        let source = try ArticleSource(ArticleOptions(paths: [folder.path]))
        let many = try await withThrowingTaskGroup(of: [Result<Article, ArticleFailure>].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var results: [Result<Article, ArticleFailure>] = []
                    while let batch = try source.nextBatch() { results += source.articles(in: batch) }
                    return results
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(folder.outline(many).sorted() == one)
    }
}

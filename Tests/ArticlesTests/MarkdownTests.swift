import Articles
import Testing

@Suite struct MarkdownTests {
    private func article(_ text: String, name: String = "a.md") throws -> Article {
        let folder = try Folder()
        try folder.write(name, text)
        return try #require(try folder.read(published: day(2020, 1, 1)).first).get()
    }

    @Test(arguments: ["\n", "\r\n"])
    func frontMatterTellsOfTheArticle(end: String) throws {
        let lines = [
            "---", "title: \"Soldiers: the \\\"last\\\"\"", "date: 2026-01-20T10:00:00Z", "lang: en",
            "source: 'The Wire'",
            "url: https://wire.example/1", "tags:", "  title: no", "---", "", "# Heading", "", "BAGHDAD", "",
        ]
        let text = lines.joined(separator: end)
        let article = try article(text, name: "2025-05-05.md")
        #expect(article.title == "Soldiers: the \"last\"")
        #expect(article.published == day(2026, 1, 20) && article.publishedFrom == .frontMatter)
        #expect(article.language == "en" && article.outlet == "The Wire" && article.url == "https://wire.example/1")
        #expect(article.string == text)
        #expect(article.bodyString == ["", "# Heading", "", "BAGHDAD", ""].joined(separator: end))
    }

    @Test(arguments: ["---\ntitle: Mosul\n\nBaghdad", "--- x\ntitle: Mosul\n---\n", "\n---\ntitle: Mosul\n---\nx"])
    func whatIsNotClosedOrNotFirstIsNoFrontMatter(text: String) throws {
        let article = try article(text)
        #expect(article.body.lowerBound == 0)
        #expect(article.published == day(2020, 1, 1) && article.publishedFrom == .option)
    }

    @Test func withoutATitleTheFirstHeadingIsIt() throws {
        #expect(try article("---\nlang: en\n---\nBy Wire\n\n## Soldiers leave ##\n").title == "Soldiers leave")
    }

    @Test func aByteOrderMarkStaysBeforeTheFrontMatter() throws {
        let article = try article("\u{FEFF}---\ntitle: Mosul\n---\nText")
        #expect(article.title == "Mosul" && article.bodyString == "Text")
    }
}

import Articles
import Testing

@Suite struct PageTests {
    private func article(_ html: String, published: CalendarDay? = nil) throws -> Article {
        let folder = try Folder()
        try folder.write("page.html", html)
        return try #require(try folder.read(published: published).first).get()
    }

    private static let wire = """
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="windows-1256"><title>Soldiers leave | Wire</title>
        <meta property="og:title" content="Soldiers leave &amp; go"><meta property="og:site_name" content="The Wire">
        <meta property="article:published_time" content="2026-01-20T08:00:00Z">
        <link rel="canonical" href="https://wire.example/1"><style>p { color: red }</style></head><body>
        <header><nav><a href="/">Home</a> <a href="/iraq">Iraq</a></nav></header>
        <main><article class="has-sidebar"><h1>Soldiers leave</h1>
        <p>BAGHDAD  &mdash; The last
         <b>soldiers</b> left <a href="/aas">Ayn al-Asad</a>&nbsp;on Tuesday,<br>an official said.</p>
        <div class="share"><p>Tell your friends</p></div>
        <p>“The base is ours,” he said.<script>track("p")</script></p>
        <ul><li>Anbar</li><li>Nineveh</li></ul>
        <aside><p>Read more about the base, its history and all that was ever written of it.</p></aside></article></main>
        <footer><p>All rights reserved.</p></footer></body></html>
        """

    @Test func theArticleIsReadAndNothingBesideIt() throws {
        let article = try article(Self.wire)
        #expect(
            article.string == """
                Soldiers leave

                BAGHDAD — The last soldiers left Ayn al-Asad on Tuesday,
                an official said.

                “The base is ours,” he said.

                Anbar
                Nineveh
                """)
        #expect(article.body == 0..<article.text.count)
    }

    @Test func theHeadTellsOfIt() throws {
        let article = try article(Self.wire, published: day(2020, 1, 1))
        #expect(article.title == "Soldiers leave & go")
        #expect(article.published == day(2026, 1, 20) && article.publishedFrom == .metadata)
        #expect(article.language == "en-GB")
        #expect(article.url == "https://wire.example/1")
        #expect(article.outlet == "The Wire")
    }

    @Test func withoutMarksOfAnArticleTheMostParagraphsDecide() throws {
        let article = try article(
            """
            <body><div id=menu><a href=a>One</a><a href=b>Two</a></div><div><div class=x><a href=1>A story</a></div>
            <div class=story><p>Rockets fell near Erbil airport on Sunday.<p>Nobody was hurt, the governor said.</div></div>
            <div>Call us</div>
            """)
        #expect(article.string == "Rockets fell near Erbil airport on Sunday.\n\nNobody was hurt, the governor said.")
    }

    @Test func aPageThatIsOneFormIsRead() throws {
        let article = try article(
            "<form><table><tr><td>Rockets fell near Erbil.<br><br>Nobody was hurt.</td></tr></table></form>")
        #expect(article.string == "Rockets fell near Erbil.\n\nNobody was hurt.")
    }

    @Test(arguments: [
        #"<meta name="date" content="2026-01-20">"#, #"<meta name="DC.date.issued" content="2026-01-20">"#,
        #"<script type="application/ld+json">{"@type":"NewsArticle", "datePublished" : "2026-01-20T10:00"}</script>"#,
        #"<body><p>x</p><time datetime="2026-01-20T10:00">today</time>"#,
        #"<meta name="pubdate" content="January 20, 2026">"#, #"<meta name="pubdate" content="2026/01/20 10:00">"#,
        #"<meta itemprop="datePublished" content="Tue, 20 Jan 2026 10:00:00 GMT">"#,
    ])
    func daysAreToldInManyWays(html: String) throws {
        let article = try article(html + "<p>Mosul was rebuilt.</p>", published: day(2020, 1, 1))
        #expect(article.published == day(2026, 1, 20) && article.publishedFrom == .metadata)
    }

    @Test func theHeadingOfTheArticleIsBeforeThatOfThePage() throws {
        let article = try article("<h1>The Wire</h1><main><h1>Drones fell</h1><p>Drones fell near Mosul.</p></main>")
        #expect(article.title == "Drones fell")
        #expect(try self.article("<title>The Wire</title><p>Drones fell near Mosul.</p>").title == "The Wire")
    }

    @Test func arabicIsReadWhateverThePageSays() throws {
        let article = try article(
            #"<html lang="ar"><meta charset="iso-8859-6"><p>قصف صاروخي على مطار أربيل&#1548; السبت</p>"#)
        #expect(article.string == "قصف صاروخي على مطار أربيل، السبت")
    }

    @Test func aPageWithoutWordsIsEmpty() throws {
        let folder = try Folder()
        try folder.write("a.html", "<html><body><script>x()</script></body></html>")
        #expect(folder.outline(try folder.read()) == ["a.html empty"])
    }

    @Test func aDeepNestNeitherOverflowsNorHangs() throws {
        let folder = try Folder()
        try folder.write(
            "a.html",
            String(repeating: "<div>", count: 1_000_000) + "Samarra" + String(repeating: "</b>", count: 100_000))
        try folder.write("b.html", String(repeating: "<div>", count: 1000) + "Samarra")
        let results = try folder.read()
        #expect(folder.outline(results) == ["a.html bad_html", "b.html"])
        #expect(try results[1].get().string == "Samarra")
    }
}

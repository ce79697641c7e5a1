/// Makes an article of a page of HTML.
enum PageReader {
    /// - Throws: `bad_html` for a page nested too deeply, `empty` for one without words.
    static func article(
        _ bytes: [UInt8], file: InputFile, published option: CalendarDay?
    ) throws(ArticleFailure) -> Article {
        let page = try Page(bytes, id: file.name)
        let readable = ReadableText(of: page)
        if let failure = readable.bytes.withUnsafeBytes({ UTF8Check.failure(of: $0, id: file.name) }) { throw failure }
        let facts = PageFacts(of: page, article: readable)
        let day = PublicationDay(metadata: facts.published, fileName: file.day, option: option)
        return Article(
            id: file.name, path: file.shownPath, url: facts.url, outlet: facts.outlet,
            title: facts.title ?? Headline.ofText(readable.bytes), published: day?.day, publishedFrom: day?.source,
            language: facts.language, text: readable.bytes, sha256: bytes.withUnsafeBytes { Digest.hex($0) })
    }
}

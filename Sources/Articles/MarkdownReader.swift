/// Makes an article of a file of Markdown; its marks stay, for spans refer to the file.
enum MarkdownReader {
    static func article(_ bytes: [UInt8], file: InputFile, published option: CalendarDay?) -> Article {
        let front = FrontMatter(of: bytes)
        let day = PublicationDay(frontMatter: front.published, fileName: file.day, option: option)
        return Article(
            id: file.name, path: file.shownPath, url: front.url, outlet: front.outlet,
            title: front.title ?? Headline.ofText(bytes, from: front.end), published: day?.day,
            publishedFrom: day?.source, language: front.language, text: bytes, body: front.end..<bytes.count,
            sha256: bytes.withUnsafeBytes { Digest.hex($0) })
    }
}

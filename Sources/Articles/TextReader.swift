/// Makes an article of a file of plain text.
enum TextReader {
    static func article(_ bytes: [UInt8], file: InputFile, published option: CalendarDay?) -> Article {
        let day = PublicationDay(fileName: file.day, option: option)
        return Article(
            id: file.name, path: file.shownPath, title: Headline.ofText(bytes), published: day?.day,
            publishedFrom: day?.source, text: bytes, sha256: bytes.withUnsafeBytes { Digest.hex($0) })
    }
}

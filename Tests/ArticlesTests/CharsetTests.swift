import Testing

@testable import Articles

/// Bytes of other charsets become the text that they mean, and what is not of a charset is a failure with its offset.
@Suite struct CharsetTests {
    private static let baghdad: [UInt8] = [0xC8, 0xDB, 0xCF, 0xC7, 0xCF]

    private func article(_ bytes: [UInt8], name: String, charset: String? = nil) throws -> Article {
        let folder = try Folder()
        let path = try folder.write(name, bytes)
        let source = try ArticleSource(ArticleOptions(paths: [path], charset: charset))
        let batch = try #require(try source.nextBatch())
        return try #require(source.articles(in: batch).first).get()
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x28, 0x06, 0x3A, 0x06], nil, "بغ"), ([0xFE, 0xFF, 0x06, 0x28, 0x06, 0x3A], nil, "بغ"),
            ([0xFF, 0xFE, 0, 0, 0x28, 0x06, 0, 0], nil, "ب"), ([0, 0, 0xFE, 0xFF, 0, 0, 0x06, 0x28], nil, "ب"),
            (baghdad, "windows-1256", "بغداد"), (baghdad, "cp1256", "بغداد"), ([0x93, 0x61, 0x94], "latin1", "“a”"),
            ([0xC8, 0xD9], "ISO-8859-6", "بع"), (Array("بغداد".utf8), "windows-1256", "بغداد"),
        ] as [([UInt8], String?, String)])
    func textIsConverted(bytes: [UInt8], charset: String?, text: String) throws {
        let article = try article(bytes, name: "a.txt", charset: charset)
        #expect(String(decoding: article.text, as: UTF8.self) == text)
        #expect(article.sha256 == bytes.withUnsafeBytes { Digest.hex($0) })
    }

    @Test(arguments: [
        "<meta charset=windows-1256>", "<META CHARSET = 'Windows-1256' />", "<meta name=a><meta charset=\"cp1256\">",
        "<meta http-equiv=\"content-type\" content=\"text/html; charset=windows-1256\">",
    ])
    func pagesTellTheirs(meta: String) throws {
        let article = try article(Array("<html><head>\(meta)</head><p>".utf8) + Self.baghdad, name: "a.html")
        #expect(String(decoding: article.text, as: UTF8.self).contains("بغداد"))
    }

    @Test(arguments: [
        "<meta charset=utf-8>", "<meta charset>", "<meta charset=>", "<meta charset=\"", "<meta",
        "charset=windows-1256",
        "<!-- -->", "<meta charset=utf-7>", "<meta charset=utf-16>",
    ])
    func whatTellsNothingLeavesTheFailure(head: String) throws {
        let bytes = Array(head.utf8) + Self.baghdad
        #expect(throws: ArticleFailure.self) { try article(bytes, name: "a.html") }
    }

    @Test(arguments: ["UTF-7", "ISO-2022-JP", "HZ", "SCSU", "", "no-such", "\u{0}", "%"])
    func othersAreUnknown(name: String) {
        #expect(!Charset(name).isKnown)
    }

    @Test func longTextIsConvertedWhole() throws {
        let text = String(repeating: "بغداد Mosul ", count: 100_000)
        let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try article(bytes, name: "a.txt").text.elementsEqual(text.utf8))
    }
}

import Articles
import Testing

@Suite struct TextTests {
    private func article(
        _ text: String, name: String = "a.txt", published: CalendarDay? = nil
    ) throws -> Article {
        let folder = try Folder()
        try folder.write(name, text)
        return try #require(try folder.read(published: published).first).get()
    }

    @Test(arguments: [
        "\n\n### Soldiers Leave\n\nBAGHDAD", "Soldiers Leave\nBAGHDAD", "\u{FEFF}  Soldiers Leave \r\nBAGHDAD\r\n",
        "By Wire\n\n# Soldiers Leave #\n",
    ])
    func theTitleIsAHeadingOrTheFirstLine(text: String) throws {
        let article = try article(text)
        #expect(article.title == "Soldiers Leave")
        #expect(article.string.utf8.elementsEqual(text.utf8))
        #expect(article.body == 0..<text.utf8.count)
    }

    @Test func aParagraphIsNoTitle() throws {
        let paragraph = String(repeating: "Drones fell near Mosul. ", count: 50)
        #expect(try article(paragraph + "\nA second line").title == nil)
        #expect(try article(paragraph + "\n# Drones\n").title == "Drones")
    }

    @Test(arguments: [
        ("2026-01-20-last-soldier.txt", true), ("20260120.txt", true), ("20260120_wire.txt", true),
        ("wire_2026-01-20.txt", true), ("wire-2026-01-20-late.txt", true), ("wire.txt", false),
        ("12026-01-20.txt", false),
        ("2026-13-20.txt", false), ("202601201.txt", false), ("x20260120.txt", false),
    ])
    func theNameOfTheFileTellsTheDay(name: String, isDay: Bool) throws {
        let article = try article("Baghdad", name: name, published: day(2020, 2, 29))
        #expect(article.published == (isDay ? day(2026, 1, 20) : day(2020, 2, 29)))
        #expect(article.publishedFrom == (isDay ? .fileName : .option))
    }

    @Test(
        arguments: [
            ([0x41, 0x42, 0xFF], "not_utf8", "byte 2"),
            ([0xFF, 0xFE, 0x41, 0x00, 0xD8], "not_utf8", "not UTF-16 at byte 4"),
            ([0xC0, 0x80], "not_utf8", "bytes 0 and 1"),
            ([0x61, 0xED, 0xA0, 0x80], "not_utf8", "bytes 1, 2 and 3"),
            ([0x61, 0xE2, 0x80], "not_utf8", "bytes 1 and 2"),
            ([0xF4, 0x90, 0x80, 0x80], "not_utf8", "bytes 0, 1, 2 and 3"),
            ([0x41, 0x00, 0x42], "binary", "leave it out"),
            ([], "empty", "nothing"),
            ([0x20, 0x0A, 0xC2, 0xA0, 0xEF, 0xBB, 0xBF], "empty", "nothing"), ([1, 2, 3, 0x41], "binary", "text"),
            (Array(repeating: 0x41, count: 101), "too_large", "100 bytes"),
        ] as [([UInt8], String, String)])
    func whatIsNoTextFails(bytes: [UInt8], code: String, words: String) throws {
        let folder = try Folder()
        try folder.write("a.txt", bytes)
        let result = try #require(try folder.read(maxBytes: 100).first)
        guard case .failure(let failure) = result else { throw FolderError.unexpected }
        #expect(failure.code == code)
        #expect(failure.message.contains(words) && failure.message.contains("a.txt"))
    }

    @Test func theDigestIsThatOfTheFile() throws {
        #expect(try article("abc").sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}

enum FolderError: Error { case unexpected }

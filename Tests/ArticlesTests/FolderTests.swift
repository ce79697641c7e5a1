import Articles
import Foundation
import Testing

@Suite struct FolderTests {
    @Test func filesComeInOrderOfTheBytesOfTheirNames() throws {
        let folder = try Folder()
        for name in [
            "b.txt", "a/2.txt", "a/10.txt", "B.txt", "é.txt", "a.txt", ".hidden.txt", ".git/x.txt", "notes.pdf", "c",
        ] {
            try folder.write(name, "Baghdad")
        }
        #expect(folder.outline(try folder.read()) == ["B.txt", "a/10.txt", "a/2.txt", "a.txt", "b.txt", "é.txt"])
    }

    @Test func aNamedFileOfUnknownSuffixIsText() throws {
        let folder = try Folder()
        try folder.write("wire", "Erbil")
        #expect(try folder.read(["wire"]).map { try $0.get().string } == ["Erbil"])
    }

    @Test func linksThatLeadBackUpEnd() throws {
        let folder = try Folder()
        try folder.write("a/x.txt", "Mosul")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/up", withDestinationPath: "..")
        #expect(folder.outline(try folder.read()) == ["a/x.txt"])
    }

    @Test func whatIsNoFileFails() throws {
        let folder = try Folder()
        try folder.write("b.txt", "Basra")
        #expect(mkfifo(folder.path + "/a.txt", 0o600) == 0)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/c.txt", withDestinationPath: "nowhere")
        #expect(folder.outline(try folder.read()) == ["a.txt unreadable", "b.txt", "c.txt unreadable"])
    }

    @Test func aPathThatIsNotThereIsRefusedAtOnce() throws {
        let folder = try Folder()
        try folder.write("a.txt", "Kirkuk")
        #expect(throws: ArticlesError.self) { try folder.read(["a.txt", "b.txt"]) }
    }

    @Test func theFirstBatchIsSmall() throws {
        let folder = try Folder()
        for number in 0..<200 { try folder.write("\(number).txt", String(repeating: "Tikrit ", count: 1000)) }
        let source = try ArticleSource(ArticleOptions(paths: [folder.path]))
        var counts: [Int] = []
        while let batch = try source.nextBatch() { counts.append(source.articles(in: batch).count) }
        #expect(counts.first == 1)
        #expect(counts.reduce(0, +) == 200)
        #expect(counts.max() ?? 0 > 20)
        #expect(source.byteCount == 200 * 7000)
    }
}

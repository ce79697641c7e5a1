import Foundation
import Support
import Testing
import Text

/// Every list of Models/Words is built into the binary, and nothing else is.
@Suite struct WordListsTests {
    @Test func everyListHasItsLine() throws {
        let words = Project.root.appending(path: "Models/Words")
        let source = try String(contentsOf: Project.root.appending(path: "Sources/CWords/words.c"), encoding: .utf8)
        var names: [String] = []
        for language in ["en", "ar", "ckb"] {
            let files = try FileManager.default.contentsOfDirectory(atPath: words.appending(path: language).path())
            names += files.filter { $0.hasSuffix(".txt") }.map { "\(language)/\($0.dropLast(4))" }
        }
        for name in names {
            #expect(
                source.contains("LIST(\"\(name)\""),
                "\(name): no line in Sources/CWords/words.c; add its #embed and LIST")
        }
        #expect(source.components(separatedBy: "    LIST(").count - 1 == names.count)
    }

    @Test func classesAreKnownByFileName() {
        #expect(Lexicon.wordClass(named: "months") != nil)
        #expect(Lexicon.wordClass(named: "no-such-list") == nil)
    }
}

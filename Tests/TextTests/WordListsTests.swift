import Foundation
import Support
import Testing
import Text

/// Every list of Models/Words is built into the binary, and nothing else is.
@Suite struct WordListsTests {
    @Test func everyListHasItsLine() throws {
        let words = Project.root.appending(path: "Models/Words")
        for (language, file) in [("en", "english"), ("ar", "arabic"), ("ckb", "sorani")] {
            let source = try String(
                contentsOf: Project.root.appending(path: "Sources/CWords/\(file).c"), encoding: .utf8)
            let files = try FileManager.default.contentsOfDirectory(atPath: words.appending(path: language).path())
            let names = files.filter { $0.hasSuffix(".txt") }.map { "\(language)/\($0.dropLast(4))" }
            for name in names {
                #expect(
                    source.contains("LIST(\"\(name)\""),
                    "\(name): no line in Sources/CWords/\(file).c; add its #embed and LIST")
            }
            #expect(source.components(separatedBy: "    LIST(").count - 1 == names.count)
        }
    }

    @Test func classesAreKnownByFileName() {
        #expect(Lexicon.wordClass(named: "months") != nil)
        #expect(Lexicon.wordClass(named: "no-such-list") == nil)
    }
}

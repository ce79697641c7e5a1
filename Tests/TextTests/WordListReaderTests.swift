import Testing

@testable import Text

/// How lists of Models/Words are read, and the order that phrases get.
struct WordListReaderTests {
    private let folding = Folding()

    /// What a list of these lines holds: each form's number of words, and its value.
    private func forms(_ list: String) -> [String] {
        var reader = WordListReader(folding: folding)
        var found: [String] = []
        Array(list.utf8).withUnsafeBufferPointer { bytes in
            reader.read(
                bytes, word: { _, value in found.append("1=\(value ?? 0)") },
                phrase: { keys, value in found.append("\(keys.count)=\(value ?? 0)") })
        }
        return found
    }

    @Test(arguments: [
        ("major", ["1=0"]),
        ("# a comment\nmajor | maj.\n", ["1=0", "2=0"]),
        ("january | jan = 1\r\nthe day after | tomorrow = -2\n", ["1=1", "1=1", "3=-2", "1=-2"]),
        ("\n|| major |  | general |\n", ["1=0", "1=0"]),
        ("9/11 = 7", ["3=7"]),
        ("لواء | لواء الركن = 2", ["1=2", "2=2"]),
    ])
    func formsHaveWordsAndValues(list: String, found: [String]) {
        #expect(forms(list) == found)
    }

    @Test func wordsHaveTheKeysOfTokens() {
        var reader = WordListReader(folding: folding)
        var keys = WordKeys(folding: folding)
        var found: [WordKey] = []
        Array("Major|u.s.|ta'mim".utf8).withUnsafeBufferPointer { bytes in
            reader.read(bytes, word: { key, _ in found.append(key) }, phrase: { _, _ in })
        }
        #expect(found == ["major", "us", "tamim"].flatMap { keys.keys(ofPhrase: $0) })
    }

    @Test func longerPhrasesComeFirst() {
        var list = PhraseList()
        for (words, value) in [([3, 4], 1), ([2, 5], 2), ([3, 4, 6], 3), ([3, 4], 4)] as [([Int32], Int32)] {
            list.words += words
            list.end(of: WordClass(number: 9), value: value)
        }
        #expect(list.inOrder() == [1, 2, 0, 3])
        let index = PhraseIndex(list, rowCount: 7)
        #expect((0..<3).map { index.length($0) } == [2, 3, 2])
        // Of equal phrases the last one's value counts.
        #expect(index.value(2, WordClass(number: 9)) == 4)
        #expect(index.secondRows(of: WordClass(number: 9)) == [5, 4, 4])
        #expect(index.secondRows(of: WordClass(number: 8)).isEmpty)
    }
}

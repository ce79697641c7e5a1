/// What a lexicon holds, by the row of each word.
///
/// Changed only while nobody else holds it, so threads may share it.
final class LexiconRows: @unchecked Sendable {
    /// Classes of the single word in each row.
    private(set) var classes: [WordClasses] = [WordClasses()]
    /// Classes of phrases that begin with the word in each row.
    private(set) var phraseClasses: [WordClasses] = [WordClasses()]
    private(set) var table: WordTable
    private(set) var values = ClassValues()
    private(set) var phrases = PhraseIndex()
    /// Rows of the words that are, or begin, a member of the class with each number.
    private(set) var ofClass: [[Int]] = []
    /// Words that tell the language of a text.
    private(set) var stopWords = KeySet()

    init(
        _ lists: [(wordClass: WordClass, bytes: UnsafeBufferPointer<UInt8>)], folding: Folding, stopWords: WordClasses
    ) {
        // Some fourteen bytes a word; room that is never used costs nothing.
        let room = lists.reduce(0) { $0 + $1.bytes.count } / 14
        table = WordTable(room: room)
        classes.reserveCapacity(room * 2)
        phraseClasses.reserveCapacity(room * 2)
        var reader = WordListReader(folding: folding)
        var told = PhraseList()
        for (wordClass, bytes) in lists {
            reader.read(
                bytes, word: { key, value in add(key, to: wordClass, value: value) },
                phrase: { keys, value in add(keys, to: wordClass, value: value, &told) })
        }
        values.sort(rowCount: classes.count)
        phrases = PhraseIndex(told, rowCount: classes.count)
        ofClass = rowsByClass()
        self.stopWords = KeySet(classes.indices.filter { classes[$0].meets(stopWords) }.map(table.key))
    }

    init(copying other: LexiconRows) {
        classes = other.classes
        phraseClasses = other.phraseClasses
        table = other.table
        values = other.values
        phrases = other.phrases
        ofClass = other.ofClass
        stopWords = other.stopWords
    }

    /// Row of the word with `key`, made when it is new.
    func intern(_ key: WordKey) -> Int32 {
        let row = table.row(adding: key)
        if Int(row) == classes.count {
            classes.append(WordClasses())
            phraseClasses.append(WordClasses())
        }
        return row
    }

    private func add(_ key: WordKey, to wordClass: WordClass, value: Int32?) {
        let row = intern(key)
        classes[Int(row)].insert(wordClass)
        if let value { values.add(value, of: wordClass, to: Int(row)) }
    }

    /// Adds a phrase of two words or more.
    private func add(_ keys: [WordKey], to wordClass: WordClass, value: Int32?, _ told: inout PhraseList) {
        let first = told.words.count
        for key in keys { told.words.append(intern(key)) }
        phraseClasses[Int(told.words[first])].insert(wordClass)
        told.end(of: wordClass, value: value)
    }

    /// Rows by class, gathered in one pass because rules ask for most classes.
    private func rowsByClass() -> [[Int]] {
        var rows = [[Int]](repeating: [], count: 128)
        for row in classes.indices {
            var low = classes[row].low | phraseClasses[row].low
            var high = classes[row].high | phraseClasses[row].high
            while low != 0 {
                rows[low.trailingZeroBitCount].append(row)
                low &= low - 1
            }
            while high != 0 {
                rows[64 + high.trailingZeroBitCount].append(row)
                high &= high - 1
            }
        }
        return rows
    }
}

/// What a lexicon holds, by the row of each word.
///
/// Changed only while nobody else holds it, so threads may share it.
final class LexiconRows: @unchecked Sendable {
    private(set) var words: LexiconWords
    let values: ClassValues
    let phrases: PhraseIndex
    /// Rows of the words that are, or begin, a member of the class with each number.
    let ofClass: [[Int]]
    /// Words that tell the language of a text.
    let stopWords: KeySet

    init(
        _ lists: [(wordClass: WordClass, bytes: UnsafeBufferPointer<UInt8>)], folding: Folding, stopWords: WordClasses
    ) {
        var reading = LexiconReading(lists, folding: folding)
        let words = reading.words
        self.words = words
        reading.values.sort(rowCount: words.classes.count)
        values = reading.values
        phrases = PhraseIndex(reading.told, rowCount: words.classes.count)
        ofClass = words.rowsByClass()
        self.stopWords = KeySet(
            words.classes.indices.filter { words.classes[$0].meets(stopWords) }.map(words.table.key))
    }

    init(copying other: LexiconRows) {
        words = other.words
        values = other.values
        phrases = other.phrases
        ofClass = other.ofClass
        stopWords = other.stopWords
    }

    /// Row of the word with `key`, made when it is new.
    func intern(_ key: WordKey) -> Int32 { words.intern(key) }
}

/// The words of a language by their rows, with their classes.
struct LexiconWords: Sendable {
    /// Classes of the single word in each row.
    var classes: [WordClasses] = [WordClasses()]
    /// Classes of phrases that begin with the word in each row.
    var phraseClasses: [WordClasses] = [WordClasses()]
    private(set) var table: WordTable

    /// - Parameter room: how many words it takes without growing.
    init(room: Int) {
        table = WordTable(room: room)
        classes.reserveCapacity(room * 2)
        phraseClasses.reserveCapacity(room * 2)
    }

    /// Row of the word with `key`, made when it is new.
    mutating func intern(_ key: WordKey) -> Int32 {
        let row = table.row(adding: key)
        if Int(row) == classes.count {
            classes.append(WordClasses())
            phraseClasses.append(WordClasses())
        }
        return row
    }

    /// Rows by class, gathered in one pass because rules ask for most classes.
    func rowsByClass() -> [[Int]] {
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

/// The words of a language's lists while they are read. Local to one function, so that nothing is counted or checked at
/// every word: all of raqim waits for it when it starts.
private struct LexiconReading {
    var words: LexiconWords
    var values = ClassValues()
    var told = PhraseList()
    /// Words whose rows are still to be told.
    private var waitingKeys: [WordKey] = []
    private var waiting: [(wordClass: WordClass, value: Int32?)] = []
    private var rows = [Int32](repeating: 0, count: Self.room)
    private static let room = 64

    init(_ lists: [(wordClass: WordClass, bytes: UnsafeBufferPointer<UInt8>)], folding: Folding) {
        // Some fourteen bytes a word; room that is never used costs nothing.
        let room = lists.reduce(0) { $0 + $1.bytes.count } / 14
        words = LexiconWords(room: room)
        waitingKeys.reserveCapacity(Self.room)
        waiting.reserveCapacity(Self.room)
        var reader = WordListReader(folding: folding)
        for (wordClass, bytes) in lists {
            reader.read(
                bytes, word: { key, value in add(key, to: wordClass, value: value) },
                phrase: { keys, value in add(keys, to: wordClass, value: value) })
        }
        addWaiting()
    }

    private mutating func add(_ key: WordKey, to wordClass: WordClass, value: Int32?) {
        waitingKeys.append(key)
        waiting.append((wordClass, value))
        if waiting.count == Self.room { addWaiting() }
    }

    /// Adds the words that wait. Many at once, so that the processor waits for the memory of all of them together.
    private mutating func addWaiting() {
        waitingKeys.withUnsafeBufferPointer { keys in
            guard let first = keys.baseAddress else { return }
            rows.withUnsafeMutableBufferPointer { rows in
                // As long as `room`, so there is an address.
                if let into = rows.baseAddress { words.table.look(up: first, keys.count, into: into) }
            }
        }
        for (number, word) in waiting.enumerated() {
            let row = Int(rows[number] != 0 ? rows[number] : words.intern(waitingKeys[number]))
            words.classes[row].insert(word.wordClass)
            if let value = word.value { values.add(value, of: word.wordClass, to: row) }
        }
        waitingKeys.removeAll(keepingCapacity: true)
        waiting.removeAll(keepingCapacity: true)
    }

    /// Adds a phrase of two words or more.
    private mutating func add(_ keys: [WordKey], to wordClass: WordClass, value: Int32?) {
        // Rows are numbered in the order of the lists.
        addWaiting()
        let first = told.words.count
        for key in keys { told.words.append(words.intern(key)) }
        words.phraseClasses[Int(told.words[first])].insert(wordClass)
        told.end(of: wordClass, value: value)
    }
}

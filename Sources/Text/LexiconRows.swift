/// What a lexicon holds, by the row of each word.
///
/// Changed only while nobody else holds it, so threads may share it.
final class LexiconRows: @unchecked Sendable {
    private(set) var words: LexiconWords
    let values: ClassValues
    let phrases: PhraseIndex
    let ofClass: RowsByClass
    /// Words that tell the language of a text.
    let stopWords: KeySet

    init(
        _ lists: [(wordClass: WordClass, bytes: UnsafeBufferPointer<UInt8>)], folding: Folding, stopWords: WordClasses
    ) {
        var reading = LexiconReading(lists, folding: folding)
        let words = reading.words
        self.words = words
        reading.values.sort(rowCount: words.count)
        values = reading.values
        phrases = PhraseIndex(reading.told, rowCount: words.count)
        ofClass = RowsByClass(words)
        self.stopWords = KeySet((0..<words.count).filter { words[$0].meets(stopWords) }.map(words.table.key))
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
    private(set) var table: WordTable
    private(set) var sets = ClassSets()
    /// Number of the set of classes of each row.
    private(set) var setOfRow: [UInt16] = [0]

    /// - Parameter room: how many words it takes without growing.
    init(room: Int) {
        table = WordTable(room: room)
        setOfRow.reserveCapacity(room)
    }

    var count: Int { setOfRow.count }

    /// Classes of the word in `row`, and of the phrases that begin with it.
    @inline(__always)
    subscript(row: Int) -> RowClasses { sets.sets[Int(setOfRow[row])] }

    /// Row of the word with `key`, made when it is new.
    mutating func intern(_ key: WordKey) -> Int32 {
        let row = table.row(adding: key)
        if Int(row) == setOfRow.count { setOfRow.append(0) }
        return row
    }

    @inline(__always)
    mutating func insert(_ wordClass: WordClass, isPhrase: Bool, to row: Int) {
        setOfRow[row] = sets.number(adding: wordClass, isPhrase: isPhrase, to: setOfRow[row])
    }
}

/// Rows of the words that are, or begin, a member of each class.
// Gathered for all classes at once, because rules ask for most of them.
struct RowsByClass: Sendable {
    private var rows: [Int32] = []
    /// First place in `rows` of each class, and one past the last.
    private var starts = [Int](repeating: 0, count: 129)

    init(_ words: LexiconWords) {
        let setOfRow = words.setOfRow
        var rowsOfSet = [Int](repeating: 0, count: words.sets.sets.count)
        for set in setOfRow { rowsOfSet[Int(set)] += 1 }
        let classes = words.sets.sets.map { set in
            var each: [WordClass] = []
            set.word.union(set.phrase).forEach { each.append($0) }
            return each
        }
        for (set, count) in rowsOfSet.enumerated() {
            for each in classes[set] { starts[Int(each.number) + 1] += count }
        }
        for number in 0..<128 { starts[number + 1] += starts[number] }
        rows = Array(repeating: 0, count: starts[128])
        var next = starts
        for row in setOfRow.indices {
            for each in classes[Int(setOfRow[row])] {
                rows[next[Int(each.number)]] = Int32(truncatingIfNeeded: row)
                next[Int(each.number)] += 1
            }
        }
    }

    subscript(wordClass: WordClass) -> ArraySlice<Int32> {
        rows[starts[Int(wordClass.number)]..<starts[Int(wordClass.number) + 1]]
    }
}

/// The words of a language's lists while they are read. Local to one function, so that nothing is counted or checked at
/// every word: all of raqim waits for it when it starts.
private struct LexiconReading {
    var words: LexiconWords
    var values = ClassValues()
    var told = PhraseList()

    init(_ lists: [(wordClass: WordClass, bytes: UnsafeBufferPointer<UInt8>)], folding: Folding) {
        // Some eleven bytes a word; room that is never used costs nothing.
        let room = lists.reduce(0) { $0 + $1.bytes.count } / 11
        words = LexiconWords(room: room)
        var reader = WordListReader(folding: folding)
        for (wordClass, bytes) in lists {
            reader.read(
                bytes, word: { key, value in add(key, to: wordClass, value: value) },
                phrase: { keys, value in add(keys, to: wordClass, value: value) })
        }
    }

    @inline(__always)
    private mutating func add(_ key: WordKey, to wordClass: WordClass, value: Int32?) {
        let row = Int(words.intern(key))
        words.insert(wordClass, isPhrase: false, to: row)
        if let value { values.add(value, of: wordClass, to: row) }
    }

    /// Adds a phrase of two words or more.
    private mutating func add(_ keys: [WordKey], to wordClass: WordClass, value: Int32?) {
        let first = told.words.count
        for key in keys { told.words.append(words.intern(key)) }
        words.insert(wordClass, isPhrase: true, to: Int(told.words[first]))
        told.end(of: wordClass, value: value)
    }
}

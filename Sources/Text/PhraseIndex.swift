/// The phrases of a lexicon in flat arrays, by the row of their first word, the longest first: looking one up touches
/// no dictionary and counts no reference.
struct PhraseIndex: Sendable {
    struct Entry: Sendable {
        var classes: WordClasses
        /// Where the rows of its words are in `words`.
        var first: Int32
        var count: Int32
    }

    /// First entry of each row, and one past the last.
    private var starts: [Int32] = [0]
    private var entries: [Entry] = []
    private var words: [Int32] = []
    private var values = ClassValues()
    /// By number of the class.
    private var seconds = [[Int32]](repeating: [], count: 128)

    init() {}

    /// - Parameter rowCount: one more than the highest row.
    init(_ list: PhraseList, rowCount: Int) {
        starts = Array(repeating: 0, count: rowCount + 1)
        words.reserveCapacity(list.words.count)
        var last = 0..<0
        for number in list.inOrder() {
            let phrase = list.phrases[number]
            let range = list.range(of: number)
            if last.isEmpty || !list.areEqual(last, range) {
                starts[Int(list.words[range.lowerBound]) + 1] += 1
                entries.append(
                    Entry(classes: WordClasses(), first: Int32(words.count), count: Int32(range.count)))
                words += list.words[range]
                last = range
            }
            entries[entries.count - 1].classes.insert(phrase.wordClass)
            if let value = phrase.value {
                values.add(value, of: phrase.wordClass, to: entries.count - 1)
            }
        }
        for row in 0..<rowCount { starts[row + 1] += starts[row] }
        values.sort(rowCount: entries.count)
        for entry in entries {
            entry.classes.forEach { seconds[Int($0.number)].append(words[Int(entry.first) + 1]) }
        }
    }

    /// Rows of the words that stand second in the phrases of `wordClass`.
    func secondRows(of wordClass: WordClass) -> [Int32] { seconds[Int(wordClass.number)] }

    /// Number of the longest phrase of `wordClass` that begins at token `index`, nil when there is none.
    func phrase(of wordClass: WordClass, in tokens: borrowing Tokens, at index: Int) -> Int? {
        let row = Int(tokens.rows[index])
        guard row + 1 < starts.count else { return nil }
        next: for number in Int(starts[row])..<Int(starts[row + 1]) {
            let entry = entries[number]
            guard entry.classes.contains(wordClass), index + Int(entry.count) <= tokens.rows.count else { continue }
            for offset in 1..<Int(entry.count)
            where tokens.rows[index + offset] != words[Int(entry.first) + offset]
                || tokens.shapes[index + offset].rawValue & Shape.paragraphBefore.rawValue != 0
            {
                continue next
            }
            return number
        }
        return nil
    }

    /// How many words phrase `number` has.
    func length(_ number: Int) -> Int { Int(entries[number].count) }

    /// The value that `wordClass` gives to phrase `number`.
    func value(_ number: Int, _ wordClass: WordClass) -> Int? {
        values[number, wordClass]
    }
}

/// The phrases of a lexicon as its lists tell them, one behind the other.
struct PhraseList {
    struct Phrase {
        /// Where its words end in `words`; they begin where those of the phrase before end.
        var end: Int
        var wordClass: WordClass
        var value: Int32?
    }

    /// Rows of the words of all phrases.
    var words: [Int32] = []
    private(set) var phrases: [Phrase] = []

    /// Makes one phrase of the words that were added since the last one.
    mutating func end(of wordClass: WordClass, value: Int32?) {
        phrases.append(Phrase(end: words.count, wordClass: wordClass, value: value))
    }

    /// Where the words of phrase `number` are in `words`.
    func range(of number: Int) -> Range<Int> {
        (number > 0 ? phrases[number - 1].end : 0)..<phrases[number].end
    }

    func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool { words[one] == words[other] }

    /// Numbers of the phrases by their first word, the longest first, equal ones together and as they were told.
    func inOrder() -> [Int] {
        phrases.indices.sorted { one, other in
            let (left, right) = (range(of: one), range(of: other))
            let (first, second) = (words[left.lowerBound], words[right.lowerBound])
            if first != second { return first < second }
            if left.count != right.count { return left.count > right.count }
            for (a, b) in zip(left, right) where words[a] != words[b] { return words[a] < words[b] }
            return one < other
        }
    }
}

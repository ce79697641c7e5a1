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
    private var values: [Int64: Int32] = [:]

    init() {}

    init(_ phrases: [Int32: [Lexicon.Phrase]], rowCount: Int) {
        starts.reserveCapacity(rowCount + 1)
        for row in 0..<Int32(rowCount) {
            for phrase in phrases[row] ?? [] {
                for (wordClass, value) in phrase.values { values[Int64(entries.count) << 8 | Int64(wordClass)] = value }
                entries.append(
                    Entry(classes: phrase.classes, first: Int32(words.count), count: Int32(phrase.rows.count)))
                words += phrase.rows
            }
            starts.append(Int32(entries.count))
        }
    }

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
        values[Int64(number) << 8 | Int64(wordClass.number)].map(Int.init)
    }
}

/// The values that lists give to words, or to phrases, by the number of its row and of the class.
struct ClassValues: Sendable {
    private struct Value {
        let row: Int32
        let wordClass: WordClass
        let value: Int32
    }

    private var values: [Value] = []
    /// First value of each row, and one past the last.
    private var starts: [Int32] = [0]

    init() {}

    /// The value told last counts.
    mutating func add(_ value: Int32, of wordClass: WordClass, to row: Int) {
        values.append(Value(row: Int32(truncatingIfNeeded: row), wordClass: wordClass, value: value))
    }

    /// Brings the values in order of their rows; until then none is found.
    /// - Parameter rowCount: one more than the highest row.
    mutating func sort(rowCount: Int) {
        starts = Array(repeating: 0, count: rowCount + 1)
        for value in values { starts[Int(value.row) + 1] += 1 }
        for row in 0..<rowCount { starts[row + 1] += starts[row] }
        var next = starts
        var sorted = values
        // From the last one told to the first, so that the last one is met first.
        for value in values.reversed() {
            sorted[Int(next[Int(value.row)])] = value
            next[Int(value.row)] += 1
        }
        values = sorted
    }

    subscript(row: Int, wordClass: WordClass) -> Int? {
        guard row + 1 < starts.count else { return nil }
        for number in Int(starts[row])..<Int(starts[row + 1]) where values[number].wordClass == wordClass {
            return Int(values[number].value)
        }
        return nil
    }
}

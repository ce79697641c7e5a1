/// Rules that match at one token, the longest first, of equally long ones the first; without allocation. Of more than
/// sixteen the shortest are forgotten.
struct Candidates {
    private var ends = InlineArray<16, Int32>(repeating: 0)
    private var rules = InlineArray<16, Int32>(repeating: 0)
    private var count = 0
    private var taken = 0

    mutating func insert(_ rule: Int, _ end: Int) {
        var place = count
        while place > 0, ends[place - 1] < end { place -= 1 }
        guard place < 16 else { return }
        var index = min(count, 15)
        while index > place {
            ends[index] = ends[index - 1]
            rules[index] = rules[index - 1]
            index -= 1
        }
        ends[place] = Int32(truncatingIfNeeded: end)
        rules[place] = Int32(truncatingIfNeeded: rule)
        count = min(count + 1, 16)
    }

    mutating func next() -> (rule: Int, end: Int)? {
        guard taken < count else { return nil }
        taken += 1
        return (Int(rules[taken - 1]), Int(ends[taken - 1]))
    }
}

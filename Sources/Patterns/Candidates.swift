/// Rules that match at one token, the longest first, of equally long ones the first; without allocation. Of more than
/// sixteen the shortest are forgotten.
struct Candidates {
    /// How many tokens a match takes, and behind that what is left of the highest number when that of its rule is taken
    /// away: the larger, the sooner its turn.
    private var keys = InlineArray<16, Int32>(repeating: 0)
    private var count = 0
    private var taken = 0
    private static let highest: Int32 = 0xFFFF

    mutating func insert(_ rule: Int, length: Int) {
        let key = Int32(truncatingIfNeeded: length) << 16 | (Self.highest - Int32(truncatingIfNeeded: rule))
        var place = count
        while place > 0, keys[place - 1] < key { place -= 1 }
        guard place < 16 else { return }
        var index = min(count, 15)
        while index > place {
            keys[index] = keys[index - 1]
            index -= 1
        }
        keys[place] = key
        count = min(count + 1, 16)
    }

    mutating func next() -> (rule: Int, length: Int)? {
        guard taken < count else { return nil }
        let key = keys[taken]
        taken += 1
        return (Int(Self.highest - (key & 0xFFFF)), Int(key >> 16))
    }
}

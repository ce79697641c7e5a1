internal import Text

/// The lists that the rules of a set speak of, each with a bit of its own, so that one word of memory tells for a
/// lexicon row of which of them it begins a member.
struct ClassBits {
    /// How many lists the rules of one set may speak of.
    static let room = 64
    private(set) var classes: [WordClass] = []

    /// The bit of `wordClass`, nil when there is no room for it.
    mutating func bit(of wordClass: WordClass) -> UInt8? {
        if let known = classes.firstIndex(of: wordClass) { return UInt8(known) }
        guard classes.count < Self.room else { return nil }
        classes.append(wordClass)
        return UInt8(classes.count - 1)
    }
}

internal import Gazetteers

/// An entry of one of the gazetteers that lie over each other.
struct EntryReference: Hashable, Sendable {
    // Kept small: the readings of all names of an article are copied about.
    private let layerNumber: Int32
    private let entryNumber: Int32

    init(layer: Int, number: Int) {
        layerNumber = Int32(truncatingIfNeeded: layer)
        entryNumber = Int32(truncatingIfNeeded: number)
    }

    /// Which gazetteer, in the order they lie.
    var layer: Int { Int(layerNumber) }
    var number: Int { Int(entryNumber) }
}

/// One thing that a run of tokens may name.
struct Reading: Sendable {
    var entry: EntryReference
    var type: EntryType
    var flags: NameFlags
    var textNumber: UInt32
    var ruleNumber: UInt16
    /// Stands without help from the rest of the article.
    var isStrong: Bool
    /// A person's weak name right behind a title: “President Clinton”.
    var isTitled = false
}

/// A run of tokens that spells names of the gazetteer, with all that they may mean.
struct NameCandidate: Sendable {
    var tokens: Range<Int>
    /// Bytes before and behind the name inside its first and last token: و in “وبغداد”, ی in “هەولێری”.
    var lead: Int
    var tail: Int
    var readings: [Reading]
    var isStrong: Bool { readings.contains { $0.isStrong } }
}

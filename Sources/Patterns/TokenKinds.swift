internal import Text

/// What the lists and the patterns of a rule set tell of the word in one lexicon row, each list as its bit in ClassBits.
struct RowBits {
    /// The lists of which it is a member.
    var words: UInt64 = 0
    /// The lists of which it begins a phrase.
    var phrases: UInt64 = 0
    /// The lists in phrases of which it is second.
    var seconds: UInt64 = 0
    /// One of sixty-four bits when it stands in a pattern itself; other such words may have the same.
    var literals: UInt64 = 0

    static func literal(_ row: Int32) -> UInt64 { 1 << UInt64(row & 63) }
}

/// Lexicon rows put together into kinds: words that stand first in the same entries and second in the same entries.
/// Most of the lists' words are of a kind with many others, so that what a scan looks up fills a few cache lines.
struct TokenKinds {
    private(set) var bits: [RowBits]
    /// By row: the number of its kind, and `beginning` beside it when words of that kind begin anything.
    private(set) var kindOfRow: [UInt16]
    static let beginning: UInt16 = 1 << 15
    private(set) var firsts: [UInt64]
    private(set) var seconds: [UInt64]
    private(set) var thirds: [UInt64]
    private let anySecond: EntrySet
    private let anyThird: EntrySet
    /// Whether words of each kind begin anything.
    private(set) var begins = [false]

    /// How many kinds there are, 0 among them: words that stand in no entry.
    var count: Int { begins.count }

    init(_ table: DispatchTable, _ classes: [WordClass], _ lexicon: Lexicon) {
        bits = Array(repeating: RowBits(), count: lexicon.rowCount)
        kindOfRow = Array(repeating: 0, count: lexicon.rowCount)
        firsts = Array(repeating: 0, count: table.stride)
        seconds = table.anySecond.words
        thirds = table.anyThird.words
        (anySecond, anyThird) = (table.anySecond, table.anyThird)
        let (ofWords, ofPhrases) = (lexicon.classes, lexicon.phraseClasses)
        for (bit, wordClass) in classes.enumerated() {
            for row in lexicon.firstRows(of: wordClass) {
                if ofWords[row].contains(wordClass) { bits[row].words |= 1 << UInt64(bit) }
                if ofPhrases[row].contains(wordClass) { bits[row].phrases |= 1 << UInt64(bit) }
            }
            for row in lexicon.secondRows(of: wordClass) { bits[Int(row)].seconds |= 1 << UInt64(bit) }
        }
        for (row, places) in table.words.sorted(by: { $0.key < $1.key }) {
            var places = places
            let key = Key(words: bits[Int(row)].words, phrases: bits[Int(row)].phrases, seconds: bits[Int(row)].seconds)
            places.formUnion(key.places(table))
            kindOfRow[Int(row)] = append(places)
        }
        var known: [Key: UInt16] = [:]
        for row in kindOfRow.indices where bits[row].words | bits[row].phrases | bits[row].seconds != 0 {
            if kindOfRow[row] != 0 { continue }
            let key = Key(words: bits[row].words, phrases: bits[row].phrases, seconds: bits[row].seconds)
            if let kind = known[key] {
                kindOfRow[row] = kind
                continue
            }
            kindOfRow[row] = append(key.places(table))
            known[key] = kindOfRow[row]
        }
    }

    /// For each kind the words of its set of first entries from the first to the last that holds any.
    func spans(stride: Int) -> [Range<Int32>] {
        begins.indices.map { kind in
            let words = firsts[kind * stride..<(kind + 1) * stride]
            guard let first = words.firstIndex(where: { $0 != 0 }), let last = words.lastIndex(where: { $0 != 0 })
            else {
                return 0..<0
            }
            return Int32(first - words.startIndex)..<Int32(last - words.startIndex + 1)
        }
    }

    /// Notes that the words in `rows` stand in patterns.
    mutating func noteLiterals(_ rows: [Int32]) {
        for row in rows { bits[Int(row)].literals = RowBits.literal(row) }
    }

    /// Adds a kind of tokens that stand in `places`; returns its number as `kindOfRow` has it.
    @discardableResult
    mutating func append(_ places: TokenPlaces) -> UInt16 {
        let number = UInt16(truncatingIfNeeded: count)
        var (second, third) = (places.second, places.third)
        second.formUnion(anySecond)
        third.formUnion(anyThird)
        firsts += places.first.words
        seconds += second.words
        thirds += third.words
        begins.append(!places.first.isEmpty)
        return places.first.isEmpty ? number : number | Self.beginning
    }

    /// What the lists tell of a word: which it is in, of which it begins a phrase, in phrases of which it is second.
    private struct Key: Hashable {
        let words: UInt64
        let phrases: UInt64
        let seconds: UInt64

        func places(_ table: DispatchTable) -> TokenPlaces {
            var places = TokenPlaces(stride: table.stride)
            Self.each(words) { places.formUnion(table.members[$0]) }
            Self.each(phrases) { places.formUnion(table.beginnings[$0]) }
            Self.each(seconds) { places.second.formUnion(table.phrases[$0]) }
            return places
        }

        private static func each(_ bits: UInt64, _ body: (Int) -> Void) {
            var bits = bits
            while bits != 0 {
                body(bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
    }
}

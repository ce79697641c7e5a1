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

/// Lexicon rows put together into kinds: words that the rules cannot tell apart. Most of the lists' words are of a kind
/// with many others, so that what a scan looks up fills a few cache lines.
struct TokenKinds {
    /// By kind.
    private(set) var bits = [RowBits()]
    /// By row: the number of its kind, and `beginning` beside it when words of that kind begin anything. Rows behind
    /// the last one are of kind 0.
    private(set) var kindOfRow: [UInt16]
    static let beginning: UInt16 = 1 << 15
    private(set) var firsts: [UInt64]
    private(set) var seconds: [UInt64]
    private(set) var thirds: [UInt64]
    private let anySecond: EntrySet
    private let anyThird: EntrySet
    /// Whether words of each kind begin anything.
    private(set) var begins = [false]

    /// How many kinds there are, 0 among them: words of which the rules know nothing.
    var count: Int { begins.count }

    /// - Parameter literals: rows of the words that stand in patterns; each of them is a kind of its own.
    init(_ table: DispatchTable, _ classes: [WordClass], literals: [Int32], _ lexicon: Lexicon) {
        firsts = Array(repeating: 0, count: table.stride)
        seconds = table.anySecond.words
        thirds = table.anyThird.words
        (anySecond, anyThird) = (table.anySecond, table.anyThird)
        let told = ToldRows(classes, literals: literals, lexicon)
        kindOfRow = Array(repeating: 0, count: lexicon.rowCount)
        var known: [(bits: RowBits, kind: UInt16)] = []
        for (row, bits) in zip(told.rows, told.bits).sorted(by: { $0.1.isBefore($1.1) }) {
            var places = TokenPlaces(stride: table.stride)
            if bits.literals == 0 {
                if let last = known.last, !last.bits.isBefore(bits) {
                    kindOfRow[Int(row)] = last.kind
                    continue
                }
            } else if let own = table.words[row] {
                places = own
            }
            places.add(bits, table)
            let kind = append(places, bits)
            kindOfRow[Int(row)] = kind
            if bits.literals == 0 { known = [(bits, kind)] }
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

    /// Adds a kind of tokens that stand in `places`; returns its number as `kindOfRow` has it.
    @discardableResult
    mutating func append(_ places: TokenPlaces, _ bits: RowBits = RowBits()) -> UInt16 {
        let number = UInt16(truncatingIfNeeded: count)
        var (second, third) = (places.second, places.third)
        second.formUnion(anySecond)
        third.formUnion(anyThird)
        firsts += places.first.words
        seconds += second.words
        thirds += third.words
        begins.append(!places.first.isEmpty)
        self.bits.append(bits)
        return places.first.isEmpty ? number : number | Self.beginning
    }
}

/// The rows of which lists and patterns of a rule set tell anything, a few of the lexicon's many.
private struct ToldRows {
    private(set) var rows: [Int32] = []
    private(set) var bits: [RowBits] = []
    /// By lexicon row: its place in `rows` and one more, 0 when nothing is told of it.
    private var places: [Int32]

    init(_ classes: [WordClass], literals: [Int32], _ lexicon: Lexicon) {
        places = Array(repeating: 0, count: lexicon.rowCount)
        for (bit, wordClass) in classes.enumerated() {
            let flag: UInt64 = 1 << UInt64(bit)
            for row in lexicon.firstRows(of: wordClass) {
                let place = place(of: row)
                let found = lexicon.classes(ofRow: row)
                if found.contains(wordClass) { bits[place].words |= flag }
                if found.beginsPhrase(wordClass) { bits[place].phrases |= flag }
            }
            for row in lexicon.secondRows(of: wordClass) { bits[place(of: row)].seconds |= flag }
        }
        for row in literals { bits[place(of: row)].literals = RowBits.literal(row) }
    }

    private mutating func place(of row: Int32) -> Int {
        if places[Int(row)] == 0 {
            rows.append(row)
            bits.append(RowBits())
            places[Int(row)] = Int32(rows.count)
        }
        return Int(places[Int(row)]) - 1
    }
}

extension RowBits {
    /// An order that brings equal bits together, and words that stand in patterns behind all others.
    fileprivate func isBefore(_ other: RowBits) -> Bool {
        (literals, words, phrases, seconds) < (other.literals, other.words, other.phrases, other.seconds)
    }
}

extension TokenPlaces {
    /// Adds where words stand of which `bits` are told.
    fileprivate mutating func add(_ bits: RowBits, _ table: DispatchTable) {
        Self.each(bits.words) { formUnion(table.members[$0]) }
        Self.each(bits.phrases) { formUnion(table.beginnings[$0]) }
        Self.each(bits.seconds) { second.formUnion(table.phrases[$0]) }
    }

    private static func each(_ bits: UInt64, _ body: (Int) -> Void) {
        var bits = bits
        while bits != 0 {
            body(bits.trailingZeroBitCount)
            bits &= bits - 1
        }
    }
}

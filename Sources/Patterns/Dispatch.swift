internal import Text

/// Which tokens may stand second in a match, or whether one may end after its first.
struct Follow: Sendable {
    var rows: [UInt64]
    var takesNumber = false
    var takesAny = false
    var endsAfterFirst = false

    init(rowCount: Int) { rows = Array(repeating: 0, count: rowCount / 64 + 1) }

    mutating func insert(_ row: Int) { rows[row / 64] |= 1 << UInt64(row % 64) }

    func contains(_ row: Int) -> Bool { rows[row / 64] >> UInt64(row % 64) & 1 == 1 }

    mutating func formUnion(_ other: Follow) {
        for index in rows.indices { rows[index] |= other.rows[index] }
        takesNumber = takesNumber || other.takesNumber
        takesAny = takesAny || other.takesAny
        endsAfterFirst = endsAfterFirst || other.endsAfterFirst
    }

    /// What `FollowTable` keeps of it beside the rows.
    var flags: UInt8 { (takesNumber ? 1 : 0) | (takesAny || endsAfterFirst ? 2 : 0) }
}

/// Gathers, rule by rule, with which tokens each may begin and go on.
struct DispatchTable {
    var rulesOfRow: [[Int32]]
    var rulesOfNumbers: [Int32] = []
    var rulesOfDigits: [Int32] = []
    var follows: [Follow] = []
    private let rowCount: Int
    /// Rows that begin a member of each class, as they are asked for.
    private var rowsOfClass: [WordClass: [Int]] = [:]
    private var bitsOfClass: [WordClass: Follow] = [:]
    private var secondsOfClass: [WordClass: [Int32]] = [:]

    init(rowCount: Int) {
        self.rowCount = rowCount
        rulesOfRow = Array(repeating: [], count: rowCount)
    }

    /// Rows of the words that are, or begin, a member of `wordClass`.
    private mutating func rows(of wordClass: WordClass, _ lexicon: Lexicon) -> [Int] {
        if let known = rowsOfClass[wordClass] { return known }
        let rows = lexicon.firstRows(of: wordClass)
        var bits = Follow(rowCount: rowCount)
        for row in rows { bits.insert(row) }
        rowsOfClass[wordClass] = rows
        bitsOfClass[wordClass] = bits
        return rows
    }

    mutating func add(_ program: Program, _ rule: Int32, named name: String, _ lexicon: Lexicon) throws(PatternError) {
        var follow = Follow(rowCount: rowCount)
        for place in program.reachable(from: 0) {
            switch program.steps[place] {
            case .done: throw .matchesNothing(rule: name)
            case .row(let row): begin(rule, at: Int(row))
            case .members(let wordClass):
                for row in rows(of: wordClass, lexicon) { begin(rule, at: row) }
                for row in seconds(of: wordClass, lexicon) { follow.insert(Int(row)) }
            case .number(_, _, let suffix):
                // “2014” in “2014’s” is a word with digits to ICU, so plain numbers are looked for in both.
                if suffix < 0 { Self.append(rule, to: &rulesOfNumbers) }
                Self.append(rule, to: &rulesOfDigits)
            case .shape(.number), .shape(.dotted): Self.append(rule, to: &rulesOfNumbers)
            case .shape(.digits):
                Self.append(rule, to: &rulesOfNumbers)
                Self.append(rule, to: &rulesOfDigits)
            default: throw .beginsAnywhere(rule: name)
            }
            add(to: &follow, program, place + 1, lexicon)
        }
        follows.append(follow)
    }

    private mutating func add(to follow: inout Follow, _ program: Program, _ place: Int, _ lexicon: Lexicon) {
        for next in program.reachable(from: place) {
            switch program.steps[next] {
            case .done: follow.endsAfterFirst = true
            case .row(let row): follow.insert(Int(row))
            case .members(let wordClass):
                _ = rows(of: wordClass, lexicon)
                if let bits = bitsOfClass[wordClass] { follow.formUnion(bits) }
            case .number, .shape(.number), .shape(.digits), .shape(.dotted): follow.takesNumber = true
            default: follow.takesAny = true
            }
        }
    }

    /// Rows that come second in the phrases of `wordClass`.
    private mutating func seconds(of wordClass: WordClass, _ lexicon: Lexicon) -> [Int32] {
        if let known = secondsOfClass[wordClass] { return known }
        let rows = lexicon.secondRows(of: wordClass)
        secondsOfClass[wordClass] = rows
        return rows
    }

    private mutating func begin(_ rule: Int32, at row: Int) { Self.append(rule, to: &rulesOfRow[row]) }

    private static func append(_ rule: Int32, to list: inout [Int32]) {
        if list.last != rule { list.append(rule) }
    }
}

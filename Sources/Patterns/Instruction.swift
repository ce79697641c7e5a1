internal import Text

/// A step of a compiled pattern as the matcher reads it: sixteen bytes without anything to unpack.
struct Instruction {
    enum Code: UInt8 {
        case row, members, shape, number, capital, glued, absent, begin, end, split, jump, done
    }

    let code: Code
    /// The list, its bit, or the shape, by `code`.
    var bit: UInt8 = 0
    var wordClass = WordClass(number: 0)
    var shape = TokenShape.any
    /// The row, the lowest number, the slot, or where to go on.
    var a: Int32 = 0
    /// The highest number, the second way of a split, or what `absent` looks at.
    var b: Int32 = 0
    /// The suffixes, or the number of what a split looks at; what its second way looks at comes next.
    var c: Int32 = 0

    /// `step`, with what it looks at added to `looks`.
    init(_ step: Step, _ place: Int, _ program: Program, at offset: Int, _ looks: inout LookTable) {
        switch step {
        case .row(let row):
            code = .row
            a = row
        case .members(let wordClass, let bit):
            code = .members
            self.wordClass = wordClass
            self.bit = bit
        case .shape(let shape):
            code = .shape
            self.shape = shape
        case .number(let low, let high, let suffix):
            code = .number
            (a, b, c) = (low, high, suffix)
        case .capital: code = .capital
        case .glued: code = .glued
        case .absent(let end):
            code = .absent
            a = Int32(end + offset)
            b = looks.add(program, place + 1)
        case .begin(let slot):
            code = .begin
            a = Int32(slot)
        case .end(let slot):
            code = .end
            a = Int32(slot)
        case .split(let first, let second):
            code = .split
            a = Int32(first + offset)
            b = Int32(second + offset)
            c = looks.add(program, first)
            _ = looks.add(program, second)
        case .jump(let target):
            code = .jump
            a = Int32(target + offset)
        case .done: code = .done
        }
    }
}

/// What a way through a pattern asks of its first token, as far as one look tells. Most ways that a pattern leaves open
/// end there, and need not be walked.
struct Look {
    /// Bits of the lists, one of which the token is to begin a member of.
    var classes: UInt64 = 0
    /// Bits of the words that stand in the pattern there.
    var literals: UInt64 = 0
    /// Where the rows begin that the token may have instead, and how many they are.
    var firstRow: Int32 = 0
    var rowCount: Int32 = 0
    /// Whether a digit will do.
    var takesDigits = false
    /// Whether the way may end here, or any token may come.
    var takesAny = false
}

/// The looks of all patterns of a set, and the rows that they ask for.
struct LookTable {
    private(set) var looks: [Look] = []
    private(set) var rows: [Int32] = []

    /// Adds what `program` looks at from `place`; returns its number.
    mutating func add(_ program: Program, _ place: Int) -> Int32 {
        var look = Look()
        look.firstRow = Int32(rows.count)
        for next in program.reachable(from: place) {
            switch program.steps[next] {
            case .row(let row):
                rows.append(row)
                look.literals |= RowBits.literal(row)
            case .members(_, let bit): look.classes |= 1 << UInt64(bit)
            case .number, .shape(.number), .shape(.digits), .shape(.dotted): look.takesDigits = true
            default: look.takesAny = true
            }
        }
        look.rowCount = Int32(rows.count) - look.firstRow
        looks.append(look)
        return Int32(looks.count - 1)
    }
}

internal import Text

/// Runs compiled patterns at one token. Where a pattern leaves several ways open it looks one token ahead, and only
/// where two of them may go on does it try one after the other, by recursion; allocates nothing.
struct Matcher {
    private let columns: UnsafePointer<TokenColumns>
    private let steps: UnsafePointer<Instruction>
    private let looks: UnsafePointer<Look>
    private let lookRows: UnsafePointer<Int32>
    private let suffixes: UnsafePointer<[[UInt8]]>
    private let start: Int
    /// The token whose digits were read last, and the whole number that it is; −1 when it is more than that.
    private var numberIndex = -1
    private var number = -1
    var captures = Captures()

    @inline(__always)
    init(_ columns: UnsafePointer<TokenColumns>, _ tables: RuleTables, start: Int) {
        self.columns = columns
        steps = UnsafePointer(tables.steps)
        looks = UnsafePointer(tables.looks)
        lookRows = UnsafePointer(tables.lookRows)
        suffixes = UnsafePointer(tables.suffixes)
        self.start = start
    }

    /// What steps ask of a token; nothing at all where a pattern may not go on, behind the text or in a new paragraph.
    private struct View {
        var row: Int32 = -1
        var flags: UInt32 = 0
        var bits = RowBits()

        @inline(__always)
        init(_ index: Int, from start: Int, _ columns: UnsafePointer<TokenColumns>) {
            guard index < columns.pointee.count else { return }
            let flags = columns.pointee.shapes[index].rawValue
            if flags & Shapes.paragraph != 0, index != start { return }
            self.flags = flags
            row = columns.pointee.rows[index]
            bits = columns.pointee.bits(at: index)
        }
    }

    /// The token behind the match of the program at `place`, −1 when there is none; notes the captures on the way.
    mutating func run(_ place: Int, at index: Int) -> Int {
        var step = steps + place
        var index = index
        var view = View(index, from: start, columns)
        while true {
            var taken = 0
            switch step.pointee.code {
            case .row:
                guard view.row == step.pointee.a else { return -1 }
                taken = 1
            case .members:
                let bit: UInt64 = 1 &<< UInt64(step.pointee.bit)
                if view.bits.phrases & bit != 0, columns.pointee.isSecond(bit, index + 1) {
                    taken = columns.pointee.length(of: step.pointee.wordClass, at: index)
                } else if view.bits.words & bit != 0 {
                    taken = 1
                }
                guard taken > 0 else { return -1 }
            case .shape:
                guard view.row >= 0, has(step.pointee.shape, view.flags, index) else { return -1 }
                taken = 1
            case .number:
                guard view.flags & Shapes.digit != 0, isNumber(step, index) else { return -1 }
                taken = 1
            case .capital: guard view.flags & Shapes.marked != 0 else { return -1 }
            case .glued: guard view.row >= 0, view.flags & Shapes.gap == 0 else { return -1 }
            case .absent:
                if mayGoOn(looks + Int(step.pointee.b), view) {
                    let saved = captures
                    if run(step - steps + 1, at: index) >= 0 { return -1 }
                    captures = saved
                }
                step = steps + Int(step.pointee.a)
                continue
            case .begin: captures.begin(Int(step.pointee.a), at: index &- start)
            case .end: captures.end(Int(step.pointee.a), at: index &- start)
            case .split:
                let look = looks + Int(step.pointee.c)
                if !mayGoOn(look, view) {
                    step = steps + Int(step.pointee.b)
                } else if !mayGoOn(look + 1, view) {
                    step = steps + Int(step.pointee.a)
                } else {
                    let saved = captures
                    let end = run(Int(step.pointee.a), at: index)
                    if end >= 0 { return end }
                    captures = saved
                    step = steps + Int(step.pointee.b)
                }
                continue
            case .jump:
                step = steps + Int(step.pointee.a)
                continue
            case .done: return index
            }
            step += 1
            if taken > 0 {
                index &+= taken
                view = View(index, from: start, columns)
            }
        }
    }

    /// Whether a way that begins with `look` may go on with the token that `view` shows.
    @inline(__always)
    private func mayGoOn(_ look: UnsafePointer<Look>, _ view: View) -> Bool {
        if look.pointee.takesAny { return true }
        if look.pointee.classes & (view.bits.words | view.bits.phrases) != 0 { return true }
        if look.pointee.takesDigits, view.flags & (Shapes.digit | Shapes.number) != 0 { return true }
        return look.pointee.literals & view.bits.literals != 0 && hasRow(look, view.row)
    }

    private func hasRow(_ look: UnsafePointer<Look>, _ row: Int32) -> Bool {
        var place = Int(look.pointee.firstRow)
        let end = place + Int(look.pointee.rowCount)
        while place < end {
            if lookRows[place] == row { return true }
            place += 1
        }
        return false
    }

    /// Whether token `index` is the number that `step` asks for. The same token is asked by rule after rule.
    @inline(__always)
    private mutating func isNumber(_ step: UnsafePointer<Instruction>, _ index: Int) -> Bool {
        if index != numberIndex {
            numberIndex = index
            number = columns.pointee.wholeNumber(at: index)
        }
        let suffix = Int(step.pointee.c)
        if number >= 0 { return suffix < 0 && number >= step.pointee.a && number <= step.pointee.b }
        return columns.pointee.isNumber(
            at: index, Int(step.pointee.a), Int(step.pointee.b), suffix < 0 ? nil : suffixes[suffix])
    }

    private func has(_ shape: TokenShape, _ flags: UInt32, _ index: Int) -> Bool {
        switch shape {
        case .word: flags & Shapes.word != 0
        case .capital: flags & Shapes.capital != 0
        case .number: flags & Shapes.number != 0
        case .dotted: flags & Shapes.number != 0 && columns.pointee.hasDot(at: index)
        case .digits: flags & Shapes.digit != 0
        case .sign: flags & Shapes.sign != 0
        case .possessive: flags & Shapes.possessive != 0
        case .any: true
        }
    }
}

/// Flags of Shape as plain bits, which a hot loop tests in one instruction.
enum Shapes {
    static let word: UInt32 = 1
    static let number: UInt32 = 1 << 1
    static let sign: UInt32 = 1 << 2
    static let capital: UInt32 = 1 << 3
    /// A capital letter or the Arabic article.
    static let marked: UInt32 = 1 << 3 | 1 << 9
    static let gap: UInt32 = 7 << 5
    static let paragraph: UInt32 = 1 << 7
    static let digit: UInt32 = 1 << 10
    static let possessive: UInt32 = 1 << 12
}

internal import Text

/// Runs one program at one token. Backtracks by recursion at `split`; allocates nothing.
struct Matcher {
    let columns: TokenColumns
    let start: Int
    var captures = Captures()

    /// The token behind the match, -1 when there is none.
    mutating func run(_ program: borrowing Program, from place: Int = 0, at index: Int) -> Int {
        var place = place
        var index = index
        while true {
            switch program.steps[place] {
            case .row(let row):
                guard canTake(index), columns.rows[index] == row else { return -1 }
                index += 1
            case .members(let wordClass):
                guard canTake(index) else { return -1 }
                let length = columns.length(of: wordClass, at: index)
                guard length > 0 else { return -1 }
                index += length
            case .shape(let shape):
                guard canTake(index), has(shape, index) else { return -1 }
                index += 1
            case .number(let low, let high, let suffix):
                guard canTake(index), columns.isNumber(at: index, low, high, program.suffixes[suffix]) else { return -1 }
                index += 1
            case .capital:
                guard canTake(index), columns.shapes[index].contains(.capital) else { return -1 }
            case .glued:
                guard canTake(index), columns.shapes[index].isDisjoint(with: .gapBefore) else { return -1 }
            case .absent(let end):
                let kept = captures
                let inner = run(program, from: place + 1, at: index)
                captures = kept
                if inner >= 0 { return -1 }
                place = end
                continue
            case .begin(let slot): captures.begin(slot, at: index)
            case .end(let slot): captures.end(slot, at: index)
            case .split(let first, let second):
                let kept = captures
                let end = run(program, from: first, at: index)
                if end >= 0 { return end }
                captures = kept
                place = second
                continue
            case .jump(let target):
                place = target
                continue
            case .done: return index
            }
            place += 1
        }
    }

    @inline(__always)
    private func canTake(_ index: Int) -> Bool {
        index < columns.rows.count && (index == start || !columns.shapes[index].contains(.paragraphBefore))
    }

    private func has(_ shape: TokenShape, _ index: Int) -> Bool {
        let tokenShape = columns.shapes[index]
        return switch shape {
        case .word: tokenShape.contains(.word)
        case .capital: tokenShape.contains(.capital)
        case .number: tokenShape.contains(.number)
        case .digits: tokenShape.contains(.hasDigit)
        case .sign: tokenShape.contains(.punctuation)
        case .possessive: tokenShape.contains(.possessive)
        case .any: true
        }
    }
}

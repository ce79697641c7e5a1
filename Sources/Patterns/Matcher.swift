internal import Text

/// Runs compiled patterns at one token. Backtracks by recursion at `split`; allocates nothing.
struct Matcher {
    let columns: TokenColumns
    let steps: UnsafeBufferPointer<Step>
    let suffixes: UnsafeBufferPointer<[[UInt8]]>
    let start: Int
    var captures = Captures()
    /// Whether captures are kept. Only how far a rule reaches is asked first, and most rules reach nowhere.
    var keepsCaptures = false

    /// The token behind the match of the program at `place`, −1 when there is none.
    mutating func run(_ place: Int, at index: Int) -> Int {
        var place = place
        var index = index
        while true {
            switch steps[place] {
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
                guard canTake(index), columns.shapes[index].rawValue & Shapes.digit != 0,
                    columns.isNumber(at: index, Int(low), Int(high), suffix < 0 ? nil : suffixes[Int(suffix)])
                else { return -1 }
                index += 1
            case .capital:
                guard canTake(index), columns.shapes[index].rawValue & Shapes.marked != 0 else { return -1 }
            case .glued:
                guard canTake(index), columns.shapes[index].rawValue & Shapes.gap == 0 else { return -1 }
            case .absent(let end):
                if run(place + 1, at: index) >= 0 { return -1 }
                place = end
                continue
            case .begin(let slot):
                guard keepsCaptures else { break }
                let old = captures.begin(slot, at: index)
                let end = run(place + 1, at: index)
                if end < 0 { _ = captures.begin(slot, at: old) }
                return end
            case .end(let slot):
                guard keepsCaptures else { break }
                let old = captures.end(slot, at: index)
                let end = run(place + 1, at: index)
                if end < 0 { _ = captures.end(slot, at: old) }
                return end
            case .split(let first, let second):
                let end = run(first, at: index)
                if end >= 0 { return end }
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
        index < columns.rows.count && (index == start || columns.shapes[index].rawValue & Shapes.paragraph == 0)
    }

    private func has(_ shape: TokenShape, _ index: Int) -> Bool {
        let tokenShape = columns.shapes[index]
        return switch shape {
        case .word: tokenShape.contains(.word)
        case .capital: tokenShape.contains(.capital)
        case .number: tokenShape.contains(.number)
        case .dotted:
            tokenShape.contains(.number)
                && columns.text[Int(columns.starts[index])..<Int(columns.ends[index])].contains(UInt8(ascii: "."))
        case .digits: tokenShape.contains(.hasDigit)
        case .sign: tokenShape.contains(.punctuation)
        case .possessive: tokenShape.contains(.possessive)
        case .any: true
        }
    }
}

/// Flags of Shape as plain bits, which a hot loop tests in one instruction.
enum Shapes {
    static let digit: UInt32 = 1 << 10
    static let number: UInt32 = 1 << 1
    /// A capital letter or the Arabic article.
    static let marked: UInt32 = 1 << 3 | 1 << 9
    static let gap: UInt32 = 7 << 5
    static let paragraph: UInt32 = 1 << 7
}

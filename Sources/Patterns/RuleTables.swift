internal import Text

/// Frees the tables of a rule set when the last copy of the set is gone.
final class RuleMemory: @unchecked Sendable {
    let tables: RuleTables

    init(_ tables: RuleTables) { self.tables = tables }

    deinit { tables.deallocate() }
}

/// What a scan reads of a rule set, as bare memory that never changes once it is made. A value over memory that it does
/// not count: `RuleMemory` frees it.
struct RuleTables {
    let steps: UnsafeMutablePointer<Instruction>
    let looks: UnsafeMutablePointer<Look>
    /// Lexicon rows that looks ask for.
    let lookRows: UnsafeMutablePointer<Int32>
    private let firstSteps: UnsafeMutablePointer<Int>
    let suffixes: UnsafeMutablePointer<[[UInt8]]>
    private let suffixCount: Int
    private let ruleOfEntry: UnsafeMutablePointer<Int32>
    /// By lexicon row.
    let rowBits: UnsafeMutablePointer<RowBits>
    /// For each lexicon row the number of its kind: words of one kind stand in the same entries. Kind 0 stands in none.
    private let kindOfRow: UnsafeMutablePointer<UInt16>
    let rowCount: Int
    /// For each kind `stride` words of bits: the entries that it may begin, and those in which it, or anything, may be
    /// second.
    private let firsts: UnsafeMutablePointer<UInt64>
    private let seconds: UnsafeMutablePointer<UInt64>
    /// For each kind the words in which it has entries to begin.
    private let spans: UnsafeMutablePointer<Range<Int32>>
    private let stride: Int
    /// Numbers from each of these up to the next are of one kind: `numberKind` and what follows it.
    private let bounds: UnsafeMutablePointer<Int32>
    private let boundCount: Int
    private let numberKind: Int
    private let digitsKind: Int

    /// Set in `kindOfRow` beside the number of a kind that begins anything.
    private static let begins: UInt16 = 1 << 15

    init(
        steps: [Instruction], looks: LookTable, firstSteps: [Int], suffixes: [[[UInt8]]], entries: [Entry],
        classes: [WordClass],
        _ lexicon: Lexicon
    ) {
        let table = DispatchTable(entries, classCount: classes.count)
        var kinds = TokenKinds(table, classes, lexicon)
        boundCount = table.bounds.count
        numberKind = kinds.count
        for bound in table.bounds { kinds.append(table.places(ofNumber: bound)) }
        digitsKind = kinds.count
        kinds.append(table.placesOfDigits())
        precondition(kinds.count < Int(Self.begins), "more kinds of words than numbers for them; widen kindOfRow")
        self.steps = Self.memory(of: steps)
        self.looks = Self.memory(of: looks.looks)
        lookRows = Self.memory(of: looks.rows)
        self.firstSteps = Self.memory(of: firstSteps)
        self.suffixes = Self.memory(of: suffixes)
        suffixCount = suffixes.count
        ruleOfEntry = Self.memory(of: entries.map(\.rule))
        kinds.noteLiterals(looks.rows)
        rowBits = Self.memory(of: kinds.bits)
        rowCount = kinds.kindOfRow.count
        kindOfRow = Self.memory(of: kinds.kindOfRow.map { kinds.begins[Int($0)] ? $0 | Self.begins : $0 })
        firsts = Self.memory(of: kinds.firsts)
        let any = table.any.words
        seconds = Self.memory(of: kinds.seconds.indices.map { kinds.seconds[$0] | any[$0 % any.count] })
        spans = Self.memory(of: kinds.spans(stride: table.stride))
        stride = table.stride
        bounds = Self.memory(of: table.bounds)
    }

    func deallocate() {
        steps.deallocate()
        looks.deallocate()
        lookRows.deallocate()
        firstSteps.deallocate()
        suffixes.deinitialize(count: suffixCount)
        suffixes.deallocate()
        ruleOfEntry.deallocate()
        rowBits.deallocate()
        kindOfRow.deallocate()
        firsts.deallocate()
        seconds.deallocate()
        spans.deallocate()
        bounds.deallocate()
    }

    private static func memory<Element>(of array: [Element]) -> UnsafeMutablePointer<Element> {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
        memory.initialize(from: array, count: array.count)
        return memory
    }

    typealias Matched = (_ rule: Int, _ range: Range<Int>, Captures) -> Bool

    /// The loop over the tokens before `limit`; a function of its own, so that `matched` is borrowed once for all of them.
    @inline(never)
    func scan(_ columns: UnsafePointer<TokenColumns>, before limit: Int, _ matched: Matched) {
        let (kindOfRow, rowCount) = (kindOfRow, rowCount)
        let (rows, shapes) = (columns.pointee.rows, columns.pointee.shapes)
        var index = 0
        while index < limit {
            let row = Int(rows[index])
            let kind = row < rowCount ? kindOfRow[row] : 0
            let hasDigit = shapes[index].rawValue & Shapes.digit != 0
            if kind & Self.begins == 0, !hasDigit {
                index += 1
                continue
            }
            var end = index
            if kind & Self.begins != 0 { attempt(Int(kind & ~Self.begins), index, columns, &end, matched) }
            if hasDigit { attempt(kindOfDigits(at: index, columns), index, columns, &end, matched) }
            index = end > index ? end : index + 1
        }
    }

    /// Tries the rules that a token of `kind` at `index` may begin and the one behind it may go on; sets `best` to the
    /// token behind the longest match that stands and is longer than what was found before.
    @inline(__always)
    private func attempt(
        _ kind: Int, _ index: Int, _ columns: UnsafePointer<TokenColumns>, _ best: inout Int, _ matched: Matched
    ) {
        let next = index + 1
        var rowKind = 0
        var digitsKind = 0
        if next < columns.pointee.count {
            let row = Int(columns.pointee.rows[next])
            if row < rowCount { rowKind = Int(kindOfRow[row] & ~Self.begins) }
            if columns.pointee.shapes[next].rawValue & Shapes.digit != 0 {
                digitsKind = kindOfDigits(at: next, columns)
            }
        }
        let first = firsts + kind * stride
        let second = seconds + rowKind * stride
        let digits = seconds + digitsKind * stride
        let span = spans[kind]
        var word = Int(span.lowerBound)
        while word < span.upperBound {
            if first[word] & (second[word] | digits[word]) != 0 {
                run(first, second, digits, word..<Int(span.upperBound), index, columns, &best, matched)
                return
            }
            word += 1
        }
    }

    @inline(never)
    private func run(
        _ first: UnsafePointer<UInt64>, _ second: UnsafePointer<UInt64>, _ digits: UnsafePointer<UInt64>,
        _ words: Range<Int>, _ index: Int, _ columns: UnsafePointer<TokenColumns>, _ best: inout Int, _ matched: Matched
    ) {
        var candidates = Candidates()
        var matcher = Matcher(columns, self, start: index)
        var last = -1
        for word in words {
            var entries = first[word] & (second[word] | digits[word])
            while entries != 0 {
                let rule = Int(ruleOfEntry[word * 64 + entries.trailingZeroBitCount])
                entries &= entries - 1
                // The ways into one rule stand side by side.
                if rule == last { continue }
                last = rule
                matcher.captures = Captures()
                let end = matcher.run(firstSteps[rule], at: index)
                if end > best, end > index { candidates.insert(rule, end) }
            }
        }
        while let (rule, end) = candidates.next() {
            guard end > best else { return }
            // The captures of the rule that was run last are still there.
            if rule != last {
                matcher.captures = Captures()
                _ = matcher.run(firstSteps[rule], at: index)
                last = rule
            }
            if matched(rule, Range(uncheckedBounds: (index, end)), matcher.captures) {
                best = end
                return
            }
        }
    }

    /// The kind of token `index`, which has a digit.
    private func kindOfDigits(at index: Int, _ columns: UnsafePointer<TokenColumns>) -> Int {
        let value = columns.pointee.wholeNumber(at: index)
        if value < 0 { return digitsKind }
        var place = boundCount - 1
        while place > 0, Int(bounds[place]) > value { place -= 1 }
        return numberKind + place
    }
}

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
    private let names: UnsafeMutablePointer<CaptureNames>
    private let ruleCount: Int
    private let ruleOfEntry: UnsafeMutablePointer<Int32>
    /// By kind.
    private let bits: UnsafeMutablePointer<RowBits>
    /// For each lexicon row the number of its kind: words of one kind stand in the same entries. Kind 0 stands in none.
    private let kindOfRow: UnsafeMutablePointer<UInt16>
    private let rowCount: Int
    /// For each kind `stride` words of bits: the entries that it may begin, and those in which it, or anything, may be
    /// second and third.
    private let firsts: UnsafeMutablePointer<UInt64>
    private let seconds: UnsafeMutablePointer<UInt64>
    private let thirds: UnsafeMutablePointer<UInt64>
    /// For each kind the words in which it has entries to begin.
    private let spans: UnsafeMutablePointer<Range<Int32>>
    private let stride: Int
    /// Numbers from each of these up to the next are of one kind: `numberKind` and what follows it.
    private let bounds: UnsafeMutablePointer<Int32>
    private let boundCount: Int
    private let numberKind: Int
    private let digitsKind: Int
    private let marksKind: Int

    private static let begins = TokenKinds.beginning

    init(
        steps: [Instruction], looks: LookTable, firstSteps: [Int], suffixes: [[[UInt8]]],
        names: [CaptureNames], entries: [Entry],
        classes: [WordClass],
        _ lexicon: Lexicon
    ) {
        let table = DispatchTable(entries, classCount: classes.count)
        var kinds = TokenKinds(table, classes, literals: looks.rows + table.words.keys, lexicon)
        boundCount = table.bounds.count
        numberKind = kinds.count
        for bound in table.bounds { kinds.append(table.places(ofNumber: bound)) }
        digitsKind = kinds.count
        kinds.append(table.placesOfDigits())
        marksKind = kinds.count
        kinds.append(table.placesOfMarks())
        precondition(kinds.count < Int(Self.begins), "more kinds of words than numbers for them; widen kindOfRow")
        self.steps = Self.memory(of: steps)
        self.looks = Self.memory(of: looks.looks)
        lookRows = Self.memory(of: looks.rows)
        self.firstSteps = Self.memory(of: firstSteps)
        self.suffixes = Self.memory(of: suffixes)
        suffixCount = suffixes.count
        self.names = Self.memory(of: names)
        ruleCount = names.count
        ruleOfEntry = Self.memory(of: entries.map(\.rule))
        bits = Self.memory(of: kinds.bits)
        rowCount = kinds.kindOfRow.count
        kindOfRow = Self.memory(of: kinds.kindOfRow)
        firsts = Self.memory(of: kinds.firsts)
        seconds = Self.memory(of: kinds.seconds)
        thirds = Self.memory(of: kinds.thirds)
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
        names.deinitialize(count: ruleCount)
        names.deallocate()
        ruleOfEntry.deallocate()
        bits.deallocate()
        kindOfRow.deallocate()
        firsts.deallocate()
        seconds.deallocate()
        thirds.deallocate()
        spans.deallocate()
        bounds.deallocate()
    }

    private static func memory<Element>(of array: [Element]) -> UnsafeMutablePointer<Element> {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
        memory.initialize(from: array, count: array.count)
        return memory
    }

    /// What the rules' lists tell of the word in `row` of the lexicon.
    @inline(__always)
    func bits(ofRow row: Int32) -> RowBits {
        Int(row) < rowCount ? bits[Int(kindOfRow[Int(row)] & ~Self.begins)] : RowBits()
    }

    typealias Stands = (_ rule: Int, Match) -> Bool

    /// Calls `stands` with the matches at each token before `limit`; see `CompiledRules.scan`.
    @inline(never)
    func scan(_ columns: UnsafePointer<TokenColumns>, before limit: Int, _ stands: Stands) {
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
            if kind & Self.begins != 0 { attempt(Int(kind & ~Self.begins), index, columns, &end, stands) }
            if hasDigit { attempt(kindOfDigits(at: index, columns), index, columns, &end, stands) }
            index = end > index ? end : index + 1
        }
    }

    /// Tries the rules that a token of `kind` at `index` may begin and those behind it may go on; sets `best` to the
    /// token behind the longest match that stands and is longer than what was found before.
    @inline(__always)
    private func attempt(
        _ kind: Int, _ index: Int, _ columns: UnsafePointer<TokenColumns>, _ best: inout Int, _ stands: Stands
    ) {
        let (word, shape) = kinds(at: index + 1, columns)
        let first = firsts + kind * stride
        let second = seconds + word * stride
        let other = seconds + shape * stride
        let span = spans[kind]
        var place = Int(span.lowerBound)
        while place < span.upperBound {
            if first[place] & (second[place] | other[place]) != 0 {
                run(first, second, other, place..<Int(span.upperBound), index, columns, &best, stands)
                return
            }
            place += 1
        }
    }

    /// The kinds of token `index`: that of its word, and that of its digits or its sign; 0 for none.
    @inline(__always)
    private func kinds(at index: Int, _ columns: UnsafePointer<TokenColumns>) -> (word: Int, shape: Int) {
        guard index < columns.pointee.count else { return (0, 0) }
        let row = Int(columns.pointee.rows[index])
        let word = row < rowCount ? Int(kindOfRow[row] & ~Self.begins) : 0
        let flags = columns.pointee.shapes[index].rawValue
        if flags & (Shapes.digit | Shapes.sign | Shapes.possessive | Shapes.number) == 0 { return (word, 0) }
        return (word, flags & Shapes.digit != 0 ? kindOfDigits(at: index, columns) : marksKind)
    }

    @inline(never)
    private func run(
        _ begins: UnsafePointer<UInt64>, _ second: UnsafePointer<UInt64>, _ other: UnsafePointer<UInt64>,
        _ places: Range<Int>, _ index: Int, _ columns: UnsafePointer<TokenColumns>, _ best: inout Int,
        _ stands: Stands
    ) {
        // Where the second token may begin a phrase, the third may be part of it.
        let isPhrase = index + 1 < columns.pointee.count && columns.pointee.bits(at: index + 1).phrases != 0
        let (word, shape) = kinds(at: index + 2, columns)
        let third = thirds + word * stride
        let otherThird = thirds + shape * stride
        var candidates = Candidates()
        var matcher = Matcher(columns, self, start: index)
        // The captures of the longest match, which is mostly the one that stands.
        var captures = Captures()
        var longest = -1
        var first = -1
        var last = -1
        for place in places {
            var entries = begins[place] & (second[place] | other[place])
            if !isPhrase { entries &= third[place] | otherThird[place] }
            while entries != 0 {
                let rule = Int(ruleOfEntry[place * 64 + entries.trailingZeroBitCount])
                entries &= entries - 1
                // The ways into one rule that begin alike stand side by side.
                if rule == last { continue }
                last = rule
                matcher.captures = Captures()
                let end = matcher.run(firstSteps[rule], at: index)
                guard end > best, end > index else { continue }
                if end > longest || end == longest && rule < first {
                    longest = end
                    first = rule
                    captures = matcher.captures
                }
                candidates.insert(rule, length: end - index)
            }
        }
        while let (rule, length) = candidates.next() {
            let end = index + length
            guard end > best else { return }
            if longest < 0 {
                matcher.captures = Captures()
                _ = matcher.run(firstSteps[rule], at: index)
                captures = matcher.captures
            }
            longest = -1
            let range = Range(uncheckedBounds: (index, end))
            if stands(rule, columns.pointee.match(range, captures, names[rule])) {
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

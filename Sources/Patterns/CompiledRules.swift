internal import Text

/// The patterns of a rule set in flat arrays: one array of steps for all of them, and for every row of the lexicon the
/// rules that a word in it may begin, each with the rows that may come second.
struct CompiledRules: Sendable {
    private(set) var programs: [Program] = []
    private var steps: [Step] = []
    private var firstSteps: [Int] = []
    private var suffixes: [[[UInt8]]] = []
    /// Number of the group of rules that a word in each lexicon row may begin; 0 for none.
    private var groupOfRow: [Int32] = []
    private var groups: [Range<Int>] = [0..<0]
    private var members: [Int32] = []
    private var numberGroup = 0
    private var digitsGroup = 0
    /// For each group and, behind them, each rule: bits of the rows that may come second, and Follow's flags.
    private var groupRows: [UInt64] = []
    private var groupFlags: [UInt8] = [0]
    private var ruleRows: [UInt64] = []
    private var ruleFlags: [UInt8] = []
    private var stride = 0

    init(_ patterns: [(name: String, pattern: String)], lexicon: inout Lexicon, folding: Folding) throws(PatternError) {
        var keys = WordKeys(folding: folding)
        for (name, text) in patterns {
            let program = try Program(try Pattern(text), rule: name, text: text, lexicon: &lexicon, keys: &keys)
            firstSteps.append(steps.count)
            steps += program.moved(to: steps.count, firstSuffix: suffixes.count)
            suffixes += program.suffixes
            programs.append(program)
        }
        var table = DispatchTable(rowCount: lexicon.rowCount)
        for (index, program) in programs.enumerated() {
            try table.add(program, Int32(index), named: patterns[index].name, lexicon)
        }
        group(table, rowCount: lexicon.rowCount)
    }

    private mutating func group(_ table: DispatchTable, rowCount: Int) {
        stride = rowCount / 64 + 1
        groupRows = Array(repeating: 0, count: stride)
        for follow in table.follows {
            ruleRows += follow.rows
            ruleFlags.append(follow.flags)
        }
        var known: [[Int32]: Int32] = [[]: 0]
        groupOfRow = table.rulesOfRow.map { group($0, table, &known) }
        numberGroup = Int(group(table.rulesOfNumbers, table, &known))
        digitsGroup = Int(group(table.rulesOfDigits, table, &known))
    }

    private mutating func group(_ rules: [Int32], _ table: DispatchTable, _ known: inout [[Int32]: Int32]) -> Int32 {
        if let number = known[rules] { return number }
        var follow = Follow(rowCount: (stride - 1) * 64)
        for rule in rules { follow.formUnion(table.follows[Int(rule)]) }
        groups.append(members.count..<members.count + rules.count)
        members += rules
        groupRows += follow.rows
        groupFlags.append(follow.flags)
        let number = Int32(groups.count - 1)
        known[rules] = number
        return number
    }

    /// Calls `matched` for every match that is longer than those before it at the same token, rules in order; it tells
    /// whether the match stands. Goes on behind the longest that stands.
    func scan(_ tokens: Tokens, _ lexicon: Lexicon, _ matched: (_ rule: Int, _ range: Range<Int>, Captures) -> Bool) {
        TokenColumns.with(tokens, lexicon) { columns in
            withUnsafeTables { tables in
                var index = 0
                while index < columns.rows.count {
                    let end = tables.best(at: index, columns, matched)
                    index = end > index ? end : index + 1
                }
            }
        }
    }

    private func withUnsafeTables(_ body: (Tables) -> Void) {
        steps.withUnsafeBufferPointer { steps in
            suffixes.withUnsafeBufferPointer { suffixes in
                groupOfRow.withUnsafeBufferPointer { groupOfRow in
                    members.withUnsafeBufferPointer { members in
                        groupRows.withUnsafeBufferPointer { groupRows in
                            ruleRows.withUnsafeBufferPointer { ruleRows in
                                firstSteps.withUnsafeBufferPointer { firstSteps in
                                    groups.withUnsafeBufferPointer { groups in
                                        groupFlags.withUnsafeBufferPointer { groupFlags in
                                            ruleFlags.withUnsafeBufferPointer { ruleFlags in
                                                body(
                                                    Tables(
                                                        steps: steps, firstSteps: firstSteps, suffixes: suffixes,
                                                        groupOfRow: groupOfRow, groups: groups, members: members,
                                                        groupRows: groupRows, groupFlags: groupFlags,
                                                        ruleRows: ruleRows, ruleFlags: ruleFlags, stride: stride,
                                                        numberGroup: numberGroup, digitsGroup: digitsGroup))
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The arrays of CompiledRules as bare memory.
private struct Tables {
    let steps: UnsafeBufferPointer<Step>
    let firstSteps: UnsafeBufferPointer<Int>
    let suffixes: UnsafeBufferPointer<[[UInt8]]>
    let groupOfRow: UnsafeBufferPointer<Int32>
    let groups: UnsafeBufferPointer<Range<Int>>
    let members: UnsafeBufferPointer<Int32>
    let groupRows: UnsafeBufferPointer<UInt64>
    let groupFlags: UnsafeBufferPointer<UInt8>
    let ruleRows: UnsafeBufferPointer<UInt64>
    let ruleFlags: UnsafeBufferPointer<UInt8>
    let stride: Int
    let numberGroup: Int
    let digitsGroup: Int

    typealias Matched = (_ rule: Int, _ range: Range<Int>, Captures) -> Bool

    /// The token behind the longest match that stands at `index`, `index` itself when there is none.
    @inline(__always)
    func best(at index: Int, _ columns: TokenColumns, _ matched: Matched) -> Int {
        let row = Int(columns.rows[index])
        let shape = columns.shapes[index].rawValue
        var end = index
        if row != 0, row < groupOfRow.count, groupOfRow[row] != 0 {
            attempt(Int(groupOfRow[row]), index, columns, &end, matched)
        }
        if shape & Shapes.digit != 0 {
            attempt(shape & Shapes.number != 0 ? numberGroup : digitsGroup, index, columns, &end, matched)
        }
        return end
    }

    @inline(never)
    private func attempt(_ group: Int, _ index: Int, _ columns: TokenColumns, _ best: inout Int, _ matched: Matched) {
        let next = index + 1
        let nextRow = next < columns.rows.count ? Int(columns.rows[next]) : 0
        let isDigit = next < columns.rows.count && columns.shapes[next].rawValue & Shapes.digit != 0
        guard goesOn(groupRows, groupFlags, group, nextRow, isDigit) else { return }
        var matcher = Matcher(columns: columns, steps: steps, suffixes: suffixes, start: index)
        for member in groups[group] {
            let rule = Int(members[member])
            guard goesOn(ruleRows, ruleFlags, rule, nextRow, isDigit) else { continue }
            let end = matcher.run(firstSteps[rule], at: index)
            guard end > index else { continue }
            if end > best, matched(rule, index..<end, matcher.captures) { best = end }
            matcher.captures = Captures()
        }
    }

    @inline(__always)
    private func goesOn(
        _ rows: UnsafeBufferPointer<UInt64>, _ flags: UnsafeBufferPointer<UInt8>, _ place: Int, _ row: Int, _ isDigit: Bool
    ) -> Bool {
        if flags[place] & 2 != 0 || (isDigit && flags[place] & 1 != 0) { return true }
        return row / 64 < stride && rows[place * stride + row / 64] >> UInt64(row % 64) & 1 == 1
    }
}

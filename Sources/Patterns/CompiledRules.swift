package import Text

/// The patterns of a rule set in flat arrays: one array of steps for all of them, and for every row of the lexicon the
/// rules that a word in it may begin, each with the rows that may come second.
package struct CompiledRules: Sendable {
    package private(set) var names: [CaptureNames] = []
    private var steps: [Step] = []
    private var firstSteps: [Int] = []
    private var suffixes: [[[UInt8]]] = []
    /// Number of the group of rules that a word in each lexicon row may begin; 0 for none.
    private var groupOfRow: [Int32] = []
    private var groups: [Range<Int>] = [0..<0]
    private var members: [Int32] = []
    private var numberGroup = 0
    private var digitsGroup = 0
    /// Number of each lexicon row among those that may come second in some rule; 0 for all others.
    private var seconds: [Int32] = []
    /// For each group and each rule: bits of the rows that may come second, by those numbers, and Follow's flags.
    private var groupRows: [UInt64] = []
    private var groupFlags: [UInt8] = [0]
    private var ruleRows: [UInt64] = []
    private var ruleFlags: [UInt8] = []
    private var stride = 0

    package init(_ patterns: [(name: String, pattern: String)], lexicon: inout Lexicon, folding: Folding)
        throws(PatternError)
    {
        var keys = WordKeys(folding: folding)
        var programs: [Program] = []
        for (name, text) in patterns {
            let program = try Program(try Pattern(text), rule: name, text: text, lexicon: &lexicon, keys: &keys)
            firstSteps.append(steps.count)
            steps += program.moved(to: steps.count, firstSuffix: suffixes.count)
            suffixes += program.suffixes
            programs.append(program)
            names.append(CaptureNames(program))
        }
        var table = DispatchTable(rowCount: lexicon.rowCount)
        for (index, program) in programs.enumerated() {
            try table.add(program, Int32(index), named: patterns[index].name, lexicon)
        }
        group(table, rowCount: lexicon.rowCount)
    }

    private mutating func group(_ table: DispatchTable, rowCount: Int) {
        number(table, rowCount)
        groupRows = Array(repeating: 0, count: stride)
        for follow in table.follows {
            ruleRows += packed(follow)
            ruleFlags.append(follow.flags)
        }
        var known: [[Int32]: Int32] = [[]: 0]
        // No rule begins with most words of the lists.
        groupOfRow = Array(repeating: 0, count: rowCount)
        for (row, rules) in table.rulesOfRow.enumerated() where !rules.isEmpty {
            groupOfRow[row] = group(rules, table, &known)
        }
        numberGroup = Int(group(table.rulesOfNumbers, table, &known))
        digitsGroup = Int(group(table.rulesOfDigits, table, &known))
    }

    /// Numbers the rows that may come second, so that the bits of a rule fill a cache line or two however long the lists are.
    private mutating func number(_ table: DispatchTable, _ rowCount: Int) {
        var all = Follow(rowCount: rowCount)
        for follow in table.follows { all.formUnion(follow) }
        seconds = Array(repeating: 0, count: rowCount)
        var count: Int32 = 0
        for row in 0..<rowCount where all.contains(row) {
            count += 1
            seconds[row] = count
        }
        stride = Int(count) / 64 + 1
    }

    private func packed(_ follow: Follow) -> [UInt64] {
        var bits = [UInt64](repeating: 0, count: stride)
        for (index, word) in follow.rows.enumerated() where word != 0 {
            var word = word
            while word != 0 {
                let second = Int(seconds[index * 64 + word.trailingZeroBitCount])
                bits[second / 64] |= 1 << UInt64(second % 64)
                word &= word - 1
            }
        }
        return bits
    }

    private mutating func group(_ rules: [Int32], _ table: DispatchTable, _ known: inout [[Int32]: Int32]) -> Int32 {
        if let number = known[rules] { return number }
        var follow = Follow(rowCount: seconds.count)
        for rule in rules { follow.formUnion(table.follows[Int(rule)]) }
        groups.append(members.count..<members.count + rules.count)
        members += rules
        groupRows += packed(follow)
        groupFlags.append(follow.flags)
        let number = Int32(groups.count - 1)
        known[rules] = number
        return number
    }

    /// Calls `stands` with the matches at each token, the longest first, of equally long ones the first in order,
    /// until it says that one stands; goes on behind that one.
    package func scan(_ tokens: Tokens, _ lexicon: Lexicon, _ stands: (_ rule: Int, Match) -> Bool) {
        let article = MatchedArticle(tokens, lexicon)
        let names = names
        TokenColumns.with(tokens, lexicon) { columns in
            withUnsafeTables { tables in
                tables.scan(columns) { rule, range, captures in
                    stands(rule, Match(range: range, article: article, captures: captures, names: names[rule]))
                }
            }
        }
    }

    private func withUnsafeTables(_ body: (Tables) -> Void) {
        steps.withUnsafeBufferPointer { steps in
            suffixes.withUnsafeBufferPointer { suffixes in
                seconds.withUnsafeBufferPointer { seconds in
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
                                                            seconds: seconds, groupOfRow: groupOfRow, groups: groups,
                                                            members: members,
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
}

/// The arrays of CompiledRules as bare memory.
private struct Tables {
    let steps: UnsafeBufferPointer<Step>
    let firstSteps: UnsafeBufferPointer<Int>
    let suffixes: UnsafeBufferPointer<[[UInt8]]>
    let seconds: UnsafeBufferPointer<Int32>
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

    /// The loop over the tokens; a function of its own, so that `matched` is borrowed once for all of them.
    @inline(never)
    func scan(_ columns: TokenColumns, _ matched: Matched) {
        var index = 0
        while index < columns.rows.count {
            let end = best(at: index, columns, matched)
            index = end > index ? end : index + 1
        }
    }

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
        let row = next < columns.rows.count ? Int(columns.rows[next]) : 0
        let nextRow = row < seconds.count ? Int(seconds[row]) : 0
        let isDigit = next < columns.rows.count && columns.shapes[next].rawValue & Shapes.digit != 0
        guard goesOn(groupRows, groupFlags, group, nextRow, isDigit) else { return }
        var candidates = Candidates()
        var matcher = Matcher(columns: columns, steps: steps, suffixes: suffixes, start: index)
        for member in groups[group] {
            let rule = Int(members[member])
            guard goesOn(ruleRows, ruleFlags, rule, nextRow, isDigit) else { continue }
            let end = matcher.run(firstSteps[rule], at: index)
            if end > best, end > index { candidates.insert(rule, end) }
        }
        matcher.keepsCaptures = true
        while let (rule, end) = candidates.next() {
            guard end > best else { return }
            matcher.captures = Captures()
            _ = matcher.run(firstSteps[rule], at: index)
            if matched(rule, index..<end, matcher.captures) {
                best = end
                return
            }
        }
    }

    @inline(__always)
    private func goesOn(
        _ rows: UnsafeBufferPointer<UInt64>, _ flags: UnsafeBufferPointer<UInt8>, _ place: Int, _ row: Int,
        _ isDigit: Bool
    ) -> Bool {
        if flags[place] & 2 != 0 || (isDigit && flags[place] & 1 != 0) { return true }
        return row != 0 && rows[place * stride + row / 64] >> UInt64(row % 64) & 1 == 1
    }
}

/// Rules that match at one token, the longest first, of equally long ones the first; without allocation. Of more than
/// sixteen the shortest are forgotten.
private struct Candidates {
    private var ends = InlineArray<16, Int32>(repeating: 0)
    private var rules = InlineArray<16, Int32>(repeating: 0)
    private var count = 0
    private var taken = 0

    mutating func insert(_ rule: Int, _ end: Int) {
        var place = count
        while place > 0, ends[place - 1] < end { place -= 1 }
        guard place < 16 else { return }
        var index = min(count, 15)
        while index > place {
            ends[index] = ends[index - 1]
            rules[index] = rules[index - 1]
            index -= 1
        }
        ends[place] = Int32(truncatingIfNeeded: end)
        rules[place] = Int32(truncatingIfNeeded: rule)
        count = min(count + 1, 16)
    }

    mutating func next() -> (rule: Int, end: Int)? {
        guard taken < count else { return nil }
        taken += 1
        return (Int(rules[taken - 1]), Int(ends[taken - 1]))
    }
}

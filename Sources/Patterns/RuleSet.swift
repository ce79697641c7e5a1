package import Text

/// Rules in order of precedence, compiled against the lexicon of one language.
///
/// A token that can begin no rule costs one look at its lexicon row; one that can is dropped again when the token behind
/// it can be second in none of them. Of the rules that match at a token the longest wins, of equally long ones the first.
package struct RuleSet<Meaning>: Sendable {
    package let rules: [Rule<Meaning>]
    private var programs: [Program] = []
    /// Number of the group of rules that a word in each lexicon row may begin; 0 for none.
    private var groupOfRow: [Int32] = []
    private var groups: [RuleGroup] = [RuleGroup()]
    private var numberGroup: Int32 = 0
    private var digitsGroup: Int32 = 0

    /// Compiles `rules`; words that stand in them get rows in `lexicon`, so texts are to be cut with it afterwards.
    package init(_ rules: [Rule<Meaning>], lexicon: inout Lexicon, folding: Folding) throws(PatternError) {
        self.rules = rules
        var keys = WordKeys(folding: folding)
        for rule in rules {
            let pattern = try Pattern(rule.pattern)
            programs.append(
                try Program(pattern, rule: rule.name, text: rule.pattern, lexicon: &lexicon, keys: &keys))
        }
        var table = DispatchTable(rowCount: lexicon.rowCount)
        for (index, program) in programs.enumerated() {
            try table.add(program, Int32(index), named: rules[index].name, lexicon)
        }
        groupOfRow = Array(repeating: 0, count: lexicon.rowCount)
        var known: [[Int32]: Int32] = [[]: 0]
        func group(_ members: [Int32]) -> Int32 {
            if let number = known[members] { return number }
            groups.append(RuleGroup(members, follow: table.follows))
            known[members] = Int32(groups.count - 1)
            return Int32(groups.count - 1)
        }
        for row in 0..<lexicon.rowCount { groupOfRow[row] = group(table.rulesOfRow[row]) }
        numberGroup = group(table.rulesOfNumbers)
        digitsGroup = group(table.rulesOfDigits)
    }

    /// Every match in `tokens`, from left to right, none inside another.
    package func findings(in tokens: Tokens, lexicon: Lexicon) -> [Finding<Meaning>] {
        var found: [Finding<Meaning>] = []
        withColumns(of: tokens, lexicon) { columns in
            var index = 0
            while index < columns.rows.count {
                guard let finding = best(at: index, columns) else {
                    index += 1
                    continue
                }
                if let meaning = finding.meaning {
                    found.append(Finding(tokens: finding.tokens, meaning: meaning, rule: finding.rule))
                }
                index = finding.tokens.upperBound
            }
        }
        return found
    }

    private func withColumns(of tokens: Tokens, _ lexicon: Lexicon, _ body: (TokenColumns) -> Void) {
        tokens.rows.withUnsafeBufferPointer { rows in
            tokens.shapes.withUnsafeBufferPointer { shapes in
                lexicon.classes.withUnsafeBufferPointer { classes in
                    lexicon.phraseClasses.withUnsafeBufferPointer { phraseClasses in
                        body(
                            TokenColumns(
                                tokens: tokens, lexicon: lexicon, rows: rows, shapes: shapes, classes: classes,
                                phraseClasses: phraseClasses))
                    }
                }
            }
        }
    }

    @inline(__always)
    private func best(at index: Int, _ columns: TokenColumns) -> Finding<Meaning?>? {
        let row = Int(columns.rows[index])
        let shape = columns.shapes[index]
        var best: Finding<Meaning?>?
        if row != 0, row < groupOfRow.count, groupOfRow[row] != 0 { attempt(groupOfRow[row], index, columns, &best) }
        if shape.contains(.hasDigit) {
            attempt(shape.contains(.number) ? numberGroup : digitsGroup, index, columns, &best)
        }
        return best
    }

    private func attempt(_ number: Int32, _ index: Int, _ columns: TokenColumns, _ best: inout Finding<Meaning?>?) {
        let group = groups[Int(number)]
        guard group.mayGoOn(index + 1, columns) else { return }
        for rule in group.rules {
            var matcher = Matcher(columns: columns, start: index)
            let end = matcher.run(programs[Int(rule)], at: index)
            guard end > index, end > best?.tokens.upperBound ?? 0 else { continue }
            if rules[Int(rule)].isVeto {
                best = Finding(tokens: index..<end, meaning: nil, rule: Int(rule))
                continue
            }
            let program = programs[Int(rule)]
            let match = Match(
                tokens: columns.tokens, lexicon: columns.lexicon, range: index..<end, captures: matcher.captures,
                names: program.captures, classes: program.captureClasses)
            guard let meaning = rules[Int(rule)].meaning(match) else { continue }
            best = Finding(tokens: index..<end, meaning: meaning, rule: Int(rule))
        }
    }
}

package import Text

/// The patterns of a rule set in flat arrays: one array of steps for all of them, and for every row of the lexicon, and
/// every kind of number, in which rules it may stand first and in which second.
package struct CompiledRules: Sendable {
    private let memory: RuleMemory

    init(_ patterns: [(name: String, text: String)], lexicon: inout Lexicon, folding: Folding) throws(PatternError) {
        var keys = WordKeys(folding: folding)
        var bits = ClassBits()
        var names: [CaptureNames] = []
        var steps: [Instruction] = []
        var looks = LookTable()
        var firstSteps: [Int] = []
        var suffixes: [[[UInt8]]] = []
        var entries: [Entry] = []
        for (name, text) in patterns {
            let program = try Program(
                try Pattern(text), rule: name, text: text, lexicon: &lexicon, keys: &keys, bits: &bits)
            entries += try Entry.entries(program, Int32(names.count), named: name)
            firstSteps.append(steps.count)
            steps += program.instructions(at: steps.count, firstSuffix: suffixes.count, &looks)
            suffixes += program.suffixes
            names.append(CaptureNames(program))
        }
        entries.sort { ($0.order, $0.rule) < ($1.order, $1.rule) }
        memory = RuleMemory(
            RuleTables(
                steps: steps, looks: looks, firstSteps: firstSteps, suffixes: suffixes, names: names,
                entries: entries,
                classes: bits.classes, lexicon))
    }

    /// Calls `stands` with the matches at each token, the longest first, of equally long ones the first in order,
    /// until it says that one stands; goes on behind that one.
    ///
    /// - Parameter end: matches begin at tokens before it.
    package func scan(_ article: MatchedArticle, before end: Int, _ stands: (_ rule: Int, Match) -> Bool) {
        let tables = memory.tables
        TokenColumns.with(article, tables) { columns in
            tables.scan(columns, before: min(end, columns.pointee.count), stands)
        }
    }
}

package import Text

/// Rules in order of precedence, compiled against the lexicon of one language.
///
/// A token that can begin no rule costs one look at its lexicon row; one that can is dropped again when the token
/// behind it can be second in none of them. Of the rules that match at a token the longest wins, of equally long ones
/// the first.
package struct RuleSet<Meaning>: Sendable {
    package let rules: [Rule<Meaning>]
    /// For stages in a hurry: `scan` without the indirections of a generic type.
    package let compiled: CompiledRules

    /// Compiles `rules`; words that stand in them get rows in `lexicon`, so texts are to be cut with it afterwards.
    package init(_ rules: [Rule<Meaning>], lexicon: inout Lexicon, folding: Folding) throws(PatternError) {
        self.rules = rules
        compiled = try CompiledRules(rules.map { ($0.name, $0.pattern) }, lexicon: &lexicon, folding: folding)
    }

    /// Every match in `tokens`, from left to right, none inside another.
    package func findings(in tokens: Tokens, lexicon: Lexicon) -> [Finding<Meaning>] {
        var found: [Finding<Meaning>] = []
        compiled.scan(MatchedArticle(tokens, lexicon), before: tokens.count) { rule, match in
            if rules[rule].isVeto { return true }
            guard let meaning = rules[rule].meaning(match) else { return false }
            found.append(Finding(tokens: match.range, meaning: meaning, rule: rule))
            return true
        }
        return found
    }
}

package import Text

/// A run of tokens that a rule's pattern fits, as the rule's meaning sees it: `match["year"]?.number`.
package struct Match {
    package let tokens: Tokens
    package let lexicon: Lexicon
    /// Tokens of the whole match.
    package let range: Range<Int>
    let captures: Captures
    let names: [String]
    let classes: [[WordClass]]

    /// What was captured under `name`, nil when the match went another way.
    package subscript(name: String) -> Capture? {
        guard let slot = names.firstIndex(of: name), let range = captures.tokens(slot) else { return nil }
        return Capture(tokens: tokens, lexicon: lexicon, range: range, classes: classes[slot])
    }

    /// Whether something was captured under `name`.
    package func has(_ name: String) -> Bool { self[name] != nil }
}

/// A part of a match that has a name.
package struct Capture {
    package let tokens: Tokens
    package let lexicon: Lexicon
    package let range: Range<Int>
    let classes: [WordClass]

    /// The number in the first token's digits (“24th” is 24), else what the first list that has the words gives them
    /// (“March” is 3).
    package var value: Int? {
        if let (value, _) = Digits.read(tokens.text, tokens.span(range.lowerBound, through: range.lowerBound)) {
            return value
        }
        for wordClass in classes where lexicon.length(of: wordClass, in: tokens, at: range.lowerBound) > 0 {
            if let value = lexicon.value(of: wordClass, in: tokens, at: range.lowerBound) { return value }
        }
        return nil
    }

    /// Whether the capture begins with a member of `wordClass`.
    package func isMember(of wordClass: WordClass) -> Bool {
        lexicon.length(of: wordClass, in: tokens, at: range.lowerBound) > 0
    }

    /// The words as they stand.
    package var text: String { tokens.string(tokens.span(range)) }
}

package import Text

/// A run of tokens that a rule's pattern fits, as the rule's meaning sees it: `match["year"]?.value`.
package struct Match {
    /// Tokens of the whole match.
    package let range: Range<Int>
    let article: MatchedArticle
    let captures: Captures
    let program: Program

    package var tokens: Tokens { article.tokens }
    package var lexicon: Lexicon { article.lexicon }

    /// What was captured under `name`, nil when the match went another way.
    package subscript(name: String) -> Capture? {
        guard let slot = program.captures.firstIndex(of: name), let range = captures.tokens(slot) else { return nil }
        return Capture(range: range, article: article, classes: program.captureClasses[slot])
    }

    /// Whether something was captured under `name`.
    package func has(_ name: String) -> Bool { self[name] != nil }
}

/// The article that is being matched; a class, so that a match costs one reference and no copy of its columns.
final class MatchedArticle {
    let tokens: Tokens
    let lexicon: Lexicon

    init(_ tokens: Tokens, _ lexicon: Lexicon) {
        self.tokens = tokens
        self.lexicon = lexicon
    }
}

/// A part of a match that has a name.
package struct Capture {
    package let range: Range<Int>
    let article: MatchedArticle
    let classes: [WordClass]

    package var tokens: Tokens { article.tokens }
    package var lexicon: Lexicon { article.lexicon }

    /// The number in the first token's digits (“24th” is 24), else what the first list that has the words gives them
    /// (“March” is 3).
    package var value: Int? {
        let first = range.lowerBound
        if article.tokens.shapes[first].contains(.hasDigit),
            let (value, _) = Digits.read(article.tokens.text, article.tokens.span(first, through: first))
        {
            return value
        }
        for wordClass in classes {
            if let value = article.lexicon.value(of: wordClass, in: article.tokens, at: first) { return value }
        }
        return nil
    }

    /// Whether the capture begins with a member of `wordClass`.
    package func isMember(of wordClass: WordClass) -> Bool {
        article.lexicon.length(of: wordClass, in: article.tokens, at: range.lowerBound) > 0
    }

    /// The words as they stand.
    package var text: String { article.tokens.string(article.tokens.span(range)) }
}

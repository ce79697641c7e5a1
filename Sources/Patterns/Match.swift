package import Text

/// A run of tokens that a rule's pattern fits, as the rule's meaning sees it: `match["year"]?.value`.
package struct Match {
    /// Tokens of the whole match.
    package let range: Range<Int>
    package let article: MatchedArticle
    let captures: Captures
    let names: CaptureNames

    package init(range: Range<Int>, article: MatchedArticle, captures: Captures, names: CaptureNames) {
        self.range = range
        self.article = article
        self.captures = captures
        self.names = names
    }

    // Read in place: a copy of the columns would count nine references up and down.
    @inlinable package var tokens: Tokens { _read { yield article.tokens } }
    @inlinable package var lexicon: Lexicon { _read { yield article.lexicon } }

    /// What was captured under `name`, nil when the match went another way.
    package subscript(name: String) -> Capture? {
        guard let slot = names.names.firstIndex(of: name), let range = captures.tokens(slot) else { return nil }
        return Capture(range: range, article: article, names: names, slot: slot)
    }

    /// Whether something was captured under `name`.
    package func has(_ name: String) -> Bool { self[name] != nil }
}

/// Names of a rule's captures and the lists that each may hold a member of; a class, for one reference a match.
package final class CaptureNames: Sendable {
    let names: [String]
    let classes: [[WordClass]]

    init(_ program: Program) {
        names = program.captures
        classes = program.captureClasses
    }
}

/// The article that is being matched; a class, so that a match costs one reference and no copy of its columns.
package final class MatchedArticle {
    package let tokens: Tokens
    package let lexicon: Lexicon

    package init(_ tokens: Tokens, _ lexicon: Lexicon) {
        self.tokens = tokens
        self.lexicon = lexicon
    }
}

/// A part of a match that has a name.
package struct Capture {
    package let range: Range<Int>
    package let article: MatchedArticle
    let names: CaptureNames
    let slot: Int

    @inlinable package var tokens: Tokens { _read { yield article.tokens } }
    @inlinable package var lexicon: Lexicon { _read { yield article.lexicon } }

    /// The number in the first token's digits (“24th” is 24), else what the first list that has the words gives them
    /// (“March” is 3).
    package var value: Int? {
        let first = range.lowerBound
        if article.tokens.shapes[first].contains(.hasDigit),
            let (value, _) = Digits.read(article.tokens.text, article.tokens.span(first, through: first))
        {
            return value
        }
        for wordClass in names.classes[slot] {
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

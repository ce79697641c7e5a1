package import Text

/// A run of tokens that a rule's pattern fits, as the rule's meaning sees it: `match.value("year")`.
package struct Match {
    /// Tokens of the whole match.
    package let range: Range<Int>
    package let article: MatchedArticle
    let captures: Captures
    let names: CaptureNames

    init(range: Range<Int>, article: MatchedArticle, captures: Captures, names: CaptureNames) {
        self.range = range
        self.article = article
        self.captures = captures
        self.names = names
    }

    /// What was captured under `name`, nil when the match went another way.
    package subscript(name: CaptureName) -> Capture? {
        guard let slot = names.slot(name), let range = captures.tokens(slot, from: range.lowerBound) else { return nil }
        return Capture(range: range, article: article, names: names, slot: slot)
    }

    /// The tokens captured under `name`.
    package func tokens(of name: CaptureName) -> Range<Int>? {
        names.slot(name).flatMap { captures.tokens($0, from: range.lowerBound) }
    }

    /// How many captures the rule has, taken or not.
    package var captureCount: Int { names.classes.count }

    package func name(_ slot: Int) -> CaptureName { names.name(slot) }

    /// First token of capture `slot`, −1 when the match went another way.
    package func firstToken(_ slot: Int) -> Int { captures.tokens(slot, from: range.lowerBound)?.lowerBound ?? -1 }

    /// The value of capture `slot`, which was taken at token `index`.
    package func value(_ slot: Int, at index: Int) -> Int? { article.value(at: index, names.classes[slot]) }

    /// Whether something was captured under `name`.
    package func has(_ name: CaptureName) -> Bool { tokens(of: name) != nil }

    /// The value of what was captured under `name`; see `Capture.value`.
    package func value(_ name: CaptureName) -> Int? {
        guard let slot = names.slot(name), let range = captures.tokens(slot, from: range.lowerBound) else { return nil }
        return article.value(at: range.lowerBound, names.classes[slot])
    }
}

/// Names of a rule's captures and the lists that each may hold a member of; a class, for one reference a match.
package final class CaptureNames: Sendable {
    private let names: [CaptureName]
    /// A bit for each name: rules share the questions that are asked of their captures, and most have no such one.
    private let known: UInt64
    let classes: [[WordClass]]

    init(_ program: Program) {
        names = program.captures.map { CaptureName($0) }
        known = names.reduce(0) { $0 | Self.bit(of: $1) }
        classes = program.captureClasses
    }

    func name(_ slot: Int) -> CaptureName { names[slot] }

    /// Number of the capture called `name`.
    @inline(__always)
    func slot(_ name: CaptureName) -> Int? {
        if known & Self.bit(of: name) == 0 { return nil }
        for slot in names.indices where names[slot].bytes == name.bytes { return slot }
        return nil
    }

    @inline(__always)
    private static func bit(of name: CaptureName) -> UInt64 { 1 << ((name.bytes &* 0x9E37_79B9_7F4A_7C15) >> 58) }
}

/// The article that is being matched; a class, so that a match costs one reference and no copy of its columns. Meanings
/// read the columns where they lie: `match.article.tokens.shapes[…]`.
package final class MatchedArticle {
    package let tokens: Tokens
    package let lexicon: Lexicon

    package init(_ tokens: Tokens, _ lexicon: Lexicon) {
        self.tokens = tokens
        self.lexicon = lexicon
    }

    /// The number in the digits of token `index`, else what the first of `classes` that has the words there gives them.
    func value(at index: Int, _ classes: [WordClass]) -> Int? {
        if tokens.shapes[index].rawValue & Shapes.digit != 0,
            let (value, _) = Digits.read(
                tokens.text, Range(uncheckedBounds: (Int(tokens.starts[index]), Int(tokens.ends[index]))))
        {
            return value
        }
        for wordClass in classes {
            if let value = lexicon.value(of: wordClass, in: tokens, at: index) { return value }
        }
        return nil
    }
}

/// A part of a match that has a name.
package struct Capture {
    package let range: Range<Int>
    package let article: MatchedArticle
    let names: CaptureNames
    let slot: Int

    /// The number in the first token's digits (“24th” is 24), else what the first list that has the words gives them
    /// (“March” is 3).
    package var value: Int? { article.value(at: range.lowerBound, names.classes[slot]) }

    /// Whether the capture begins with a member of `wordClass`.
    package func isMember(of wordClass: WordClass) -> Bool {
        article.lexicon.length(of: wordClass, in: article.tokens, at: range.lowerBound) > 0
    }

    /// The words as they stand.
    package var text: String { article.tokens.string(article.tokens.span(range)) }
}

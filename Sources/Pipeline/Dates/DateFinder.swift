package import Patterns
package import Records
package import Text

/// Finds the time expressions of an article and grounds each of them: “late 2025”, “on Monday”, “two years ago”.
///
/// Three steps: rules find what words say (`TimeExpression`), words around widen and narrow it (`DateContext`), and the
/// text or the day of publication grounds it (`DateGrounding`). Holds no state of an article; one serves all workers.
package struct DateFinder: Sendable {
    private let rules: RuleSet<DatePieces>
    let context: DateContext
    private let cues: TenseCues

    /// Compiles the rules of `lexicon`'s language; texts are to be cut with this lexicon afterwards.
    package init(lexicon: inout Lexicon, folding: Folding) throws(PatternError) {
        rules = try RuleSet(Self.rules(for: lexicon.language), lexicon: &lexicon, folding: folding)
        context = DateContext()
        cues = TenseCues()
    }

    /// Names of the rules for `language`, and whether each only keeps words from the others; so that tests can hold every
    /// rule to a case.
    package static func ruleNames(for language: Language) -> [(name: String, isVeto: Bool)] {
        rules(for: language).map { ($0.name, $0.isVeto) }
    }

    private static func rules(for language: Language) -> [Rule<DatePieces>] {
        switch language {
        case .english:
            EnglishDates.rules + EnglishDateLists.rules + EnglishClock.rules + EnglishRelativeDates.rules
                + EnglishDurations.rules + EnglishQuarters.rules + EnglishStoryDates.rules + EnglishHolidays.rules
        case .arabic:
            ArabicDates.rules + ArabicRelativeDates.rules + ArabicQuarters.rules + ArabicClock.rules
                + NumericDates.rules
        case .sorani: SoraniDates.rules + NumericDates.rules
        }
    }

    /// The time expressions of `tokens`, in order. `published` grounds what the article itself does not; nothing else
    /// does.
    package func findDates(in tokens: Tokens, lexicon: Lexicon, published: Day?) -> [DateMention] {
        let article = MatchedArticle(tokens, lexicon)
        var pieces = pieces(in: article, before: tokens.count)
        if pieces.isEmpty { return [] }
        context.complete(&pieces, in: tokens, lexicon: lexicon)
        return ground(pieces, article, published)
    }

    /// What the rules find in `article` at the tokens before `end`.
    func pieces(in article: MatchedArticle, before end: Int) -> [DatePiece] {
        var pieces: [DatePiece] = []
        rules.compiled.scan(article, before: end) { number, match in
            if rules.rules[number].isVeto { return true }
            switch rules.rules[number].meaning(match) {
            case .one(let piece)?: add(piece, number, article, &pieces)
            case .several(let several)?: for piece in several { add(piece, number, article, &pieces) }
            case nil: return false
            }
            return true
        }
        return pieces
    }

    @inline(__always)
    private func add(_ piece: DatePiece, _ rule: Int, _ article: MatchedArticle, _ pieces: inout [DatePiece]) {
        if Self.isInAddress(piece.tokens, article.tokens) { return }
        if pieces.isEmpty { pieces.reserveCapacity(8) }
        pieces.append(piece)
        pieces[pieces.count - 1].rule = rule
    }

    /// The mentions that `pieces` of `article` are, which were joined and widened before.
    func ground(_ pieces: [DatePiece], _ article: MatchedArticle, _ published: Day?) -> [DateMention] {
        var grounding = DateGrounding(
            article, published: published, cues: cues, pieces: pieces, rules: rules.rules)
        return grounding.mentions()
    }

    /// Part of an address of the web or of a path: “example.com/2018/03/12/report”.
    private static func isInAddress(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
        if tokens.shapes[range.lowerBound].contains(.link) { return true }
        guard tokens.shapes[range.lowerBound].contains(.hasDigit) else { return false }
        let first = range.lowerBound
        let isBehind =
            first > 1 && tokens.isPunctuation(first - 1, "/") && tokens.isGlued(first) && tokens.isGlued(first - 1)
        let next = range.upperBound
        let isBefore =
            next + 1 < tokens.count && tokens.isPunctuation(next, "/") && tokens.isGlued(next)
            && tokens.isGlued(next + 1)
        return isBehind && tokens.isWord(first - 2) || isBefore && tokens.isWord(next + 1)
    }
}

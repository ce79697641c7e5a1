internal import Patterns
internal import Text

/// Whether words that may be names or plain words are dates here: “May”, “March”, “April”, “fall”, “the 20s”.
struct MonthCues: Sendable {
    static let shared = MonthCues()

    private let prepositions = Lexicon.wordClass(named: "month-prepositions")
    private let months = Lexicon.wordClass(named: "months")
    private let counted = Lexicon.wordClass(named: "counted-nouns")

    /// A month's name alone: always for names that are nothing else, behind a preposition for “May”, “March” and for
    /// short forms, never before or behind what makes it a person: “Theresa May”, “April Glaspie”.
    func isMonth(_ match: Match) -> Bool {
        let tokens = match.tokens
        let index = match.range.lowerBound
        let next = match.range.upperBound
        let isNamed = hasPreposition(match, index)
        let length = tokens.ends[index] - tokens.starts[index]
        let month = match["month"]?.value ?? 0
        let isShort = length <= 4 && ![5, 6, 7].contains(month)
        if next + 1 < tokens.count, isDash(tokens, next), isMonth(match, next + 1) { return true }
        if isNamed { return !(month == 5 && length == 3 && tokens.shapes[index].contains(.sentenceStart)) }
        if isShort { return false }
        let mayBeWord = [3, 5].contains(month)
        let behindName =
            index > 0 && !tokens.shapes[index].contains(.sentenceStart) && tokens.isCapital(index - 1)
            && !tokens.shapes[index - 1].contains(.sentenceStart)
        let beforeName =
            next < tokens.count && !tokens.shapes[next].contains(.sentenceStart) && tokens.isCapital(next)
            && tokens.shapes[next].isDisjoint(with: [.titleLine, .capitalLine])
        if [4, 6, 8].contains(month), behindName || beforeName { return false }
        if mayBeWord {
            // “the May elections”, “a March 2003 memo”
            return index > 0 && isArticle(tokens, index - 1) && !beforeName && next < tokens.count
                && tokens.isWord(next)
                && !isPreposition(match, next)
        }
        return !behindName
    }

    /// Whether a month's name in lower case may be one: “4 july” is; “3 may” and “5 mar” only with a year.
    func isNamed(_ month: Capture, hasDay: Bool, hasYear: Bool) -> Bool {
        let index = month.range.lowerBound
        if month.tokens.shapes[index].contains(.hasDigit) { return true }
        if month.tokens.isCapital(index) || month.tokens.shapes[index].contains(.arabic) { return true }
        let isShort = month.tokens.ends[index] - month.tokens.starts[index] <= 4 && ![6, 7].contains(month.value ?? 0)
        if isShort || month.value == 3 || month.value == 8 { return hasDay && hasYear }
        return true
    }

    private func isDash(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.isPunctuation(index, "-") || tokens.string(at: index) == "–" || tokens.string(at: index) == "—"
    }

    /// “May-June 2014”: another month at token `index`.
    private func isMonth(_ match: Match, _ index: Int) -> Bool {
        guard let months else { return false }
        return match.tokens.isCapital(index) && match.lexicon.has(months, match.tokens, index)
    }

    private func isArticle(_ tokens: Tokens, _ index: Int) -> Bool {
        ["the", "a", "this", "’s", "'s"].contains(tokens.string(at: index).lowercased())
    }

    private func isPreposition(_ match: Match, _ index: Int) -> Bool {
        guard let prepositions else { return false }
        return match.lexicon.has(prepositions, match.tokens, index)
    }

    func hasPreposition(_ match: Match, _ index: Int) -> Bool {
        guard let prepositions, index > 0 else { return false }
        return match.lexicon.length(of: prepositions, in: match.tokens, at: index - 1) == 1
    }

    /// “In summer”, “the winter”, “by fall”; not “the fall of Baghdad” nor “Arab Spring”.
    func isSeason(_ match: Match) -> Bool {
        let tokens = match.tokens
        let index = match.range.lowerBound
        guard index > 0, !tokens.isCapital(index) else { return false }
        let before = tokens.string(at: index - 1).lowercased()
        if before == "the" {
            // “in the fall”, “during the winter”: the article alone speaks for no season that is a word besides.
            return index > 1
                && (hasPreposition(match, index - 1)
                    || match["season"]?.text.lowercased() != "fall" && match["season"]?.text.lowercased() != "spring")
        }
        return hasPreposition(match, index) && !["to", "from", "of", "and"].contains(before)
    }

    /// “The 20s”, “the early nineties”; not “in his twenties”.
    func isDecade(_ match: Match) -> Bool {
        let tokens = match.tokens
        var index = match.range.lowerBound - 1
        while index > 0, ["early", "mid", "late", "-", "'", "’", "‘"].contains(tokens.string(at: index).lowercased()) {
            index -= 1
        }
        return index >= 0 && ["the", "and"].contains(tokens.string(at: index).lowercased())
    }

    /// “On the 20th”: behind “the”, before nothing that it could count.
    func standsAlone(_ match: Match) -> Bool {
        let tokens = match.tokens
        let index = match.range.lowerBound
        let next = match.range.upperBound
        guard index > 1, tokens.string(at: index - 1).lowercased() == "the", hasPreposition(match, index - 1) else {
            return false
        }
        return next >= tokens.count || tokens.shapes[next].contains(.punctuation)
            || !tokens.shapes[next].isDisjoint(with: [.sentenceStart, .paragraphBefore])
    }

    /// A year between “the” and a noun dates the noun: “the 2003 invasion”.
    func isAdjective(_ match: Match) -> Bool {
        let tokens = match.tokens
        let index = match.range.lowerBound
        let next = match.range.upperBound
        guard index > 0, next < tokens.count, tokens.isWord(next),
            tokens.shapes[next].isDisjoint(with: [.sentenceStart, .paragraphBefore])
        else { return false }
        return ["the", "a", "an", "of the", "’s", "'s", "his", "its", "their"].contains(
            tokens.string(at: index - 1).lowercased())
    }
}

internal import Patterns
internal import Text

/// Whether words that may be names or plain words are dates here: “May”, “March”, “April”, “fall”, “the 20s”.
struct MonthCues: Sendable {
    static let shared = MonthCues()

    private let prepositions = Lexicon.wordClass(named: "month-prepositions")
    private let months = Lexicon.wordClass(named: "months")
    private let counted = Lexicon.wordClass(named: "counted-nouns")

    private static let behindDays = WordClasses(
        ["pronouns", "determiners", "conjunctions", "prepositions", "auxiliaries", "finite-verbs", "past-cues"]
            .compactMap { Lexicon.wordClass(named: $0) })
    private static let dashes: ShortWords = ["-", "–", "—"]
    private static let articles: ShortWords = ["the", "a", "this", "’s", "'s"]
    private static let determiners: ShortWords = ["the", "a", "an", "’s", "'s", "his", "its", "their"]
    private static let bareLinks: ShortWords = ["to", "from", "of", "and"]
    private static let games: ShortWords = ["olympics", "olympic", "games", "palace"]
    private static let beforeDecades: ShortWords = ["early", "mid", "late", "-", "'", "’", "‘"]
    private static let decadeLinks: ShortWords = ["the", "and"]

    /// A month's name alone: always for names that are nothing else, behind a preposition for “May”, “March” and for
    /// short forms, never before or behind what makes it a person: “Theresa May”, “April Glaspie”.
    func isMonth(_ match: Match) -> Bool {
        let tokens = match.tokens
        let index = match.range.lowerBound
        let next = match.range.upperBound
        let isNamed = hasPreposition(match, index)
        let length = tokens.ends[index] - tokens.starts[index]
        let month = match.value("month") ?? 0
        let isShort = length <= 4 && !(5...7).contains(month)
        if next + 1 < tokens.count, isDash(tokens, next), isMonth(match, next + 1) { return true }
        if isNamed { return !(month == 5 && length == 3 && tokens.shapes[index].contains(.sentenceStart)) }
        if isShort { return false }
        // “March's figures”; “May's” may be hers.
        if month == 3, next < tokens.count, tokens.shapes[next].contains(.possessive) { return true }
        let mayBeWord = month == 3 || month == 5
        let behindName =
            index > 0 && !tokens.shapes[index].contains(.sentenceStart) && tokens.isCapital(index - 1)
            && !tokens.shapes[index - 1].contains(.sentenceStart)
        let beforeName =
            next < tokens.count && !tokens.shapes[next].contains(.sentenceStart) && tokens.isCapital(next)
            && tokens.shapes[next].isDisjoint(with: .titleLine | .capitalLine)
        if month == 4 || month == 6 || month == 8, behindName || beforeName { return false }
        if mayBeWord {
            // “the May elections”, “a March 2003 memo”
            return index > 0 && isArticle(tokens, index - 1) && !beforeName && next < tokens.count
                && tokens.isWord(next) && !tokens.shapes[next].contains(.paragraphBefore)
                && !isPreposition(match, next)
        }
        return !behindName
    }

    /// Whether a month's name in lower case may be one: “4 july” is; “3 may” and “5 mar” only with a year.
    func isNamed(_ month: Int, at index: Int, _ match: Match, hasDay: Bool, hasYear: Bool) -> Bool {
        let tokens = match.tokens
        if tokens.shapes[index].meets(.hasDigit | .capital | .arabic) { return true }
        let isShort = tokens.ends[index] - tokens.starts[index] <= 4 && month != 6 && month != 7
        if isShort || month == 3 || month == 8 { return hasDay && hasYear }
        return true
    }

    private func isDash(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.word(at: index).isOne(of: Self.dashes)
    }

    /// “May-June 2014”: another month at token `index`.
    private func isMonth(_ match: Match, _ index: Int) -> Bool {
        guard let months else { return false }
        return match.tokens.isCapital(index) && match.lexicon.has(months, match.tokens, index)
    }

    private func isArticle(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.word(at: index).isOne(of: Self.articles)
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
        let before = tokens.word(at: index - 1)
        let next = match.range.upperBound
        if next < tokens.count, tokens.isCapital(next), !tokens.shapes[next].contains(.sentenceStart),
            before != "the" || index < 2 || !hasPreposition(match, index - 1)
                || tokens.word(at: next).isOne(of: Self.games)
        {
            // “During the summer Britain sent troops”, but “the spring Offensive”, “the winter Olympics”.
            return false
        }
        if before == "the" {
            // “in the fall”, “during the winter”: the article alone speaks for no season that is a word besides.
            return index > 1
                && (hasPreposition(match, index - 1)
                    || match.words("season") != "fall" && match.words("season") != "spring")
        }
        return hasPreposition(match, index) && !before.isOne(of: Self.bareLinks)
    }

    /// “The 20s”, “the early nineties”; not “in his twenties”.
    func isDecade(_ match: Match) -> Bool {
        let tokens = match.tokens
        var index = match.range.lowerBound - 1
        while index > 0, tokens.word(at: index).isOne(of: Self.beforeDecades) {
            index -= 1
        }
        return index >= 0 && tokens.word(at: index).isOne(of: Self.decadeLinks)
    }

    /// “On the 20th”: behind “the”, before nothing that it could count.
    func standsAlone(_ match: Match) -> Bool {
        let tokens = match.tokens
        let index = match.range.lowerBound
        let next = match.range.upperBound
        guard index > 1, tokens.word(at: index - 1) == "the", hasPreposition(match, index - 1) else {
            return false
        }
        if next >= tokens.count || tokens.shapes[next].contains(.punctuation)
            || tokens.shapes[next].meets(.sentenceStart | .paragraphBefore)
        {
            return true
        }
        // “On the 16th his columns marched”, “the fight on the 22nd was broken off”; not “on the 16th floor”.
        return tokens.word(at: index - 2) == "on" && tokens.classes[next].meets(Self.behindDays)
    }

    /// A year between “the” and a noun dates the noun: “the 2003 invasion”.
    func isAdjective(_ match: Match) -> Bool {
        let tokens = match.tokens
        let index = match.range.lowerBound
        let next = match.range.upperBound
        guard index > 0, next < tokens.count, tokens.isWord(next),
            tokens.shapes[next].isDisjoint(with: .sentenceStart | .paragraphBefore)
        else { return false }
        return tokens.word(at: index - 1).isOne(of: Self.determiners)
    }
}

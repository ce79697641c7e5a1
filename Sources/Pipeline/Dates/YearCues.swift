internal import Patterns
internal import Text

/// Whether a bare number is a year: “in 2014” and “the 2003 invasion” are, “2014 fighters” and “Resolution 2254” are
/// not.
struct YearCues: Sendable {
    static let shared = YearCues()

    private let prepositions = Lexicon.wordClass(named: "year-prepositions")
    private let counted = Lexicon.wordClass(named: "counted-nouns")
    private let numbered = Lexicon.wordClass(named: "numbered-things")
    private let amounts = Lexicon.wordClass(named: "amount-modifiers")
    private let months = Lexicon.wordClass(named: "months")

    private static let clockLinks: ShortWords = ["at", "on", "than", "over", "around", "about"]
    private static let rangeLinks: ShortWords = ["through", "until", "till"]
    private static let dashes: ShortWords = ["-", "–", "—"]

    func isYear(_ match: Match, year: Int) -> Bool {
        let tokens = match.tokens
        let index = match.range.lowerBound
        let next = match.range.upperBound
        guard tokens.ends[index] - tokens.starts[index] >= 4 else { return false }
        if tokens.shapes[index].contains(.link) || isPartOfNumber(tokens, index, next) { return false }
        let isNear = year >= 1700 && year <= 2099
        let nextCounts =
            next < tokens.count && !tokens.shapes[next].contains(.paragraphBefore) && has(counted, match, next)
        if index == 0 || tokens.shapes[index].contains(.paragraphBefore) {
            return isNear && !nextCounts
        }
        let before = index - 1
        if before > 0, tokens.isPunctuation(before, "."), has(numbered, match, before - 1) { return false }
        if has(numbered, match, before) { return false }
        // The end of a telephone number.
        if tokens.shapes[before].contains(.number) { return false }
        if isNear, isSecondOfTwo(match, before) { return true }
        if let strength = strength(match, index) {
            if strength == 1 { return !(nextCounts && year % 100 == 0) }
            // “At 1030” is a time of day.
            if !isNear,
                tokens.word(at: before).isOne(of: Self.clockLinks)
            {
                return false
            }
            if year < 1850, next < tokens.count, isPlainWord(tokens, next),
                tokens.word(at: before) != "the"
            {
                return false
            }
            return isNear
                ? !nextCounts : year >= 1000 && !nextCounts && (endsPhrase(tokens, next) || isRange(tokens, next))
        }
        if tokens.isPunctuation(before, "(") || tokens.isPunctuation(before, "[") { return !nextCounts }
        if let amounts, match.lexicon.has(amounts, tokens, before), !tokens.isPunctuation(before, ",") { return false }
        if isRange(tokens, index - 1), isNear { return !nextCounts }
        guard isNear, !nextCounts else { return false }
        if endsPhrase(tokens, next) || isRange(tokens, next) { return true }
        // “Fan Expo 2016 in Toronto”: a name with its year. A name before a thing that is counted is who counts it.
        return tokens.isCapital(before) || tokens.shapes[before].contains(.punctuation) || isNoun(tokens, next)
    }

    /// Whether the match is the number of something: “Law 12/2015”.
    func isNumbered(_ match: Match) -> Bool {
        let before = match.range.lowerBound - 1
        return has(numbered, match, before)
            || before > 0 && match.tokens.isPunctuation(before, ".") && has(numbered, match, before - 1)
    }

    private func strength(_ match: Match, _ index: Int) -> Int? {
        guard let prepositions else { return nil }
        for back in stride(from: min(2, index), through: 1, by: -1) {
            if match.lexicon.length(of: prepositions, in: match.tokens, at: index - back) == back {
                return match.lexicon.value(of: prepositions, in: match.tokens, at: index - back)
            }
        }
        return nil
    }

    /// “From 2003 through 2011 troops stayed”: a year behind another, whatever follows.
    private func isSecondOfTwo(_ match: Match, _ joint: Int) -> Bool {
        let tokens = match.tokens
        guard joint > 1, tokens.writtenWord(at: joint).isOne(of: Self.rangeLinks),
            let first = tokens.number(at: joint - 1)
        else { return false }
        return (1700...2099).contains(first) && tokens.ends[joint - 1] - tokens.starts[joint - 1] == 4
    }

    private func has(_ wordClass: WordClass?, _ match: Match, _ index: Int) -> Bool {
        guard let wordClass, index >= 0, index < match.tokens.count else { return false }
        return match.lexicon.length(of: wordClass, in: match.tokens, at: index) > 0
    }

    /// Glued to a sign that makes it part of a larger number, a price, a version or an address.
    private func isPartOfNumber(_ tokens: Tokens, _ index: Int, _ next: Int) -> Bool {
        if index > 0, tokens.isGlued(index), tokens.shapes[index - 1].contains(.punctuation) {
            switch tokens.text[Int(tokens.starts[index - 1])] {
            case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "="),
                UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "&"):
                return true
            case UInt8(ascii: "/"):
                if index > 1, tokens.isGlued(index - 1), !tokens.shapes[index - 2].contains(.number) { return true }
            default: break
            }
        }
        if next < tokens.count, tokens.isPunctuation(next, "+") { return true }
        guard next < tokens.count, tokens.isGlued(next), tokens.shapes[next].contains(.punctuation) else {
            return false
        }
        switch tokens.text[Int(tokens.starts[next])] {
        case UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "$"):
            return true
        case UInt8(ascii: ":"), UInt8(ascii: "."):
            return next + 1 < tokens.count && tokens.isGlued(next + 1) && tokens.shapes[next + 1].contains(.hasDigit)
        default: return false
        }
    }

    private func isRange(_ tokens: Tokens, _ index: Int) -> Bool {
        guard index > 0, index < tokens.count, tokens.shapes[index].contains(.punctuation) else { return false }
        return tokens.word(at: index).isOne(of: Self.dashes) && index + 1 < tokens.count
            && tokens.shapes[index + 1].contains(.hasDigit)
            && tokens.shapes[index - 1].contains(.hasDigit)
    }

    private func endsPhrase(_ tokens: Tokens, _ index: Int) -> Bool {
        index >= tokens.count || tokens.shapes[index].contains(.punctuation)
            || tokens.shapes[index].meets(.paragraphBefore | .sentenceStart | .possessive)
    }

    private func isPlainWord(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.isWord(index) && !tokens.isCapital(index) && !endsPhrase(tokens, index)
            && tokens.ends[index] - tokens.starts[index] > 4
    }

    /// A lower-case word that is no plural: “the 2003 invasion”, against “killed 2003 sheep”.
    private func isNoun(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.isWord(index) && tokens.text[Int(tokens.ends[index]) - 1] != UInt8(ascii: "s")
    }
}

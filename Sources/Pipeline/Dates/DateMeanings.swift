internal import Patterns
internal import Text

/// What captured words mean; the same for every language.
enum DateMeanings {
    typealias DateRule = Rule<DatePieces>

    /// A rule for a calendar date in which captures have the names of its fields: day, month, year, weekday, season.
    static func calendar(
        _ name: String, _ pattern: String,
        _ adjust: @escaping @Sendable (inout CalendarParts, Match) -> Bool = { _, _ in true }
    ) -> DateRule {
        Rule(name, pattern) { match in
            let captured = CapturedParts.read(match)
            guard var parts = captured.parts, adjust(&parts, match) else { return nil }
            var expression = TimeExpression(.calendar(parts))
            // “The 24 May” and “the summer” take their article along, “the 2003 invasion” and “the May vote” do not.
            expression.takesArticle = !captured.beginsWithName
            return .one(DatePiece(match.range, expression))
        }
    }

    /// A rule for one expression over the whole match.
    static func one(_ name: String, _ pattern: String, _ meaning: @escaping @Sendable (Match) -> TimeExpression?)
        -> DateRule
    {
        Rule(name, pattern) { match in meaning(match).map { .one(DatePiece(match.range, $0)) } }
    }

    /// A rule for several expressions beside each other.
    static func several(_ name: String, _ pattern: String, _ meaning: @escaping @Sendable (Match) -> [DatePiece]?)
        -> DateRule
    {
        Rule(name, pattern) { match in meaning(match).map { .several($0) } }
    }

    /// The time that four digits tell: “0600”, “1430”; nil for any other number.
    static func militaryTime(_ capture: Capture?) -> TimeOfDay? {
        guard let capture, capture.tokens.span(capture.range).count == 4, let number = capture.value,
            number % 100 < 60, number <= 2400
        else { return nil }
        return .clock(hour: number / 100, minute: number % 100, second: nil)
    }

    static func parts(of match: Match) -> CalendarParts? { CapturedParts.read(match).parts }

    /// “13 and 14 May”: two days, `a` and `z`, before one month; the second takes the month along.
    static func twoDays(of match: Match) -> [DatePiece]? {
        guard let month = match.value("month"), let first = match["a"], let last = match["z"] else { return nil }
        let year = match.value("year")
        return [
            DatePiece(
                first.range, TimeExpression(.calendar(CalendarParts(year: year, month: month, day: first.value)))),
            DatePiece(
                last.range.lowerBound..<match.range.upperBound,
                TimeExpression(.calendar(CalendarParts(year: year, month: month, day: last.value)))),
        ]
    }

    /// Notes the quarter, or the half when `half` was said, that `nth` counts; false when a year has none of that number.
    static func note(quarterOf match: Match, in parts: inout CalendarParts) -> Bool {
        guard let number = match.value("nth"), (1...(match.has("half") ? 2 : 4)).contains(number) else { return false }
        if match.has("half") { parts.half = number } else { parts.quarter = number }
        return true
    }

    /// A year of two digits in the century that brings it nearest to the last year that news may speak of.
    static func fullYear(_ short: Int, upTo limit: Int = 2035) -> Int {
        guard short < 100 else { return short }
        return limit / 100 * 100 + short <= limit ? limit / 100 * 100 + short : limit / 100 * 100 - 100 + short
    }

    /// The amount that a capture of digits or number words tells: “25”, “twenty-five”, “two and a half”; nil for
    /// “several”.
    static func amount(_ capture: Capture, numbers: WordClass?) -> Double? {
        let tokens = capture.tokens
        if let (value, end) = Digits.read(
            tokens.text, tokens.span(capture.range.lowerBound, through: capture.range.lowerBound))
        {
            if end < tokens.ends[capture.range.lowerBound] {
                return Double(tokens.string(at: capture.range.lowerBound).filter { $0 != "," })
            }
            return Double(value) + halves(capture, from: capture.range.lowerBound + 1)
        }
        guard let numbers else { return nil }
        var total = 0
        var found = false
        var index = capture.range.lowerBound
        while index < capture.range.upperBound {
            let length = capture.lexicon.length(of: numbers, in: tokens, at: index)
            if length > 0, let value = capture.lexicon.value(of: numbers, in: tokens, at: index) {
                total = value >= 100 ? max(1, total) * value : total + value
                found = true
                index += length
            } else {
                index += 1
            }
        }
        return found ? Double(total) + halves(capture, from: capture.range.lowerBound) : nil
    }

    private static func halves(_ capture: Capture, from index: Int) -> Double {
        for place in index..<max(index, capture.range.upperBound)
        where capture.article.tokens.word(at: place) == "half" { return 0.5 }
        return 0
    }
}

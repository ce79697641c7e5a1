internal import Patterns
internal import Text

/// Dates in digits alone. Iraq writes the day first: 12/1/2026 is 12 January; 1/25/2026 can only be read the other way.
enum NumericDates {
    static let rules: [DateMeanings.DateRule] = [
        DateMeanings.calendar("ISO", "year:1000-2199 ~'-' ~month:1-12 ~'-' ~day:1-31"),
        DateMeanings.calendar("month/year", "month:1-12 ~'/' ~year:1900-2099") { _, match in
            !YearCues.shared.isNumbered(match)
        },
        DateMeanings.calendar("ISO with slashes", "year:1000-2199 ~'/' ~month:1-12 ~'/' ~day:1-31"),
        DateMeanings.several(
            "day/month/year", "first:1-31 (~'/' ~second:1-31 ~'/'|~'-' ~second:1-31 ~'-') ~year:0-2199"
        ) { match in
            pieces(match)
        },
        DateMeanings.several("dotted date", "<Dotted>") { match in dotted(match) },
    ]

    static func pieces(_ match: Match) -> [DatePiece]? {
        guard let first = match.value("first"), let second = match.value("second"), let year = match.value("year"),
            year < 100 || year >= 1000, let parts = date(first, second, year)
        else { return nil }
        return [DatePiece(match.range, TimeExpression(.calendar(parts), takesArticle: false))]
    }

    /// “23.04.2022”, which is one token.
    static func dotted(_ match: Match) -> [DatePiece]? {
        if YearCues.shared.isNumbered(match) { return nil }
        let tokens = match.tokens
        let span = tokens.span(match.range)
        guard span.count >= 8, span.count <= 10, tokens.text[span].count(where: { $0 == UInt8(ascii: ".") }) == 2 else {
            return nil
        }
        let numbers = tokens.string(span).split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 3, numbers[2] >= 1000, let parts = date(numbers[0], numbers[1], numbers[2]) else {
            return nil
        }
        return [DatePiece(match.range, TimeExpression(.calendar(parts), takesArticle: false))]
    }

    private static func date(_ first: Int, _ second: Int, _ year: Int) -> CalendarParts? {
        let (day, month) = second > 12 ? (second, first) : (first, second)
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        return CalendarParts(year: DateMeanings.fullYear(year), month: month, day: day)
    }
}

internal import Patterns
internal import Text

/// Several dates that share a month or a century: “May 6 and 7”, “3, 5 and 9 May 2019”, “from 5 to 9 May”, “1914–18”.
enum EnglishDateLists {
    typealias DateRule = DateMeanings.DateRule

    private static let join = "(','? and the?|or the?|to the?|through the?|until the?|till the?|'-'|–|—|/|&)"
    private static func day(_ name: String) -> String { "\(name):(1-31|1-31th|<ordinals>)" }
    private static let more = "(',' \(day("b")) (',' \(day("c")) (',' \(day("d")))?)?)?"

    static let rules: [DateRule] = [
        DateMeanings.several(
            "days of a month",
            "month:<months> the? \(day("a")) \(more) \(join) \(day("z")) !(<counted-nouns>|<time-units>|"
                + "<months>) (','? year:1000-2199)?"
        ) { match in
            list(match, monthFirst: true)
        },
        DateMeanings.several(
            "days before a month",
            "\(day("a")) \(more) \(join) \(day("z")) (of)? month:<months> ((','|of)? year:1000-2199)?"
        ) { match in
            list(match, monthFirst: false)
        },
        DateMeanings.several(
            "years with a short end", "year:1000-2199 (~('-'|–|'/') ~short:1-99|– short:10-99) !(<Digits>|~'-')"
        ) {
            match in years(match)
        },
    ]

    private static func list(_ match: Match, monthFirst: Bool) -> [DatePiece]? {
        guard let month = match["month"], let number = month.value,
            MonthCues.shared.isNamed(
                number, at: month.range.lowerBound, match, hasDay: true, hasYear: match.has("year"))
        else { return nil }
        let year = match.value("year")
        let days = (["a", "b", "c", "d", "z"] as [CaptureName]).compactMap { match[$0] }
        var pieces: [DatePiece] = []
        for (index, day) in days.enumerated() {
            guard let value = day.value, (1...31).contains(value) else { return nil }
            var range = day.range
            if monthFirst, index == 0 { range = month.range.lowerBound..<day.range.upperBound }
            if index == days.count - 1, !monthFirst || year != nil { range = range.lowerBound..<match.range.upperBound }
            let parts = CalendarParts(year: year, month: number, day: value)
            pieces.append(DatePiece(range, TimeExpression(.calendar(parts), takesArticle: !(monthFirst && index == 0))))
        }
        return pieces
    }

    /// “1914–18” is two years; “2014-10” is October.
    private static func years(_ match: Match) -> [DatePiece]? {
        guard let first = match["year"], let year = first.value, let second = match["short"], let short = second.value,
            match.tokens.span(second.range).count == 2
        else { return nil }
        if short > year % 100, short - year % 100 < 50 {
            return [
                DatePiece(first.range, TimeExpression(.calendar(CalendarParts(year: year)), takesArticle: false)),
                DatePiece(
                    second.range,
                    TimeExpression(.calendar(CalendarParts(year: year / 100 * 100 + short)), takesArticle: false)),
            ]
        }
        guard (1...12).contains(short) else { return nil }
        return [
            DatePiece(
                match.range, TimeExpression(.calendar(CalendarParts(year: year, month: short)), takesArticle: false))
        ]
    }
}

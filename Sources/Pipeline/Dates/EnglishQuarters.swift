internal import Patterns
internal import Text

/// Quarters, halves and years of accounts in English: “last year's third quarter”, “2013's first half”, “fiscal 2025”,
/// “the year-earlier quarter”, “the first nine months”.
enum EnglishQuarters {
    typealias DateRule = DateMeanings.DateRule

    static let rules: [DateRule] = [
        DateMeanings.calendar(
            "quarter or half of a year before it",
            "((dir:<date-directions> year|that:(following|previous|that) year) <Possessive>|\(EnglishDates.year) "
                + "(<Possessive>|~<Sign> ~s)) nth:(<ordinals>|1-4th) (quarter|half:half)"
        ) { parts, match in
            guard DateMeanings.note(quarterOf: match, in: &parts) else { return false }
            if let steps = match.value("dir") { parts.yearShift = (steps, .published) }
            if let word = match["that"]?.text.lowercased() {
                parts.yearShift = (word.hasSuffix("following") ? 1 : word.hasSuffix("previous") ? -1 : 0, .previous)
            }
            return true
        },
        DateMeanings.calendar(
            "quarter or half of a year behind it",
            "nth:(<ordinals>|1-4th) '-'? (quarter|half:half) of (dir:<date-directions>|the|that:that) year"
        ) { parts, match in
            guard DateMeanings.note(quarterOf: match, in: &parts) else { return false }
            parts.yearShift =
                match.has("that")
                ? (0, .previous) : match.has("dir") ? (match.value("dir") ?? 0, .published) : (0, .either)
            return true
        },
        DateMeanings.one(
            "year of accounts",
            "((fiscal|financial) (year)? \(EnglishDates.year)|fy ('-')? \(EnglishDates.year)|\(EnglishDates.year) (fiscal|financial) year)"
        ) { match in
            TimeExpression(.calendar(CalendarParts(year: match.value("year"))))
        },
        DateMeanings.one(
            "which year of accounts",
            "dir:<date-directions> (fiscal|financial|calendar|academic|school) unit:(year|quarter)"
        ) { match in
            guard let steps = match.value("dir") else { return nil }
            let unit: TimeUnit = match["unit"]?.text.lowercased() == "quarter" ? .quarter : .year
            return TimeExpression(.unit(unit, steps, from: .published))
        },
        DateMeanings.one(
            "the same time a year earlier",
            "year '-' (earlier|ago) (quarter:quarter|month:month|period|figure|level|quarterly|results|result)"
        ) { match in
            if match.has("quarter") { return TimeExpression(.unit(.quarter, -4, from: .previous)) }
            if match.has("month") { return TimeExpression(.unit(.month, -12, from: .previous)) }
            return TimeExpression(.unit(.year, -1, from: .previous))
        },
        DateMeanings.one(
            "first so many units",
            "(first|final|opening|initial) \(EnglishRelativeDates.count) unit:<time-units-plural>"
        ) { match in
            guard let unit = EnglishRelativeDates.unit(match), unit != .quarter, let count = match["n"] else {
                return nil
            }
            return DateMeanings.amount(count, numbers: Lexicon.wordClass(named: "number-words")).map {
                TimeExpression(.duration($0, unit))
            }
        },
    ]
}

internal import Patterns
internal import Text

/// Calendar dates of English news: “Friday, July 21, 2017”, “3, 5 and 9 May”, “summer 2022”, “the 1990s”.
enum EnglishDates {
    typealias DateRule = DateMeanings.DateRule

    static let day = "day:(1-31|1-31th)"
    static let month = "month:<months>"
    static let year = "year:1000-2199"
    static let weekday = "(weekday:<weekdays>|^weekday:<weekday-abbreviations> ~'.'?)"
    static let dash = "('-'|–|—)"
    static let to = "(to|through|until|till|'-'|–|—)"

    private static let ofSeasons: ShortWords = ["in", "the", "of", "during", "since", "by"]
    private static let ofShortYears: ShortWords = ["in", "since", "of", "from", "to", "until", "and", "-", "–"]

    static let rules: [DateRule] = full + months + parts + periods + numeric

    private static let full: [DateRule] = [
        DateMeanings.calendar(
            "day month year",
            "(\(weekday) ','? the?)? \(day) (of|~'-'|'/')? the? \(month) (','|of|in|~'-'|'/')? \(year)"),
        DateMeanings.calendar("day month short year", "\(day) ~('-'|'/') ~\(month) ~('-'|'/') ~year:0-99") { parts, _ in
            parts.year = parts.year.map { DateMeanings.fullYear($0) }
            return true
        },
        DateMeanings.calendar("day month", "(\(weekday) ','? the?)? \(day) (of|~'-')? the? \(month)"),
        DateMeanings.calendar(
            "ordinal month", "(\(weekday) ','? the?)? day:<ordinals> (day? of)? the? \(month) ((','|of|in)? \(year))?"),
        DateMeanings.calendar("month day year", "(\(weekday) ','?)? \(month) the? \(day) (','|of|in)? \(year)"),
        DateMeanings.calendar("month day", "(\(weekday) ','?)? \(month) the? \(day) !(<counted-nouns>|'%'|<months>)"),
        DateMeanings.calendar(
            "month ordinal", "(\(weekday) ','?)? \(month) the? day:<ordinals> ((','|of|in)? \(year))?"
        ) { _, match in !isNumberedName(match) },
        DateMeanings.calendar("weekday day", "\(weekday) ','? (the day:1-31th|day:1-31th)"),
        DateMeanings.calendar("weekday behind month day", "\(month) \(day) ',' \(weekday)"),
    ]

    /// “In February the First Army attacked”: an ordinal with a capital before another capital is part of a name.
    private static func isNumberedName(_ match: Match) -> Bool {
        guard let ordinal = match["day"], !match.has("year") else { return false }
        let next = match.range.upperBound
        return match.tokens.isCapital(ordinal.range.lowerBound) && next < match.tokens.count
            && match.tokens.isCapital(next) && !match.tokens.shapes[next].meets(.sentenceStart | .paragraphBefore)
    }

    private static let months: [DateRule] = [
        DateMeanings.calendar("month year", "\(month) (','|of|in|'-')? \(year)"),
        DateMeanings.calendar(
            "month of a year said otherwise",
            "(\(day) (of)? \(month)|\(month) (the? \(day))?) ','? of? (the steps:(same|previous|preceding|"
                + "following|next)|last:(last|previous)|this:(this|the)|that:(that same|that|same)|next:next) year"
        ) { parts, match in
            if let word = match["steps"]?.text.lowercased() {
                parts.yearShift = (word == "same" ? 0 : word.hasPrefix("pre") ? -1 : 1, .previous)
            } else if match.has("last") {
                parts.yearShift = (-1, .published)
            } else if match.has("that") {
                parts.yearShift = (0, .previous)
            } else {
                parts.yearShift = (match.has("next") ? 1 : 0, .published)
            }
            return true
        },
        DateMeanings.calendar(
            "day of a month said otherwise",
            "\(day) (day)? of (the)? dir:(this|next|last|current|previous|following|same|that) month"
        ) {
            parts, match in
            guard let word = match["dir"]?.text.lowercased() else { return false }
            parts.which = ["this": 0, "current": 0, "same": 0, "that": 0, "next": 1, "following": 1][word] ?? -1
            return true
        },
        DateMeanings.calendar("month", month) { _, match in MonthCues.shared.isMonth(match) },
        DateMeanings.calendar(
            "which month or weekday",
            "dir:(last|this|next|past|this past|this coming|coming) (\(month) (\(day) !(<counted-nouns>|'%'))?|"
                + "weekday:<weekdays>|season:<seasons>) \(year)?"
        ) {
            parts, match in
            parts.which = match["dir"].map {
                ["last", "past", "this past"].contains($0.text.lowercased())
                    ? -1 : $0.text.lowercased() == "this" ? 0 : 1
            }
            return parts.year == nil
        },
        DateMeanings.calendar("weekday of a week", "weekday:<weekdays> (of|,)? dir:(last|this|next) week") {
            parts, match in
            parts.week = match["dir"].flatMap { ["last": -1, "this": 0, "next": 1][$0.text.lowercased()] }
            return parts.week != nil
        },
        DateMeanings.calendar("weekday", "weekday:<weekdays>"),
        DateMeanings.calendar("nth day of a month alone", "day:4-31th") { parts, match in
            MonthCues.shared.standsAlone(match)
        },
    ]

    private static let parts: [DateRule] = [
        DateMeanings.calendar(
            "season year", "season:<seasons> (of|in|,)? \(year) (~('-'|'/') ~1-99)? !<counted-nouns>"),
        DateMeanings.calendar("season of a year before the era", "season:<seasons> (of|in)? year:1-9999 <era-before>") {
            parts, _ in
            parts.year = parts.year.map { -$0 }
            return true
        },
        DateMeanings.calendar("year season", "\(year) season:<seasons> !(<Capital>|'-'|of)") { _, match in
            EnglishRelativeDates.before(match).isOne(of: ofSeasons)
        },
        DateMeanings.calendar(
            "season of a year said otherwise",
            "season:<seasons> of (last:last|this:this|the? that:(that|same|following|previous)|next:next) year"
        ) { parts, match in
            parts.yearShift =
                match.has("last")
                ? (-1, .published)
                : match.has("next")
                    ? (1, .published)
                    : match.has("this")
                        ? (0, .published)
                        : (
                            match["that"]?.text == "following" ? 1 : match["that"]?.text == "previous" ? -1 : 0,
                            .previous
                        )
            return true
        },
        DateMeanings.calendar("season", "season:<seasons> !(of|'-')") { _, match in
            MonthCues.shared.isSeason(match)
        },
        DateMeanings.calendar(
            "quarter", "(quarter:<ordinals>|quarter:1-4th) ('-')? quarter ((of|in)? (fiscal|financial)? \(year)|!of)"),
        DateMeanings.calendar(
            "final quarter", "(last:(final|last|closing)|first:opening) quarter of (fiscal|financial)? \(year)"
        ) { parts, match in
            parts.quarter = match.has("last") ? 4 : 1
            return true
        },
        DateMeanings.calendar("year and Q", "\(year) (~'-')? (q1|q2|q3|q4)") { parts, match in
            parts.quarter = match.tokens.string(at: match.range.upperBound - 1).last.flatMap { Int(String($0)) }
            return true
        },
        DateMeanings.calendar("Q and number", "q:(q1|q2|q3|q4|h1|h2) of? \(year)") { parts, match in
            guard let text = match["q"]?.text.lowercased(), let number = text.last.flatMap({ Int(String($0)) }) else {
                return false
            }
            if text.hasPrefix("q") { parts.quarter = number } else { parts.half = number }
            return true
        },
        DateMeanings.calendar(
            "nth weekday or unit of a period",
            "(nth:<ordinals>|nth:1-31th|final:(last|final)) (weekday:<weekdays>|unit:(day|week)) (of|in) "
                + "(\(month) ((','|of)? \(year))?|\(year))"
        ) { parts, match in
            parts.nth = match.has("final") ? -1 : match.value("nth")
            if let unit = match["unit"]?.text.lowercased() { parts.nthUnit = unit == "day" ? .day : .week }
            return parts.nth != nil
        },
        DateMeanings.calendar(
            "nth weekday of a month said otherwise",
            "(nth:<ordinals>|nth:1-5th|final:last) weekday:<weekdays> (of|in) (the|dir:(this|last|next)) month"
        ) { parts, match in
            parts.nth = match.has("final") ? -1 : match.value("nth")
            parts.which = match["dir"].flatMap { ["last": -1, "this": 0, "next": 1][$0.text.lowercased()] } ?? 0
            return parts.nth != nil
        },
        DateMeanings.calendar("week of a day", "week of (\(month) the? \(day)|\(day) (of)? \(month)) (','? \(year))?") {
            parts, _ in
            parts.nthUnit = .week
            return true
        },
    ]

    private static let periods: [DateRule] = [
        DateMeanings.one("decade", "(decade:1000-2090s|decade:1000-2090 ~<Sign> ~s)") { match in
            guard let year = match.value("decade"), year % 10 == 0 else { return nil }
            var parts = CalendarParts()
            parts.decade = year / 10
            return TimeExpression(.calendar(parts))
        },
        DateMeanings.one("decade before the era", "decade:10-9990s <era-before>") { match in
            guard let year = match.value("decade"), year % 10 == 0 else { return nil }
            var parts = CalendarParts()
            parts.decade = -year / 10
            return TimeExpression(.calendar(parts))
        },
        DateMeanings.one("short decade", "(decade:10-90s|decade:<decade-words>)") { match in
            guard let tens = match.value("decade"), tens % 10 == 0, MonthCues.shared.isDecade(match) else {
                return nil
            }
            var parts = CalendarParts()
            parts.decade = 190 + tens / 10
            return TimeExpression(.calendar(parts))
        },
        DateMeanings.one(
            "century",
            "(century:1-30th|century:<ordinals>) ('-')? (century|centuries) !(^fox) (bc:<era-before>|<era-common>)?"
        ) { match in
            guard let number = match.value("century") else { return nil }
            var parts = CalendarParts()
            parts.century = match.has("bc") ? -(number - 1) : number - 1
            return TimeExpression(.calendar(parts))
        },
        DateMeanings.one(
            "century of two",
            "(century:1-30th|century:<ordinals>) (and|to) (1-30th|<ordinals>) ('-')? (century|centuries)"
        ) { match in
            guard let number = match.value("century") else { return nil }
            var parts = CalendarParts()
            parts.century = number - 1
            return TimeExpression(.calendar(parts))
        },
        DateMeanings.calendar("year before the era", "(\(month) (of)?)? year:1-9999 <era-before>") { parts, _ in
            parts.year = parts.year.map { -$0 }
            return true
        },
        DateMeanings.calendar("year of the era", "(year:1-2199 <era-common>|(ad|a.d.) year:1-2199)"),
        DateMeanings.several("years before the era", "(year:1-9999 \(to) second:1-9999 <era-before>)") { match in
            guard let first = match["year"], let second = match["second"], let one = first.value,
                let two = second.value, one > two
            else { return nil }
            return [
                DatePiece(first.range, TimeExpression(.calendar(CalendarParts(year: -one)), takesArticle: false)),
                DatePiece(
                    second.range.lowerBound..<match.range.upperBound,
                    TimeExpression(.calendar(CalendarParts(year: -two)), takesArticle: false)),
            ]
        },
        DateMeanings.calendar("year of two digits", "(’|'‘'|`) ~year:10-99 !(<Digits>|~<Any>)") { parts, match in
            parts.year = parts.year.map { DateMeanings.fullYear($0) }
            return EnglishRelativeDates.before(match).isOne(of: ofShortYears)
        },
        DateMeanings.calendar("year", "year:1000-2199") { parts, match in
            parts.isAdjective = MonthCues.shared.isAdjective(match)
            return YearCues.shared.isYear(match, year: parts.year ?? 0)
        },
        DateMeanings.one("the year so-and-so", "(year|years) \(year)") { match in
            TimeExpression(.calendar(CalendarParts(year: match.value("year"))))
        },
    ]

    private static let numeric: [DateRule] =
        NumericDates.rules + [
            DateMeanings.several(
                "11 September",
                "(date:(9 ~'/' ~11)|date:(month:<months> (11|11th)) (attacks|attack|hijacker|hijackers|terrorists|"
                    + "terrorist|terror|commission|panel|inquiry|plot|plotters|ringleader|mastermind|victims)|(attacks|"
                    + "attack) (of|on) date:(month:<months> (11|11th)) !(','? \(year)))"
            ) { match in
                if let month = match.value("month"), month != 9 { return nil }
                var parts = CalendarParts(year: 2001, month: 9, day: 11)
                // The name of what happened, and no day on which the story goes on.
                parts.isAdjective = true
                return match["date"].map {
                    [DatePiece($0.range, TimeExpression(.calendar(parts), takesArticle: false))]
                }
            }
        ]
}

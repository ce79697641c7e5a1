internal import Patterns
internal import Text

/// Feasts and dates of other calendars in English news: “Christmas 2019”, “Eid al-Fitr”, “15 Ramadan 1447 AH”, “14
/// Tammuz”.
enum EnglishHolidays {
    typealias DateRule = DateMeanings.DateRule

    static let rules: [DateRule] = [
        DateMeanings.one("holiday", "holiday:<holidays> (holiday|holidays)? ((','|of|in)? year:1900-2199)?") { match in
            guard let number = match.value("holiday"), isFeast(match) else { return nil }
            var parts = CalendarParts(year: match.value("year"))
            parts.holiday = number
            return TimeExpression(.calendar(parts), takesArticle: false)
        },
        DateMeanings.one("new year", "^new ^year <Possessive> (eve:^eve|^day) ((','|of|in)? year:1900-2199)?") {
            match in
            var parts = CalendarParts(year: match.value("year"))
            parts.holiday = match.has("eve") ? 1231 : 101
            return TimeExpression(.calendar(parts), takesArticle: false)
        },
        DateMeanings.one(
            "day of a feast",
            "(nth:<ordinals>|nth:1-30th|final:(last|final)) day of (the)? (holy)? (month of)? holiday:<holidays> ((','|in)? year:1900-2199)?"
        ) { match in
            var parts = CalendarParts(year: match.value("year"))
            parts.holiday = match.value("holiday")
            parts.nth = match.has("final") ? -1 : match.value("nth")
            return parts.holiday == nil || parts.nth == nil ? nil : TimeExpression(.calendar(parts))
        },
        DateMeanings.one(
            "Islamic date",
            "(day:(1-30|1-30th) (of)? month:<hijri-months>|^month:<hijri-months> (the? day:(1-30|1-30th))?) "
                + "','? year:1300-1500 (ah|a.h.|h|hijri)?"
        ) { match in
            hijri(match)
        },
        DateMeanings.one("Islamic day", "day:(1-30|1-30th) (of)? ^month:<hijri-months>") { match in hijri(match) },
        DateMeanings.one("Islamic month", "(holy)? month of month:<hijri-months>") { match in hijri(match) },
        DateMeanings.one("Islamic year", "year:1300-1500 (ah|a.h.|hijri)") { match in hijri(match) },
        DateMeanings.calendar(
            "Levantine month",
            "(\(EnglishDates.day) (of)? ^month:<levantine-months> (','? \(EnglishDates.year))?|"
                + "^month:<levantine-months> (\(EnglishDates.day) ','?)? \(EnglishDates.year))"
        ),
    ]

    private static func hijri(_ match: Match) -> TimeExpression? {
        guard var parts = DateMeanings.parts(of: match) else { return nil }
        parts.isHijri = true
        return TimeExpression(.calendar(parts))
    }

    /// A name beside another name is a person's or a place's: “Taha Yassin Ramadan”, “Ashura Square”; so is one in
    /// lower case.
    private static func isFeast(_ match: Match) -> Bool {
        let tokens = match.tokens
        let (first, next) = (match.range.lowerBound, match.range.upperBound)
        guard tokens.isCapital(first) else { return false }
        if first > 0, tokens.isCapital(first - 1), !tokens.shapes[first].contains(.sentenceStart),
            tokens.isWord(first - 1),
            !MonthCues.shared.hasPreposition(match, first)
        {
            return false
        }
        return
            !(next < tokens.count && tokens.isCapital(next) && !tokens.shapes[next].contains(.sentenceStart)
            && tokens.isWord(next))
    }
}

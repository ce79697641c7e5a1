internal import Records
internal import Text

/// Days of feasts, by the numbers that Models/Words/…/holidays.txt gives them: 1225 is 25 December, 10110 is 10
/// Muharram, 10900 the month of Ramadan, 20000 Easter of the western churches and what is counted from it, 31144 the
/// fourth Thursday of November.
enum Holidays {
    /// The feast `number` in the Gregorian year `year`, the first when it falls in it twice.
    static func period(_ number: Int, year: Int) -> Period? {
        switch number {
        case 101...1231: return Day(year: year, month: number / 100, day: number % 100).map { .day($0) }
        case 10100...11231: return islamic(number - 10000, year)
        case 30000...31999: return nthWeekday(number - 30000, year)
        case 19900...20099: return easter(year)?.adding(days: number - 20000).map { .day($0) }
        default: return nil
        }
    }

    /// A day or month of the Islamic calendar (`month` × 100 + day, day 0 for all of the month) in the Gregorian
    /// `year`.
    private static func islamic(_ number: Int, _ year: Int) -> Period? {
        guard let start = Day(year: year, month: 1, day: 1), let first = HijriCalendar.year(ofDay: start.number) else {
            return nil
        }
        for hijri in first...first + 1 {
            if let found = period(hijriYear: hijri, month: number / 100, day: number % 100), let day = found.first,
                day.year == year
            {
                return found
            }
        }
        return nil
    }

    /// A day of the Islamic calendar, the whole month when `day` is 0, the whole year when `month` is 0 too.
    static func period(hijriYear: Int, month: Int, day: Int) -> Period? {
        func at(_ year: Int, _ month: Int, _ day: Int) -> Day? {
            HijriCalendar.dayNumber(year: year, month: month, day: day).flatMap { Day(number: $0) }
        }
        if day > 0 { return at(hijriYear, month, day).map { .day($0) } }
        let first = at(hijriYear, max(1, month), 1)
        let behind = month == 0 || month == 12 ? at(hijriYear + 1, 1, 1) : at(hijriYear, month + 1, 1)
        guard let first, let last = behind?.adding(days: -1) else { return nil }
        return .span(first, last)
    }

    /// `number` is month × 100 + weekday × 10 + which of them, 9 for the last: 1144 is the fourth Thursday of November.
    private static func nthWeekday(_ number: Int, _ year: Int) -> Period? {
        let (month, weekday, nth) = (number / 100, number / 10 % 10, number % 10)
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        let inFirstWeek = (weekday - first.weekday + 7) % 7
        let weeks = nth == 9 ? (Day.daysOf(month: month, year: year) - 1 - inFirstWeek) / 7 : nth - 1
        return first.adding(days: inFirstWeek + 7 * weeks).map { .day($0) }
    }

    /// Easter Sunday by the rule of Meeus, Jones and Butcher.
    private static func easter(_ year: Int) -> Day? {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let total = h + l - 7 * m + 114
        return Day(year: year, month: total / 31, day: total % 31 + 1)
    }
}

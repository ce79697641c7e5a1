package import Records

/// A stretch of the calendar that has a name in TIMEX3: a day, a week, a decade.
package enum Period: Equatable, Sendable {
    case day(Day)
    case week(year: Int, week: Int)
    case weekend(year: Int, week: Int)
    case month(year: Int, month: Int)
    case season(year: Int, Season)
    case quarter(year: Int, Int)
    case half(year: Int, Int)
    /// Negative before the common era.
    case year(Int)
    case decade(Int)
    case century(Int)
    /// A run of days that has no name in TIMEX3: Ramadan of a year.
    case span(Day, Day)
    /// A day of a year before the common era or beyond any calendar: year, month, day.
    case ancient(year: Int, month: Int?, day: Int?)

    /// The week of `day`.
    init(weekOf day: Day) {
        let (year, week) = ISOWeek.of(day)
        self = .week(year: year, week: week)
    }

    /// As TIMEX3 writes it: “2026-01-20”, “2016-W21”, “199”, “BC0264”.
    var value: String {
        var text = ValueText()
        write(to: &text)
        return text.string
    }

    func write(to text: inout ValueText) {
        switch self {
        case .day(let day): text.append(day)
        case .week(let year, let week): Self.write(year, "-W", week, 2, &text)
        case .weekend(let year, let week):
            Self.write(year, "-W", week, 2, &text)
            text.append("-WE")
        case .month(let year, let month): Self.write(year, "-", month, 2, &text)
        case .season(let year, let season):
            text.append(era: year, width: 4)
            text.append("-")
            text.append(season.code)
        case .quarter(let year, let quarter): Self.write(year, "-Q", quarter, 1, &text)
        case .half(let year, let half): Self.write(year, "-H", half, 1, &text)
        case .year(let year): text.append(era: year, width: 4)
        case .decade(let decade): text.append(era: decade, width: 3)
        case .century(let century): text.append(era: century, width: 2)
        case .span(let first, let last):
            text.append(first)
            text.append("/")
            text.append(last)
        case .ancient(let year, let month, let day):
            text.append(era: year, width: 4)
            if let month {
                text.append("-")
                text.append(month, width: 2)
            }
            if let day {
                text.append("-")
                text.append(day, width: 2)
            }
        }
    }

    private static func write(
        _ year: Int, _ sign: StaticString, _ number: Int, _ width: Int, _ text: inout ValueText
    ) {
        text.append(era: year, width: 4)
        text.append(sign)
        text.append(number, width: width)
    }

    private static func short(_ number: Int, _ width: Int) -> String {
        let digits = String(abs(number))
        return (number < 0 ? "BC" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    static func padded(_ year: Int) -> String { short(year, 4) }
    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Year that the period begins in; nil for decades and centuries.
    var year: Int? {
        switch self {
        case .day(let day), .span(let day, _): day.year
        case .week(let year, _), .weekend(let year, _), .month(let year, _), .season(let year, _),
            .quarter(let year, _),
            .half(let year, _), .year(let year), .ancient(let year, _, _):
            year
        case .decade, .century: nil
        }
    }

    var month: Int? {
        switch self {
        case .day(let day), .span(let day, _): day.month
        case .month(_, let month): month
        case .season(_, let season): season == .winter ? 12 : season.rawValue * 3
        case .quarter(_, let quarter): quarter * 3 - 2
        case .week, .weekend: first?.month
        case .ancient(_, let month, _): month
        default: nil
        }
    }

    /// The first and the last day, nil before the common era.
    var first: Day? { days?.lowerBound }
    var last: Day? { days?.upperBound }

    var days: ClosedRange<Day>? {
        switch self {
        case .day(let day): return day...day
        case .span(let first, let last): return first...last
        case .week(let year, let week): return Self.from(ISOWeek.monday(year: year, week: week), adding: 0, 6)
        case .weekend(let year, let week): return Self.from(ISOWeek.monday(year: year, week: week), adding: 5, 6)
        case .month(let year, let month): return Self.months(year, month, year, month)
        case .season(let year, let season):
            // A winter reaches into the next year, and who writes of the winter of 2022 may mean its January.
            return season == .winter
                ? Self.months(year, 1, year + 1, 3)
                : Self.months(year, season.rawValue * 3, year, season.rawValue * 3 + 2)
        case .quarter(let year, let quarter): return Self.months(year, quarter * 3 - 2, year, quarter * 3)
        case .half(let year, let half): return Self.months(year, half * 6 - 5, year, half * 6)
        case .year(let year): return Self.months(year, 1, year, 12)
        case .decade(let decade): return Self.months(decade * 10, 1, decade * 10 + 9, 12)
        case .century(let century): return Self.months(century * 100, 1, century * 100 + 100, 12)
        case .ancient: return nil
        }
    }

    private static func from(_ monday: Day?, adding first: Int, _ last: Int) -> ClosedRange<Day>? {
        guard let low = monday?.adding(days: first), let high = monday?.adding(days: last) else { return nil }
        return low...high
    }

    private static func months(_ year: Int, _ month: Int, _ lastYear: Int, _ lastMonth: Int) -> ClosedRange<Day>? {
        guard let low = Day(year: max(year, year == 0 ? 1 : year), month: month, day: 1),
            let high = Day(year: lastYear, month: lastMonth, day: Day.daysOf(month: lastMonth, year: lastYear))
        else { return nil }
        return low...high
    }
}

/// Weeks as ISO 8601 counts them: the first of a year is the one with its first Thursday.
enum ISOWeek {
    static func of(_ day: Day) -> (year: Int, week: Int) {
        guard let thursday = day.adding(days: 4 - day.weekday), let first = Day(year: thursday.year, month: 1, day: 1)
        else {
            return (day.year, 1)
        }
        return (thursday.year, (thursday.number - first.number) / 7 + 1)
    }

    static func monday(year: Int, week: Int) -> Day? {
        guard let fourth = Day(year: year, month: 1, day: 4) else { return nil }
        return fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
    }
}

extension Day {
    /// The same day so many months later, or the last of that month when it is shorter.
    func adding(months: Int) -> Day? {
        let total = year * 12 + month - 1 + months
        let (year, month) = (Int((Double(total) / 12).rounded(.down)), ((total % 12) + 12) % 12 + 1)
        guard year >= 1, year <= 9999 else { return nil }
        return Day(year: year, month: month, day: min(day, Day.daysOf(month: month, year: year)))
    }
}

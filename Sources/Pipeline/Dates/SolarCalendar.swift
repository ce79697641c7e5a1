internal import Records

/// The solar calendar of Kurdistan and Iran: its year begins at Nawroz, 21 March, with six months of 31 days. The Kurdish
/// count of years is 700 ahead of the Gregorian one, the Iranian 621 behind.
///
/// Where Nawroz falls on 20 March, in some years of Iran, a date is a day early: whoever reads bounds has them a day wider.
enum SolarCalendar {
    /// The Gregorian year in which solar year `year` begins: 2725 and 1404 are 2025.
    static func gregorian(_ year: Int) -> Int { year >= 2600 ? year - 700 : year + 621 }

    /// A day, or a month when `day` is nil, of the solar year that begins in the Gregorian `year`; nil when there is none.
    static func period(_ year: Int, _ month: Int, _ day: Int?) -> Period? {
        guard (1...12).contains(month), let nawroz = Day(year: year, month: 3, day: 21) else { return nil }
        let before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)
        guard let first = nawroz.adding(days: before) else { return nil }
        let length = month <= 6 ? 31 : 30
        if let day {
            guard (1...length).contains(day) else { return nil }
            return first.adding(days: day - 1).map { .day($0) }
        }
        // The last month ends where the next year begins.
        let end = month == 12 ? Day(year: year + 1, month: 3, day: 20) : first.adding(days: length - 1)
        return end.map { .span(first, $0) }
    }
}

internal import CICU

/// The Islamic calendar of Umm al-Qura, by ICU. Iraq's own sighting of the moon may differ from it by a day.
package enum HijriCalendar {
    /// Days from 1 January 1970 to a day of the calendar, month 1 is Muharram; nil outside the years 1300 to 1600.
    package static func dayNumber(year: Int, month: Int, day: Int) -> Int? {
        guard (1300...1600).contains(year), (1...12).contains(month), (1...30).contains(day) else { return nil }
        let number = cicu_hijri_to_day(Int32(year), Int32(month), Int32(day))
        return number == Int32.min ? nil : Int(number)
    }

    /// The year of the calendar in which the day lies that is `dayNumber` days after 1 January 1970.
    package static func year(ofDay dayNumber: Int) -> Int? {
        guard let number = Int32(exactly: dayNumber) else { return nil }
        let year = cicu_hijri_year(number)
        return year == Int32.min ? nil : Int(year)
    }
}

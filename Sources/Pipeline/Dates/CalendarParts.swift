/// Fields of a calendar date, each as far as it is said.
package struct CalendarParts: Sendable {
    /// Negative for years before the common era.
    @Small package var year: Int?
    @Small package var month: Int?
    @Small package var day: Int?
    /// 1 is Monday.
    @Small package var weekday: Int?
    package var season: Season?
    @Small package var quarter: Int?
    @Small package var half: Int?
    @Small package var week: Int?
    package var isWeekend = false
    /// The first three digits of the years of a decade, the first two of a century's: 199, 20; negative before the era.
    @Small package var decade: Int?
    @Small package var century: Int?
    /// Which of several: −1 “last April”, 0 “this summer”, 1 “next Monday”.
    @Small package var which: Int?
    /// Counted from the date said before, not from publication: 0 “that summer”, 1 “the following April”, −1 “the
    /// previous Monday”.
    @Small package var fromStory: Int?
    /// The year as so many years from somewhere: “June of last year”, “August of that year”.
    package var yearShift: (Int, TimeExpression.Origin)? {
        get { yearSteps.map { ($0, yearOrigin) } }
        set {
            yearSteps = newValue?.0
            yearOrigin = newValue?.1 ?? .published
        }
    }
    @Small private var yearSteps: Int?
    private var yearOrigin = TimeExpression.Origin.published
    /// Months and years are those of the Islamic calendar.
    package var isHijri = false
    /// Months and years are those of the Kurdish or the Iranian solar calendar.
    package var isSolar = false
    /// The n-th (from the end when negative) weekday or unit of the period: “the last Monday of March”.
    @Small package var nth: Int?
    package var nthUnit: TimeUnit?
    /// A feast, as Models/Words/…/holidays.txt numbers it.
    @Small package var holiday: Int?
    /// A year that stands before a noun, “the 2003 invasion”, dates the noun and not the story.
    package var isAdjective = false

    init(year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.weekday = weekday
    }

    /// Whether the words name the year, one way or another.
    var saysYear: Bool { year != nil || decade != nil || century != nil }
}

/// An optional number in two bytes, of the size that years and counts have.
@propertyWrapper
package struct Small: Sendable {
    private var number = Int16.min

    package init() {}

    package var wrappedValue: Int? {
        get { number == .min ? nil : Int(number) }
        set { number = newValue.map { Int16(clamping: $0) } ?? .min }
    }
}

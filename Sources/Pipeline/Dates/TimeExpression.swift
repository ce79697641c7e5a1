/// What the words of a time expression say by themselves, before anything grounds them: “3 May” has no year yet, “two
/// days later” no day.
package struct TimeExpression: Sendable {
    package enum Core: Sendable {
        /// Fields of a calendar date, as many as are said.
        indirect case calendar(CalendarParts)
        /// A whole unit so many units away: “last week”, “three years ago”, “the same day”; nil when the words do not
        /// say how many: “years ago”.
        case unit(TimeUnit, Int?, from: Origin)
        /// A time without a day: “5:34 a.m.”, “that night”.
        case timeOnly(Origin)
        /// So many units: “three years”, “for years” (nil), “half an hour” (0.5).
        case duration(Double?, TimeUnit)
        /// What comes again: the TIMEX3 value.
        case set(String)
        /// A time that nothing dates: “recently”, “the coming months”.
        case reference(String)
    }

    /// From where a unit is counted.
    package enum Origin: Sendable {
        /// The day of publication: “last week”, “ago”.
        case published
        /// The date said before: “later”, “that day”.
        case previous
        /// Either, as the text goes: “the end of the year”, “the next week”.
        case either
    }

    package var core: Core
    package var time: TimeOfDay?
    package var modifier: Modifier?
    /// Only the very first or last weeks of the period: “the final weeks of 2025”.
    package var isEdge = false
    /// Stands only when a word before it narrows it (“the end of the year”) or when it joins a date (“Friday night”).
    package var isWeak = false
    /// “The” before it belongs to it: “the coming months”, “the 1990s”; not “the 2003 invasion”.
    package var takesArticle = true
    /// Names a number of units, which “nearly” and “more than” may blur.
    package var isCounted = false
    /// A date only in a history, where “now” is a point of its story and no turn of speech.
    package var isOfHistory = false
    /// What comes on top of the amount of a duration: the half hour of “18 hours and 30 minutes”.
    package var more: (amount: Double, unit: TimeUnit)?
    /// Ends in “before”, “after” or “from”, so that a date right behind it is what it counts from.
    package var countsFromNext = false

    init(_ core: Core, time: TimeOfDay? = nil, isWeak: Bool = false, takesArticle: Bool = true) {
        self.core = core
        self.time = time
        self.isWeak = isWeak
        self.takesArticle = takesArticle
    }

    var parts: CalendarParts? {
        if case .calendar(let parts) = core { parts } else { nil }
    }
}

/// Fields of a calendar date, each as far as it is said.
package struct CalendarParts: Equatable, Sendable {
    /// Negative for years before the common era.
    package var year: Int?
    package var month: Int?
    package var day: Int?
    /// 1 is Monday.
    package var weekday: Int?
    package var season: Season?
    package var quarter: Int?
    package var half: Int?
    package var week: Int?
    package var isWeekend = false
    /// The first three digits of the years of a decade, the first two of a century's: 199, 20; negative before the era.
    package var decade: Int?
    package var century: Int?
    /// Which of several: −1 “last April”, 0 “this summer”, 1 “next Monday”.
    package var which: Int?
    /// Counted from the date said before, not from publication: 0 “that summer”, 1 “the following April”, −1 “the
    /// previous Monday”.
    package var fromStory: Int?
    /// The year as so many years from somewhere: “June of last year”, “August of that year”.
    package var yearShift: (Int, TimeExpression.Origin)? {
        get { yearSteps.map { ($0, yearOrigin) } }
        set {
            yearSteps = newValue?.0
            yearOrigin = newValue?.1 ?? .published
        }
    }
    private var yearSteps: Int?
    private var yearOrigin = TimeExpression.Origin.published
    /// Months and years are those of the Islamic calendar.
    package var isHijri = false
    /// Months and years are those of the Kurdish or the Iranian solar calendar.
    package var isSolar = false
    /// The n-th (from the end when negative) weekday or unit of the period: “the last Monday of March”.
    package var nth: Int?
    package var nthUnit: TimeUnit?
    /// A feast, as Models/Words/…/holidays.txt numbers it.
    package var holiday: Int?
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

/// A time expression where it stands.
package struct DatePiece: Sendable {
    package var tokens: Range<Int>
    package var expression: TimeExpression
    /// The date that a count of units begins from when it stands right behind: “three days after 12 January”.
    package var base: TimeExpression.Core?
    /// Name of the rule that found it.
    package var rule = ""

    init(_ tokens: Range<Int>, _ expression: TimeExpression) {
        self.tokens = tokens
        self.expression = expression
    }
}

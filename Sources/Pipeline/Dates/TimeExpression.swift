/// What the words of a time expression say by themselves, before anything grounds them: “3 May” has no year yet, “two
/// days later” no day.
package struct TimeExpression: Sendable {
    package enum Core: Sendable {
        /// Fields of a calendar date, as many as are said.
        case calendar(CalendarParts)
        /// A whole unit so many units away: “last week”, “three years ago”, “the same day”; nil when the words do not
        /// say how many: “years ago”.
        case unit(TimeUnit, Int?, from: Origin)
        /// A time without a day: “5:34 a.m.”, “that night”.
        case timeOnly(Origin)
        /// So many units: “three years”, “for years” (nil), “half an hour” (0.5).
        case duration(Double?, TimeUnit)
        /// What comes again: “every Friday”, “daily”.
        case set(Recurrence)
        /// A time that nothing dates: “recently”, “the coming months”.
        case reference(Reference)
    }

    /// What comes again. No texts here nor anywhere in a time expression, so that to copy one is to copy bytes.
    package enum Recurrence: Sendable {
        case every(Double?, TimeUnit)
        case weekday(Int)
        case dayOfMonth(Int)
        case month(Int)
        case season(Season)
        case partOfDay(PartOfDay)

        /// As TIMEX3 writes it.
        var value: String {
            switch self {
            case .every(let amount, let unit): DurationValue.value(amount, unit)
            case .weekday(let weekday): "XXXX-WXX-\(weekday)"
            case .dayOfMonth(let day): "XXXX-XX-\(Period.two(day))"
            case .month(let month): "XXXX-\(Period.two(month))"
            case .season(let season): "XXXX-\(season.code)"
            case .partOfDay(let part): "XXXX-XX-XX\(part.code)"
            }
        }
    }

    package enum Reference: Sendable {
        case past, present, future

        /// As TIMEX3 writes it.
        var value: String {
            switch self {
            case .past: "PAST_REF"
            case .present: "PRESENT_REF"
            case .future: "FUTURE_REF"
            }
        }
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
    /// A date only where a day was said right before: “in the afternoon” of that day.
    package var needsDay = false
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

/// A time expression where it stands.
package struct DatePiece: Sendable {
    package var tokens: Range<Int>
    package var expression: TimeExpression
    /// The date that a count of units begins from when it stands right behind: “three days after 12 January”.
    package var base: TimeExpression.Core?
    /// Number of the rule that found it.
    package var rule = 0

    init(_ tokens: Range<Int>, _ expression: TimeExpression) {
        self.tokens = tokens
        self.expression = expression
    }
}

/// What one match means: a time expression, or several, as in “3, 5 and 9 May”.
package enum DatePieces: Sendable {
    case one(DatePiece)
    case several([DatePiece])
}

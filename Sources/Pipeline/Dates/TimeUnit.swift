/// Units of time by the numbers that Models/Words/…/time-units.txt gives them.
package enum TimeUnit: Int, Sendable {
    case second = 1, minute, hour, day, week, month, quarter, year, decade, century, weekend, fortnight

    /// The unit as a TIMEX3 duration writes it behind its amount: “P2Y”, “PT24H”.
    var code: StaticString {
        switch self {
        case .second: "S"
        case .minute, .month: "M"
        case .hour: "H"
        case .day: "D"
        case .week: "W"
        case .quarter: "M"
        case .year: "Y"
        case .decade: "DE"
        case .century: "CE"
        case .weekend: "WE"
        case .fortnight: "W"
        }
    }

    /// Smaller than a day, written behind the T.
    var isOfClock: Bool { rawValue <= TimeUnit.hour.rawValue }

    /// How many TIMEX3 units one of these is: a fortnight is two weeks, a quarter three months.
    var weight: Int { self == .fortnight ? 2 : self == .quarter ? 3 : 1 }
}

/// Parts of the day by the numbers that Models/Words/…/parts-of-day.txt gives them.
package enum PartOfDay: Int, Sendable {
    case morning = 1, afternoon, evening, night, daytime, noon, midnight

    /// The part as TIMEX3 writes it behind the day.
    var code: StaticString {
        switch self {
        case .morning: "TMO"
        case .afternoon: "TAF"
        case .evening: "TEV"
        case .night: "TNI"
        case .daytime: "TDT"
        case .noon: "T12:00"
        case .midnight: "T00:00"
        }
    }
}

/// A moment or a part of a day.
package enum TimeOfDay: Equatable, Sendable {
    case part(PartOfDay)
    /// Hours, minutes and seconds; see `clock(hour:minute:second:)`.
    case clock(Int8, Int8?, Int8?)

    /// A time of the clock, of which hour and minute may be all that is said.
    static func clock(hour: Int, minute: Int?, second: Int?) -> TimeOfDay {
        .clock(Int8(clamping: hour), minute.map { Int8(clamping: $0) }, second.map { Int8(clamping: $0) })
    }

    /// As TIMEX3 writes it behind the day: “TMO”, “T17:30”.
    var code: String {
        var text = ValueText()
        write(to: &text)
        return text.string
    }

    func write(to text: inout ValueText) {
        switch self {
        case .part(let part): text.append(part.code)
        case .clock(let hour, let minute, let second):
            text.append("T")
            text.append(Int(hour), width: 2)
            text.append(":")
            text.append(Int(minute ?? 0), width: 2)
            if let second {
                text.append(":")
                text.append(Int(second), width: 2)
            }
        }
    }
}

/// Seasons by the numbers that Models/Words/…/seasons.txt gives them.
package enum Season: Int, Sendable {
    case spring = 1, summer, autumn, winter

    var code: StaticString {
        switch self {
        case .spring: "SP"
        case .summer: "SU"
        case .autumn: "FA"
        case .winter: "WI"
        }
    }
}

/// How a date or an amount is narrowed, in TIMEX3's words.
package enum Modifier: String, Sendable {
    case start = "START", mid = "MID", end = "END"
    case approximate = "APPROX", lessThan = "LESS_THAN", moreThan = "MORE_THAN"
    case equalOrLess = "EQUAL_OR_LESS", equalOrMore = "EQUAL_OR_MORE"
    case before = "BEFORE", after = "AFTER"

    /// The modifier that Models/Words/…/amount-modifiers.txt numbers so.
    static func amount(_ number: Int) -> Modifier? {
        switch number {
        case 1: .approximate
        case 2: .lessThan
        case 3: .moreThan
        case 4: .equalOrLess
        case 5: .equalOrMore
        default: nil
        }
    }
}

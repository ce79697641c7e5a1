internal import Patterns
internal import Text

/// Time expressions of Sorani news: “29ی نیسان”, “ساڵی 2014”, “هەفتەی ڕابردوو”, “کاتژمێر 2ی بەرەبەیانی ئەمڕۆ”.
enum SoraniDates {
    typealias DateRule = DateMeanings.DateRule

    private static let day = "day:(1-31|1-31ی)"
    /// A year, with the endings that Sorani writes on to its digits.
    private static let year = "(ساڵی)? year:(1900-2199|1900-2199ی|1900-2199دا|1900-2199ەوە|1900-2199ەدا)"
    private static let weekday = "(ڕۆژی|رۆژی)? weekday:<weekdays>"
    private static let count = "(n:(0-9999|<Dotted>)|n:<number-words>)"
    private static let numbers = Lexicon.wordClass(named: "number-words")

    static let rules: [DateRule] = calendar + relative + amounts

    private static let calendar: [DateRule] = [
        DateMeanings.calendar(
            "day month year",
            "(\(weekday) ('،'|',')?)? (ڕۆژی|رۆژی)? \(day) (ی|مانگی)? month:<months> (مانگی)? ('،'|',')? (\(year))?"),
        DateMeanings.calendar("day/month", "(ڕۆژی|رۆژی|لە) day:1-31 ~'/' ~month:1-12 !~'/'"),
        DateMeanings.calendar("month year", "(مانگی)? month:<months> (\(year))"),
        DateMeanings.calendar("which month", "(مانگی)? month:<months> dir:<date-directions>") { parts, match in
            parts.which = match["dir"]?.value
            return true
        },
        DateMeanings.calendar("month", "(مانگی month:<months>|month:<months>)") { _, match in
            match.range.count > 1 || ["لە", "تا", "بۆ"].contains(ArabicCues.before(match))
        },
        DateMeanings.calendar("which weekday", "\(weekday) dir:<date-directions>") { parts, match in
            parts.which = match["dir"]?.value
            return true
        },
        DateMeanings.calendar("weekday", weekday),
        DateMeanings.calendar("season year", "season:<seasons> \(year)"),
        DateMeanings.calendar(
            "year with its word", "ساڵی year:(1000-2199|1000-2199ی|1000-2199دا|1000-2199ەوە|1000-2199ەدا)"),
        DateMeanings.calendar("year with an ending", "year:(1900-2199دا|1900-2199ەوە|1900-2199ەدا)"),
        DateMeanings.calendar("year", "year:1000-2199") { parts, match in
            YearCues.shared.isYear(match, year: parts.year ?? 0)
        },
        DateMeanings.one("century", "سەدەی century:<ordinals>") { match in
            guard let number = match["century"]?.value else { return nil }
            var parts = CalendarParts()
            parts.century = number - 1
            return TimeExpression(.calendar(parts))
        },
        DateMeanings.one("holiday", "holiday:<holidays> (\(year))?") { match in
            var parts = CalendarParts(year: match["year"]?.value)
            parts.holiday = match["holiday"]?.value
            return parts.holiday == nil ? nil : TimeExpression(.calendar(parts))
        },
    ]

    private static func unit(_ match: Match) -> TimeUnit? { match["unit"]?.value.flatMap { TimeUnit(rawValue: $0) } }
    private static func amount(_ match: Match) -> Double? {
        match["n"].flatMap { DateMeanings.amount($0, numbers: numbers) }
    }

    private static let relative: [DateRule] = [
        DateMeanings.calendar("day word and date", "d:<day-words> ('،'|',')? \(day) month:<months>"),
        DateMeanings.one("day word", "d:<day-words> (weekday:<weekdays>)?") { match in
            guard let steps = match["d"]?.value else { return nil }
            // Without the day of publication the weekday is all that is known.
            return TimeExpression(.unit(.day, steps, from: .published))
        },
        DateMeanings.one("year word", "y:<year-words>") { match in
            match["y"]?.value.map { TimeExpression(.unit(.year, $0, from: .published)) }
        },
        DateMeanings.one("this unit", "ئەم unit:<time-units>") { match in
            guard let unit = unit(match), !unit.isOfClock else { return nil }
            return TimeExpression(.unit(unit, 0, from: .published))
        },
        DateMeanings.one("that unit", "(هەمان|ئەو) unit:<time-units>") { match in
            guard let unit = unit(match), !unit.isOfClock else { return nil }
            return TimeExpression(.unit(unit, 0, from: .previous))
        },
        DateMeanings.one("unit from publication", "unit:<time-units-singular> dir:<date-directions>") { match in
            guard let unit = unit(match), let steps = match["dir"]?.value else { return nil }
            return TimeExpression(.unit(unit, steps, from: .published))
        },
        DateMeanings.one(
            "so many units ago",
            "(پێش \(count) unit:<time-units>|\(count) unit:<time-units> (لەمەوبەر|لەمەوپێش|پێش ئێستا))"
        ) { match in
            guard let unit = unit(match), let amount = amount(match) else { return nil }
            return TimeExpression(.unit(unit, -Int(amount), from: .published))
        },
        DateMeanings.one("so many units later", "(دوای|پاش) \(count) unit:<time-units>") { match in
            guard let unit = unit(match), let amount = amount(match) else { return nil }
            return TimeExpression(.unit(unit, Int(amount), from: .previous))
        },
        DateMeanings.one("part of a day", "part:<parts-of-day>") { match in
            match["part"]?.value.flatMap { PartOfDay(rawValue: $0) }.map {
                TimeExpression(.timeOnly(.previous), time: .part($0), isWeak: true)
            }
        },
        DateMeanings.one(
            "hour",
            "(کاتژمێر|کاتژمێری|سەعات) hour:(0-24|0-24ی|<number-words>) (~':' ~minute:(0-59|0-59ی))? "
                + "(part:<parts-of-day>)?"
        ) { match in
            guard var hour = match["hour"]?.value, hour <= 24 else { return nil }
            switch match["part"]?.value {
            case 2, 3: if hour < 12 { hour += 12 }
            case 4: if hour >= 6, hour < 12 { hour += 12 }
            default: break
            }
            return TimeExpression(
                .timeOnly(.either), time: .clock(hour: hour, minute: match["minute"]?.value, second: nil))
        },
    ]

    private static let amounts: [DateRule] = [
        DateMeanings.one("past or coming amount", "unit:<time-units-plural> dir:<date-directions>") { match in
            guard let unit = unit(match), let steps = match["dir"]?.value else { return nil }
            return steps > 0 ? TimeExpression(.reference("FUTURE_REF")) : TimeExpression(.duration(nil, unit))
        },
        DateMeanings.one("so many units", "\(count) unit:<time-units> (<date-directions>)?") { match in
            guard let unit = unit(match), let amount = amount(match) else { return nil }
            return TimeExpression(.duration(amount, unit))
        },
        DateMeanings.one("some units", "<vague-amounts> unit:<time-units> (<date-directions>)?") { match in
            unit(match).map { TimeExpression(.duration(nil, $0)) }
        },
        DateMeanings.one("every unit", "هەموو (ڕۆژی)? (unit:<time-units>|weekday:<weekdays>)") { match in
            if let weekday = match["weekday"]?.value { return TimeExpression(.set("XXXX-WXX-\(weekday)")) }
            return unit(match).map { TimeExpression(.set(DurationValue.value(1, $0))) }
        },
        DateMeanings.one("frequency", "f:<frequencies>") { match in
            match["f"]?.value.flatMap { TimeUnit(rawValue: $0) }.map {
                TimeExpression(.set(DurationValue.value(1, $0)))
            }
        },
    ]
}

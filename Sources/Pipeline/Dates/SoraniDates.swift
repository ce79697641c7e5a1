internal import Patterns
internal import Text

/// Time expressions of Sorani news: “29ی نیسان”, “ساڵی 2014”, “هەفتەی ڕابردوو”, “کاتژمێر 2ی بەرەبەیانی ئەمڕۆ”.
enum SoraniDates {
    typealias DateRule = DateMeanings.DateRule

    static let day = "day:(1-31|1-31ی|1-31ەم|1-31ەمی|1-31یەم|1-31یەمی)"
    /// A year, with the endings that Sorani writes on to its digits.
    private static let year = "(ساڵی)? year:(1900-2199|\(endings("1900-2199")))"

    /// `range` with each of the endings that say “of”, “in”, “from” and “also”.
    static func endings(_ range: String) -> String {
        ["ی", "دا", "ەدا", "یدا", "ەوە", "وە", "یەوە", "ش", "یش", "شدا", "یشدا"].map { range + $0 }.joined(
            separator: "|")
    }
    private static let weekday = "(ڕۆژی|رۆژی)? weekday:<weekdays>"
    private static let count = "(n:(0-9999|<Dotted>)|n:<number-words>)"
    private static let numbers = Lexicon.wordClass(named: "number-words")

    static let rules: [DateRule] = calendar + relative + amounts + vetoes

    private static let calendar: [DateRule] = [
        DateMeanings.calendar(
            "day month year",
            "(\(weekday) ('،'|',')?)? (ڕۆژی|رۆژی)? \(day) (ی|مانگی)? month:<months> (مانگی)? (('،'|',')? \(year))?"),
        DateMeanings.several(
            "days before a month", "a:1-31 ('-'|بۆ|تا|و|–) z:(1-31|1-31ی|1-31ەمی) (مانگی)? month:<months> (\(year))?"
        ) { DateMeanings.twoDays(of: $0) },
        DateMeanings.calendar("month by its number", "مانگی month:(1-12|1-12ی) (\(year))?") { parts, match in
            parts.year != nil || match.range.upperBound >= match.tokens.count
                || match.tokens.shapes[match.range.upperBound].meets(.punctuation | .paragraphBefore)
        },
        DateMeanings.calendar("day/month", "(ڕۆژی|رۆژی)? day:1-31 ~'/' ~month:1-12 !~'/'") { _, match in
            match.range.count > 3 || ArabicCues.before(match) == "لە"
        },
        DateMeanings.calendar("month year", "(مانگی)? month:<months> (\(year))"),
        DateMeanings.calendar("which month", "(مانگی)? month:<months> dir:<date-directions>") { parts, match in
            parts.which = match.value("dir")
            return true
        },
        DateMeanings.calendar("month", "(مانگی month:<months>|month:<months>)") { _, match in
            match.range.count > 1 || ["لە", "تا", "بۆ"].contains(ArabicCues.before(match))
        },
        DateMeanings.calendar("which weekday", "\(weekday) dir:<date-directions>") { parts, match in
            parts.which = match.value("dir")
            return true
        },
        DateMeanings.calendar("weekday", weekday),
        DateMeanings.calendar(
            "season of a year said otherwise", "season:<seasons> ساڵی dir:<date-directions>"
        ) { parts, match in
            parts.yearShift = match.value("dir").map { ($0, .published) }
            return parts.yearShift != nil
        },
        DateMeanings.calendar("season year", "season:<seasons> \(year)"),
        DateMeanings.calendar(
            "year with its word", "ساڵی year:(1500-2199|\(endings("1500-2199")))"),
        DateMeanings.calendar("year with an ending", "year:(\(endings("1900-2199")))") { _, match in
            // “2014ی” may count what follows; the other endings cannot.
            match["year"].map { !$0.text.hasSuffix("ی") } ?? false
        },
        DateMeanings.calendar("half", "نیوەی half:<ordinals> \(year)") { parts, match in
            parts.half = match.value("half")
            return parts.half == 1 || parts.half == 2
        },
        DateMeanings.calendar("quarter", "چارەکی quarter:<ordinals> \(year)"),
        DateMeanings.calendar("which season", "season:<seasons> (dir:<date-directions>|y:<year-words>)") {
            parts, match in
            if let steps = match.value("y") {
                parts.yearShift = (steps, .published)
            } else {
                parts.which = match.value("dir")
            }
            return true
        },
        DateMeanings.one("decade", "decade:<decade-words> (سەدەی <date-directions>)?") { match in
            guard let tens = match.value("decade") else { return nil }
            var parts = CalendarParts()
            parts.decade = 190 + tens / 10
            return TimeExpression(.calendar(parts))
        },
        DateMeanings.one(
            "solar date",
            "(\(weekday) ('،'|',')?)? (ڕۆژی|رۆژی)? \(day) (ی|مانگی)? month:<solar-months> ((ساڵی)? year:(1300-1500|2600-2800|"
                + "\(endings("1300-1500"))|\(endings("2600-2800"))) (کوردی|هەتاوی)?)?"
        ) { match in solar(match) },
        DateMeanings.one(
            "solar month",
            "(مانگی)? month:<solar-months> (ساڵی)? year:(1300-1500|2600-2800|\(endings("1300-1500"))|\(endings("2600-2800"))) "
                + "(کوردی|هەتاوی)?"
        ) { match in solar(match) },
        DateMeanings.one("solar month alone", "مانگی month:<solar-months>") { match in solar(match) },
        DateMeanings.calendar("year", "year:1000-2199") { parts, match in
            YearCues.shared.isYear(match, year: parts.year ?? 0)
        },
        DateMeanings.one("century", "سەدەی century:<ordinals>") { match in
            guard let number = match.value("century") else { return nil }
            var parts = CalendarParts()
            parts.century = number - 1
            return TimeExpression(.calendar(parts))
        },
        DateMeanings.one("holiday", "holiday:<holidays> (\(year)|dir:<date-directions>|y:<year-words>)?") { match in
            var parts = CalendarParts(year: match.value("year"))
            parts.holiday = match.value("holiday")
            parts.which = match.value("dir")
            if let steps = match.value("y") { parts.yearShift = (steps, .published) }
            return parts.holiday == nil ? nil : TimeExpression(.calendar(parts))
        },
    ]

    private static func solar(_ match: Match) -> TimeExpression? {
        var parts = CalendarParts(year: match.value("year"), month: match.value("month"), day: match.value("day"))
        if let day = parts.day, day < 1 || day > 31 { return nil }
        parts.isSolar = true
        return TimeExpression(.calendar(parts))
    }

    private static func unit(_ match: Match) -> TimeUnit? { match.value("unit").flatMap { TimeUnit(rawValue: $0) } }
    private static func amount(_ match: Match) -> Double? {
        match["n"].flatMap { DateMeanings.amount($0, numbers: numbers) }
    }

    private static let relative: [DateRule] = [
        DateMeanings.calendar("day word and date", "d:<day-words> ('،'|',')? \(day) month:<months>"),
        DateMeanings.one("day word", "d:<day-words> (weekday:<weekdays>)?") { match in
            guard let steps = match.value("d") else { return nil }
            // Without the day of publication the weekday is all that is known.
            return TimeExpression(.unit(.day, steps, from: .published))
        },
        DateMeanings.one("year word", "y:<year-words>") { match in
            match.value("y").map { TimeExpression(.unit(.year, $0, from: .published)) }
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
            guard let unit = unit(match), let steps = match.value("dir") else { return nil }
            return TimeExpression(.unit(unit, steps, from: .published))
        },
        DateMeanings.one(
            "so many units ago",
            "((پێش|بەر لە) \(count) unit:<time-units>|\(count) unit:<time-units> (لەمەوبەر|لەمەوپێش|پێش ئێستا))"
        ) { match in
            guard let unit = unit(match), let amount = amount(match) else { return nil }
            return TimeExpression(.unit(unit, -Int(amount), from: .published))
        },
        DateMeanings.one(
            "some units ago",
            "(پێش|بەر لە) <vague-amounts> <time-units>|<vague-amounts> <time-units> (لەمەوبەر|لەمەوپێش)"
        ) {
            _ in TimeExpression(.reference(.past))
        },
        DateMeanings.one("so many units later", "(دوای|پاش) \(count) unit:<time-units>") { match in
            guard let unit = unit(match), let amount = amount(match) else { return nil }
            var expression = TimeExpression(.unit(unit, Int(amount), from: .previous))
            let next = match.range.upperBound
            expression.countsFromNext = next < match.tokens.count && match.tokens.string(at: next) == "لە"
            return expression
        },
        DateMeanings.one("unit from another date", "unit:<time-units-singular> which:<date-followers>") { match in
            guard let unit = unit(match), let steps = match.value("which") else { return nil }
            return TimeExpression(.unit(unit, steps, from: .previous))
        },
        DateMeanings.one("tonight and last night", "(ئەمشەو|part:<parts-of-day> dir:<date-directions>)") { match in
            guard match.has("part") else {
                return TimeExpression(.unit(.day, 0, from: .published), time: .part(.night))
            }
            guard let part = match.value("part").flatMap({ PartOfDay(rawValue: $0) }), let steps = match.value("dir")
            else {
                return nil
            }
            return TimeExpression(.unit(.day, steps, from: .published), time: .part(part))
        },
        DateMeanings.one("past reference", "<past-references>") { _ in TimeExpression(.reference(.past)) },
        DateMeanings.one("part of a day", "part:<parts-of-day>") { match in
            match.value("part").flatMap { PartOfDay(rawValue: $0) }.map {
                TimeExpression(.timeOnly(.previous), time: .part($0), isWeak: true)
            }
        },
        DateMeanings.one(
            "hour",
            "(کاتژمێر|کاتژمێری|سەعات) hour:(0-24|0-24ی|<number-words>) (~':' ~minute:(0-59|0-59ی))? "
                + "(part:<parts-of-day>)?"
        ) { match in
            guard var hour = match.value("hour"), hour <= 24 else { return nil }
            switch match.value("part") {
            case 2, 3: if hour < 12 { hour += 12 }
            case 4: if hour >= 6, hour < 12 { hour += 12 }
            default: break
            }
            return TimeExpression(
                .timeOnly(.either), time: .clock(hour: hour, minute: match.value("minute"), second: nil))
        },
        DateMeanings.one("hour and minute alone", "hour:0-24 ~':' ~minute:(0-59|0-59ی) (zone:<time-zones>)?") { match in
            guard let hour = match.value("hour"), let minute = match["minute"],
                ClockCues.opensLine(match) || match.has("zone"),
                minute.text.unicodeScalars.count >= 2
            else { return nil }
            return TimeExpression(.timeOnly(.either), time: .clock(hour: hour, minute: minute.value, second: nil))
        },
    ]

    private static let vetoes: [DateRule] = [
        .never("age", "(تەمەنی|تەمەن|تەمەنیان|تەمەنم) (نزیکەی|دەوروبەری)? \(count) <time-units>")
    ]

    private static let amounts: [DateRule] = [
        DateMeanings.one("past or coming amount", "unit:<time-units-plural> dir:<date-directions>") { match in
            guard let unit = unit(match), let steps = match.value("dir") else { return nil }
            return steps > 0 ? TimeExpression(.reference(.future)) : TimeExpression(.duration(nil, unit))
        },
        DateMeanings.one("so many units", "\(count) unit:<time-units> (<date-directions>)?") { match in
            guard let unit = unit(match), let amount = amount(match) else { return nil }
            return TimeExpression(.duration(amount, unit))
        },
        DateMeanings.one("some units", "<vague-amounts> unit:<time-units> (<date-directions>)?") { match in
            unit(match).map { TimeExpression(.duration(nil, $0)) }
        },
        DateMeanings.one("every unit", "هەموو (ڕۆژی)? (unit:<time-units>|weekday:<weekdays>)") { match in
            if let weekday = match.value("weekday") { return TimeExpression(.set(.weekday(weekday))) }
            return unit(match).map { TimeExpression(.set(.every(1, $0))) }
        },
        DateMeanings.one("every part of the day", "هەموو part:<parts-of-day>") { match in
            match.value("part").flatMap { PartOfDay(rawValue: $0) }.map { TimeExpression(.set(.partOfDay($0))) }
        },
        DateMeanings.one("frequency", "f:<frequencies>") { match in
            match.value("f").flatMap { TimeUnit(rawValue: $0) }.map {
                TimeExpression(.set(.every(1, $0)))
            }
        },
    ]
}

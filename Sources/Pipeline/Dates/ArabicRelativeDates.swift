internal import Patterns
internal import Text

/// Dates of Arabic news that are counted from another, amounts of time, what comes again, times of day: “أمس الخميس”,
/// “العام الماضي”, “قبل ثلاث سنوات”, “الأيام الماضية”, “كل يوم”, “الساعة الثالثة عصرا”.
enum ArabicRelativeDates {
    typealias DateRule = DateMeanings.DateRule

    private static let count = "(n:(0-9999|<Dotted>)|n:(<number-words> (<number-words>)?))"
    private static let numbers = Lexicon.wordClass(named: "number-words")

    static let rules: [DateRule] = words + units + amounts + clock

    private static let words: [DateRule] = [
        DateMeanings.one("today", "^يوم !(<date-directions>|<date-followers>|^<ordinals>) (^<weekdays>)?") { _ in
            TimeExpression(.unit(.day, 0, from: .published))
        },
        DateMeanings.one("day word", "d:<day-words> (^<weekdays>)?") { match in
            match["d"]?.value.map { TimeExpression(.unit(.day, $0, from: .published)) }
        },
        DateMeanings.one("this day", "(هذا|هذه) ^unit:<time-units-singular>") { match in
            unit(match).map { TimeExpression(.unit($0, 0, from: .published)) }
        },
        DateMeanings.one("that day", "(ذلك|تلك|نفس) ^unit:<time-units-singular>") { match in
            unit(match).map { TimeExpression(.unit($0, 0, from: .previous)) }
        },
        DateMeanings.one("last night", "^ليلة (dir:<date-directions>)?") { match in
            guard let steps = match["dir"]?.value ?? Optional(0) else { return nil }
            return TimeExpression(.unit(.day, steps, from: .published), time: .part(.night))
        },
        DateMeanings.one("this morning", "(هذا|هذه) ^part:<parts-of-day>") { match in
            part(match).map { TimeExpression(.unit(.day, 0, from: .published), time: .part($0)) }
        },
        DateMeanings.one("part of a day", "part:<parts-of-day> (يوم)?") { match in
            part(match).map { TimeExpression(.timeOnly(.previous), time: .part($0), isWeak: true) }
        },
        DateMeanings.one("past reference", "<past-references>") { _ in TimeExpression(.reference("PAST_REF")) },
    ]

    private static func unit(_ match: Match) -> TimeUnit? { match["unit"]?.value.flatMap { TimeUnit(rawValue: $0) } }
    private static func part(_ match: Match) -> PartOfDay? { match["part"]?.value.flatMap { PartOfDay(rawValue: $0) } }

    private static let units: [DateRule] = [
        DateMeanings.one("unit from publication", "^unit:<time-units-singular> dir:<date-directions>") { match in
            guard let unit = unit(match), !unit.isOfClock, let steps = match["dir"]?.value else { return nil }
            return TimeExpression(.unit(unit, steps, from: .published))
        },
        DateMeanings.one("unit from another date", "^unit:<time-units-singular> which:<date-followers>") { match in
            guard let unit = unit(match), !unit.isOfClock, let steps = match["which"]?.value else { return nil }
            return TimeExpression(.unit(unit, steps, from: .previous))
        },
        DateMeanings.one("the unit that is narrowed", "^unit:<time-units-singular>") { match in
            guard let unit = unit(match), [.month, .year, .week].contains(unit) else { return nil }
            return TimeExpression(.unit(unit, 0, from: .either), isWeak: true)
        },
        DateMeanings.one("so many units ago", "قبل '/'? (نحو|حوالي)? \(count) '/'? unit:<time-units>") { match in
            counted(match, -1, .published)
        },
        DateMeanings.one(
            "a unit ago",
            "قبل (unit:<time-units-singular>|two:<time-units-dual>|some:<time-units-plural>|(<vague-amounts>) "
                + "some:<time-units-plural>)"
        ) { match in
            counted(match, -1, .published)
        },
        DateMeanings.one(
            "so many units later", "بعد '/'? (نحو|حوالي)? (\(count) '/'? unit:<time-units>|two:<time-units-dual>)"
        ) { match in
            counted(match, 1, .previous)
        },
    ]

    /// “قبل” before an amount counts back from publication, unless the unit has its article: “before the day”.
    private static func counted(_ match: Match, _ sign: Int, _ origin: TimeExpression.Origin) -> TimeExpression? {
        if match.has("some") { return TimeExpression(.reference(sign < 0 ? "PAST_REF" : "FUTURE_REF")) }
        if let two = match["two"]?.value.flatMap({ TimeUnit(rawValue: $0) }) {
            return TimeExpression(.unit(two, 2 * sign, from: origin))
        }
        guard let unit = match["unit"], let size = unit.value.flatMap({ TimeUnit(rawValue: $0) }),
            !unit.tokens.shapes[unit.range.lowerBound].contains(.article)
        else { return nil }
        let amount = match["n"].flatMap { DateMeanings.amount($0, numbers: numbers) } ?? 1
        return TimeExpression(.unit(size, Int(amount) * sign, from: origin))
    }

    private static let amounts: [DateRule] = [
        DateMeanings.one(
            "past or coming amount", "^unit:<time-units-plural> (\(count))? (قليلة|قلائل)? dir:<date-directions>"
        ) { match in
            guard let unit = unit(match), let steps = match["dir"]?.value else { return nil }
            if let count = match["n"] {
                return TimeExpression(.duration(DateMeanings.amount(count, numbers: numbers), unit))
            }
            return steps > 0 ? TimeExpression(.reference("FUTURE_REF")) : TimeExpression(.duration(nil, unit))
        },
        DateMeanings.one("past or coming two", "^unit:<time-units-dual> <date-directions>") { match in
            unit(match).map { TimeExpression(.duration(2, $0)) }
        },
        DateMeanings.one("so many units", "\(count) unit:<time-units>") { match in
            guard let unit = unit(match), unit != .quarter, let word = match["unit"],
                !word.tokens.shapes[word.range.lowerBound].contains(.article)
            else { return nil }
            return match["n"].flatMap { DateMeanings.amount($0, numbers: numbers) }.map {
                TimeExpression(.duration($0, unit))
            }
        },
        DateMeanings.one("two units", "unit:<time-units-dual>") { match in
            match.tokens.shapes[match.range.lowerBound].contains(.article)
                ? nil : unit(match).map { TimeExpression(.duration(2, $0)) }
        },
        DateMeanings.one("some units", "<vague-amounts> unit:<time-units-plural>") { match in
            unit(match).map { TimeExpression(.duration(nil, $0)) }
        },
        DateMeanings.one("units without an amount", "unit:<time-units-plural>") { match in
            let first = match.range.lowerBound
            let isLam = match.tokens.shapes[first].contains(.proclitic) && match.tokens.string(at: first).hasPrefix("ل")
            guard isLam || ["منذ", "خلال", "طوال", "طيلة", "مدى", "مدار"].contains(ArabicCues.before(match)) else {
                return nil
            }
            return unit(match).map { TimeExpression(.duration(nil, $0)) }
        },
        DateMeanings.one("for a unit", "unit:<time-units-singular>") { match in
            guard ["لمدة", "منذ", "خلال", "مدة"].contains(ArabicCues.before(match)), let unit = unit(match),
                !match.tokens.shapes[match.range.lowerBound].contains(.article)
            else { return nil }
            return TimeExpression(.duration(1, unit))
        },
        DateMeanings.one("every unit", "كل (\(count))? (unit:<time-units>|two:<time-units-dual>)") { match in
            if let two = match["two"]?.value.flatMap({ TimeUnit(rawValue: $0) }) {
                return TimeExpression(.set(DurationValue.value(2, two)))
            }
            let amount = match["n"].flatMap { DateMeanings.amount($0, numbers: numbers) } ?? 1
            return unit(match).map { TimeExpression(.set(DurationValue.value(amount, $0))) }
        },
        DateMeanings.one("every weekday", "كل (يوم)? weekday:<weekdays>") { match in
            match["weekday"]?.value.map { TimeExpression(.set("XXXX-WXX-\($0)")) }
        },
        DateMeanings.one("frequency", "f:<frequencies>") { match in
            match["f"]?.value.flatMap { TimeUnit(rawValue: $0) }.map {
                TimeExpression(.set(DurationValue.value(1, $0)))
            }
        },
    ]

    private static let minutes =
        "(~':' ~minute:0-59 (~':' ~0-59)?|و? half:نصف|و? quarter:ربع|و? third:ثلث|و? minute:(0-59|"
        + "<number-words> (<number-words>)?) دقيقة|(إلا|الا) (less:(ربع|ربعا)|twenty:(ثلث|ثلثا)))?"

    private static let clock: [DateRule] = [
        DateMeanings.one(
            "hour",
            "^ساعة hour:(0-24|<ordinals>|<number-words>) \(minutes) (من)? (part:<parts-of-day>)? (<time-zones>)?"
        ) { match in time(match) },
        DateMeanings.one("hour without its word", "^hour:<ordinals> \(minutes) part:<parts-of-day>") { match in
            match["part"].map {
                $0.text.hasSuffix("ا") || $0.text.hasSuffix("ً") || $0.text == "مساء" || $0.range.count > 1
            } == true ? time(match) : nil
        },
        DateMeanings.one("hour and part of the day", "hour:0-24 (~':' ~minute:0-59)? part:<parts-of-day>") { match in
            match["part"].map { $0.text.hasSuffix("ا") || $0.text.hasSuffix("ً") || $0.text == "مساء" } == true
                ? time(match) : nil
        },
    ]

    private static func time(_ match: Match) -> TimeExpression? {
        guard var hour = match["hour"]?.value, hour <= 24 else { return nil }
        let numbers = match["minute"].flatMap { DateMeanings.amount($0, numbers: Self.numbers) }.map { Int($0) }
        var minute = numbers ?? (match.has("half") ? 30 : match.has("quarter") ? 15 : match.has("third") ? 20 : nil)
        switch match["part"]?.value {
        case 2, 3: if hour < 12 { hour += 12 }
        case 4: if hour >= 6, hour < 12 { hour += 12 } else if hour == 12 { hour = 0 }
        case 6: if hour < 6 { hour += 12 }
        default: break
        }
        if match.has("less") || match.has("twenty") {
            hour = (hour + 23) % 24
            minute = match.has("less") ? 45 : 40
        }
        return TimeExpression(.timeOnly(.either), time: .clock(hour: hour, minute: minute, second: nil))
    }
}

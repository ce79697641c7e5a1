internal import Patterns
internal import Text

/// Dates of Arabic news that are counted from another, amounts of time, what comes again: “أمس الخميس”,
/// “العام الماضي”, “قبل ثلاث سنوات”, “الأيام الماضية”, “كل يوم”.
enum ArabicRelativeDates {
    typealias DateRule = DateMeanings.DateRule

    static let count = "(n:(0-9999|<Dotted>)|n:(<number-words> (<number-words>)?))"
    static let numbers = Lexicon.wordClass(named: "number-words")

    static let rules: [DateRule] = words + units + amounts

    private static let words: [DateRule] = [
        DateMeanings.one("today", "^يوم !(<date-directions>|<date-followers>|^<ordinals>) (^<weekdays>)?") { _ in
            TimeExpression(.unit(.day, 0, from: .published))
        },
        DateMeanings.one("day word", "d:<day-words> (^<weekdays>)?") { match in
            match.value("d").map { TimeExpression(.unit(.day, $0, from: .published)) }
        },
        DateMeanings.one("this day", "(هذا|هذه) ^unit:<time-units-singular>") { match in
            unit(match).map { TimeExpression(.unit($0, 0, from: .published)) }
        },
        DateMeanings.one("that day", "(ذلك|تلك|نفس) ^unit:<time-units-singular>") { match in
            unit(match).map { TimeExpression(.unit($0, 0, from: .previous)) }
        },
        DateMeanings.one("last night", "^ليلة (dir:<date-directions>)?") { match in
            guard let steps = match.value("dir") ?? Optional(0) else { return nil }
            return TimeExpression(.unit(.day, steps, from: .published), time: .part(.night))
        },
        DateMeanings.one("this morning", "(هذا|هذه) ^part:<parts-of-day>") { match in
            part(match).map { TimeExpression(.unit(.day, 0, from: .published), time: .part($0)) }
        },
        DateMeanings.one(
            "part of today", "part:<parts-of-day> ^يوم !(<date-directions>|<date-followers>|^<ordinals>) (^<weekdays>)?"
        ) { match in
            part(match).map { TimeExpression(.unit(.day, 0, from: .published), time: .part($0)) }
        },
        DateMeanings.one("part of a day", "part:<parts-of-day> (يوم)?") { match in
            // “ظهر” is “he appeared” too.
            if match.range.count == 1, match.tokens.string(at: match.range.lowerBound) == "ظهر", !isBeforeDay(match) {
                return nil
            }
            return part(match).map { TimeExpression(.timeOnly(.previous), time: .part($0), isWeak: true) }
        },
        DateMeanings.one("past reference", "<past-references>") { _ in TimeExpression(.reference(.past)) },
        DateMeanings.one("future reference", "<future-references>") { match in
            // “The future of the country” is no date.
            let next = match.range.upperBound
            let isAlone =
                match.range.count > 1 || next >= match.tokens.count
                || match.tokens.shapes[next].meets(.punctuation | .paragraphBefore)
            return isAlone && ArabicCues.before(match) == "في" ? TimeExpression(.reference(.future)) : nil
        },
    ]

    private static let dayNames = WordClasses(
        ["weekdays", "day-words"].compactMap { Lexicon.wordClass(named: $0) })

    private static func isBeforeDay(_ match: Match) -> Bool {
        let next = match.range.upperBound
        guard next < match.tokens.count, !match.tokens.shapes[next].contains(.paragraphBefore) else { return false }
        return match.tokens.classes[next].begins(dayNames) || match.tokens.shapes[next].contains(.hasDigit)
    }

    private static func unit(_ match: Match) -> TimeUnit? { match.value("unit").flatMap { TimeUnit(rawValue: $0) } }
    private static func part(_ match: Match) -> PartOfDay? { match.value("part").flatMap { PartOfDay(rawValue: $0) } }

    private static let units: [DateRule] = [
        DateMeanings.one("unit from publication", "^unit:<time-units-singular> dir:<date-directions>") { match in
            guard let unit = unit(match), !unit.isOfClock, let steps = match.value("dir") else { return nil }
            return TimeExpression(.unit(unit, steps, from: .published))
        },
        DateMeanings.one("unit from another date", "^unit:<time-units-singular> which:<date-followers>") { match in
            guard let unit = unit(match), !unit.isOfClock, let steps = match.value("which") else { return nil }
            return TimeExpression(.unit(unit, steps, from: .previous))
        },
        DateMeanings.one("the unit that is narrowed", "^unit:<time-units-singular>") { match in
            guard let unit = unit(match), [.month, .year, .week].contains(unit) else { return nil }
            return TimeExpression(.unit(unit, 0, from: .either), isWeak: true)
        },
        DateMeanings.one(
            "so many units ago",
            "قبل '/'? (more:(أكثر من)|less:(أقل من)|about:(نحو|حوالي|قرابة|زهاء))? (\(count) '/'? unit:<time-units>|"
                + "two:<time-units-dual>)"
        ) { match in
            var found = counted(match, -1, .published)
            found?.modifier =
                match.has("more") ? .before : match.has("less") ? .after : match.has("about") ? .approximate : nil
            return found
        },
        DateMeanings.one("about a unit ago", "قبل (نحو|حوالي|قرابة|زهاء) unit:<time-units-singular>") { match in
            var found = counted(match, -1, .published)
            found?.modifier = .approximate
            return found
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
            var found = counted(match, 1, .previous)
            let next = match.range.upperBound
            found?.countsFromNext = next < match.tokens.count && ["من", "على"].contains(match.tokens.string(at: next))
            return found
        },
        DateMeanings.one("all of a unit", "(طوال|طيلة) ^unit:<time-units-singular> !<date-directions>") { match in
            unit(match).map { TimeExpression(.duration(1, $0)) }
        },
    ]

    /// “قبل” before an amount counts back from publication, unless the unit has its article: “before the day”.
    private static func counted(_ match: Match, _ sign: Int, _ origin: TimeExpression.Origin) -> TimeExpression? {
        if match.has("some") { return TimeExpression(.reference(sign < 0 ? .past : .future)) }
        if let two = match.value("two").flatMap({ TimeUnit(rawValue: $0) }) {
            return TimeExpression(.unit(two, 2 * sign, from: origin))
        }
        guard let unit = match["unit"], let size = unit.value.flatMap({ TimeUnit(rawValue: $0) }),
            !unit.tokens.shapes[unit.range.lowerBound].contains(.article)
        else { return nil }
        let amount = match["n"].flatMap { DateMeanings.amount($0, numbers: numbers) } ?? 1
        return TimeExpression(.unit(size, Int(amount) * sign, from: origin))
    }

    private static let blurring = Lexicon.wordClass(named: "amount-modifiers")

    /// “أقل من”, “قرابة” right before the match.
    private static func isBlurred(_ match: Match) -> Bool {
        let first = match.range.lowerBound
        guard let blurring, !match.tokens.shapes[first].contains(.paragraphBefore) else { return false }
        return (1...3).contains {
            first >= $0 && match.lexicon.length(of: blurring, in: match.tokens, at: first - $0) == $0
        }
    }

    private static let amounts: [DateRule] = [
        DateMeanings.one(
            "past or coming amount", "^unit:<time-units-plural> (\(count))? (قليلة|قلائل)? dir:<date-directions>"
        ) { match in
            guard let unit = unit(match), let steps = match.value("dir") else { return nil }
            if let count = match["n"] {
                return TimeExpression(.duration(DateMeanings.amount(count, numbers: numbers), unit))
            }
            return steps > 0 ? TimeExpression(.reference(.future)) : TimeExpression(.duration(nil, unit))
        },
        DateMeanings.one("past or coming two", "^unit:<time-units-dual> <date-directions>") { match in
            unit(match).map { TimeExpression(.duration(2, $0)) }
        },
        DateMeanings.one("so many units", "\(count) unit:<time-units> (و? half:نصف)?") { match in
            guard let unit = unit(match), unit != .quarter, let word = match["unit"],
                !word.tokens.shapes[word.range.lowerBound].meets(.article | .proclitic)
            else { return nil }
            return match["n"].flatMap { DateMeanings.amount($0, numbers: numbers) }.map {
                TimeExpression(.duration($0 + (match.has("half") ? 0.5 : 0), unit))
            }
        },
        DateMeanings.one("two units", "unit:<time-units-dual> (و? half:نصف)?") { match in
            match.tokens.shapes[match.range.lowerBound].contains(.article)
                ? nil : unit(match).map { TimeExpression(.duration(match.has("half") ? 2.5 : 2, $0)) }
        },
        DateMeanings.one("a unit and a half", "unit:<time-units-singular> و? half:نصف") { match in
            match.tokens.shapes[match.range.lowerBound].contains(.article)
                || !match.tokens.shapes[match.range.upperBound - 1].contains(.proclitic) && match.range.count == 2
                ? nil : unit(match).map { TimeExpression(.duration(1.5, $0)) }
        },
        DateMeanings.one(
            "some units",
            "(<vague-amounts> unit:<time-units-plural>|unit:<time-units-plural> (قليلة|قلائل|معدودة|معدودات|طويلة|عدة|عديدة))"
        ) { match in
            unit(match).map { TimeExpression(.duration(nil, $0)) }
        },
        DateMeanings.one("part of a unit", "(half:نصف|quarter:ربع|third:ثلث) unit:<time-units-singular>") { match in
            guard let unit = unit(match), !match.tokens.shapes[match.range.upperBound - 1].contains(.article) else {
                return nil
            }
            switch unit {
            case .hour:
                return TimeExpression(.duration(match.has("half") ? 30 : match.has("quarter") ? 15 : 20, .minute))
            case .year where match.has("half"): return TimeExpression(.duration(6, .month))
            case .century where !match.has("third"):
                return TimeExpression(.duration(match.has("half") ? 50 : 25, .year))
            default: return nil
            }
        },
        DateMeanings.one("a unit that is blurred", "unit:<time-units-singular> !(^<ordinals>|<Digits>)") { match in
            guard isBlurred(match), let unit = unit(match),
                !match.tokens.shapes[match.range.lowerBound].contains(.article)
            else { return nil }
            return TimeExpression(.duration(1, unit))
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
            if let two = match.value("two").flatMap({ TimeUnit(rawValue: $0) }) {
                return TimeExpression(.set(.every(2, two)))
            }
            let amount = match["n"].flatMap { DateMeanings.amount($0, numbers: numbers) } ?? 1
            return unit(match).map { TimeExpression(.set(.every(amount, $0))) }
        },
        DateMeanings.one("every part of the day", "كل part:<parts-of-day>") { match in
            part(match).map { TimeExpression(.set(.partOfDay($0))) }
        },
        DateMeanings.one("every weekday", "كل (يوم)? weekday:<weekdays>") { match in
            match.value("weekday").map { TimeExpression(.set(.weekday($0))) }
        },
        DateMeanings.one("frequency", "f:<frequencies>") { match in
            match.value("f").flatMap { TimeUnit(rawValue: $0) }.map {
                TimeExpression(.set(.every(1, $0)))
            }
        },
    ]
}

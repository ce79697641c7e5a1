internal import Patterns
internal import Text

/// Dates of English news that are counted from another: “yesterday”, “last week”, “three years ago”, “two days later”,
/// “the same month”, and times that nothing dates: “the coming months”.
enum EnglishRelativeDates {
    typealias DateRule = DateMeanings.DateRule
    typealias Origin = TimeExpression.Origin

    static let count =
        "(n:(0-999999|<Dotted>)|n:(<number-words> ('-' <number-words>)?)|n:(<number-words> (hundred|thousand))|"
        + "n:(<number-words> and (a|one)? half)|n:(<number-words> '-' and '-' a '-' half))"

    static let rules: [DateRule] = words + units + counted + vague

    private static let words: [DateRule] = [
        DateMeanings.one("day word", "d:<day-words>") { match in
            match.value("d").map { TimeExpression(.unit(.day, $0, from: .published)) }
        },
        DateMeanings.one("last night", "(last:last|tonight) (part:<parts-of-day>)?") { match in
            if match.has("last") {
                guard let part = part(match) else { return nil }
                return TimeExpression(.unit(.day, -1, from: .published), time: .part(part))
            }
            return match.has("part") ? nil : TimeExpression(.unit(.day, 0, from: .published), time: .part(.night))
        },
        DateMeanings.one("this morning", "this part:<parts-of-day>") { match in
            part(match).map { TimeExpression(.unit(.day, 0, from: .published), time: .part($0)) }
        },
        DateMeanings.one("that morning", "which:<date-followers> part:<parts-of-day>") { match in
            guard let part = part(match), let steps = match.value("which") else { return nil }
            return TimeExpression(.unit(.day, steps, from: .previous), time: .part(part))
        },
        DateMeanings.one("one night", "one part:<parts-of-day>") { match in
            part(match).map { TimeExpression(.unit(.day, 0, from: .previous), time: .part($0)) }
        },
        DateMeanings.one("overnight", "overnight") { _ in TimeExpression(.timeOnly(.either), time: .part(.night)) },
        DateMeanings.one("the night before", "part:<parts-of-day> (before|after:after)") { match in
            guard hasArticle(match), endsPhrase(match), let part = part(match) else { return nil }
            return TimeExpression(.unit(.day, match.has("after") ? 1 : -1, from: .previous), time: .part(part))
        },
        DateMeanings.several("part of the day said before", "(in|by|during) day:(the part:<parts-of-day>) !(of|and|or)")
        {
            match in
            // “Later in the afternoon” stands by itself.
            guard let day = match["day"], let value = part(match), value != .noon, value != .midnight,
                !before(match).isOne(of: earlyOrLate)
            else { return nil }
            var expression = TimeExpression(.timeOnly(.previous), time: .part(value))
            expression.needsDay = true
            return [DatePiece(day.range, expression)]
        },
        DateMeanings.one("part of a day", "part:<parts-of-day>") { match in
            part(match).map { TimeExpression(.timeOnly(.previous), time: .part($0), isWeak: true) }
        },
    ]

    private static func part(_ match: Match) -> PartOfDay? { match.value("part").flatMap { PartOfDay(rawValue: $0) } }

    private static let units: [DateRule] = [
        DateMeanings.one("unit from publication", "dir:<date-directions> unit:<time-units-singular>") { match in
            guard let steps = match.value("dir"), let unit = unit(match), !unit.isOfClock else { return nil }
            let article = hasArticle(match)
            let word = match.words("dir")
            // “This past weekend” is one, “the past week” a length.
            if word == "past", unit == .weekend { return TimeExpression(.unit(unit, steps, from: .published)) }
            if word == "past"
                || word == "last" && article && (unit == .decade || unit == .century || isSpan(before(match, 2)))
                || word == "coming" && article && unit == .decade
                || (word == "coming" || word == "next") && article && unit != .day
                    && (before(match, 2).isOne(of: lengths) || lastsFor(match, unit))
            {
                if unit == .century { return TimeExpression(.unit(unit, steps, from: .published)) }
                return TimeExpression(.duration(1, unit))
            }
            if steps == 0, unit == .day { return TimeExpression(.unit(.day, 0, from: .previous)) }
            // “Up a third from the previous year”: from the year said before.
            if word == "previous", article { return TimeExpression(.unit(unit, steps, from: .previous)) }
            let origin: Origin =
                word == "next" && (article || unit == .day) ? (unit == .day ? .previous : .either) : .published
            return TimeExpression(.unit(unit, steps, from: origin))
        },
        DateMeanings.one("unit from another date", "which:<date-followers> unit:<time-units-singular>") { match in
            guard let steps = match.value("which"), let unit = unit(match), !unit.isOfClock else { return nil }
            if match.words("which") == "previous", !hasArticle(match) {
                return TimeExpression(.unit(unit, steps, from: .published))
            }
            return TimeExpression(.unit(unit, steps, from: .previous))
        },
        DateMeanings.one("this years", "this unit:<time-units-plural> !'-'") { match in
            // A slip of the pen for “this year's”.
            unit(match).flatMap { $0.isOfClock || $0 == .day ? nil : TimeExpression(.unit($0, 0, from: .published)) }
        },
        DateMeanings.one("the unit that is narrowed", "unit:<time-units-singular>") { match in
            guard let unit = unit(match), hasArticle(match),
                unit == .week || unit == .month || unit == .year || unit == .decade || unit == .century
            else { return nil }
            return TimeExpression(.unit(unit, 0, from: .either), isWeak: true)
        },
        DateMeanings.one("the weekend", "(weekend:weekend|weekends) !('-'|<Capital>)") { match in
            match.has("weekend") && hasArticle(match) ? TimeExpression(.unit(.weekend, 0, from: .either)) : nil
        },
        DateMeanings.one("year end", "(unit:<time-units-singular> <Possessive> end|year '-'? end)") { match in
            let unit = unit(match) ?? .year
            var expression = TimeExpression(.unit(unit, 0, from: .either))
            expression.modifier = .end
            return expression
        },
        DateMeanings.one("the day after", "day (after:after|before|later:later) !(tomorrow|yesterday)") { match in
            guard before(match).isOne(of: ofDays) else { return nil }
            var expression = TimeExpression(
                .unit(.day, match.has("after") || match.has("later") ? 1 : -1, from: .previous))
            expression.countsFromNext = before(match) != "the" && !match.has("later") && !endsPhrase(match)
            return expression
        },
    ]

    /// “Over the last year” lasts a year, “the last year of the war” is one.
    private static func isSpan(_ word: ShortWord) -> Bool { word.isOne(of: spans) }

    /// “For the next month nothing moved”, “the capital for the next decade”, against “the plan for the next month”.
    private static func lastsFor(_ match: Match, _ unit: TimeUnit) -> Bool {
        guard before(match, 2) == "for" else { return false }
        return unit.rawValue >= TimeUnit.decade.rawValue && unit != .weekend
            || match.tokens.shapes[match.range.lowerBound - 2].contains(.sentenceStart)
    }

    /// “Early Monday”, “late on Thursday”, “later in the afternoon”.
    static let earlyOrLate: ShortWords = ["early", "late", "earlier", "later"]
    private static let spans: ShortWords = ["over", "during", "within", "in", "throughout"]
    private static let lengths: ShortWords = ["over", "during", "within", "throughout"]
    private static let ofDays: ShortWords = ["the", "a", "one"]
    private static let ofUnits: ShortWords = ["a", "an", "half"]
    private static let ofLast: ShortWords = ["the", "these", "those", "its", "in", "over"]
    private static let fromNext: ShortWords = ["before", "after", "from"]
    private static let sides: ShortWords = ["after", "before"]

    static func unit(_ match: Match) -> TimeUnit? { match.value("unit").flatMap { TimeUnit(rawValue: $0) } }

    static func hasArticle(_ match: Match) -> Bool { before(match) == "the" }

    /// The word before the match, in lower case.
    static func before(_ match: Match, _ back: Int = 1) -> ShortWord { match.word(before: back) }

    private static let direction =
        "(ago:ago|back:(earlier|before|previously)|on:(later|after|afterwards|afterward|on|hence)|now:from "
        + "now|now:from today|on:from)"

    private static let counted: [DateRule] = [
        DateMeanings.one("so many units away", "\(count) (more|full|whole)? unit:<time-units> \(direction)") { match in
            let amount = match["n"].flatMap { DateMeanings.amount($0, numbers: numberWords) }
            return away(match, amount)
        },
        DateMeanings.one("a unit away", "unit:<time-units-singular> (and a half)? \(direction)") { match in
            guard before(match).isOne(of: ofUnits) else { return nil }
            return away(match, 1)
        },
        DateMeanings.one("some units away", "(<vague-amounts>)? unit:<time-units-plural> \(direction)") { match in
            away(match, nil)
        },
        DateMeanings.one(
            "so many units away in brackets", "'[' n:(0-9999|<number-words>) ']' unit:<time-units> \(direction)"
        ) {
            match in
            away(match, match["n"].flatMap { DateMeanings.amount($0, numbers: numberWords) })
        },
        DateMeanings.one("half a unit away", "half (a|an)? unit:<time-units-singular> \(direction)") { match in
            away(match, 0.5)
        },
        DateMeanings.one(
            "in so many units", "in (\(count)|a|an) unit:<time-units> (time|<Possessive> time|<Sign> time)"
        ) { match in
            guard let unit = unit(match) else { return nil }
            let amount = match["n"].flatMap { DateMeanings.amount($0, numbers: numberWords) } ?? 1
            return TimeExpression(.unit(unit, Int(amount), from: .published))
        },
    ]

    private static let numberWords = Lexicon.wordClass(named: "number-words")

    /// “Ago” counts back from publication; “before” and “after” stand for a date only where nothing but a name of what
    /// happened follows.
    private static func away(_ match: Match, _ amount: Double?) -> TimeExpression? {
        guard let unit = unit(match) else { return nil }
        let isBack = match.has("ago") || match.has("back")
        let word = match.words("on") ?? match.words("back") ?? ""
        let isNow = match.has("ago") || match.has("now") || word == "hence"
        let origin: Origin = isNow ? .published : .previous
        if word == "on" {
            // “Ten years on, Mosul is rebuilding”: how long it has been since what everybody knows.
            guard endsPhrase(match), let amount else { return nil }
            return TimeExpression(.duration(amount, unit))
        }
        if word == "from", !isBeforeDate(match) { return nil }
        guard let amount else {
            // “Hours after the raid” is no date; “in the days after the raid” tells how long.
            if word == "from" || unit.isOfClock && word.isOne(of: sides) { return nil }
            if word.isOne(of: sides), !endsPhrase(match) {
                var expression = TimeExpression(.duration(nil, unit))
                expression.countsFromNext = true
                return hasArticle(match) ? nil : expression
            }
            return TimeExpression(.unit(unit, nil, from: origin)).counting(back: isBack)
        }
        var steps = amount
        var used = unit
        if unit == .decade || unit == .century {
            used = .year
            steps = amount * (unit == .decade ? 10 : 100)
        }
        if steps != steps.rounded() {
            guard unit == .year || unit == .week else { return nil }
            used = unit == .year ? .month : .day
            steps = (steps * (unit == .year ? 12 : 7)).rounded(.down)
        }
        var expression = TimeExpression(.unit(used, Int(isBack ? -steps : steps), from: origin))
        expression.isCounted = true
        expression.countsFromNext = word.isOne(of: fromNext)
        // “Three weeks from” is nothing without a date behind it.
        expression.isWeak = word == "from"
        return expression
    }

    /// Whether what follows may be a date: “three weeks from Monday”, against “ten days from Basra” and “sells eggs twice
    /// a week from a stall”.
    private static func isBeforeDate(_ match: Match) -> Bool {
        if endsParagraph(match) { return false }
        let next = match.range.upperBound
        return match.tokens.shapes[next].contains(.hasDigit) || match.tokens.classes[next].begins(dateWords)
    }

    private static let dateWords = WordClasses(
        ["months", "weekdays", "day-words", "date-directions", "holidays", "seasons"].compactMap {
            Lexicon.wordClass(named: $0)
        })

    private static func endsPhrase(_ match: Match) -> Bool {
        endsParagraph(match) || match.tokens.shapes[match.range.upperBound].contains(.punctuation)
    }

    /// What the next paragraph says is no part of the phrase.
    private static func endsParagraph(_ match: Match) -> Bool {
        let next = match.range.upperBound
        return next >= match.tokens.count || match.tokens.shapes[next].contains(.paragraphBefore)
    }

    /// “Between now and May”, “from now until Friday”: elsewhere “now” is more often a turn of speech than a date.
    private static func isBound(_ match: Match) -> Bool {
        let next = match.range.upperBound
        let following = next < match.tokens.count ? match.tokens.writtenWord(at: next) : ""
        switch before(match) {
        case "between": return following == "and"
        case "until", "till": return true
        case "from": return following == "until" || following == "till" || following == "to"
        default: return false
        }
    }

    private static let vague: [DateRule] = [
        DateMeanings.one(
            "past or coming amount",
            "dir:(past|last|previous|next|coming|following|preceding|recent) (\(count)|vague:<vague-amounts>)? "
                + "unit:<time-units-plural>"
        ) { match in
            guard let unit = unit(match), let word = match.words("dir") else { return nil }
            // “The curfew will last 24 hours”: a verb.
            if word == "last", !before(match).isOne(of: ofLast),
                before(match, 1) != ""
            {
                return nil
            }
            if let count = match["n"] {
                return TimeExpression(.duration(DateMeanings.amount(count, numbers: numberWords), unit))
            }
            if match.has("vague") { return TimeExpression(.duration(nil, unit)) }
            switch word {
            case "recent": return TimeExpression(.reference(.past))
            case "coming", "next", "following": return TimeExpression(.reference(.future))
            default: return hasArticle(match) ? TimeExpression(.duration(nil, unit)) : nil
            }
        },
        DateMeanings.one("years to come", "unit:<time-units-plural> (to come|ahead)") { _ in
            TimeExpression(.reference(.future))
        },
        DateMeanings.one("present reference", "<present-references>") { _ in TimeExpression(.reference(.present))
        },
        DateMeanings.one("now", "now !(that|'-')") { match in
            if isBound(match) { return TimeExpression(.reference(.present)) }
            var expression = TimeExpression(.reference(.present))
            expression.isOfHistory = true
            return expression
        },
        DateMeanings.one("past reference", "<past-references>") { _ in
            TimeExpression(.reference(.past), takesArticle: false)
        },
        DateMeanings.one("near future", "(near|foreseeable) future") { _ in TimeExpression(.reference(.future)) },
    ]
}

extension TimeExpression {
    /// The same, with a note which way it counts when the words name no number.
    func counting(back: Bool) -> TimeExpression {
        guard case .unit(_, nil, _) = core else { return self }
        var copy = self
        copy.core = .reference(back ? .past : .future)
        return copy
    }
}

internal import Patterns
internal import Text

/// Durations and what comes again, in English: “three years”, “for months”, “a ten-day siege”, “every Friday”, “daily”.
enum EnglishDurations {
    typealias DateRule = DateMeanings.DateRule

    static let rules: [DateRule] = amounts + sets + vetoes

    private static let numberWords = Lexicon.wordClass(named: "number-words")
    private static let singular = Lexicon.wordClass(named: "time-units-singular")
    private static let count = EnglishRelativeDates.count

    private static let amounts: [DateRule] = [
        DateMeanings.one(
            "so many units",
            "\(count) (more|full|whole|straight|consecutive|long|additional|other|further|bloody|brutal|"
                + "successive|business|working|trading|calendar|school)? unit:<time-units> (and a half:half)?"
        ) { match in
            guard let unit = EnglishRelativeDates.unit(match), isUnit(match, unit),
                var amount = match["n"].flatMap({ DateMeanings.amount($0, numbers: numberWords) })
            else { return nil }
            if isName(match) { return nil }
            // “Three quarters of the seats” are no time.
            if unit == .quarter, match.range.upperBound < match.tokens.count,
                match.tokens.writtenWord(at: match.range.upperBound) == "of"
            {
                return nil
            }
            if match.has("half") { amount += 0.5 }
            // “One day he will return” is no day.
            if unit == .day, amount == 1, match.words("n") == "one", !isMeasured(match) { return nil }
            // “World Cup 2018 day five”: more than one day would be days.
            if amount > 1, let singular, match["unit"]?.isMember(of: singular) == true { return nil }
            return TimeExpression(.duration(amount, unit))
        },
        DateMeanings.one(
            "so many units and smaller ones",
            "\(count) unit:<time-units> (',')? (and)? m:(0-9999|<number-words> ('-' <number-words>)?) second:<time-units> "
                + "!(ago|later|earlier|before|after|from)"
        ) { match in
            guard let unit = EnglishRelativeDates.unit(match),
                let smaller = match.value("second").flatMap({ TimeUnit(rawValue: $0) }),
                smaller.rawValue < unit.rawValue, unit.rawValue <= TimeUnit.year.rawValue,
                let amount = match["n"].flatMap({ DateMeanings.amount($0, numbers: numberWords) }),
                let more = match["m"].flatMap({ DateMeanings.amount($0, numbers: numberWords) })
            else { return nil }
            var expression = TimeExpression(.duration(amount, unit))
            expression.more = (more, smaller)
            return expression
        },
        DateMeanings.one(
            "quarters of a unit", "(n:(three|3) '-'? quarters|quarter) of (a|an) unit:<time-units-singular> !('-'|ago)"
        ) { match in
            let quarters = match.has("n") ? 3.0 : 1
            switch EnglishRelativeDates.unit(match) {
            case .hour: return TimeExpression(.duration(quarters * 15, .minute))
            case .year: return TimeExpression(.duration(quarters * 3, .month))
            case .century: return TimeExpression(.duration(quarters * 25, .year))
            default: return nil
            }
        },
        DateMeanings.one("whole unit", "(whole|full|entire|single) unit:<time-units-singular> !('-'|ago|old|of)") {
            match in
            guard let unit = EnglishRelativeDates.unit(match), unit.rawValue >= TimeUnit.hour.rawValue,
                unit != .quarter,
                EnglishRelativeDates.before(match).isOne(of: ofWholes)
            else { return nil }
            return TimeExpression(.duration(1, unit))
        },
        DateMeanings.one("all of a unit", "all unit:(day|week|month|year) (long|round)? !('-'|<Capital>)") { match in
            let unit: TimeUnit
            switch match.words("unit") {
            case "day": unit = .day
            case "week": unit = .week
            case "month": unit = .month
            default: unit = .year
            }
            return TimeExpression(.duration(1, unit))
        },
        DateMeanings.one("adjective of so many units", "\(count) '-' unit:<time-units-singular> ('-' long)? !('-'|old)")
        { match in
            guard let unit = EnglishRelativeDates.unit(match), unit != .second, !isName(match) else { return nil }
            return match["n"].flatMap { DateMeanings.amount($0, numbers: numberWords) }.map {
                TimeExpression(.duration($0, unit), takesArticle: false)
            }
        },
        DateMeanings.one("adjective of a unit", "unit:<time-units-singular> '-' (long|and a half long)") { match in
            EnglishRelativeDates.unit(match).map { TimeExpression(.duration(1, $0), takesArticle: false) }
        },
        DateMeanings.one(
            "one amount to another", "\(count) (to|or|'-'|–) more:(0-9999|<number-words>) unit:<time-units-plural>"
        ) { match in
            guard let unit = EnglishRelativeDates.unit(match) else { return nil }
            return match["more"].flatMap { DateMeanings.amount($0, numbers: numberWords) }.map {
                TimeExpression(.duration($0, unit))
            }
        },
        DateMeanings.one(
            "some units",
            "(<vague-amounts>|some) (more|full|long|other|further)? unit:<time-units-plural>"
        ) {
            match in
            EnglishRelativeDates.unit(match).map { TimeExpression(.duration(nil, $0)) }
        },
        DateMeanings.one("a unit", "unit:<time-units-singular> (and a half:half)? !('-'|ago|old|of the)") { match in
            guard let unit = EnglishRelativeDates.unit(match), unit != .second, unit != .quarter else { return nil }
            return article(match, unit)
        },
        DateMeanings.one("units without an amount", "unit:<time-units-plural> !('-'|old|<Number>)") { match in
            let cue = EnglishRelativeDates.before(match).isOne(of: lasting)
            return cue ? EnglishRelativeDates.unit(match).map { TimeExpression(.duration(nil, $0)) } : nil
        },
        DateMeanings.one("half a unit", "half (a|an|'-')? unit:<time-units-singular> !('-'|of)") { match in
            switch EnglishRelativeDates.unit(match) {
            case .hour: TimeExpression(.duration(30, .minute))
            case .year: TimeExpression(.duration(6, .month))
            case .some(let unit) where unit == .century || unit == .decade:
                TimeExpression(.duration(unit == .century ? 50 : 5, .year))
            default: nil
            }
        },
    ]

    /// “The Thirty Years' War”, “the Six-Day War”, “the 12th Five-Year Plan”: amount and unit with capitals, before another
    /// capital, in a line that has small words.
    private static func isName(_ match: Match) -> Bool {
        let tokens = match.tokens
        guard let unit = match["unit"]?.range.lowerBound, tokens.isCapital(unit),
            tokens.isCapital(match.range.lowerBound),
            tokens.shapes[unit].isDisjoint(with: .titleLine | .capitalLine)
        else { return false }
        var next = match.range.upperBound
        if next < tokens.count, tokens.shapes[next].meets(.possessive | .punctuation) { next += 1 }
        return next < tokens.count && tokens.isCapital(next) && !tokens.shapes[next].contains(.sentenceStart)
    }

    private static let ofWholes: ShortWords = ["a", "an", "one", "the"]
    private static let ofUnits: ShortWords = ["a", "an", "one"]
    private static let lasting: ShortWords = ["for", "within", "in", "took", "lasted", "over", "spent"]
    private static let measures: ShortWords = [
        "for", "in", "within", "than", "after", "just", "only", "over", "about", "of", "least", "lasted",
    ]
    private static let ofLengths: ShortWords = [
        "for", "within", "in", "after", "of", "over", "than", "about", "nearly", "almost", "under", "lasted", "around",
        "took", "least", "to", "approximately", "roughly", "just", "only", "another",
    ]
    private static let ofRates: ShortWords = ["twice", "once", "times", "%", "percent"]

    private static func isMeasured(_ match: Match) -> Bool {
        EnglishRelativeDates.before(match).isOne(of: measures)
    }

    /// “Two second divisions” are no seconds.
    private static func isUnit(_ match: Match, _ unit: TimeUnit) -> Bool {
        unit != .second || match.words("unit") != "second"
    }

    /// “For a week” lasts, “twice a week” comes again; “a week” alone says neither.
    private static func article(_ match: Match, _ unit: TimeUnit) -> TimeExpression? {
        let word = EnglishRelativeDates.before(match)
        if word == "per" { return TimeExpression(.set(.every(1, unit))) }
        if word == "another" {
            let isLength =
                unit != .day || EnglishRelativeDates.before(match, 2) == "for"
                || EnglishRelativeDates.before(match, 2) == "after"
            return isLength ? TimeExpression(.duration(1, unit)) : nil
        }
        guard word.isOne(of: ofUnits) else { return nil }
        let amount = match.has("half") ? 1.5 : 1
        if match.has("half") { return TimeExpression(.duration(amount, unit)) }
        let behind = EnglishRelativeDates.before(match, 2)
        if behind.isOne(of: ofLengths) { return TimeExpression(.duration(amount, unit)) }
        let place = match.range.lowerBound - 2
        let isRate =
            behind.isOne(of: ofRates) || place >= 0 && match.tokens.string(at: place).last?.isNumber == true
            || isOfMany(place, match)
        return isRate ? TimeExpression(.set(.every(1, unit))) : nil
    }

    /// “Three million barrels a day”, “25 cents an hour”: things that are counted, at so many a unit.
    private static func isOfMany(_ place: Int, _ match: Match) -> Bool {
        let tokens = match.tokens
        guard place > 0, tokens.isWord(place), !tokens.shapes[place].contains(.sentenceStart) else { return false }
        if tokens.writtenWord(at: place - 1) == "one" { return true }
        guard tokens.text[Int(tokens.ends[place]) - 1] == UInt8(ascii: "s") else { return false }
        for index in stride(from: place - 1, through: max(0, place - 4), by: -1) {
            if tokens.shapes[index].meets(.punctuation | .sentenceStart), !tokens.shapes[index].contains(.number) {
                return false
            }
            if tokens.shapes[index].contains(.number) { return true }
            if let numberWords, tokens.classes[index].contains(numberWords) { return true }
        }
        return false
    }

    private static let sets: [DateRule] = [
        DateMeanings.one("every unit", "(every|each) (other:other)? (\(count))? unit:<time-units>") { match in
            guard let unit = EnglishRelativeDates.unit(match), unit != .weekend else {
                return TimeExpression(.set(.every(1, .weekend)))
            }
            let amount =
                match["n"].flatMap { DateMeanings.amount($0, numbers: numberWords) } ?? (match.has("other") ? 2 : 1)
            return TimeExpression(.set(.every(amount, unit)))
        },
        DateMeanings.one(
            "so many times a unit",
            "(twice|once|\(count) (times|days|nights|hours)) (a|an|per|each|every) unit:<time-units-singular> !(<number-words>|'-')"
        ) { match in
            guard let unit = EnglishRelativeDates.unit(match), unit != .second else { return nil }
            return TimeExpression(.set(.every(1, unit)), takesArticle: false)
        },
        DateMeanings.one("day of every month", "day:1-31th (day)? of (every|each) month") { match in
            match.value("day").map { TimeExpression(.set(.dayOfMonth($0))) }
        },
        DateMeanings.one("every weekday", "((every|each) weekday:<weekdays>|weekday:<weekdays-plural>)") { match in
            match.value("weekday").map { TimeExpression(.set(.weekday($0))) }
        },
        DateMeanings.one("every month or season", "(every|each) (\(EnglishDates.month)|season:<seasons>)") { match in
            if let month = match.value("month") { return TimeExpression(.set(.month(month))) }
            return match.value("season").flatMap { Season(rawValue: $0) }.map {
                TimeExpression(.set(.season($0)))
            }
        },
        DateMeanings.one("every part of the day", "(every|each) part:<parts-of-day>") { match in
            match.value("part").flatMap { PartOfDay(rawValue: $0) }.map {
                TimeExpression(.set(.partOfDay($0)))
            }
        },
        DateMeanings.one("frequency", "f:<frequencies>") { match in
            guard let unit = match.value("f").flatMap({ TimeUnit(rawValue: $0) }), !isTitle(match) else { return nil }
            return TimeExpression(.set(.every(1, unit)), takesArticle: false)
        },
    ]

    /// “The Daily Star”: a frequency in a name.
    private static func isTitle(_ match: Match) -> Bool {
        let index = match.range.lowerBound
        return match.tokens.isCapital(index) && !match.tokens.shapes[index].contains(.sentenceStart)
    }

    private static let vetoes: [DateRule] = [
        .never(
            "age",
            "(n:0-9999|<number-words> ('-' <number-words>)?) '-'? (year|years|month|months|day|days|week|weeks) '-'? old"
        ),
        .never("age with of", "(n:0-120|<number-words> ('-' <number-words>)?) years of age"),
        .never("aged", "aged 1-120"),
        .never("as many", "as many unit:<time-units-plural>"),
        .never("units long", "unit:<time-units-plural> '-' (long|old)"),
        .never(
            "brigades",
            "(1000-2199|^<months> 1-31|1-31 ^<months>) (^Revolution ^Brigades|^Brigades|^Alliance|^Movement|"
                + "^Bridge|^Street|^Square|^Mosque|^Hospital|^Stadium|^Camp)"
        ),
        .never(
            "numbered things",
            "(resolution|article|section|law|act|flight|page|route|highway|boeing|airbus|windows) (no ~'.'?)? "
                + "1-9999 (of|/)? !<months>"
        ),
        .never(
            "day in sayings",
            "(day and night|night and day|to this day|these days|one day soon|some day|day by day|day to day|"
                + "day '-' to '-' day)"
        ),
        .never("second thoughts", "(second thoughts|second class|split second|second hand|second '-' hand)"),
        .never(
            "newspapers",
            "(daily|weekly|monthly) (newspaper|paper|magazine|journal|mirror|mail|star|telegraph|beast|news)"),
    ]
}

internal import Patterns
internal import Text

/// Dates of English news that are counted from the date said before, or two units from publication: “that summer”, “the
/// following April”, “the month before”, “the week before last”, “two Fridays ago”, “earlier in the day”.
enum EnglishStoryDates {
    typealias DateRule = DateMeanings.DateRule

    static let rules: [DateRule] = [
        DateMeanings.calendar(
            "month or season or weekday of the story",
            "which:<date-followers> (\(EnglishDates.month)|season:<seasons>|weekday:<weekdays>) !\(EnglishDates.day)"
        ) { parts, match in
            guard let steps = match.value("which"), isChosen(match) else { return false }
            // “That winter Austria gave way”, but “the same Monday Club”.
            let next = match.range.upperBound
            if !match.has("season"), next < match.tokens.count, match.tokens.isCapital(next),
                !match.tokens.shapes[next].meets(.sentenceStart | .paragraphBefore)
            {
                return false
            }
            parts.fromStory = steps
            // Without a date before it, publication has to do.
            parts.which = steps
            return true
        },
        DateMeanings.one("unit before or after", "unit:<time-units-singular> (on:(after|later)|before|earlier)") {
            match in
            guard let unit = EnglishRelativeDates.unit(match), unit.rawValue >= TimeUnit.week.rawValue,
                EnglishRelativeDates.hasArticle(match), endsPhrase(match)
            else { return nil }
            return TimeExpression(.unit(unit, match.has("on") ? 1 : -1, from: .previous))
        },
        DateMeanings.one(
            "unit before last or after next",
            "(unit:<time-units-singular>|part:night) (before:before last|after:after next)"
        ) { match in
            if match.has("part") {
                return match.has("before")
                    ? TimeExpression(.unit(.day, -2, from: .published), time: .part(.night)) : nil
            }
            guard let unit = EnglishRelativeDates.unit(match), unit.rawValue >= TimeUnit.week.rawValue else {
                return nil
            }
            return TimeExpression(.unit(unit, match.has("before") ? -2 : 2, from: .published))
        },
        DateMeanings.calendar("weekday before last or after next", "weekday:<weekdays> (before:before last|after next)")
        {
            parts, match in
            parts.which = match.has("before") ? -2 : 2
            return true
        },
        DateMeanings.calendar(
            "so many weekdays away", "n:<number-words> weekday:<weekdays-plural> (ago:ago|from now)"
        ) { parts, match in
            guard let count = match.value("n"), count <= 12 else { return false }
            parts.which = match.has("ago") ? -count : count
            return true
        },
        DateMeanings.one("early or late in the day", "(early|late|earlier|later) in the day !of") { match in
            var expression = TimeExpression(.unit(.day, 0, from: .previous))
            switch match.word(before: 0) {
            case "early": expression.modifier = .start
            case "late": expression.modifier = .end
            default: break
            }
            return expression
        },
        DateMeanings.one("end of the day", "end of the day !of") { match in
            // “At the end of the day” sums up more often than it dates.
            guard EnglishRelativeDates.before(match, 2).isOne(of: deadlines) else {
                return nil
            }
            var expression = TimeExpression(.unit(.day, 0, from: .previous))
            expression.modifier = .end
            return expression
        },
        DateMeanings.one(
            "end of a unit",
            "(end|start|beginning|middle) of unit:(year|month|week) !(of|<Capital>|<Number>|<number-words>)"
        ) { match in
            guard let unit = EnglishRelativeDates.unit(match) ?? unit(match["unit"]?.text) else { return nil }
            var expression = TimeExpression(.unit(unit, 0, from: .either))
            switch match.word(before: 0) {
            case "end": expression.modifier = .end
            case "middle": expression.modifier = .mid
            default: expression.modifier = .start
            }
            return expression
        },
        DateMeanings.one(
            "middle of a unit", "(midyear|midweek|mid '-' (year|week|month|decade)) !('-'|election|elections|term)"
        ) {
            match in
            let word = match.tokens.string(at: match.range.upperBound - 1).lowercased()
            guard let unit = unit(word.hasPrefix("mid") ? String(word.dropFirst(3)) : word) else { return nil }
            var expression = TimeExpression(.unit(unit, 0, from: .either))
            expression.modifier = .mid
            return expression
        },
        DateMeanings.one("that time", "(that time|time !(of|when|that))") { match in
            let isThat = match.range.count == 2
            guard
                isThat && isBehindPreposition(match)
                    || EnglishRelativeDates.before(match, 2) == "at" && EnglishRelativeDates.hasArticle(match)
                        && endsPhrase(match)
            else { return nil }
            return TimeExpression(.reference(.past))
        },
        DateMeanings.one("the past", "past") { match in
            EnglishRelativeDates.hasArticle(match)
                && EnglishRelativeDates.before(match, 2).isOne(of: ofPast)
                && endsNoun(match) ? TimeExpression(.reference(.past)) : nil
        },
        DateMeanings.one("the future", "future") { match in
            let word = EnglishRelativeDates.before(match)
            let isFuture =
                word == "in" || word == "the" && EnglishRelativeDates.before(match, 2).isOne(of: ofFuture)
            return isFuture && endsNoun(match) ? TimeExpression(.reference(.future)) : nil
        },
    ]

    private static let deadlines: ShortWords = ["by", "before", "until", "towards", "toward"]
    private static let ofPast: ShortWords = ["in", "from", "of"]
    private static let ofFuture: ShortWords = ["in", "for"]
    private static let prepositions: ShortWords = [
        "at", "in", "by", "on", "since", "until", "during", "from", "before", "after",
    ]

    /// “In that summer” and “, that summer”, but “said that Friday's raid” and “fears that May will lose”.
    private static func isChosen(_ match: Match) -> Bool {
        guard match.words("which") == "that" else { return true }
        if isBehindPreposition(match) { return true }
        let first = match.range.lowerBound
        return match.has("season")
            && (first == 0 || match.tokens.shapes[first].contains(.sentenceStart)
                || match.tokens.shapes[first - 1].contains(.punctuation)
                || EnglishRelativeDates.before(match).isOne(of: EnglishRelativeDates.earlyOrLate))
    }

    private static func isBehindPreposition(_ match: Match) -> Bool {
        EnglishRelativeDates.before(match).isOne(of: prepositions)
    }

    /// Words behind “the past” and “the future” that show that these stand for themselves.
    private static let followers: Set<String> = [
        "and", "or", "but", "as", "if", "when", "to", "for", "because", "by", "with", "after", "unless", "that",
        "without",
        "is", "are", "was", "were", "will", "would", "can", "could", "may", "might", "has", "have", "had", "it", "they",
        "he", "she", "we", "the", "a", "in", "on", "at", "from", "than", "there", "this",
    ]

    private static func endsNoun(_ match: Match) -> Bool {
        if endsPhrase(match) { return true }
        let next = match.tokens.string(at: match.range.upperBound)
        return followers.contains(next)
    }

    private static func unit(_ word: String?) -> TimeUnit? {
        switch word?.lowercased() {
        case "week": .week
        case "month": .month
        case "year": .year
        case "decade": .decade
        default: nil
        }
    }

    private static func endsPhrase(_ match: Match) -> Bool {
        let next = match.range.upperBound
        return next >= match.tokens.count || match.tokens.shapes[next].contains(.punctuation)
            || match.tokens.shapes[next].contains(.sentenceStart)
    }
}

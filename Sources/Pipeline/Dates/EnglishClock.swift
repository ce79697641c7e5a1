internal import Patterns
internal import Text

/// Times of day in English: “5:34 a.m.”, “7pm”, “at 14:30 local time”, “noon”, “1430 GMT”, “three o'clock”.
enum EnglishClock {
    typealias DateRule = DateMeanings.DateRule

    private static let zone = "(','? '('? <time-zones> ')'?)?"
    private static let seconds = "(~':' ~second:0-59)?"

    static let rules: [DateRule] = [
        DateMeanings.one("hour and minute", "hour:0-24 ~':' ~minute:0-59 \(seconds) half:<clock-halves> \(zone)") {
            match in clock(match)
        },
        DateMeanings.one(
            "hour, minute and half", "hour:0-24 ~':' ~(minute:0-59am|minute:0-59pm|minute:0-59a|minute:0-59p) \(zone)"
        ) { match in
            clock(match, half: match["minute"]?.text.lowercased().contains("p") == true ? 12 : 0)
        },
        DateMeanings.one("hour and half", "hour:(1-12|<number-words>) half:<clock-halves> \(zone)") { match in
            clock(match)
        },
        DateMeanings.one("hour with half written on", "(hour:1-12am|hour:1-12pm) \(zone)") { match in
            clock(match, half: match["hour"]?.text.lowercased().contains("p") == true ? 12 : 0)
        },
        DateMeanings.one("hour and minute alone", "hour:0-24 ~':' ~minute:0-59 \(seconds) (<time-zones>|hours|hrs)?") {
            match in
            let tokens = match.tokens
            let hasMore = match.range.count > 3
            guard let minute = match["minute"], tokens.span(minute.range).count == 2, hasMore || cue(match) else {
                return nil
            }
            return clock(match)
        },
        DateMeanings.one("hour and minute with letters", "hour:0-24 ~':' ~minute:0-59hrs") { match in clock(match) },
        DateMeanings.one("military time", "hour:0-2400 (gmt|hours|hrs|utc|local time)") { match in
            guard let digits = match["hour"], match.tokens.span(digits.range).count == 4, let number = digits.value,
                number % 100 < 60, number <= 2400
            else { return nil }
            return TimeExpression(
                .timeOnly(.either), time: .clock(hour: number / 100, minute: number % 100, second: nil))
        },
        DateMeanings.one(
            "o'clock",
            "hour:(1-12|<number-words>) oclock (half:<clock-halves>|in the part:<parts-of-day>|at part:<parts-of-day>)?"
        ) { match in
            let part = match["part"]?.value ?? 0
            return clock(match, half: (2...4).contains(part) ? 12 : nil)
        },
        DateMeanings.one(
            "hour in the morning", "hour:(1-12|<number-words>) (~':' ~minute:0-59)? in the part:<parts-of-day>"
        ) { match in
            guard cue(match), let part = match["part"]?.value, part <= 4 else { return nil }
            let hour = match["hour"]?.value ?? 0
            return clock(match, half: part == 2 || part == 3 || part == 4 && hour >= 6 ? 12 : 0)
        },
        DateMeanings.one("dotted hour", "hour:<Dotted> half:<clock-halves> \(zone)") { match in
            let numbers = (match["hour"]?.text ?? "").split(separator: ".").compactMap { Int($0) }
            guard numbers.count == 2, numbers[0] <= 12, numbers[1] < 60, let half = match["half"]?.value else {
                return nil
            }
            let hour = half == 12 ? numbers[0] % 12 + 12 : numbers[0] % 12
            return TimeExpression(.timeOnly(.either), time: .clock(hour: hour, minute: numbers[1], second: nil))
        },
        DateMeanings.one("noon and midnight", "12? part:(noon|midnight|midday)") { match in
            guard cue(match) || match.range.count == 2, let word = match["part"]?.text.lowercased() else { return nil }
            return TimeExpression(.timeOnly(.either), time: .part(word == "midnight" ? .midnight : .noon))
        },
    ]

    private static func cue(_ match: Match) -> Bool {
        [
            "at", "around", "about", "by", "until", "till", "from", "to", "before", "after", "between", "since", "and",
            ",", "(", "or",
        ]
        .contains(EnglishRelativeDates.before(match)) || match.range.lowerBound == 0
    }

    private static func clock(_ match: Match, half: Int? = nil) -> TimeExpression? {
        guard var hour = match["hour"]?.value else { return nil }
        let half = half ?? match["half"]?.value
        let minute = match["minute"]?.value
        if let half {
            guard hour <= 12 || half == 12 else { return nil }
            if half == 12, hour < 12 { hour += 12 } else if half == 0, hour == 12 { hour = 0 }
        }
        guard hour <= 24 else { return nil }
        return TimeExpression(
            .timeOnly(.either),
            time: .clock(hour: hour, minute: minute ?? (half == nil ? nil : 0), second: match["second"]?.value))
    }
}

internal import Patterns
internal import Text

/// Times of day in English: “5:34 a.m.”, “7pm”, “at 14:30 local time”, “noon”, “1430 GMT”, “three o'clock”.
enum EnglishClock {
    typealias DateRule = DateMeanings.DateRule

    private static let zone = "(','? ('(' (<time-zones>|<Capital> time) ')'|<time-zones>|<Capital> time))?"
    private static let seconds = "(~':' ~second:0-59)?"

    static let rules: [DateRule] = [
        DateMeanings.one("hour and minute", "hour:0-24 ~':' ~minute:0-59 \(seconds) half:<clock-halves> \(zone)") {
            match in clock(match)
        },
        DateMeanings.one(
            "hour and minute and half",
            "hour:0-24 ~':' ~(minute:0-59am|minute:0-59pm|minute:0-59a|minute:0-59p) \(zone)"
        ) { match in
            clock(match, half: match["minute"]?.text.lowercased().contains("p") == true ? 12 : 0)
        },
        DateMeanings.one("hour and half", "hour:(1-12|<number-words>) half:<clock-halves> \(zone)") { match in
            clock(match)
        },
        DateMeanings.one("hour with half written on", "(hour:1-12am|hour:1-12pm) \(zone)") { match in
            clock(match, half: match["hour"]?.text.lowercased().contains("p") == true ? 12 : 0)
        },
        DateMeanings.one(
            "hour and minute alone", "hour:0-24 ~':' ~minute:0-59 \(seconds) (<time-zones>|<Capital> time|hours|hrs)?"
        ) {
            match in
            let tokens = match.tokens
            let hasMore = match.range.count > 3
            guard let minute = match["minute"], tokens.span(minute.range).count == 2,
                hasMore || cue(match) || isBehindDate(match)
            else {
                return nil
            }
            return clock(match)
        },
        DateMeanings.one("hour and minute with letters", "hour:0-24 ~':' ~minute:0-59hrs") { match in clock(match) },
        DateMeanings.one("military time", "hour:0-2400 (gmt|amount:(hours|hrs)|utc|local time)") { match in
            guard !match.has("amount") || cue(match) else { return nil }
            return DateMeanings.militaryTime(match["hour"]).map { TimeExpression(.timeOnly(.either), time: $0) }
        },
        DateMeanings.one(
            "military time on a weekday",
            "hour:0-2400 (local time)? on (the)? (weekday:<weekdays>|next day|following day)"
        ) { match in
            guard cue(match), let time = DateMeanings.militaryTime(match["hour"]) else { return nil }
            guard let weekday = match.value("weekday") else {
                return TimeExpression(.unit(.day, 1, from: .previous), time: time)
            }
            return TimeExpression(.calendar(CalendarParts(weekday: weekday)), time: time, takesArticle: false)
        },
        DateMeanings.one(
            "o'clock",
            "hour:(1-12|<number-words>) oclock (half:<clock-halves>|in the part:<parts-of-day>|at part:<parts-of-day>)?"
        ) { match in
            let part = match.value("part") ?? 0
            return clock(match, half: (2...4).contains(part) ? 12 : nil)
        },
        DateMeanings.one(
            "hour in the morning",
            "(hour:(1-12|<number-words>) (~':' ~minute:0-59)?|dotted:<Dotted>) in the part:<parts-of-day>"
        ) { match in
            guard cue(match), let part = match.value("part"), part <= 4 else { return nil }
            let dotted = match["dotted"].map { hourAndMinute($0) }
            if case .some(nil) = dotted { return nil }
            let hour = dotted??.hour ?? match.value("hour") ?? 0
            let half = part == 2 || part == 3 || part == 4 && hour >= 6 ? 12 : 0
            guard let (_, minute) = dotted ?? nil else { return clock(match, half: half) }
            return onClock(hour, minute, half: half)
        },
        DateMeanings.one("dotted hour", "hour:<Dotted> half:<clock-halves> \(zone)") { match in
            guard let (hour, minute) = match["hour"].flatMap({ hourAndMinute($0) }), let half = match.value("half")
            else { return nil }
            return onClock(hour, minute, half: half)
        },
        DateMeanings.one("hour written on", "hour:<Digits> \(zone)") { match in writtenOn(match) },
        DateMeanings.one(
            "part of an hour past or to",
            "(half:half past|past:(quarter past)|less:(quarter to)|n:(5-55|<number-words> ('-' <number-words>)?) (minutes|minute) "
                + "(after:(past|after)|less:(to|before))) hour:(1-12|<number-words>) oclock? (halfday:<clock-halves>|in the "
                + "part:<parts-of-day>|at part:<parts-of-day>)? \(zone)"
        ) { match in partOfHour(match) },
        DateMeanings.several(
            "hours that share a half",
            "a:(1-12|<number-words>) (~':' ~m:0-59)? join:(to|and|or|until|till|'-'|–|—) (hour:(1-12|<number-words>) (~':' "
                + "~minute:0-59)? half:<clock-halves>|hour:1-12am|hour:1-12pm) \(zone)"
        ) { match in sharedHalf(match) },
        DateMeanings.one("noon and midnight", "12? part:(noon|midnight|midday)") { match in
            guard cue(match) || match.range.count == 2, !isName(match), let word = match["part"]?.text.lowercased()
            else {
                return nil
            }
            return TimeExpression(.timeOnly(.either), time: .part(word == "midnight" ? .midnight : .noon))
        },
    ]

    /// A time on a clock of twelve hours, in its first half or, when `half` is 12, in its second.
    private static func onClock(_ hour: Int, _ minute: Int, half: Int) -> TimeExpression {
        TimeExpression(.timeOnly(.either), time: .clock(hour: hour % 12 + half, minute: minute, second: nil))
    }

    /// “9.50” on a clock of twelve hours.
    private static func hourAndMinute(_ dotted: Capture) -> (hour: Int, minute: Int)? {
        let numbers = dotted.text.split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 2, numbers[0] <= 12, numbers[1] < 60 else { return nil }
        return (numbers[0], numbers[1])
    }

    private static let weekdays = Lexicon.wordClass(named: "weekdays")

    /// “Midnight Oil”: two capitals, unless the second names the day.
    private static func isName(_ match: Match) -> Bool {
        let next = match.range.upperBound
        guard match.tokens.isCapital(match.range.lowerBound), next < match.tokens.count, match.tokens.isCapital(next),
            !match.tokens.shapes[next].contains(.sentenceStart)
        else { return false }
        return weekdays.map { !match.lexicon.has($0, match.tokens, next) } ?? true
    }

    /// “2026-01-12 14:30”, “12 January 2026 14:30”: right behind a year or a day of digits.
    private static func isBehindDate(_ match: Match) -> Bool {
        let before = match.range.lowerBound - 1
        guard before >= 2, match.tokens.shapes[before].contains(.number) else { return false }
        let length = match.tokens.ends[before] - match.tokens.starts[before]
        if length == 4 { return (1900...2199).contains(match.tokens.number(at: before) ?? 0) }
        return length == 2 && match.tokens.isGlued(before) && match.tokens.isPunctuation(before - 1, "-")
    }

    /// “2.30pm”, “18h30”: one token. Bytes are looked at before anything is built.
    private static func writtenOn(_ match: Match) -> TimeExpression? {
        let bytes = match.tokens.text[match.tokens.span(match.range.lowerBound, through: match.range.lowerBound)]
        guard (5...7).contains(bytes.count) || bytes.count == 4,
            let mark = bytes.firstIndex(where: { $0 == 0x2E || $0 == 0x68 })
        else { return nil }
        let after = bytes[(mark + 1)...]
        guard let hour = number(bytes[..<mark]), after.count >= 2, let minute = number(after.prefix(2)), minute < 60
        else { return nil }
        let rest = after.dropFirst(2)
        if bytes[mark] == 0x68 {
            return rest.isEmpty && hour <= 24
                ? TimeExpression(.timeOnly(.either), time: .clock(hour: hour, minute: minute, second: nil)) : nil
        }
        guard hour >= 1, hour <= 12, rest.count == 2, rest.last.map({ $0 | 0x20 }) == 0x6D, let letter = rest.first
        else {
            return nil
        }
        guard letter | 0x20 == 0x61 || letter | 0x20 == 0x70 else { return nil }
        return TimeExpression(
            .timeOnly(.either),
            time: .clock(hour: hour % 12 + (letter | 0x20 == 0x70 ? 12 : 0), minute: minute, second: nil))
    }

    private static func number(_ bytes: Slice<Column<UInt8>>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 2, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// “Half past eight in the evening”, “a quarter to six”, “20 minutes past three”.
    private static func partOfHour(_ match: Match) -> TimeExpression? {
        guard var hour = match.value("hour"), (1...12).contains(hour) else { return nil }
        let numbers = Lexicon.wordClass(named: "number-words")
        let count = match["n"].flatMap { DateMeanings.amount($0, numbers: numbers) }.map { Int($0) }
        var minute = count ?? (match.has("half") ? 30 : 15)
        guard (1...59).contains(minute) else { return nil }
        if match.has("less") {
            minute = 60 - minute
            hour = hour == 1 ? 12 : hour - 1
        }
        let part = match.value("part") ?? 0
        let isLater = match.value("halfday") == 12 || part == 2 || part == 3 || part == 4 && hour >= 6
        if isLater, hour < 12 { hour += 12 }
        return TimeExpression(.timeOnly(.either), time: .clock(hour: hour, minute: minute, second: nil))
    }

    /// “From 7 to 11 p.m.”: the first hour is of the same half, or of the other one when it would lie behind the second.
    private static func sharedHalf(_ match: Match) -> [DatePiece]? {
        guard let first = match["a"], let join = match["join"], let one = first.value, let two = match.value("hour"),
            (1...12).contains(one), let last = clock(match, half: writtenHalf(match))
        else { return nil }
        if join.text.lowercased() == "and", EnglishRelativeDates.before(match) != "between" { return nil }
        guard case .clock(let hour, _, _) = last.time else { return nil }
        let isSame = one % 12 <= two % 12
        let start = one % 12 + ((hour >= 12) == isSame ? 12 : 0)
        let minute = match.value("m") ?? 0
        return [
            DatePiece(
                first.range.lowerBound..<join.range.lowerBound,
                TimeExpression(.timeOnly(.either), time: .clock(hour: start, minute: minute, second: nil))),
            DatePiece(join.range.upperBound..<match.range.upperBound, last),
        ]
    }

    /// The half that is written on to the hour: 12 in “11pm”; nil when it stands apart.
    private static func writtenHalf(_ match: Match) -> Int? {
        guard !match.has("half"), let text = match["hour"]?.text.lowercased() else { return nil }
        return text.hasSuffix("pm") ? 12 : 0
    }

    private static let cues: ShortWords = [
        "at", "around", "about", "by", "until", "till", "from", "to", "before", "after", "between", "since", "and", ",",
        "(", "or",
    ]

    private static func cue(_ match: Match) -> Bool {
        EnglishRelativeDates.before(match).isOne(of: cues) || match.range.lowerBound == 0
            || match.tokens.shapes[match.range.lowerBound].meets(.paragraphBefore | .lineBefore)
    }

    private static func clock(_ match: Match, half: Int? = nil) -> TimeExpression? {
        guard var hour = match.value("hour") else { return nil }
        let half = half ?? match.value("half")
        let minute = match.value("minute")
        if let half {
            guard hour <= 12 || half == 12 else { return nil }
            if half == 12, hour < 12 { hour += 12 } else if half == 0, hour == 12 { hour = 0 }
        }
        guard hour <= 24 else { return nil }
        return TimeExpression(
            .timeOnly(.either),
            time: .clock(hour: hour, minute: minute ?? (half == nil ? nil : 0), second: match.value("second")))
    }
}

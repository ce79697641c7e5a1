internal import Patterns

/// The fields of a calendar date that a match captured under their names: day, month, year, weekday, season, quarter.
struct CapturedParts {
    /// Nil when the captures are no date: “31 June”, “may 5” in lower case.
    private(set) var parts: CalendarParts?
    /// Whether the match begins with its year, its month or its weekday.
    private(set) var beginsWithName = false

    /// What `match` captured.
    static func read(_ match: Match) -> CapturedParts {
        var captured = CapturedParts()
        captured.parts = captured.fields(of: match)
        return captured
    }

    private mutating func fields(of match: Match) -> CalendarParts? {
        var parts = CalendarParts()
        var month = -1
        // One pass over the captures, of which a rule has few, and not a question for every field.
        for slot in 0..<match.captureCount {
            let first = match.firstToken(slot)
            if first < 0 { continue }
            switch match.name(slot) {
            case "year":
                parts.year = match.value(slot, at: first)
                if first == match.range.lowerBound { beginsWithName = true }
            case "month":
                parts.month = match.value(slot, at: first)
                month = first
                if first == match.range.lowerBound { beginsWithName = true }
            case "day": parts.day = match.value(slot, at: first)
            case "weekday":
                parts.weekday = match.value(slot, at: first)
                if first == match.range.lowerBound { beginsWithName = true }
            case "season": parts.season = match.value(slot, at: first).flatMap { Season(rawValue: $0) }
            case "quarter":
                parts.quarter = match.value(slot, at: first)
                if let quarter = parts.quarter, !(1...4).contains(quarter) { return nil }
            default: break
            }
        }
        if let number = parts.month {
            guard (1...12).contains(number),
                MonthCues.shared.isNamed(
                    number, at: month, match, hasDay: parts.day != nil, hasYear: parts.year != nil)
            else { return nil }
            if let day = parts.day, day < 1 || day > Self.longest(number) { return nil }
        }
        return parts
    }

    private static func longest(_ month: Int) -> Int {
        month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
    }
}

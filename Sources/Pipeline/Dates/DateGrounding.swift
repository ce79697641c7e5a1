internal import Patterns
internal import Records
internal import Text

/// Grounds the time expressions of one article, one after the other, each by what speaks for it: its own year, a
/// sibling in the same phrase, the year of its paragraph or heading, the day of publication and the tense, the date
/// said before.
struct DateGrounding {
    let article: MatchedArticle
    let tokens: Tokens
    let published: Day?
    let cues: TenseCues
    let pieces: [DatePiece]
    let rules: [Rule<DatePieces>]
    let outline: DateOutline
    /// The date said before, for “that day” and “two weeks later”.
    var last: Period?
    /// Where it was said.
    var lastToken: Int?
    /// The last date with a day, for times.
    var lastDay: Day?
    /// Where that day was said.
    var lastDayToken: Int?
    /// Where the story is, for months without a year: dates that tell it, not years before nouns.
    var story: Period?
    /// Where that was said.
    var storyToken: Int?

    init(
        _ article: MatchedArticle, published: Day?, cues: TenseCues, pieces: [DatePiece],
        rules: [Rule<DatePieces>]
    ) {
        self.article = article
        tokens = article.tokens
        self.published = published
        self.cues = cues
        self.pieces = pieces
        self.rules = rules
        outline = DateOutline(pieces, tokens, published)
    }

    mutating func mentions() -> [DateMention] {
        var found: [DateMention] = []
        found.reserveCapacity(pieces.count)
        for index in pieces.indices { add(index, to: &found) }
        return found
    }

    private mutating func add(_ index: Int, to found: inout [DateMention]) {
        let piece = pieces[index]
        let expression = piece.expression
        if expression.isOfHistory, !outline.tellsHistory { return }
        if expression.needsDay, !isFresh(index) { return }
        switch expression.core {
        case .duration(let amount, let unit):
            add(piece, .duration, DurationValue.value(amount, unit, expression.more), expression.modifier, &found)
        case .set(let value): add(piece, .set, value.value, nil, &found)
        case .reference(let value): add(piece, .date, value.value, expression.modifier, &found)
        case .calendar(let parts): add(piece, calendar(parts, index), &found)
        case .unit(.day, 0, .published) where expression.time == nil && isTheseDays(index):
            add(piece, .date, TimeExpression.Reference.present.value, nil, &found)
        case .unit(let unit, let steps, _) where piece.base != nil:
            add(piece, counted(unit, steps ?? 0, from: piece.base, index), &found)
        case .unit(let unit, let steps?, .previous)
        where expression.countsFromNext && (unit == .year || !canCount(unit, index) || explains(index)):
            // “Two days before the rockets”: nothing dates it to the day, so that it says how long; the preposition
            // is no part of that.
            let leads = tokens.shapes[piece.tokens.lowerBound].contains(.arabic)
            var length = piece
            if piece.tokens.count >= 2 {
                length.tokens =
                    leads
                    ? piece.tokens.lowerBound + 1..<piece.tokens.upperBound
                    : piece.tokens.lowerBound..<piece.tokens.upperBound - 1
            }
            add(length, .duration, DurationValue.value(Double(abs(steps)), unit), nil, &found)
        case .unit(let unit, let steps, let origin):
            add(piece, shifted(unit, steps ?? 0, origin, index), &found)
        case .timeOnly(let origin): add(piece, timeOnly(origin, index), &found)
        }
    }

    /// “On 24 January, one hundred days after the attack”: the count tells again when that date was.
    private func explains(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let gap = pieces[index - 1].tokens.upperBound..<pieces[index].tokens.lowerBound
        return gap.count == 1 && !tokens.shapes[pieces[index].tokens.lowerBound].contains(.paragraphBefore)
            && tokens.isPunctuation(gap.lowerBound, ",") && last != nil
    }

    /// Adds a mention that nothing anchors.
    private func add(
        _ piece: DatePiece, _ type: DateMention.Kind, _ value: String, _ modifier: Modifier?,
        _ found: inout [DateMention]
    ) {
        found.append(
            DateMention(
                span: span(of: piece), type: type, value: value,
                mod: modifier?.rawValue, anchor: .none, why: Why(rule: rules[piece.rule].name)))
    }

    /// “Today” in a history or beside a verb of the present is no day; “today's” is.
    private func isTheseDays(_ index: Int) -> Bool {
        let range = pieces[index].tokens
        if range.upperBound < tokens.count, tokens.shapes[range.upperBound].contains(.possessive) { return false }
        return outline.isHistory || cues.isPresent(at: range, in: article)
    }

    /// What grounding gives: a period of the calendar, or the value of one that stays open, and from where.
    enum Grounded {
        case period(Period, DateMention.Anchor)
        case open(String)
    }

    private mutating func add(_ piece: DatePiece, _ grounded: Grounded, _ found: inout [DateMention]) {
        let time = piece.expression.time
        switch grounded {
        case .open(let value):
            let isOfClock = time != nil || value.utf8.contains(UInt8(ascii: "T"))
            add(
                piece, isOfClock ? .time : .date, value + (time?.code ?? ""), piece.expression.modifier, &found)
        case .period(let period, let anchor):
            remember(period, piece)
            var text = ValueText()
            period.write(to: &text)
            time?.write(to: &text)
            var bounds = Bounds.of(period, piece.expression)
            if case .ancient = period { bounds = nil }
            found.append(
                DateMention(
                    span: span(of: piece), type: time == nil ? .date : .time,
                    value: text.string, mod: piece.expression.modifier?.rawValue, earliest: bounds?.lowerBound,
                    latest: bounds?.upperBound, anchor: anchor, why: Why(rule: rules[piece.rule].name)))
        }
    }

    /// “Nogi had captured the place in 1894”, “held since the summer of 2014”: years back, in a story that goes on in its
    /// own year.
    private func isAside(_ period: Period, _ piece: DatePiece) -> Bool {
        guard outline.isHistory, let year = period.year, let now = story?.year, now - year >= 2 else { return false }
        let before = piece.tokens.lowerBound - 1
        return cues.looksBack(at: piece.tokens, in: article)
            || before >= 0 && !tokens.shapes[before + 1].contains(.paragraphBefore)
                && (tokens.writtenWord(at: before) == "since" || tokens.isPunctuation(before, "("))
    }

    /// Bytes of the piece, without a particle that is written on to its first word, as only Arabic letters are.
    private func span(of piece: DatePiece) -> Range<Int> {
        let start = Int(tokens.starts[piece.tokens.lowerBound])
        if tokens.text[start] >= 0x80 { return Proclitics.span(of: piece.tokens, in: tokens) }
        return start..<Int(tokens.ends[piece.tokens.upperBound - 1])
    }

    private mutating func remember(_ period: Period, _ piece: DatePiece) {
        last = period
        lastToken = piece.tokens.lowerBound
        if case .day(let day) = period {
            lastDay = day
            lastDayToken = piece.tokens.lowerBound
        }
        let isAdjective = piece.expression.parts?.isAdjective ?? false
        if !isAdjective, period.year != nil, !isAside(period, piece) {
            story = period
            storyToken = piece.tokens.lowerBound
        }
    }
}

/// Values of durations: “P3Y”, “PT24H”, “PXM”, “P2.5Y”, “PT18H30M”.
enum DurationValue {
    static func value(_ amount: Double?, _ unit: TimeUnit, _ more: (amount: Double, unit: TimeUnit)? = nil) -> String {
        var text = ValueText()
        text.append(unit.isOfClock ? "PT" : "P")
        guard let amount else {
            text.append("X")
            text.append(unit.code)
            return text.string
        }
        if more == nil, let whole = whole(amount, unit) {
            text.append(whole)
            text.append(unit.code)
            return text.string
        }
        let first = text.string + part(amount, unit)
        guard let more else { return first }
        return first + (more.unit.isOfClock && !unit.isOfClock ? "T" : "") + part(more.amount, more.unit)
    }

    private static func whole(_ amount: Double, _ unit: TimeUnit) -> Int? {
        let total = amount * Double(unit.weight)
        return total == total.rounded() && total >= 0 && total < 1e9 ? Int(total) : nil
    }

    private static func part(_ amount: Double, _ unit: TimeUnit) -> String {
        let total = amount * Double(unit.weight)
        let number = total == total.rounded() && abs(total) < 1e9 ? String(Int(total)) : String(total)
        return number + "\(unit.code)"
    }
}

/// The first and the last day that a period allows once “early”, “late” or “nearly” narrow or blur it.
enum Bounds {
    static func of(_ period: Period, _ expression: TimeExpression) -> ClosedRange<Day>? {
        guard var days = period.days else { return nil }
        if let parts = expression.parts, parts.isHijri || parts.isSolar || (parts.holiday ?? 0) / 10000 == 1 {
            // The moon may be seen a day before or after.
            days = wider(days, before: 1, after: 1)
        }
        switch expression.modifier {
        case .start, .mid, .end: return part(days, period, expression)
        case .approximate: return wider(days, before: days.count, after: days.count)
        case .before, .lessThan, .equalOrLess: return wider(days, before: days.count, after: 0)
        case .after, .moreThan, .equalOrMore: return wider(days, before: 0, after: days.count)
        case nil: return days
        }
    }

    private static func part(_ days: ClosedRange<Day>, _ period: Period, _ expression: TimeExpression) -> ClosedRange<
        Day
    > {
        let length = days.count
        if case .year(let year) = period, length > 360 {
            let months: (Int, Int) =
                switch expression.modifier {
                case .start: expression.isEdge ? (1, 1) : (1, 4)
                case .mid: (5, 8)
                default: expression.isEdge ? (12, 12) : (9, 12)
                }
            guard let low = Day(year: year, month: months.0, day: 1),
                let high = Day(year: year, month: months.1, day: Day.daysOf(month: months.1, year: year))
            else { return days }
            return low...high
        }
        if length > 3000, let decade = years(days, expression.modifier) { return decade }
        // Halves that meet, and a middle that overlaps both: who writes “early May” thinks of no border.
        let half = (length + 1) / 2
        let quarter = length / 4
        let (from, to) =
            switch expression.modifier {
            case .start: (0, half - 1)
            case .mid: (quarter, length - 1 - quarter)
            default: (length - half, length - 1)
            }
        guard let low = days.lowerBound.adding(days: from), let high = days.lowerBound.adding(days: to) else {
            return days
        }
        return low...high
    }

    /// Whole years of a decade or a century: the first half, the second, or the middle with a year more on both sides.
    private static func years(_ days: ClosedRange<Day>, _ modifier: Modifier?) -> ClosedRange<Day>? {
        let first = days.lowerBound.year
        let count = (days.upperBound.year - first + 1) / 10 * 10
        let (from, to) =
            switch modifier {
            case .start: (0, count / 2 - 1)
            case .mid: (count * 3 / 10, count * 7 / 10)
            default: (count / 2, days.upperBound.year - first)
            }
        guard let low = Day(year: first + from, month: 1, day: 1), let high = Day(year: first + to, month: 12, day: 31)
        else {
            return nil
        }
        return low...high
    }

    private static func wider(_ days: ClosedRange<Day>, before: Int, after: Int) -> ClosedRange<Day> {
        let low = days.lowerBound.adding(days: -before) ?? days.lowerBound
        let high = days.upperBound.adding(days: after) ?? days.upperBound
        return low...high
    }
}

extension ClosedRange where Bound == Day {
    /// How many days.
    var count: Int { upperBound.number - lowerBound.number + 1 }
}

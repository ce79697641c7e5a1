internal import Records
internal import Text

/// Dates counted from another: “last week”, “three years ago”, “two days later”, “that night”, “5:34 a.m.”.
extension DateGrounding {
    /// The day or period that `origin` counts from, and what to call it.
    func base(_ origin: TimeExpression.Origin, _ index: Int) -> (Period, DateMention.Anchor)? {
        switch origin {
        case .published:
            if let published { return (.day(published), .published) }
        case .previous:
            if let last { return (last, .previous) }
            if let published { return (.day(published), .published) }
        case .either:
            if outline.isStory(index), let story { return (story, .previous) }
            if let published { return (.day(published), .published) }
            if let last { return (last, .previous) }
        }
        return nil
    }

    /// Whether the date said before is near and fine enough to count `unit` from it.
    func canCount(_ unit: TimeUnit, _ index: Int) -> Bool {
        guard let last, let lastToken else { return false }
        let distance = tokens.sentences[pieces[index].tokens.lowerBound] - tokens.sentences[lastToken]
        return distance <= 1 && period(unit, 1, from: last) != nil
    }

    mutating func shifted(_ unit: TimeUnit, _ steps: Int, _ origin: TimeExpression.Origin, _ index: Int) -> Grounded {
        if case .previous = origin, steps != 0, let told = toldBehind(unit, index) { return told }
        // “A year earlier” may look back from publication; nothing comes “two days later” than it.
        if case .previous = origin, steps > 0, last == nil { return .open(openUnit(unit, steps)) }
        if unit == .year, abs(steps) == 1, case .previous = origin, let quarter = sameQuarter(steps, index) {
            return .period(quarter, .previous)
        }
        guard let (base, anchor) = base(origin, index) else { return .open(openUnit(unit, steps)) }
        if unit == .weekend, steps == 0, let ahead = weekendAhead(base, index) { return .period(ahead, anchor) }
        if let found = period(unit, steps, from: base) { return .period(found, anchor) }
        if unit == .day, case .previous = origin, let lastDay, isFresh(index), let day = lastDay.adding(days: steps) {
            // “On April 3, … as in 1991; … that night”: the day, though a year was said since.
            return .period(.day(day), .previous)
        }
        guard !unit.isOfClock, unit.rawValue < TimeUnit.year.rawValue, base.month != nil, let year = base.year else {
            return .open(openUnit(unit, steps))
        }
        // “Three days later” behind a month: the year at least is known.
        return .open(Period.padded(year) + String(openUnit(unit, steps).dropFirst(4)))
    }

    /// “A week earlier, on 3 June, …”: the date right behind says which week.
    private mutating func toldBehind(_ unit: TimeUnit, _ index: Int) -> Grounded? {
        guard index + 1 < pieces.count, case .calendar(let parts) = pieces[index + 1].expression.core,
            parts.month != nil || parts.year != nil
        else { return nil }
        let gap = pieces[index].tokens.upperBound..<pieces[index + 1].tokens.lowerBound
        guard (1...2).contains(gap.count), tokens.isPunctuation(gap.lowerBound, ",") else { return nil }
        guard case .period(let told, let anchor) = calendar(parts, index + 1), let found = period(unit, 0, from: told)
        else { return nil }
        return .period(found, anchor)
    }

    /// “Three days after 12 January”: counted from the date behind it.
    mutating func counted(_ unit: TimeUnit, _ steps: Int, from base: TimeExpression.Core?, _ index: Int) -> Grounded {
        let grounded: Grounded =
            switch base {
            case .calendar(let parts): calendar(parts, index)
            case .unit(let unit, let steps, let origin): shifted(unit, steps ?? 0, origin, index)
            default: .open("XXXX")
            }
        guard case .period(let start, let anchor) = grounded, let found = period(unit, steps, from: start) else {
            return .open(openUnit(unit, steps))
        }
        // From a day, weeks, months and years count to a day; from a week or a month, years count to one again.
        switch start {
        case .day(let day):
            guard var exact = exact(unit, steps, day) else { break }
            if case .calendar(let parts) = base, let weekday = parts.weekday, parts.day == nil {
                // “A year ago Wednesday”: the nearest Wednesday.
                exact = exact.adding(days: (weekday - exact.weekday + 10) % 7 - 3) ?? exact
            }
            return .period(.day(exact), anchor)
        case .month(let year, let month) where unit == .year:
            return .period(.month(year: year + steps, month: month), anchor)
        case .week where unit == .year:
            guard let day = start.first?.adding(months: 12 * steps) else { break }
            return .period(Period(weekOf: day), anchor)
        default: break
        }
        return .period(found, anchor)
    }

    private func exact(_ unit: TimeUnit, _ steps: Int, _ day: Day) -> Day? {
        switch unit {
        case .week, .fortnight: day.adding(days: 7 * steps * unit.weight)
        case .month: day.adding(months: steps)
        case .year: day.adding(months: 12 * steps)
        default: nil
        }
    }

    /// The period of `unit`'s size that lies `steps` of them from `base`; nil when `base` is too coarse for it.
    private func period(_ unit: TimeUnit, _ steps: Int, from base: Period) -> Period? {
        switch unit {
        case .second, .minute, .hour:
            guard case .day(let day) = base, unit == .hour, steps % 24 == 0 else { return nil }
            let hours = steps
            return day.adding(days: hours / 24).map { .day($0) }
        case .day:
            guard case .day(let day) = base else { return nil }
            return day.adding(days: steps).map { .day($0) }
        case .week, .fortnight:
            guard let day = base.first, isFine(base) else { return nil }
            return day.adding(days: 7 * steps * unit.weight).map { Period(weekOf: $0) }
        case .weekend: return weekend(steps, base)
        case .month:
            guard let month = base.month, let year = base.year, year > 0 else { return nil }
            return Day(year: year, month: month, day: 1)?.adding(months: steps).map {
                .month(year: $0.year, month: $0.month)
            }
        case .quarter:
            guard let month = base.month, let year = base.year, year > 0 else { return nil }
            let moved = Day(year: year, month: month, day: 1)?.adding(months: 3 * steps)
            return moved.map { .quarter(year: $0.year, ($0.month + 2) / 3) }
        case .year: return base.year.map { .year($0 + steps) }
        case .decade:
            if let year = base.year, abs(steps) > 1 { return .year(year + 10 * steps) }
            if case .decade(let decade) = base { return .decade(decade + steps) }
            return base.year.map { .decade($0 / 10 + steps) }
        case .century:
            if let year = base.year, abs(steps) > 1 { return .year(year + 100 * steps) }
            return base.year.map { .century($0 / 100 + steps) }
        }
    }

    /// “Earnings of $19 million in the third quarter, against $28 million a year earlier”: the same quarter of another year.
    private func sameQuarter(_ steps: Int, _ index: Int) -> Period? {
        guard let lastToken, case .quarter(let year, let quarter) = last,
            tokens.sentences[pieces[index].tokens.lowerBound] - tokens.sentences[lastToken] <= 1
        else { return nil }
        return .quarter(year: year + steps, quarter)
    }

    /// “Power would be back by the weekend”: the one that comes.
    private func weekendAhead(_ base: Period, _ index: Int) -> Period? {
        guard let day = base.first, isFine(base), cues.tense(at: pieces[index].tokens, in: article) == .future else {
            return nil
        }
        let (year, week) = ISOWeek.of(day)
        return .weekend(year: year, week: week)
    }

    private func isFine(_ base: Period) -> Bool {
        switch base {
        case .day, .week, .weekend: true
        default: false
        }
    }

    /// The weekend just gone or going on when the text reports, the next when it plans.
    private func weekend(_ steps: Int, _ base: Period) -> Period? {
        guard let day = base.first, isFine(base) else { return nil }
        // Until Wednesday “the weekend” is the one before.
        let back = steps == 0 && day.weekday <= 3 ? -7 : 7 * steps
        guard let inside = day.adding(days: back) else { return nil }
        let (year, week) = ISOWeek.of(inside)
        return .weekend(year: year, week: week)
    }

    private func openUnit(_ unit: TimeUnit, _ steps: Int) -> String {
        switch unit {
        case .week, .fortnight: "XXXX-WXX"
        case .weekend: "XXXX-WXX-WE"
        case .month: "XXXX-XX"
        case .quarter: "XXXX-QX"
        case .year: "XXXX"
        case .decade: "XXX"
        case .century: "XX"
        case .second, .minute, .hour: "XXXX-XX-XXTXX"
        default: "XXXX-XX-XX"
        }
    }

    /// A time of day takes its day from the date beside it, else from the one said before, else from publication.
    mutating func timeOnly(_ origin: TimeExpression.Origin, _ index: Int) -> Grounded {
        if let behind = dayBehind(index), case .calendar(let parts) = pieces[behind].expression.core {
            let saved = (last, lastDay, story)
            let grounded = calendar(parts, behind)
            (last, lastDay, story) = saved
            return grounded
        }
        // A day said in this sentence or the one before; in a story, whenever it was said.
        if let lastDay, published == nil || outline.isStory(index) || isFresh(index) && !isOtherwise(lastDay, index) {
            return .period(.day(lastDay), .previous)
        }
        if let published { return .period(.day(published), .published) }
        return .open("XXXX-XX-XX")
    }

    /// “… from Aug. 10 to 18. The race started at 8:30 a.m.”: what reports is of no day to come, what plans of no day
    /// behind.
    private func isOtherwise(_ day: Day, _ index: Int) -> Bool {
        guard let published, day != published, !isDaySaid(before: index) else { return false }
        return cues.tense(at: pieces[index].tokens, in: article) == (day > published ? .past : .future)
    }

    /// The piece that tells the day of a time before it: right behind, or behind the same time told by another zone, as in
    /// “10:15 a.m. EST (1515 GMT) on Wednesday”; a little further when no day was said in the sentence before.
    private func dayBehind(_ index: Int) -> Int? {
        let reach = isDaySaid(before: index) ? 2 : 8
        var end = pieces[index].tokens.upperBound
        for place in index + 1..<min(index + 3, max(index + 1, pieces.count)) {
            guard sameSentence(index, place), pieces[place].tokens.lowerBound - end <= reach else { return nil }
            if case .calendar(let parts) = pieces[place].expression.core {
                return parts.day != nil || parts.weekday != nil ? place : nil
            }
            guard case .timeOnly = pieces[place].expression.core else { return nil }
            end = pieces[place].tokens.upperBound
        }
        return nil
    }

    private func isDaySaid(before index: Int) -> Bool {
        guard let lastDayToken else { return false }
        return tokens.sentences[pieces[index].tokens.lowerBound] == tokens.sentences[lastDayToken]
    }

    func isFresh(_ index: Int) -> Bool {
        guard let lastDayToken else { return false }
        return tokens.sentences[pieces[index].tokens.lowerBound] - tokens.sentences[lastDayToken] <= 1
    }

    private func sameSentence(_ one: Int, _ two: Int) -> Bool {
        tokens.sentences[pieces[one].tokens.lowerBound] == tokens.sentences[pieces[two].tokens.lowerBound]
    }
}

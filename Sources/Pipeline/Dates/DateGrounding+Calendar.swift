internal import Records
internal import Text

/// Calendar dates: which year “3 May” lies in, which Monday is meant.
extension DateGrounding {
    mutating func calendar(_ parts: CalendarParts, _ index: Int) -> Grounded {
        if let decade = parts.decade { return .period(.decade(decade), .explicit) }
        if let century = parts.century { return .period(.century(century), .explicit) }
        if parts.isHijri { return hijri(parts, index) }
        if parts.isSolar { return solar(parts, index) }
        if let year = parts.year {
            return period(parts, year: year).map { .period($0, .explicit) } ?? .open(openValue(parts))
        }
        if let (steps, origin) = parts.yearShift {
            guard let (base, anchor) = base(origin, index), let year = base.year else { return .open(openValue(parts)) }
            return period(parts, year: year + steps).map { .period($0, anchor) } ?? .open(openValue(parts))
        }
        if let steps = parts.fromStory, let found = fromStory(parts, steps, index) { return found }
        if parts.nth != nil, parts.month == nil, parts.holiday == nil, let which = parts.which {
            guard let month = published?.adding(months: which) else { return .open(openValue(parts)) }
            var inMonth = parts
            inMonth.month = month.month
            return nthPeriod(inMonth, month.year).map { .period($0, .published) } ?? .open(openValue(parts))
        }
        if parts.weekday != nil, parts.month == nil, parts.day == nil { return weekday(parts, index) }
        if parts.month == nil, let day = parts.day { return dayOfMonth(day, parts, index) }
        return withoutYear(parts, index)
    }

    /// The period that `parts` name in `year`; nil when there is none, as for 29 February.
    func period(_ parts: CalendarParts, year: Int) -> Period? {
        if let holiday = parts.holiday {
            let found = Holidays.period(holiday, year: year)
            guard let nth = parts.nth, let found, let days = found.days else { return found }
            // “The second day of Eid al-Adha”, “the last day of Ramadan”
            return (nth > 0 ? days.lowerBound.adding(days: nth - 1) : days.upperBound).map { .day($0) }
        }
        if let season = parts.season { return .season(year: year, season) }
        if let quarter = parts.quarter { return .quarter(year: year, quarter) }
        if let half = parts.half { return .half(year: year, half) }
        if parts.nth != nil || parts.nthUnit != nil { return nthPeriod(parts, year) }
        if year < 1 || year > 9999 {
            return parts.month == nil ? .year(year) : .ancient(year: year, month: parts.month, day: parts.day)
        }
        guard let month = parts.month else { return .year(year) }
        guard let day = parts.day else { return .month(year: year, month: month) }
        return Day(year: year, month: month, day: day).map { .day($0) }
    }

    /// “The last Monday of March”, “the third day of October”, “the week of 6 October”.
    private func nthPeriod(_ parts: CalendarParts, _ year: Int) -> Period? {
        if parts.nth == nil, let month = parts.month, let day = parts.day {
            return Day(year: year, month: month, day: day).map { Period(weekOf: $0) }
        }
        let whole: Period = parts.month.map { .month(year: year, month: $0) } ?? .year(year)
        guard let days = whole.days, let nth = parts.nth else { return nil }
        if let weekday = parts.weekday {
            if nth > 0 {
                let first = days.lowerBound.adding(days: (weekday - days.lowerBound.weekday + 7) % 7)
                return first?.adding(days: 7 * (nth - 1)).map { .day($0) }
            }
            return days.upperBound.adding(days: -((days.upperBound.weekday - weekday + 7) % 7)).map { .day($0) }
        }
        if parts.nthUnit == .week {
            // The week that has most of its days inside is the first, as ISO counts in a year.
            let anchor =
                nth > 0
                ? days.lowerBound.adding(days: 3)?.adding(days: 7 * (nth - 1)) : days.upperBound.adding(days: -3)
            return anchor.map { Period(weekOf: $0) }
        }
        return (nth > 0 ? days.lowerBound.adding(days: nth - 1) : days.upperBound).map { .day($0) }
    }

    /// TIMEX3's value for a date whose year nothing tells.
    private func openValue(_ parts: CalendarParts) -> String {
        if let season = parts.season { return "XXXX-\(season.code)" }
        if let quarter = parts.quarter { return "XXXX-Q\(quarter)" }
        if let month = parts.month {
            return "XXXX-\(Period.two(month))" + (parts.day.map { "-\(Period.two($0))" } ?? "")
        }
        if let day = parts.day { return "XXXX-XX-\(Period.two(day))" }
        if let weekday = parts.weekday { return "XXXX-WXX-\(weekday)" }
        return "XXXX"
    }

    /// A date of the Islamic calendar; without its year, the last before publication.
    private func hijri(_ parts: CalendarParts, _ index: Int) -> Grounded {
        let (month, day) = (parts.month ?? 0, parts.day ?? 0)
        if let year = parts.year {
            return Holidays.period(hijriYear: year, month: month, day: day).map { .period($0, .explicit) }
                ?? .open("XXXX")
        }
        guard let published, let year = HijriCalendar.year(ofDay: published.number) else { return .open("XXXX") }
        let isAhead = cues.tense(at: pieces[index].tokens, in: article) == .future
        let periods = (year - 1...year + 1).compactMap { Holidays.period(hijriYear: $0, month: month, day: day) }
        let found =
            isAhead
            ? periods.first { ($0.last ?? published) >= published }
            : periods.last { ($0.first ?? published) <= published }
        return found.map { .period($0, .published) } ?? .open("XXXX")
    }

    /// A date of the solar calendar; without its year, the last before publication or the next when the text plans.
    private func solar(_ parts: CalendarParts, _ index: Int) -> Grounded {
        let month = parts.month ?? 1
        if let year = parts.year {
            return SolarCalendar.period(SolarCalendar.gregorian(year), month, parts.day).map { .period($0, .explicit) }
                ?? .open("XXXX")
        }
        guard let published else { return .open("XXXX") }
        let isAhead = cues.tense(at: pieces[index].tokens, in: article) == .future
        let periods = (-2...1).compactMap { SolarCalendar.period(published.year + $0, month, parts.day) }
        let found =
            isAhead
            ? periods.first { ($0.last ?? published) >= published }
            : periods.last { ($0.first ?? published) <= published }
        return found.map { .period($0, .published) } ?? .open("XXXX")
    }

    // MARK: Months and days without a year

    private func withoutYear(_ parts: CalendarParts, _ index: Int) -> Grounded {
        if let which = parts.which, let published { return chosen(parts, which, published) }
        if let year = siblingYear(index) {
            return period(parts, year: year).map { .period($0, .explicit) } ?? .open(openValue(parts))
        }
        if outline.isHistory,
            let found = inStory(parts, isBefore: cues.looksBack(at: pieces[index].tokens, in: article))
        {
            return found
        }
        let tense = cues.tense(at: pieces[index].tokens, in: article)
        if outline.isStory(index), tense != .future, !isRecent(parts, index), let found = inStory(parts) {
            return found
        }
        guard let published else { return .open(openValue(parts)) }
        if let until = rangeEnd(index, published), let found = lastPeriod(parts, until) {
            return .period(found, .published)
        }
        return nearest(parts, published, isAhead: tense == .future)
    }

    /// “Shia al-Sudani, who came to power in October 2022, … Talks were held on January 27”: a day of the last weeks, in a
    /// sentence that tells of no other year, is news and not of that story.
    private func isRecent(_ parts: CalendarParts, _ index: Int) -> Bool {
        guard let published, !outline.isHistory, parts.day != nil, let storyToken,
            tokens.sentences[pieces[index].tokens.lowerBound] != tokens.sentences[storyToken],
            case .period(let found, _) = nearest(parts, published, isAhead: false), let day = found.first
        else { return false }
        return published.number - day.number <= 31
    }

    /// “From May to September”: where the month that ends the range lies, when neither says its year.
    private func rangeEnd(_ index: Int, _ published: Day) -> Period? {
        guard index + 1 < pieces.count, isPhrase(index, index + 1),
            let parts = pieces[index + 1].expression.parts, parts.month != nil, !parts.saysYear, parts.yearShift == nil,
            parts.which == nil, parts.fromStory == nil
        else { return nil }
        let tense = cues.tense(at: pieces[index + 1].tokens, in: article)
        guard case .period(let found, _) = nearest(parts, published, isAhead: tense == .future) else { return nil }
        return found
    }

    /// The last such date that does not begin behind `end`.
    private func lastPeriod(_ parts: CalendarParts, _ end: Period) -> Period? {
        guard let year = end.year, let limit = end.first else { return nil }
        return (-1...0).compactMap { period(parts, year: year + $0) }.last { ($0.first ?? limit) <= limit }
    }

    /// “That summer”, “the following April”, “the previous Monday”: counted from the date said before; nil when there is
    /// none, and publication has to do.
    private func fromStory(_ parts: CalendarParts, _ steps: Int, _ index: Int) -> Grounded? {
        guard let last, let first = last.first, let end = last.last else { return nil }
        if let weekday = parts.weekday, parts.month == nil, parts.day == nil {
            guard case .day(let day) = last else { return .open(openValue(parts)) }
            let ahead = (weekday - day.weekday + 7) % 7
            let back = (day.weekday - weekday + 7) % 7
            let days = steps == 0 ? ahead : steps > 0 ? (ahead == 0 ? 7 : ahead) : -(back == 0 ? 7 : back)
            return day.adding(days: days).map { .period(.day($0), .previous) }
        }
        let periods = (-1...1).compactMap { period(parts, year: first.year + $0) }
        let found: Period? =
            switch steps {
            case 0: period(parts, year: first.year)
            case ..<0: periods.last { ($0.last ?? first) < first }
            default: periods.first { ($0.first ?? end) > end }
            }
        return found.map { .period($0, .previous) }
    }

    /// “Last April”, “this summer”, “next March”, counted from publication.
    private func chosen(_ parts: CalendarParts, _ which: Int, _ published: Day) -> Grounded {
        var years = [published.year - 1, published.year, published.year + 1]
        if which > 0 { years.removeFirst() }
        let periods = years.compactMap { period(parts, year: $0) }
        let found: Period? =
            switch which {
            case ..<0: periods.last { ($0.last ?? published) < published }
            case 0: period(parts, year: published.year)
            default: periods.first { ($0.first ?? published) > published }
            }
        return found.map { .period($0, .published) } ?? .open(openValue(parts))
    }

    /// The year in which the story goes on: the next one when the months start again.
    ///
    /// - Parameter isBefore: the text looks back, “the armies had met in August”: no month that is to come.
    private func inStory(_ parts: CalendarParts, isBefore: Bool = false) -> Grounded? {
        guard let story, var year = story.year else { return nil }
        if let before = story.month, let month = parts.month, parts.season == nil {
            if before - month >= 7 { year += 1 } else if isBefore, month - before >= 5 { year -= 1 }
        }
        return period(parts, year: year).map { .period($0, .previous) }
    }

    /// The last such date before publication, or the next when the text plans.
    private func nearest(_ parts: CalendarParts, _ published: Day, isAhead: Bool) -> Grounded {
        if let weekday = parts.weekday {
            // “Monday, Feb 18”: the year in which it is a Monday.
            let agreeing = (-1...1).compactMap { period(parts, year: published.year + $0) }
                .filter { $0.first?.weekday == weekday }
            if agreeing.count == 1 { return .period(agreeing[0], .published) }
            if agreeing.isEmpty, let year = story?.year, let told = period(parts, year: year),
                told.first?.weekday == weekday
            {
                return .period(told, .previous)
            }
        }
        var found: Period?
        var year = isAhead ? published.year - 1 : published.year + 1
        while found == nil, abs(year - published.year) <= 1 {
            if let period = period(parts, year: year) {
                let isThere =
                    isAhead ? (period.last ?? published) >= published : (period.first ?? published) <= published
                if isThere { found = period }
            }
            year += isAhead ? 1 : -1
        }
        if isAhead, parts.quarter != nil, let first = found?.first, first.number - published.number > 183 {
            // “Tomorrow's report for the third quarter”, in October: the one that has just ended.
            return nearest(parts, published, isAhead: false)
        }
        // 29 February exists in no year around: the last that had one.
        return found.map { .period($0, .published) } ?? .open(openValue(parts))
    }

    /// The year of the date beside this one in the same phrase: “May and June 2014”, “from 24 June to 17 July 1954”.
    private func siblingYear(_ index: Int) -> Int? {
        guard let own = pieces[index].expression.parts else { return nil }
        // Lists are short; a text of nothing but months shall cost no more than another.
        let (first, last) = (max(0, index - 12), min(pieces.count - 1, index + 12))
        var place = index
        while place < last, isPhrase(place, place + 1) {
            place += 1
            guard let parts = pieces[place].expression.parts, parts.month != nil || parts.season != nil else { break }
            if let year = parts.year {
                let turns = (own.month ?? 0) > (parts.month ?? 12) && own.month != nil
                return turns ? year - 1 : year
            }
        }
        place = index
        while place > first, isPhrase(place - 1, place) {
            place -= 1
            guard let parts = pieces[place].expression.parts, parts.month != nil else { break }
            if let year = parts.year {
                let turns = (own.month ?? 12) < (parts.month ?? 0)
                return turns ? year + 1 : year
            }
        }
        return nil
    }

    /// Whether only a few joining words or signs stand between two pieces.
    private func isPhrase(_ one: Int, _ two: Int) -> Bool {
        let gap = pieces[one].tokens.upperBound..<pieces[two].tokens.lowerBound
        guard gap.count <= 3, gap.count >= 1 || pieces[two].tokens.lowerBound == pieces[one].tokens.upperBound else {
            return false
        }
        guard !tokens.shapes[pieces[two].tokens.lowerBound].contains(.paragraphBefore) else { return false }
        for index in gap where !isJoint(index) { return false }
        return true
    }

    private func isJoint(_ index: Int) -> Bool {
        if let joints = DateWords.joints, tokens.classes[index].contains(joints) { return true }
        return tokens.shapes[index].contains(.punctuation) && tokens.ends[index] - tokens.starts[index] <= 3
            && !tokens.isPunctuation(index, ".") && !tokens.isPunctuation(index, ")")
            && !tokens.isPunctuation(index, "(")
    }

    // MARK: Weekdays and days of the month

    private func weekday(_ parts: CalendarParts, _ index: Int) -> Grounded {
        guard let weekday = parts.weekday else { return .open("XXXX") }
        // “3 January 2020, a Friday”: any Friday.
        let before = pieces[index].tokens.lowerBound - 1
        if parts.which == nil, before >= 0, let one = DateWords.indefinite, tokens.classes[before].contains(one) {
            return .open(openValue(parts))
        }
        let base: Day
        if outline.isHistory, let lastDay, parts.which == nil || published == nil {
            base = lastDay
            return base.adding(days: (weekday - base.weekday + 7) % 7).map { .period(.day($0), .previous) }
                ?? .open(openValue(parts))
        }
        guard let published else { return .open(openValue(parts)) }
        base = published
        if let weeks = parts.week {
            return base.adding(days: weekday - base.weekday + 7 * weeks).map { .period(.day($0), .published) }
                ?? .open(openValue(parts))
        }
        let back = (base.weekday - weekday + 7) % 7
        let ahead = (weekday - base.weekday + 7) % 7
        let steps: Int
        switch parts.which {
        case .some(let which) where which < 0: steps = -(back == 0 ? 7 : back) + 7 * (which + 1)
        case .some(0): steps = weekday - base.weekday
        case .some(let which): steps = (ahead == 0 ? 7 : ahead) + 7 * (which - 1)
        case nil:
            let isAhead = cues.tense(at: pieces[index].tokens, in: article) == .future
            steps = isAhead ? ahead : -back
        }
        return base.adding(days: steps).map { .period(.day($0), .published) } ?? .open(openValue(parts))
    }

    /// “The 20th”: of the month of the date before, else of the month of publication.
    private func dayOfMonth(_ day: Int, _ parts: CalendarParts, _ index: Int) -> Grounded {
        if let which = parts.which,
            let month = (which == 0 ? last?.first ?? published : published)?.adding(months: which)
        {
            let anchored: DateMention.Anchor = .published
            return Day(year: month.year, month: month.month, day: day).map { .period(.day($0), anchored) }
                ?? .open(openValue(parts))
        }
        if let weekday = parts.weekday, let published { return weekdayAndDay(weekday, day, published, index) }
        if let last, let month = last.month, let year = last.year, let found = Day(year: year, month: month, day: day) {
            return .period(.day(found), .previous)
        }
        if let published {
            let base = day <= published.day ? published : published.adding(months: -1) ?? published
            if let found = Day(year: base.year, month: base.month, day: day) { return .period(.day(found), .published) }
        }
        return .open(openValue(parts))
    }

    /// “Friday the 13th”: the nearest month in which the two agree, ahead or behind as the text plans or reports;
    /// without a tense the one that is near.
    private func weekdayAndDay(_ weekday: Int, _ day: Int, _ published: Day, _ index: Int) -> Grounded {
        let tense = cues.tense(at: pieces[index].tokens, in: article)
        let isAhead = tense == .future
        func first(_ sign: Int) -> Day? {
            for months in 0...14 {
                guard
                    let base = Day(year: published.year, month: published.month, day: 1)?.adding(months: sign * months),
                    let found = Day(year: base.year, month: base.month, day: day), found.weekday == weekday,
                    sign > 0 ? found >= published : found <= published
                else { continue }
                return found
            }
            return nil
        }
        let wanted = first(isAhead ? 1 : -1)
        let other = first(isAhead ? -1 : 1)
        let near = 45
        if tense == nil, let other, abs(other.number - published.number) <= near,
            wanted.map({ abs($0.number - published.number) > near }) ?? true
        {
            return .period(.day(other), .published)
        }
        return wanted.map { .period(.day($0), .published) } ?? .open("XXXX-XX-\(Period.two(day))")
    }
}

/// Word classes that grounding asks for.
enum DateWords {
    static let joints = Lexicon.wordClass(named: "date-joints")
    static let indefinite = Lexicon.wordClass(named: "indefinite-articles")
}

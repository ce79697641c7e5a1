internal import Text

/// Words around a time expression that belong to it: a part of the day beside a date, and “the”, “late”, “the end of”,
/// “nearly”, “more than” before it.
struct DateContext: Sendable {
    private let modifiers = Lexicon.wordClass(named: "date-modifiers")
    private let amounts = Lexicon.wordClass(named: "amount-modifiers")
    private let articles = Lexicon.wordClass(named: "articles")
    private let links = Lexicon.wordClass(named: "date-links")
    /// Lists of words before a date, with the articles and without.
    private let context = WordClasses(
        ["date-modifiers", "amount-modifiers", "articles"].compactMap { Lexicon.wordClass(named: $0) })
    private let wideners = WordClasses(
        ["date-modifiers", "amount-modifiers"].compactMap { Lexicon.wordClass(named: $0) })

    /// Joins `pieces` with their neighbours and widens them; takes weak ones away that nothing supports.
    func complete(_ pieces: inout [DatePiece], in tokens: Tokens, lexicon: Lexicon) {
        join(&pieces, tokens, lexicon)
        let count = pieces.withUnsafeMutableBufferPointer { widen($0, tokens, lexicon) }
        pieces.removeLast(pieces.count - count)
    }

    /// Widens `pieces`, moves those that stay to the front, and returns how many they are.
    private func widen(
        _ pieces: UnsafeMutableBufferPointer<DatePiece>, _ tokens: Tokens, _ lexicon: Lexicon
    ) -> Int {
        var count = 0
        var floor = 0
        for index in pieces.indices {
            let supported =
                hasContext(before: pieces[index].tokens.lowerBound, floor, tokens)
                && widen(&pieces[index], from: floor, tokens, lexicon)
            if pieces[index].expression.isWeak && !supported { continue }
            trim(&pieces[index], tokens)
            floor = pieces[index].tokens.upperBound
            if count < index { pieces[count] = pieces[index] }
            count += 1
        }
        return count
    }

    /// The full stop of “Jan.” at the end of a sentence is the sentence's.
    private func trim(_ piece: inout DatePiece, _ tokens: Tokens) {
        let last = piece.tokens.upperBound - 1
        if case .duration = piece.expression.core, piece.expression.countsFromNext, piece.tokens.count > 1 {
            // “Days after the raid” lasts days; the preposition is no part of them.
            piece.tokens = piece.tokens.lowerBound..<last
            return
        }
        guard piece.tokens.count > 1, tokens.isPunctuation(last, "."),
            last + 1 >= tokens.count || tokens.shapes[last + 1].contains(.sentenceStart)
        else { return }
        piece.tokens = piece.tokens.lowerBound..<last
    }

    // MARK: Parts of the day

    /// Joins “Friday” and “morning”, “the night of” and “20 June”, “May 8” and “1:00 a.m.”.
    private func join(_ pieces: inout [DatePiece], _ tokens: Tokens, _ lexicon: Lexicon) {
        var count = 0
        for index in pieces.indices {
            if count > 0 {
                let gap = pieces[index].tokens.lowerBound - pieces[count - 1].tokens.upperBound
                // What a piece before took along is no date of its own.
                if gap < 0 { continue }
                if gap <= 2, let joined = joined(pieces[count - 1], pieces[index], tokens, lexicon) {
                    pieces[count - 1] = joined
                    continue
                }
            }
            if count < index { pieces[count] = pieces[index] }
            count += 1
        }
        pieces.removeLast(pieces.count - count)
    }

    /// The two as one; nil when they are two dates. They stand two tokens apart at most.
    private func joined(_ one: DatePiece, _ two: DatePiece, _ tokens: Tokens, _ lexicon: Lexicon) -> DatePiece? {
        let gap = one.tokens.upperBound..<two.tokens.lowerBound
        if one.expression.countsFromNext,
            gap.isEmpty
                || gap.count == 1
                    && (isArticle(gap.lowerBound, tokens, lexicon) || isLink(gap.lowerBound, 1, tokens, lexicon)),
            isDated(two.expression), case .unit = one.expression.core
        {
            var piece = one
            piece.expression.isWeak = false
            piece.tokens = one.tokens.lowerBound..<two.tokens.upperBound
            piece.base = two.expression.core
            return piece
        }
        if gap.isEmpty, let anniversary = anniversary(one, two) { return anniversary }
        guard !tokens.shapes[two.tokens.lowerBound].contains(.paragraphBefore) else { return nil }
        if isDay(one.expression), canTake(two.expression.time, one.expression.time),
            case .timeOnly = two.expression.core
        {
            guard gap.isEmpty || gap.count == 1 && isLink(gap.lowerBound, 2, tokens, lexicon) && isClock(two) else {
                return nil
            }
            return combined(one, time: two, tokens: one.tokens.lowerBound..<two.tokens.upperBound)
        }
        if case .timeOnly = one.expression.core, isDay(two.expression),
            canTake(one.expression.time, two.expression.time)
        {
            let linked =
                gap.isEmpty
                || gap.count == linkLength(gap.lowerBound, 1, tokens, lexicon)
                || gap.count == 1 && isArticle(gap.lowerBound, tokens, lexicon) && isClock(one)
                || gap.count == 2 && isLink(gap.lowerBound, 1, tokens, lexicon)
                    && isArticle(gap.lowerBound + 1, tokens, lexicon)
            guard linked else { return nil }
            return combined(two, time: one, tokens: one.tokens.lowerBound..<two.tokens.upperBound)
        }
        return nil
    }

    /// Whether a day that has time `old` may take `new`: a day without one, or “Friday morning” beside “at 9 a.m.”.
    private func canTake(_ new: TimeOfDay?, _ old: TimeOfDay?) -> Bool {
        switch (new, old) {
        case (.some, nil): true
        case (.clock, .part): true
        case (.part(let new), .part(let old)): new == old
        default: false
        }
    }

    /// “Two years ago this month”, “a year ago Wednesday”, “a week ago today”: counted from the date behind.
    private func anniversary(_ one: DatePiece, _ two: DatePiece) -> DatePiece? {
        guard case .unit(let unit, let steps?, .published) = one.expression.core, steps < 0, one.expression.isCounted,
            unit.rawValue > TimeUnit.day.rawValue, one.expression.time == nil
        else { return nil }
        switch two.expression.core {
        case .unit(.day, _, .published), .unit(.week, 0, .published), .unit(.month, 0, .published): break
        case .calendar(let parts) where parts.weekday != nil && parts.month == nil && parts.day == nil: break
        default: return nil
        }
        var piece = one
        piece.tokens = one.tokens.lowerBound..<two.tokens.upperBound
        piece.base = two.expression.core
        piece.expression.time = two.expression.time
        return piece
    }

    private func isClock(_ piece: DatePiece) -> Bool {
        if case .clock = piece.expression.time { true } else { false }
    }

    private func combined(_ day: DatePiece, time: DatePiece, tokens: Range<Int>) -> DatePiece {
        var piece = day
        piece.tokens = tokens
        piece.expression.time = sharper(time.expression.time, day.expression.time)
        piece.expression.takesArticle = tokens.lowerBound == time.tokens.lowerBound || day.expression.takesArticle
        return piece
    }

    /// “At 3:20 this afternoon”: the part of the day tells which half the clock means.
    private func sharper(_ time: TimeOfDay?, _ part: TimeOfDay?) -> TimeOfDay? {
        guard case .clock(let hour, let minute, let second) = time, case .part(let part) = part, hour < 12,
            part == .afternoon || part == .evening || part == .night && hour >= 6
        else { return time }
        return .clock(hour + 12, minute, second)
    }

    private func isDay(_ expression: TimeExpression) -> Bool {
        switch expression.core {
        case .calendar(let parts): parts.day != nil || parts.weekday != nil
        case .unit(.day, _, _): true
        default: false
        }
    }

    private func isDated(_ expression: TimeExpression) -> Bool {
        switch expression.core {
        case .calendar(let parts):
            parts.month != nil || parts.weekday != nil || parts.year != nil || parts.holiday != nil
        case .unit(_, let steps, _): steps != nil && !expression.isWeak
        default: false
        }
    }

    /// Whether token `index` may stand between a time and its day (`kind` 1) or a day and its time (2).
    private func isLink(_ index: Int, _ kind: Int, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
        guard let links, tokens.classes[index].contains(links) else { return false }
        let value = lexicon.value(of: links, in: tokens, at: index)
        return value == kind || value == 3
    }

    private func linkLength(_ index: Int, _ kind: Int, _ tokens: Tokens, _ lexicon: Lexicon) -> Int {
        guard let links, lexicon.value(of: links, in: tokens, at: index) == kind else { return 0 }
        return lexicon.length(of: links, in: tokens, at: index)
    }

    private func isArticle(_ index: Int, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
        guard let articles else { return false }
        return tokens.classes[index].contains(articles)
    }

    // MARK: Words before

    /// Whether a word of those before token `start` may be one that widens or narrows a date; most dates have none.
    private func hasContext(before start: Int, _ floor: Int, _ tokens: Tokens) -> Bool {
        var index = start - 1
        let end = max(floor, start - 4)
        while index >= end {
            if tokens.classes[index].begins(index == start - 1 ? context : wideners) { return true }
            index -= 1
        }
        return false
    }

    /// Takes words before the piece into it, not reaching below token `floor`; whether one of them narrows it.
    private func widen(_ piece: inout DatePiece, from floor: Int, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
        var start = piece.tokens.lowerBound
        var hasArticle = false
        if start > floor, isArticle(start - 1, tokens, lexicon), !tokens.shapes[start].contains(.paragraphBefore) {
            hasArticle = true
        }
        let inner = hasArticle ? start - 1 : start
        switch piece.expression.core {
        case .unit where !piece.expression.isCounted && piece.expression.time == nil: break
        case .duration, .unit, .reference, .timeOnly:
            // “About a week”, but “over the past week”: what stands before “the” blurs no amount.
            let isThe = hasArticle && tokens.ends[start - 1] - tokens.starts[start - 1] > 2
            if !isThe, let found = member(of: amounts, endingAt: inner, floor, tokens, lexicon) {
                start = found.start
                if piece.expression.modifier == nil { piece.expression.modifier = amountModifier(found.value, piece) }
                hasArticle = false
                takeArticle(&start, floor, tokens, lexicon)
            } else if case .duration = piece.expression.core, hasArticle, piece.expression.takesArticle {
                start = inner
            }
        default: break
        }
        var supported = false
        if let found = member(of: modifiers, endingAt: inner, floor, tokens, lexicon),
            narrows(piece.expression) || isEarlyOrLate(start, found.start, piece.expression, tokens)
                || found.value == 6 && isDay(piece.expression) && piece.expression.parts?.month == nil
        {
            start = found.start
            narrow(&piece.expression, found.value)
            supported = true
            hasArticle = false
            takeArticle(&start, floor, tokens, lexicon)
        }
        if hasArticle, piece.expression.takesArticle, start == piece.tokens.lowerBound { start = inner }
        piece.tokens = start..<piece.tokens.upperBound
        return supported
    }

    private func takeArticle(_ start: inout Int, _ floor: Int, _ tokens: Tokens, _ lexicon: Lexicon) {
        if start > floor, isArticle(start - 1, tokens, lexicon) { start -= 1 }
    }

    private func narrows(_ expression: TimeExpression) -> Bool {
        switch expression.core {
        case .calendar(let parts): parts.day == nil && parts.weekday == nil
        case .unit(let unit, let steps, _): steps != nil && unit.rawValue >= TimeUnit.day.rawValue
        case .timeOnly: true
        default: false
        }
    }

    /// “Early Monday”, “late on Thursday”, “earlier today”: such words narrow a day too, without an article between.
    private func isEarlyOrLate(_ start: Int, _ first: Int, _ expression: TimeExpression, _ tokens: Tokens) -> Bool {
        guard start - first <= 2, isDay(expression), expression.parts?.month == nil else { return false }
        guard tokens.word(at: first).isOne(of: EnglishRelativeDates.earlyOrLate) else { return false }
        return start - first == 1 || tokens.writtenWord(at: first + 1) == "on"
    }

    private func narrow(_ expression: inout TimeExpression, _ value: Int) {
        if expression.isWeak, case .timeOnly = expression.core { return }
        expression.isEdge = value > 10
        switch value % 10 {
        case 1: expression.modifier = .start
        case 2: expression.modifier = .mid
        case 3: expression.modifier = .end
        case 4, 5:
            if var parts = expression.parts, parts.year != nil, parts.month == nil, parts.season == nil {
                parts.half = value % 10 - 3
                expression.core = .calendar(parts)
            } else if case .unit(.year, let steps?, let origin) = expression.core {
                // “The first half of this year”
                var parts = CalendarParts()
                parts.half = value % 10 - 3
                parts.yearShift = (steps, origin)
                expression.core = .calendar(parts)
            } else {
                expression.modifier = value % 10 == 4 ? .start : .end
            }
        default: break
        }
    }

    /// “Nearly two years ago” is after the day two years back, “less than a year later” before it.
    private func amountModifier(_ number: Int, _ piece: DatePiece) -> Modifier? {
        let modifier = Modifier.amount(number)
        guard case .unit(_, let steps, _) = piece.expression.core, let steps, modifier != .approximate else {
            return modifier
        }
        switch modifier {
        case .lessThan, .equalOrLess: return steps < 0 ? .after : .before
        case .moreThan, .equalOrMore: return steps < 0 ? .before : .after
        default: return modifier
        }
    }

    /// The longest member of `wordClass` that ends right before token `end`.
    private func member(
        of wordClass: WordClass?, endingAt end: Int, _ floor: Int, _ tokens: Tokens, _ lexicon: Lexicon
    ) -> (start: Int, value: Int)? {
        guard let wordClass, end > floor, end < tokens.count, !tokens.shapes[end].contains(.paragraphBefore) else {
            return nil
        }
        var back = min(4, end - floor)
        while back > 0 {
            let start = end - back
            if tokens.classes[start].begins(wordClass),
                lexicon.length(of: wordClass, in: tokens, at: start) == back
            {
                return (start, lexicon.value(of: wordClass, in: tokens, at: start) ?? 0)
            }
            back -= 1
        }
        return nil
    }
}

internal import Patterns
internal import Text

/// Times of day of Arabic news: “الساعة الثالثة عصرا”, “الثامنة والنصف مساء”, “17:30 بتوقيت غرينتش”, “من 5 إلى 6 مساء”.
enum ArabicClock {
    typealias DateRule = DateMeanings.DateRule

    private static let minutes =
        "(~':' ~minute:0-59 (~':' ~0-59)?|و? half:نصف|و? quarter:ربع|و? third:ثلث|و? minute:(0-59|"
        + "<number-words> (<number-words>)?|<Digits>) دقيقة|(إلا|الا) (less:(ربع|ربعا)|twenty:(ثلث|ثلثا)))?"

    static let rules: [DateRule] = [
        DateMeanings.one(
            "hour",
            "^ساعة hour:(0-24|<ordinals>|<number-words>) \(minutes) (من)? (part:<parts-of-day>)? (<time-zones>)?"
        ) { match in time(match) },
        DateMeanings.one("hour and minute alone", "hour:0-24 ~':' ~minute:0-59 (~':' ~0-59)? (zone:<time-zones>)?") {
            match in
            guard let minute = match["minute"],
                match.tokens.span(minute.range).count == 2 || minute.text.utf8.count == 4,
                match.has("zone") || ClockCues.opensLine(match)
            else { return nil }
            return time(match)
        },
        DateMeanings.several(
            "hours that share a part of the day",
            "(من|بين) a:(0-12|^<ordinals>) (إلى|الى|حتى|و)? (^ساعة)? hour:(0-12|^<ordinals>) \(minutes) part:<parts-of-day>"
        ) { match in sharedPart(match) },
        DateMeanings.one("military time", "^ساعة hour:0-2400 (<time-zones>)?") { match in
            DateMeanings.militaryTime(match["hour"]).map { TimeExpression(.timeOnly(.either), time: $0) }
        },
        DateMeanings.one("hour without its word", "^hour:<ordinals> \(minutes) part:<parts-of-day>") { match in
            match["part"].map { isAdverb($0) || $0.range.count > 1 } == true ? time(match) : nil
        },
        DateMeanings.one(
            "hour and part of the day", "hour:0-24 (~':' ~minute:0-59 (~':' ~second:0-59)?)? part:<parts-of-day>"
        ) { match in
            match["part"].map(isAdverb) == true ? time(match) : nil
        },
    ]

    /// “مساءً”, “صباحا”: the part of the day in the form that stands behind an hour. By scalars, since the sign of the ending
    /// and the letter before it are one character.
    private static func isAdverb(_ part: Capture) -> Bool {
        let text = part.text
        return text == "مساء" || text.unicodeScalars.last == "ا" || text.unicodeScalars.last == "\u{064B}"
    }

    private static func time(_ match: Match) -> TimeExpression? {
        guard var hour = match.value("hour"), hour <= 24 else { return nil }
        let numbers = match["minute"].flatMap(minutes)
        var minute = numbers ?? (match.has("half") ? 30 : match.has("quarter") ? 15 : match.has("third") ? 20 : nil)
        switch match.value("part") {
        case 2, 3: if hour < 12 { hour += 12 }
        case 4: if hour >= 6, hour < 12 { hour += 12 } else if hour == 12 { hour = 0 }
        case 6: if hour < 6 { hour += 12 }
        default: break
        }
        if match.has("less") || match.has("twenty") {
            hour = (hour + 23) % 24
            minute = match.has("less") ? 45 : 40
        }
        return TimeExpression(
            .timeOnly(.either), time: .clock(hour: hour, minute: minute, second: match.value("second")))
    }

    /// Minutes in digits or words, also with the particle “و” written on to the digits.
    private static func minutes(_ capture: Capture) -> Int? {
        if let joined = JoinedDigits.value(capture.tokens, capture.range.lowerBound) { return joined }
        return DateMeanings.amount(capture, numbers: ArabicRelativeDates.numbers).map { Int($0) }
    }

    /// “من 5 إلى 6 مساء”: both hours are of the evening.
    private static func sharedPart(_ match: Match) -> [DatePiece]? {
        guard let first = match["a"], let hour = match["hour"], let one = first.value, one <= 12,
            let last = time(match),
            case .clock(let end, _, _) = last.time
        else { return nil }
        let start = one % 12 + (end >= 12 && one <= (hour.value ?? 0) ? 12 : 0)
        return [
            DatePiece(
                first.range, TimeExpression(.timeOnly(.either), time: .clock(hour: start, minute: nil, second: nil))),
            DatePiece(hour.range.lowerBound..<match.range.upperBound, last),
        ]
    }
}

/// Whether a bare time of day opens a line, as the entries of live pages do: “18:40 القوات تصل”.
enum ClockCues {
    static func opensLine(_ match: Match) -> Bool {
        let first = match.range.lowerBound
        return first == 0 || match.tokens.shapes[first].meets(.paragraphBefore | .lineBefore)
    }
}

/// Digits that a particle is written on to: “2014 و2017”, “ل29 تموز”.
enum JoinedDigits {
    /// Bytes of “و”, “ل” and “ب”.
    static let particle = 2

    /// The number behind the particle in token `index`; nil when the token is anything else.
    static func value(_ tokens: Tokens, _ index: Int) -> Int? {
        guard isJoined(tokens, index) else { return nil }
        let span = tokens.span(index, through: index)
        guard let (value, end) = Digits.read(tokens.text, span.lowerBound + particle..<span.upperBound),
            end == span.upperBound
        else { return nil }
        return value
    }

    static func isJoined(_ tokens: Tokens, _ index: Int) -> Bool {
        let start = Int(tokens.starts[index])
        guard tokens.shapes[index].contains(.hasDigit), Int(tokens.ends[index]) > start + particle else { return false }
        switch (tokens.text[start], tokens.text[start + 1]) {
        case (0xD9, 0x88), (0xD9, 0x84), (0xD8, 0xA8): return true
        default: return false
        }
    }
}

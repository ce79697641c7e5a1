internal import Patterns
internal import Text

/// Parts of years in Arabic: “الربع الثالث من العام الماضي”, “النصف الأول من 2025”, “صيف العام المقبل”, “الأشهر التسعة
/// الأولى”, “عامي 2014 و2017”.
enum ArabicQuarters {
    typealias DateRule = DateMeanings.DateRule

    private static let year =
        "(من)? (\(ArabicDates.year)|هذا (^عام|^سنة)|(^عام|^سنة) (dir:<date-directions>|same:<date-followers>)?)"

    static let rules: [DateRule] = [
        DateMeanings.calendar("quarter", "^ربع (^quarter:<ordinals>|last:^أخير) \(year)") { parts, match in
            if match.has("last") { parts.quarter = 4 }
            shift(&parts, match)
            return parts.quarter != nil
        },
        DateMeanings.calendar("half", "^نصف half:(^<ordinals>) \(year)") { parts, match in
            parts.half = match.value("half")
            shift(&parts, match)
            return parts.half == 1 || parts.half == 2
        },
        DateMeanings.calendar(
            "season of a year said otherwise",
            "season:<seasons> (هذا ^عام|هذه ^سنة|(^عام|^سنة) (dir:<date-directions>|same:<date-followers>))"
        ) { parts, match in
            shift(&parts, match)
            return true
        },
        DateMeanings.one(
            "first so many units", "^unit:<time-units-plural> ^n:<number-words> (^أولى|^أول)"
        ) { match in
            guard let unit = match.value("unit").flatMap({ TimeUnit(rawValue: $0) }) else { return nil }
            return match["n"].flatMap { DateMeanings.amount($0, numbers: ArabicRelativeDates.numbers) }.map {
                TimeExpression(.duration($0, unit))
            }
        },
        DateMeanings.several("year behind and", "<Digits>") { match in
            let index = match.range.lowerBound
            guard index > 0, match.tokens.shapes[index - 1].contains(.number),
                let year = JoinedDigits.value(match.tokens, index),
                (1700...2099).contains(year), let before = match.tokens.number(at: index - 1),
                (1700...2099).contains(before)
            else { return nil }
            return [DatePiece(match.range, TimeExpression(.calendar(CalendarParts(year: year)), takesArticle: false))]
        },
        DateMeanings.one(
            "day behind and",
            "day:<Digits> (من)? (شهر)? (month:<months>|hijri:<hijri-months>) (\(ArabicDates.year)|ah:1300-1500)? (هجرية|هجري|ه)?"
        ) { match in
            guard let day = JoinedDigits.value(match.tokens, match.range.lowerBound), (1...31).contains(day) else {
                return nil
            }
            var parts = CalendarParts(year: match.value("year"), month: match.value("month"), day: day)
            if let month = match.value("hijri") {
                guard parts.year == nil else { return nil }
                parts.month = month
                parts.year = match.value("ah")
                parts.isHijri = true
            } else if match.has("ah") {
                return nil
            }
            return TimeExpression(.calendar(parts), takesArticle: false)
        },
        DateMeanings.several(
            "days joined by and", "a:1-31 (b:<Digits>)? z:<Digits> (من)? (شهر)? month:<months> (\(ArabicDates.year))?"
        ) { match in
            guard let month = match.value("month"), let first = match["a"] else { return nil }
            var pieces = [(first.range, first.value)]
            for name in ["b", "z"] as [CaptureName] {
                guard let more = match[name] else { continue }
                guard let day = JoinedDigits.value(match.tokens, more.range.lowerBound) else { return nil }
                pieces.append((more.range, day))
            }
            let last = pieces.count - 1
            return pieces.enumerated().map { index, piece in
                let range = index == last ? piece.0.lowerBound..<match.range.upperBound : piece.0
                let parts = CalendarParts(year: match.value("year"), month: month, day: piece.1)
                return DatePiece(range, TimeExpression(.calendar(parts)))
            }
        },
    ]

    private static func shift(_ parts: inout CalendarParts, _ match: Match) {
        if let steps = match.value("dir") {
            parts.yearShift = (steps, .published)
        } else if let steps = match.value("same") {
            parts.yearShift = (steps, .previous)
        } else if parts.year == nil {
            parts.yearShift = (0, .published)
        }
    }
}

internal import Patterns
internal import Text

/// Calendar dates of Arabic news: “15 شباط 2013”, “كانون الثاني / يناير 2020”, “يوم الجمعة الماضي”, “20 صفر 1446 هـ”.
enum ArabicDates {
    typealias DateRule = DateMeanings.DateRule

    static let day = "day:1-31"
    /// A month, once or by both of its names: “يناير / كانون الثاني”, “يناير كانون الثاني”.
    static let month = "month:<months> (('/'|'-')? <months>|'(' <months> ')')?"
    static let year = "(من|في)? (عام|سنة)? year:1900-2199"
    private static let weekday = "(يوم)? ^weekday:<weekdays>"

    static let rules: [DateRule] = days + months + periods + feasts + vetoes

    private static let days: [DateRule] = [
        DateMeanings.calendar(
            "day month year",
            "(\(weekday) ('،'|',')? (الموافق|المصادف|في)?)? '/'? \(day) '/'? (من)? (شهر)? \(month) (\(year))?"),
        DateMeanings.calendar(
            "ordinal month year",
            "(\(weekday) ('،'|','|الموافق|المصادف))? (يوم)? day:<ordinals> من (شهر)? \(month) (\(year))?"),
        DateMeanings.calendar("first of a month", "first:(اول|أول) (شهر)? \(month) (\(year))?") { parts, _ in
            parts.day = 1
            return true
        },
        DateMeanings.calendar("day/month", "(\(weekday)|يوم) day:1-31 ~'/' ~month:1-12 !~'/'"),
        DateMeanings.calendar(
            "nth weekday or week of a month",
            "((nth:<ordinals>|last:(آخر|اخر)) (يوم)? (weekday:<weekdays>|week:أسبوع|unit:يوم)|(يوم)? "
                + "(^weekday:<weekdays>|week:أسبوع|unit:يوم) (^nth:<ordinals>|last:(أخير|أخيرة))) (من|في) (شهر)? "
                + "\(month) (\(year))?"
        ) { parts, match in
            parts.nth = match.has("last") ? -1 : match.value("nth")
            parts.nthUnit = match.has("week") ? .week : match.has("unit") ? .day : nil
            return parts.nth != nil
        },
        DateMeanings.calendar(
            "weekday of a week", "(يوم)? weekday:<weekdays> (من)? (هذا ^أسبوع|^أسبوع dir:<date-directions>)"
        ) { parts, match in
            parts.week = match.value("dir") ?? 0
            return true
        },
        DateMeanings.calendar("month day", "\(month) day:1-31 (('،'|',')? year:1900-2199)?"),
        DateMeanings.calendar(
            "day and month of a year said otherwise",
            "(\(day) (من)?)? (شهر)? \(month) من (^عام|^سنة) (dir:<date-directions>|same:<date-followers>)"
        ) {
            parts, match in
            if let steps = match.value("dir") {
                parts.yearShift = (steps, .published)
            } else {
                parts.yearShift = (match.value("same") ?? 0, .previous)
            }
            return true
        },
        DateMeanings.calendar(
            "day of a month said otherwise", "(\(day)|^day:<ordinals>) من (هذا ^شهر|^شهر dir:<date-directions>)"
        ) { parts, match in
            parts.which = match.value("dir") ?? 0
            return true
        },
        DateMeanings.several(
            "days before a month", "a:1-31 ('-'|الى|إلى|حتى|و|–) z:1-31 (من)? (شهر)? month:<months> (\(year))?"
        ) {
            DateMeanings.twoDays(of: $0)
        },
    ]

    private static let months: [DateRule] = [
        DateMeanings.calendar("month year", "(شهر)? \(month) \(year)"),
        DateMeanings.calendar(
            "which month", "((\(day)|^day:<ordinals>) (من)?)? (شهر)? \(month) dir:<date-directions>"
        ) { parts, match in
            parts.which = match.value("dir")
            return true
        },
        DateMeanings.calendar("month", "(شهر)? \(month)") { parts, match in
            // آب is a father too, مارس also “he exercised”, and ثورة تشرين a name: such words need “شهر” or a
            // preposition.
            match.range.count > 1 || ArabicCues.isMonth(match, parts.month ?? 0)
        },
        DateMeanings.calendar("which weekday", "\(weekday) dir:<date-directions>") { parts, match in
            parts.which = match.value("dir")
            return true
        },
        DateMeanings.calendar("weekday", weekday),
        DateMeanings.calendar("season year", "season:<seasons> \(year)"),
        DateMeanings.calendar("which season", "(هذا ^season:<seasons>|^season:<seasons> dir:<date-directions>)") {
            parts, match in
            parts.which = match.value("dir") ?? 0
            return true
        },
    ]

    private static let periods: [DateRule] = [
        DateMeanings.calendar("year with its word", "(عام|سنة) year:1000-2199"),
        DateMeanings.calendar("year", "year:1000-2199") { parts, match in
            YearCues.shared.isYear(match, year: parts.year ?? 0)
        },
        DateMeanings.one("century", "^قرن ^century:<ordinals>") { match in
            guard let number = match.value("century") else { return nil }
            var parts = CalendarParts()
            parts.century = number - 1
            return TimeExpression(.calendar(parts))
        },
        DateMeanings.one("decade", "decade:<decade-words> (^قرن <date-directions>)?") { match in
            guard let tens = match.value("decade") else { return nil }
            var parts = CalendarParts()
            parts.decade = 190 + tens / 10
            return TimeExpression(.calendar(parts))
        },
    ]

    private static let feasts: [DateRule] = [
        DateMeanings.one("holiday", "holiday:<holidays> (year:1900-2199|عام year:1900-2199|dir:<date-directions>)?") {
            match in
            guard let number = match.value("holiday") else { return nil }
            var parts = CalendarParts(year: match.value("year"))
            parts.holiday = number
            parts.which = match.value("dir")
            return TimeExpression(.calendar(parts))
        },
        DateMeanings.one(
            "Islamic date",
            "((\(day)|^day:<ordinals>) (من)? (شهر)?)? month:<hijri-months> (عام|سنة|لعام)? year:1300-1500 (ه|هجرية|هجري)?"
        ) { match in
            hijri(match)
        },
        DateMeanings.one("Islamic day", "(\(day)|^day:<ordinals> من) (من)? (شهر)? month:<hijri-months> !1000-2199") {
            match in
            hijri(match)
        },
        DateMeanings.one(
            "day of a feast",
            "(^nth:<ordinals> (من)? (شهر)?|nth:<ordinals> (أيام|يوم من)) holiday:<holidays> (year:1900-2199|عام year:1900-2199)?"
        ) { match in
            var parts = CalendarParts(year: match.value("year"))
            parts.holiday = match.value("holiday")
            parts.nth = match.value("nth")
            return parts.holiday == nil || parts.nth == nil ? nil : TimeExpression(.calendar(parts))
        },
        DateMeanings.one("Islamic month", "شهر month:<hijri-months>") { match in hijri(match) },
        DateMeanings.one("Islamic year", "(عام|سنة)? year:1300-1500 (ه|هجرية|هجري)") { match in hijri(match) },
    ]

    private static let vetoes: [DateRule] = [
        .never(
            "law of a year",
            "(قانون|قرار|مرسوم|أمر|لواء|بيان) (رقم)? ('('|'/')? 1-9999 (')'|'/')? (لسنة|لعام|سنة|عام) 1000-2199"),
        .never(
            "age",
            "(عمره|عمرها|عمرهم|عمر|بعمر|العمر|أعمارهم|السن) (بين|نحو|حوالي|عن|من|تجاوز|يتجاوز|ال)? \(ArabicRelativeDates.count) "
                + "<time-units>"),
        .never("age in brackets", "'(' 1-120 (عاما|سنة|عام|سنوات|أعوام) ')'"),
    ]

    private static func hijri(_ match: Match) -> TimeExpression? {
        guard var parts = DateMeanings.parts(of: match) else { return nil }
        parts.isHijri = true
        return TimeExpression(.calendar(parts))
    }
}

/// Whether Arabic words that are other words besides are dates here.
enum ArabicCues {
    static let prepositions: Set<String> = [
        "في", "منذ", "حتى", "خلال", "شهر", "بين", "من", "إلى", "الى", "قبل", "بعد", "مطلع", "أواخر", "نهاية", "بداية",
        "منتصف", "أوائل",
        "أواسط", "هذا", "و", "لغاية",
    ]

    static func isMonth(_ match: Match, _ month: Int) -> Bool {
        let index = match.range.lowerBound
        let before = index > 0 ? match.tokens.string(at: index - 1) : ""
        if ["ثورة", "الثورة", "ساحة", "حرب"].contains(before) { return false }
        let word = match.tokens.string(at: index)
        guard ["آب", "اب", "مارس", "ايار", "أيار", "مايو"].contains(word) else { return true }
        return prepositions.contains(before)
    }

    /// The word before the match.
    static func before(_ match: Match) -> String {
        match.range.lowerBound > 0 ? match.tokens.string(at: match.range.lowerBound - 1) : ""
    }
}

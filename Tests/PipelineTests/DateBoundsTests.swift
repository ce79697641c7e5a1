import Foundation
import Records
import Support
import Testing

/// The first and the last day of a date hold its value, in texts that nobody wrote: pieces of the cases thrown together.
@Suite struct DateBoundsTests {
    static let published = [nil, "2026-01-20", "2024-02-29", "1999-12-31", "2001-01-01", "2026-08-15"]
    private static let joints = [
        " and ", " to ", ", ", " until ", " after ", " before ", " – ", "-", " of ", ". On ", ".\n\n", " by ", " in ",
        " ",
    ]

    @Test(arguments: published)
    func valuesLieInTheirBounds(_ published: String?) throws {
        for (index, (name, reader)) in [
            ("dates.en", DatesTests.english), ("dates.ar", DatesTests.arabic), ("dates.ckb", DatesTests.sorani),
        ].enumerated() {
            let reader = try #require(reader)
            let pieces = Cases(name).flatMap { example in
                example.spans.map { String(decoding: Array(example.text.utf8)[$0], as: UTF8.self) }
            }
            var random = Dice(seed: UInt64(index * 7 + 1))
            for _ in 0..<400 {
                var text = "On "
                for _ in 0..<random.roll(6) + 2 {
                    text += pieces[random.roll(pieces.count)] + Self.joints[random.roll(Self.joints.count)]
                }
                for mention in try reader.dates(in: text, published: published.flatMap { Day(iso: $0) }) {
                    check(mention, text)
                }
            }
        }
    }

    private func check(_ mention: DateMention, _ text: String) {
        guard let first = mention.earliest, let last = mention.latest else {
            #expect(mention.earliest == nil && mention.latest == nil, "\(text)")
            return
        }
        #expect(first <= last, "\(mention.value) in \(first)..\(last): \(text)")
        guard mention.type != .duration, mention.type != .set, let days = DaysOfValue.of(mention.value) else { return }
        // Narrowed or blurred, the two share days; as it stands, the bounds hold all of the value.
        #expect(
            first <= days.upperBound && days.lowerBound <= last, "\(mention.value) in \(first)..\(last): \(text)")
        guard mention.mod == nil else { return }
        #expect(
            first <= days.lowerBound && days.upperBound <= last, "\(mention.value) in \(first)..\(last): \(text)")
    }
}

/// The days that a TIMEX3 value names; nil for one that names none.
enum DaysOfValue {
    static func of(_ value: String) -> ClosedRange<Day>? {
        let ends = value.split(separator: "/")
        if ends.count == 2 {
            guard let low = of(String(ends[0])), let high = of(String(ends[1])) else { return nil }
            return low.lowerBound...high.upperBound
        }
        let date = value.split(separator: "T", omittingEmptySubsequences: false)[0]
        guard !date.contains("X"), !date.hasPrefix("BC"), !date.hasSuffix("_REF") else { return nil }
        let parts = date.split(separator: "-").map(String.init)
        guard let head = parts.first, let number = Int(head) else { return nil }
        switch (head.count, parts.count) {
        case (2, 1): return months(number * 100, 1, number * 100 + 99, 12)
        case (3, 1): return months(number * 10, 1, number * 10 + 9, 12)
        case (4, 1): return months(number, 1, number, 12)
        case (4, 3): return parts[1].first == "W" ? weekend(number, parts[1]) : Day(iso: date).map { $0...$0 }
        case (4, 2): return part(number, parts[1])
        default: return nil
        }
    }

    private static func part(_ year: Int, _ part: String) -> ClosedRange<Day>? {
        let number = Int(part.drop { !$0.isNumber })
        switch (part.first, number) {
        case ("Q", let quarter?): return months(year, quarter * 3 - 2, year, quarter * 3)
        case ("H", let half?): return months(year, half * 6 - 5, year, half * 6)
        case ("W", let week?):
            return monday(year, week).flatMap { monday in monday.adding(days: 6).map { monday...$0 } }
        case (_, let month?): return months(year, month, year, month)
        default:
            return switch part {
            case "SP": months(year, 3, year, 5)
            case "SU": months(year, 6, year, 8)
            case "FA": months(year, 9, year, 11)
            case "WI": months(year, 12, year + 1, 2)
            default: nil
            }
        }
    }

    private static func weekend(_ year: Int, _ week: String) -> ClosedRange<Day>? {
        guard let monday = Int(week.dropFirst()).flatMap({ monday(year, $0) }), let low = monday.adding(days: 5),
            let high = monday.adding(days: 6)
        else { return nil }
        return low...high
    }

    private static func monday(_ year: Int, _ week: Int) -> Day? {
        Day(year: year, month: 1, day: 4).flatMap { $0.adding(days: 1 - $0.weekday + 7 * (week - 1)) }
    }

    private static func months(_ year: Int, _ month: Int, _ lastYear: Int, _ lastMonth: Int) -> ClosedRange<Day>? {
        guard let low = Day(year: year, month: month, day: 1),
            let high = Day(year: lastYear, month: lastMonth, day: Day.daysOf(month: lastMonth, year: lastYear))
        else { return nil }
        return low...high
    }
}

/// The same throws on every machine.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A number below `count`.
    mutating func roll(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }
}

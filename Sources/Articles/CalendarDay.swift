/// A day of the Gregorian calendar: the day an article came out.
public struct CalendarDay: Hashable, Sendable {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to the number of days of the month.
    public let day: Int

    /// The day of these numbers, or nil when the calendar has none: 30 February.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        guard day <= (month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day at the head of a date or time as computers write them: “2026-01-20”, “2026-01-20T10:00:00+03:00”,
    /// “2026/01/20”, “20260120”, “Tue, 20 Jan 2026 10:00:00 GMT”, “January 20, 2026”; nil for anything else. The day is the
    /// one written: no clock is moved.
    package init?(written text: some StringProtocol) {
        let bytes = text.utf8.drop { $0 == 0x20 }.prefix(40)
        guard let day = Self.iso(bytes) ?? Self.compact(bytes) ?? Self.mail(bytes) else { return nil }
        self = day
    }

    private static func iso(_ bytes: some Collection<UInt8>) -> CalendarDay? {
        let bytes = Array(bytes)
        guard bytes.count >= 10, bytes[4] == bytes[7], [0x2D, 0x2F].contains(bytes[4]) else { return nil }
        if bytes.count > 10, !ends.contains(bytes[10]) { return nil }
        return day(bytes[0..<4], bytes[5..<7], bytes[8..<10])
    }

    private static func compact(_ bytes: some Collection<UInt8>) -> CalendarDay? {
        let bytes = Array(bytes)
        guard bytes.count >= 8, bytes.count == 8 || ends.contains(bytes[8]) else { return nil }
        return day(bytes[0..<4], bytes[4..<6], bytes[6..<8])
    }

    /// The date of a feed or a letter: “Tue, 20 Jan 2026 10:00:00 GMT”, “20 January 2026”, “January 20, 2026”.
    private static func mail(_ bytes: some Collection<UInt8>) -> CalendarDay? {
        var words = bytes.split { $0 == 0x20 || $0 == UInt8(ascii: ",") }.prefix(4).map { Array($0) }
        if let first = words.first, number(first) == nil, month(first) == nil { words.removeFirst() }
        guard words.count >= 3, words[2].count == 4, let year = number(words[2]) else { return nil }
        if let day = number(words[0]), let month = month(words[1]) {
            return CalendarDay(year: year, month: month, day: day)
        }
        guard let month = month(words[0]), let day = number(words[1]) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// The month whose name is, or begins with, at least three letters of `word`.
    private static func month(_ word: [UInt8]) -> Int? {
        let name = (word.last == UInt8(ascii: ".") ? word.dropLast() : word[...]).map { $0 | 0x20 }
        guard name.count >= 3 else { return nil }
        return months.firstIndex { $0.utf8.prefix(name.count).elementsEqual(name) }.map { $0 + 1 }
    }

    /// The day that three runs of digits name.
    static func day(
        _ year: some Collection<UInt8>, _ month: some Collection<UInt8>, _ day: some Collection<UInt8>
    ) -> CalendarDay? {
        guard let year = number(year), let month = number(month), let day = number(day) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    private static func number(_ digits: some Collection<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 4 else { return nil }
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    private static let ends: Set<UInt8> = [0x20, UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "Z")]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}

internal import Records

/// A TIMEX3 value while it is written: “2026-01-20”, “PT24H”. Such values are a few ASCII bytes, which strings joined to
/// strings make dear.
struct ValueText {
    private var bytes = InlineArray<48, UInt8>(repeating: 0)
    private var count = 0

    /// Adds `text`, which is of ASCII.
    mutating func append(_ text: StaticString) {
        for index in 0..<text.utf8CodeUnitCount { append(text.utf8Start[index]) }
    }

    /// Adds `number`, which is not negative, with zeros before it up to `width` digits.
    mutating func append(_ number: Int, width: Int = 1) {
        // Months and days first, which are what most numbers of dates are, and years.
        if width == 2, number < 100 {
            append(digit: number / 10)
            append(digit: number % 10)
            return
        }
        if width == 4, number < 10_000 {
            append(digit: number / 1000)
            append(digit: number / 100 % 10)
            append(digit: number / 10 % 10)
            append(digit: number % 10)
            return
        }
        var power = 1
        var digits = 1
        while digits < width || number / power >= 10 {
            power *= 10
            digits += 1
        }
        while power > 0 {
            append(digit: number / power % 10)
            power /= 10
        }
    }

    @inline(__always)
    private mutating func append(digit: Int) { append(UInt8(truncatingIfNeeded: 0x30 + digit)) }

    mutating func append(_ day: Day) {
        append(day.year, width: 4)
        append("-")
        append(day.month, width: 2)
        append("-")
        append(day.day, width: 2)
    }

    /// Adds a year, a decade or a century of at least `width` digits, “BC” before it when it is negative.
    mutating func append(era number: Int, width: Int) {
        if number < 0 { append("BC") }
        append(abs(number), width: width)
    }

    private mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    var string: String {
        withUnsafeBytes(of: bytes) { bytes in
            String(unsafeUninitializedCapacity: count) { room in
                UnsafeMutableRawBufferPointer(room).copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
                return count
            }
        }
    }
}

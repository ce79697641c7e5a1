/// JSON appended byte by byte to memory of its own: no encoder, no String on the way, and no check of ownership at every
/// byte as an Array makes, which was half of the time.
package struct JSONBytes: ~Copyable {
    private var memory: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    package private(set) var count = 0

    package init() {
        capacity = 1 << 16
        memory = .allocate(capacity: capacity)
    }

    deinit { memory.deallocate() }

    /// Valid until the next byte is appended.
    package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: count) }

    /// Forgets the bytes and keeps the memory.
    package mutating func removeAll() { count = 0 }

    /// Makes sure that `extra` bytes more have room.
    @inline(__always)
    private mutating func reserve(_ extra: Int) {
        if capacity - count < extra { grow(extra) }
    }

    @inline(never)
    private mutating func grow(_ extra: Int) {
        let larger = max(capacity * 2, count + extra)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: memory, count: count)
        memory.deallocate()
        memory = moved
        capacity = larger
    }

    @inline(__always)
    package mutating func append(_ byte: UInt8) {
        reserve(1)
        memory[count] = byte
        count += 1
    }

    /// JSON that needs no escape, such as a key: `"start":`.
    @inline(__always)
    package mutating func append(json: StaticString) {
        reserve(json.utf8CodeUnitCount)
        (memory + count).update(from: json.utf8Start, count: json.utf8CodeUnitCount)
        count += json.utf8CodeUnitCount
    }

    /// Ready-made JSON.
    package mutating func append(json: UnsafeRawBufferPointer) {
        guard let start = json.baseAddress else { return }
        reserve(json.count)
        UnsafeMutableRawPointer(memory + count).copyMemory(from: start, byteCount: json.count)
        count += json.count
    }

    /// A number that is not negative.
    package mutating func append(number: Int) {
        reserve(20)
        var digits = 1
        var limit = 10
        while number >= limit, digits < 19 {
            digits += 1
            limit = limit &* 10
        }
        var rest = UInt64(number)
        var place = count + digits
        count = place
        while place > count - digits {
            place -= 1
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            memory[place] = UInt8(truncatingIfNeeded: digit) &+ 0x30
            rest = quotient
        }
    }

    /// A JSON string of `text`, valid UTF-8, in quotation marks and escaped.
    package mutating func append(string text: UnsafeBufferPointer<UInt8>) {
        // The longest escape of a byte is six: \u001f.
        reserve(text.count * 6 + 2)
        var place = memory + count
        place.pointee = UInt8(ascii: "\"")
        place += 1
        for byte in text {
            if Self.needsEscape(byte) {
                Self.escape(byte, at: &place)
            } else {
                place.pointee = byte
                place += 1
            }
        }
        place.pointee = UInt8(ascii: "\"")
        count = place + 1 - memory
    }

    package mutating func append(string text: String) {
        var text = text
        text.withUTF8 { append(string: $0) }
    }

    package mutating func append(stringOrNull text: String?) {
        if let text { append(string: text) } else { append(json: "null") }
    }

    /// A JSON string of ISO's spelling: `"2026-01-20"`.
    package mutating func append(day: Day) {
        append(UInt8(ascii: "\""))
        append(twoDigits: day.year / 100)
        append(twoDigits: day.year % 100)
        append(UInt8(ascii: "-"))
        append(twoDigits: day.month)
        append(UInt8(ascii: "-"))
        append(twoDigits: day.day)
        append(UInt8(ascii: "\""))
    }

    private mutating func append(twoDigits number: Int) {
        append(UInt8(truncatingIfNeeded: number / 10 + 0x30))
        append(UInt8(truncatingIfNeeded: number % 10 + 0x30))
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func escape(_ byte: UInt8, at place: inout UnsafeMutablePointer<UInt8>) {
        func put(_ byte: UInt8) {
            place.pointee = byte
            place += 1
        }
        put(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
        case 0x0A: put(UInt8(ascii: "n"))
        case 0x0D: put(UInt8(ascii: "r"))
        case 0x09: put(UInt8(ascii: "t"))
        default:
            for letter in [UInt8(ascii: "u"), 0x30, 0x30, hexadecimal(byte >> 4), hexadecimal(byte & 15)] {
                put(letter)
            }
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? digit + 0x30 : digit + 0x57 }
}

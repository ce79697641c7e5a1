/// Walks over one JSON value in bytes that are valid UTF-8, by the letter of RFC 8259, without recursion.
struct JSONScanner {
    private let base: UnsafeRawPointer
    let end: Int
    private(set) var at: Int

    /// - Parameter bytes: must outlive the scanner, and not be empty.
    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
        // An empty buffer is never asked: `end` says so first.
        base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
        at = range.lowerBound
        end = range.upperBound
    }

    @inline(__always)
    private func byte(_ offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }

    /// The byte ahead; 0 at the end, which is no byte of JSON.
    var ahead: UInt8 { at < end ? byte(at) : 0 }

    mutating func skipSpace() {
        while at < end, byte(at) == 0x20 || byte(at) == 0x0A || byte(at) == 0x0D || byte(at) == 0x09 { at += 1 }
    }

    /// Passes over `expected`, white space before it left aside.
    mutating func take(_ expected: Unicode.Scalar, _ what: String) throws(JSONFault) {
        guard takeIf(expected) else { throw .expected(what, at: at) }
    }

    mutating func takeIf(_ expected: Unicode.Scalar) -> Bool {
        skipSpace()
        guard at < end, byte(at) == UInt8(ascii: expected) else { return false }
        at += 1
        return true
    }

    // MARK: Strings

    /// Passes over a string; returns the bytes between its marks and whether escapes are among them.
    mutating func string() throws(JSONFault) -> (range: Range<Int>, isEscaped: Bool) {
        skipSpace()
        guard at < end, byte(at) == 0x22 else { throw .expected("a string", at: at) }
        at += 1
        let start = at
        var isEscaped = false
        while true {
            skipPlain()
            guard at < end else { throw .expected("the end of a string", at: at) }
            switch byte(at) {
            case 0x22:
                at += 1
                return (start..<at - 1, isEscaped)
            case 0x5C:
                isEscaped = true
                at += 2
            default: throw .control(at: at)
            }
        }
    }

    /// Goes to the next quotation mark, backslash or control character.
    @inline(__always)
    private mutating func skipPlain() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        while at &+ 8 <= end {
            let word = base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            let quotes = word ^ (ones &* 0x22)
            let slashes = word ^ (ones &* 0x5C)
            // The lowest top bit that is set is exact; those above it may be carried, which does not matter here.
            let found =
                ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (word &- ones &* 0x20) & ~word) & tops
            if found != 0 {
                at &+= found.trailingZeroBitCount >> 3
                return
            }
            at &+= 8
        }
        while at < end, byte(at) != 0x22, byte(at) != 0x5C, byte(at) >= 0x20 { at &+= 1 }
    }

    /// The characters of a string whose bytes are `range`.
    func characters(_ range: Range<Int>, isEscaped: Bool) throws(JSONFault) -> [UInt8] {
        let raw = UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
        if !isEscaped { return Array(raw) }
        var fault: JSONFault?
        let text = [UInt8](unsafeUninitializedCapacity: range.count) { text, count in
            var scanner = JSONScanner(UnsafeRawBufferPointer(start: base, count: range.upperBound), range)
            do throws(JSONFault) {
                // Escapes are longer than what they stand for, so the room is enough.
                while scanner.at < scanner.end {
                    let start = scanner.at
                    scanner.skipPlain()
                    let run = UnsafeRawBufferPointer(start: base + start, count: scanner.at - start)
                    UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(text)[count...])
                        .copyMemory(from: run)
                    count += run.count
                    if scanner.at == scanner.end { break }
                    for unit in String(try scanner.escape()).utf8 {
                        text[count] = unit
                        count += 1
                    }
                }
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        return text
    }

    /// Passes over an escape, and over its other half when it is the first of a surrogate pair.
    private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
        let start = at
        at += 2
        guard at <= end else { throw .escape(at: start) }
        switch byte(start + 1) {
        case 0x22: return "\""
        case 0x5C: return "\\"
        case 0x2F: return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw .escape(at: start)
        }
        let unit = try hexDigits(of: start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, at + 2 <= end, byte(at) == 0x5C, byte(at + 1) == UInt8(ascii: "u") else {
            throw .surrogate(at: start)
        }
        at += 2
        let low = try hexDigits(of: at - 2)
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw .surrogate(at: start) }
        return scalar
    }

    private mutating func hexDigits(of start: Int) throws(JSONFault) -> UInt32 {
        guard at + 4 <= end else { throw .escape(at: start) }
        var value: UInt32 = 0
        for offset in at..<at + 4 {
            let digit = byte(offset)
            switch digit {
            case 0x30...0x39: value = value << 4 | UInt32(digit - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(digit - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt32(digit - 0x61 + 10)
            default: throw .escape(at: start)
            }
        }
        at += 4
        return value
    }

    // MARK: Other values

    /// Passes over a number; returns its bytes and whether it is whole.
    mutating func number() throws(JSONFault) -> (range: Range<Int>, isWhole: Bool) {
        let start = at
        if ahead == UInt8(ascii: "-") { at += 1 }
        if ahead == 0x30 { at += 1 } else { try digits() }
        var isWhole = true
        if ahead == UInt8(ascii: ".") {
            isWhole = false
            at += 1
            try digits()
        }
        if ahead | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            at += 1
            if ahead == UInt8(ascii: "+") || ahead == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        return (start..<at, isWhole)
    }

    private mutating func digits() throws(JSONFault) {
        let start = at
        while at < end, byte(at) >= 0x30, byte(at) <= 0x39 { at += 1 }
        if at == start { throw .expected("a digit", at: at) }
    }

    /// Passes over a string, number, true, false or null.
    private mutating func scalar() throws(JSONFault) {
        switch ahead {
        case 0x22:
            let (range, isEscaped) = try string()
            if isEscaped { _ = try characters(range, isEscaped: true) }
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        case UInt8(ascii: "-"), 0x30...0x39: _ = try number()
        default: throw .expected("a value", at: at)
        }
    }

    private mutating func word(_ word: StaticString) throws(JSONFault) {
        let start = at
        for index in 0..<word.utf8CodeUnitCount {
            guard ahead == word.utf8Start[index] else { throw .expected("a value", at: start) }
            at += 1
        }
    }

    /// Passes over any value, however deep.
    mutating func skipValue() throws(JSONFault) {
        /// True for an object, false for an array: what is open, outermost first.
        var open: [Bool] = []
        while true {
            skipSpace()
            if takeIf("{") {
                if !takeIf("}") {
                    open.append(true)
                    try name()
                    continue
                }
            } else if takeIf("[") {
                if !takeIf("]") {
                    open.append(false)
                    continue
                }
            } else {
                try scalar()
            }
            // Behind a value: close what ends here, or go on to the next member.
            while let isObject = open.last {
                if takeIf(",") {
                    if isObject { try name() }
                    break
                }
                try take(isObject ? "}" : "]", isObject ? "a comma or }" : "a comma or ]")
                open.removeLast()
            }
            if open.isEmpty { return }
        }
    }

    private mutating func name() throws(JSONFault) {
        let (range, isEscaped) = try string()
        if isEscaped { _ = try characters(range, isEscaped: true) }
        try take(":", "a colon")
    }
}

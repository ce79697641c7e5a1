/// Reads the text of a pattern, by recursive descent over its bytes; hundreds are read whenever the program starts. The
/// signs of patterns are ASCII, and all other bytes belong to letters.
struct PatternParser {
    private let text: String
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    private var next: Unicode.Scalar? { place < bytes.count ? sign(at: place) : nil }

    /// The whole text as one pattern.
    mutating func pattern() throws(PatternError) -> Pattern {
        let found = try alternatives()
        if let next { throw .unexpected("“\(next)”", in: text) }
        return found
    }

    private mutating func alternatives() throws(PatternError) -> Pattern {
        var choices = [try sequence()]
        while take("|") { choices.append(try sequence()) }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence() throws(PatternError) -> Pattern {
        var parts: [Pattern] = []
        skipSpaces()
        while let next, next != "|", next != ")" {
            parts.append(try element())
            skipSpaces()
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func element() throws(PatternError) -> Pattern {
        // “~x?” is an optional ~x, not an x that is optional behind a condition that is not.
        if take("~") { return Self.inside(try element()) { .glued($0) } }
        if take("^") { return Self.inside(try element()) { .capital($0) } }
        if take("!") { return .absent(try element()) }
        if let name = captureName() { return .capture(name, try element()) }
        return try quantified(try atom())
    }

    private static func inside(_ element: Pattern, _ wrap: (Pattern) -> Pattern) -> Pattern {
        if case .repeat(let part, let bounds) = element { return .repeat(wrap(part), bounds) }
        return wrap(element)
    }

    /// The name in front of “:”, when there is one.
    private mutating func captureName() -> String? {
        let end = end { Self.isLetter($0) || Self.isDigit($0) }
        guard end > place, end < bytes.count, sign(at: end) == ":", Self.isLetter(sign(at: place)) else { return nil }
        let name = string(to: end)
        place = end + 1
        return name
    }

    private mutating func atom() throws(PatternError) -> Pattern {
        guard let next else { throw .unexpected("end", in: text) }
        switch next {
        case "(":
            place += 1
            let inner = try alternatives()
            guard take(")") else { throw .unexpected("end of a group without “)”", in: text) }
            return inner
        case "<":
            let name = try enclosed(by: ">")
            return TokenShape(rawValue: name).map { .shape($0) } ?? .members(of: name)
        case "'": return .word(try enclosed(by: "'"))
        case "?", "{", "}", ">", ":", "-": throw .unexpected("“\(next)”", in: text)
        default: break
        }
        if Self.isDigit(next), let range = try range() { return range }
        var end = place
        while end < bytes.count, isWord(at: end) { end += 1 }
        let word = string(to: max(end, place + 1))
        place = max(end, place + 1)
        return .word(word)
    }

    /// What stands between the sign at hand and `close`.
    private mutating func enclosed(by close: Unicode.Scalar) throws(PatternError) -> String {
        place += 1
        let end = end { $0 != close }
        guard end > place, end < bytes.count else {
            throw .unexpected("end of what “\(close)” would close", in: text)
        }
        let inside = string(to: end)
        place = end + 1
        return inside
    }

    /// `1-31` or `1-31th`; nil for a number that stands for itself.
    private mutating func range() throws(PatternError) -> Pattern? {
        let dash = end { Self.isDigit($0) }
        guard dash < bytes.count, sign(at: dash) == "-", let low = Int(string(to: dash)) else { return nil }
        place = dash + 1
        let last = end { Self.isDigit($0) }
        guard let high = Int(string(to: last)), low <= high else { throw .unexpected("range from \(low)", in: text) }
        place = last
        let behind = end { Self.isLetter($0) }
        let suffix = string(to: behind)
        place = behind
        return .number(low...high, suffix: suffix)
    }

    private mutating func quantified(_ atom: Pattern) throws(PatternError) -> Pattern {
        if next == "?" {
            place += 1
            return .repeat(atom, 0...1)
        }
        guard next == "{" else { return atom }
        let bounds = try enclosed(by: "}").split(separator: ",").compactMap { Int($0) }
        guard bounds.count == 2, bounds[0] <= bounds[1], bounds[1] > 0 else {
            throw .unexpected("bounds of a repetition", in: text)
        }
        return .repeat(atom, bounds[0]...bounds[1])
    }

    // MARK: Bytes

    private func sign(at index: Int) -> Unicode.Scalar { Unicode.Scalar(bytes[index]) }

    /// Letters, digits, and dots inside words: “a.m.”.
    private func isWord(at index: Int) -> Bool {
        let scalar = sign(at: index)
        return Self.isLetter(scalar) || Self.isDigit(scalar) || scalar == "." && index > place
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar >= "a" && scalar <= "z" || scalar >= "A" && scalar <= "Z" || scalar.value >= 0x80
    }

    /// The place of the first scalar from here that `belongs` refuses.
    private func end(_ belongs: (Unicode.Scalar) -> Bool) -> Int {
        var end = place
        while end < bytes.count, belongs(sign(at: end)) { end += 1 }
        return end
    }

    private func string(to end: Int) -> String { String(decoding: bytes[place..<end], as: UTF8.self) }

    private mutating func skipSpaces() {
        while next == " " || next == "\n" { place += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipSpaces()
        guard next == sign else { return false }
        place += 1
        return true
    }
}

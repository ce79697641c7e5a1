/// Reads the text of a pattern, by recursive descent over its characters.
struct PatternParser {
    private let text: String
    private var rest: Substring

    init(_ text: String) {
        self.text = text
        rest = text[...]
    }

    /// The whole text as one pattern.
    mutating func pattern() throws(PatternError) -> Pattern {
        let found = try alternatives()
        if let left = rest.first { throw .unexpected("“\(left)”", in: text) }
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
        while let next = rest.first, next != "|", next != ")" {
            parts.append(try element())
            skipSpaces()
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func element() throws(PatternError) -> Pattern {
        if take("~") { return .glued(try element()) }
        if take("^") { return .capital(try element()) }
        if take("!") { return .absent(try element()) }
        if let name = captureName() { return .capture(name, try element()) }
        return try quantified(try atom())
    }

    /// The name in front of “:”, when there is one.
    private mutating func captureName() -> String? {
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard let first = name.first, first.isLetter, rest[name.endIndex...].first == ":" else { return nil }
        rest = rest[name.endIndex...].dropFirst()
        return String(name)
    }

    private mutating func atom() throws(PatternError) -> Pattern {
        guard let next = rest.first else { throw .unexpected("end", in: text) }
        switch next {
        case "(":
            rest.removeFirst()
            let inner = try alternatives()
            guard take(")") else { throw .unexpected("end of a group without “)”", in: text) }
            return inner
        case "<": return try named()
        case "'": return try quoted()
        case "?", "{", "}", ">", ":", "-": throw .unexpected("“\(next)”", in: text)
        default: break
        }
        if next.isASCII, next.isNumber, let range = try range() { return range }
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "." && $0 != rest.first || !$0.isASCII }
        if word.isEmpty {
            rest.removeFirst()
            return .word(String(next))
        }
        rest = rest[word.endIndex...]
        return .word(String(word))
    }

    private mutating func named() throws(PatternError) -> Pattern {
        rest.removeFirst()
        let name = rest.prefix { $0 != ">" }
        guard rest[name.endIndex...].first == ">" else { throw .unexpected("end of “<\(name)” without “>”", in: text) }
        rest = rest[name.endIndex...].dropFirst()
        return TokenShape(rawValue: String(name)).map { .shape($0) } ?? .members(of: String(name))
    }

    private mutating func quoted() throws(PatternError) -> Pattern {
        rest.removeFirst()
        let inside = rest.prefix { $0 != "'" }
        guard !inside.isEmpty, rest[inside.endIndex...].first == "'" else { throw .unexpected("quotes", in: text) }
        rest = rest[inside.endIndex...].dropFirst()
        return .word(String(inside))
    }

    /// `1-31` or `1-31th`; nil for a number that stands for itself.
    private mutating func range() throws(PatternError) -> Pattern? {
        let low = rest.prefix { $0.isASCII && $0.isNumber }
        let behind = rest[low.endIndex...]
        guard behind.first == "-", let from = Int(low) else { return nil }
        let high = behind.dropFirst().prefix { $0.isASCII && $0.isNumber }
        guard let to = Int(high), from <= to else { throw .unexpected("range “\(low)-\(high)”", in: text) }
        let suffix = rest[high.endIndex...].prefix { $0.isLetter }
        rest = rest[suffix.endIndex...]
        return .number(from...to, suffix: String(suffix))
    }

    private mutating func quantified(_ atom: Pattern) throws(PatternError) -> Pattern {
        if take("?", spaced: false) { return .repeat(atom, 0...1) }
        guard take("{", spaced: false) else { return atom }
        let inside = rest.prefix { $0 != "}" }
        let bounds = inside.split(separator: ",").compactMap { Int($0) }
        guard bounds.count == 2, bounds[0] <= bounds[1], bounds[1] > 0, rest[inside.endIndex...].first == "}" else {
            throw .unexpected("bounds “{\(inside)”", in: text)
        }
        rest = rest[inside.endIndex...].dropFirst()
        return .repeat(atom, bounds[0]...bounds[1])
    }

    private mutating func skipSpaces() {
        while rest.first == " " || rest.first == "\n" { rest.removeFirst() }
    }

    private mutating func take(_ sign: Character, spaced: Bool = true) -> Bool {
        if spaced { skipSpaces() }
        guard rest.first == sign else { return false }
        rest.removeFirst()
        return true
    }
}

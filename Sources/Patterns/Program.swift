internal import Text

/// One step of a compiled pattern. A program is an array of steps; `split` tries its first way, then its second.
enum Step: Equatable, Sendable {
    /// The word in that row of the lexicon.
    case row(Int32)
    /// A member of a list; `bit` is the list's in ClassBits.
    case members(WordClass, bit: UInt8)
    case shape(TokenShape)
    case number(low: Int32, high: Int32, suffix: Int32)
    /// The next token has a capital letter; nothing stands before it; the steps up to `end` do not match here.
    case capital
    case glued
    case absent(end: Int)
    case begin(Int)
    case end(Int)
    case split(Int, Int)
    case jump(Int)
    case done
}

/// A pattern as steps, with the names of its captures and the lists that each of them may hold.
struct Program: Sendable {
    var steps: [Step] = []
    var suffixes: [[[UInt8]]] = []
    var captures: [String] = []
    var captureClasses: [[WordClass]] = []
    private var open: [Int] = []

    /// Compiles `pattern`; its words get rows in `lexicon`, its lists bits in `bits`.
    init(
        _ pattern: Pattern, rule: String, text: String, lexicon: inout Lexicon, keys: inout WordKeys,
        bits: inout ClassBits
    ) throws(PatternError) {
        try add(pattern, text, &lexicon, &keys, &bits)
        steps.append(.done)
        if captures.count > Captures.room { throw .tooManyCaptures(rule: rule) }
    }

    private mutating func add(
        _ pattern: Pattern, _ text: String, _ lexicon: inout Lexicon, _ keys: inout WordKeys, _ bits: inout ClassBits
    ) throws(PatternError) {
        switch pattern {
        case .word(let word):
            for key in keys.keys(ofPhrase: word) { steps.append(.row(lexicon.row(adding: key))) }
        case .members(let name):
            guard let wordClass = Lexicon.wordClass(named: name) else { throw .unknownClass(name, in: text) }
            for slot in open where !captureClasses[slot].contains(wordClass) { captureClasses[slot].append(wordClass) }
            guard let bit = bits.bit(of: wordClass) else { throw .tooManyClasses(in: text) }
            steps.append(.members(wordClass, bit: bit))
        case .shape(let shape): steps.append(.shape(shape))
        case .number(let range, let suffix):
            let letters = Self.spellings(of: suffix)
            if !letters.isEmpty { suffixes.append(letters.map { Array($0.utf8) }) }
            let place = letters.isEmpty ? -1 : suffixes.count - 1
            steps.append(
                .number(
                    low: Int32(clamping: range.lowerBound), high: Int32(clamping: range.upperBound),
                    suffix: Int32(place)))
        case .sequence(let parts): for part in parts { try add(part, text, &lexicon, &keys, &bits) }
        case .choice(let choices): try addChoice(choices[...], text, &lexicon, &keys, &bits)
        case .repeat(let part, let bounds):
            for _ in 0..<bounds.lowerBound { try add(part, text, &lexicon, &keys, &bits) }
            var splits: [Int] = []
            for _ in bounds.lowerBound..<bounds.upperBound {
                splits.append(steps.count)
                steps.append(.split(steps.count + 1, 0))
                try add(part, text, &lexicon, &keys, &bits)
            }
            for split in splits { steps[split] = .split(split + 1, steps.count) }
        case .capture(let name, let part):
            let slot = captures.firstIndex(of: name) ?? captures.count
            if slot == captures.count {
                captures.append(name)
                captureClasses.append([])
            }
            open.append(slot)
            steps.append(.begin(slot))
            try add(part, text, &lexicon, &keys, &bits)
            steps.append(.end(slot))
            open.removeLast()
        case .capital(let part):
            steps.append(.capital)
            try add(part, text, &lexicon, &keys, &bits)
        case .glued(let part):
            steps.append(.glued)
            try add(part, text, &lexicon, &keys, &bits)
        case .absent(let part):
            let place = steps.count
            steps.append(.absent(end: 0))
            try add(part, text, &lexicon, &keys, &bits)
            steps.append(.done)
            steps[place] = .absent(end: steps.count)
        }
    }

    /// What a suffix stands for: “th” for every English ending of ordinals, “ی” for the letter in all its code points.
    private static func spellings(of suffix: String) -> [String] {
        switch suffix {
        case "": []
        case "th": ["st", "nd", "rd", "th"]
        case "ی": ["ی", "ي", "ى"]
        default: [suffix]
        }
    }

    private mutating func addChoice(
        _ choices: ArraySlice<Pattern>, _ text: String, _ lexicon: inout Lexicon, _ keys: inout WordKeys,
        _ bits: inout ClassBits
    ) throws(PatternError) {
        var jumps: [Int] = []
        for (offset, choice) in choices.enumerated() {
            let isLast = offset == choices.count - 1
            let split = steps.count
            if !isLast { steps.append(.split(split + 1, 0)) }
            try add(choice, text, &lexicon, &keys, &bits)
            if !isLast {
                jumps.append(steps.count)
                steps.append(.jump(0))
                steps[split] = .split(split + 1, steps.count)
            }
        }
        for jump in jumps { steps[jump] = .jump(steps.count) }
    }

    /// The same as instructions at `place` of a longer array, its suffixes behind `firstSuffix` others.
    func instructions(at place: Int, firstSuffix: Int, _ looks: inout LookTable) -> [Instruction] {
        steps.indices.map { index in
            var step = steps[index]
            if case .number(let low, let high, let suffix) = step, suffix >= 0 {
                step = .number(low: low, high: high, suffix: suffix + Int32(firstSuffix))
            }
            return Instruction(step, index, self, at: place, &looks)
        }
    }

    /// The steps that take a token, reachable from `place` without taking one; `done` among them when the end is.
    func reachable(from place: Int) -> [Int] {
        var found: [Int] = []
        visit(place, &found)
        return found
    }

    private func visit(_ place: Int, _ found: inout [Int]) {
        var place = place
        while true {
            switch steps[place] {
            case .row, .members, .shape, .number, .done:
                if !found.contains(place) { found.append(place) }
                return
            case .capital, .glued, .begin, .end: place += 1
            case .absent(let end): place = end
            case .split(let first, let second):
                visit(first, &found)
                place = second
            case .jump(let target): place = target
            }
        }
    }
}

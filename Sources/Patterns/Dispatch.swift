internal import Text

/// One way into a rule: the step that takes its first token, and those that may take the second and the third.
struct Entry {
    let rule: Int32
    let first: Step
    /// A phrase of the list that `first` names begins here, and its second word comes next; otherwise one of its words.
    private(set) var isPhrase = false
    private(set) var seconds: [Step] = []
    private(set) var thirds: [Step] = []
    /// Whether the match may end behind the first token, or any token may be second.
    private(set) var endsAfterFirst = false
    /// Whether it may end behind the second, or any token may be third.
    private(set) var endsAfterSecond = false

    private init(_ program: Program, _ rule: Int32, _ place: Int) {
        self.rule = rule
        first = program.steps[place]
        for second in program.reachable(from: place + 1) {
            guard program.steps[second].takesToken else {
                endsAfterFirst = true
                continue
            }
            seconds.append(program.steps[second])
            for third in program.reachable(from: second + 1) {
                if program.steps[third].takesToken {
                    thirds.append(program.steps[third])
                } else {
                    endsAfterSecond = true
                }
            }
        }
    }

    private init(phraseOf first: Step, _ rule: Int32) {
        self.rule = rule
        self.first = first
        isPhrase = true
        endsAfterSecond = true
    }

    /// Entries are numbered in this order, so that those which one token may begin lie close to each other.
    var order: Int {
        switch first {
        case .row(let row): (1 << 20) + Int(row)
        case .members(_, let bit): 1 + 2 * Int(bit) + (isPhrase ? 1 : 0)
        default: 0
        }
    }

    /// The ways into `program`, which is that of `rule`.
    static func entries(_ program: Program, _ rule: Int32, named name: String) throws(PatternError) -> [Entry] {
        var entries: [Entry] = []
        for place in program.reachable(from: 0) {
            switch program.steps[place] {
            case .done: throw .matchesNothing(rule: name)
            case .members:
                entries.append(Entry(program, rule, place))
                entries.append(Entry(phraseOf: program.steps[place], rule))
            case .row, .number, .shape(.number), .shape(.digits), .shape(.dotted):
                entries.append(Entry(program, rule, place))
            default: throw .beginsAnywhere(rule: name)
            }
        }
        return entries
    }
}

extension Step {
    /// Whether it takes a token of which something can be told beforehand.
    fileprivate var takesToken: Bool {
        switch self {
        case .row, .members, .number: true
        case .shape(let shape): shape != .any && shape != .word && shape != .capital
        default: false
        }
    }
}

/// A set of entries, by their numbers.
struct EntrySet {
    private(set) var words: [UInt64]

    init(stride: Int) { words = Array(repeating: 0, count: stride) }

    mutating func insert(_ entry: Int) { words[entry / 64] |= 1 << UInt64(entry % 64) }

    mutating func formUnion(_ other: EntrySet) { for index in words.indices { words[index] |= other.words[index] } }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
}

/// Which entries a token may begin, and in which it may be second and third.
struct TokenPlaces {
    var first: EntrySet
    var second: EntrySet
    var third: EntrySet

    init(stride: Int) {
        first = EntrySet(stride: stride)
        second = first
        third = first
    }

    mutating func formUnion(_ other: TokenPlaces) {
        first.formUnion(other.first)
        second.formUnion(other.second)
        third.formUnion(other.third)
    }
}

/// Gathers for every list, word and number in which entries it may stand first, second and third.
struct DispatchTable {
    let stride: Int
    /// By bit of the list: where its single words stand.
    private(set) var members: [TokenPlaces]
    /// By bit of the list: where words stand that begin a phrase of it.
    private(set) var beginnings: [TokenPlaces]
    /// Entries in which a word that is second in a phrase of the list may be second.
    private(set) var phrases: [EntrySet]
    private(set) var words: [Int32: TokenPlaces] = [:]
    /// Entries in which any token may be second, and third.
    private(set) var anySecond: EntrySet
    private(set) var anyThird: EntrySet
    /// Where numbers begin that stand in other entries than the numbers before them: 1, 13, 25, 32 …
    private(set) var bounds: [Int32] = [0]
    private let entries: [Entry]

    init(_ entries: [Entry], classCount: Int) {
        self.entries = entries
        stride = entries.count / 64 + 1
        anySecond = EntrySet(stride: stride)
        anyThird = anySecond
        members = Array(repeating: TokenPlaces(stride: stride), count: classCount)
        beginnings = members
        phrases = Array(repeating: anySecond, count: classCount)
        for (number, entry) in entries.enumerated() {
            if entry.endsAfterFirst { anySecond.insert(number) }
            if entry.endsAfterFirst || entry.endsAfterSecond { anyThird.insert(number) }
            switch entry.first {
            case .members(_, let bit) where entry.isPhrase:
                beginnings[Int(bit)].first.insert(number)
                phrases[Int(bit)].insert(number)
            case .members(_, let bit): members[Int(bit)].first.insert(number)
            default: note(entry.first) { $0.first.insert(number) }
            }
            for second in entry.seconds { note(second) { $0.second.insert(number) } }
            for third in entry.thirds { note(third) { $0.third.insert(number) } }
        }
        bounds = Set(bounds).sorted()
    }

    private mutating func note(_ step: Step, _ change: (inout TokenPlaces) -> Void) {
        switch step {
        case .row(let row): change(&words[row, default: TokenPlaces(stride: stride)])
        case .members(_, let bit):
            change(&members[Int(bit)])
            change(&beginnings[Int(bit)])
        case .number(let low, let high, let suffix) where suffix < 0:
            bounds.append(low)
            bounds.append(high == .max ? high : high + 1)
        default: break
        }
    }

    /// Where the whole number `value` may stand, when it is written in digits and nothing else.
    func places(ofNumber value: Int32) -> TokenPlaces {
        places { step in
            switch step {
            case .number(let low, let high, let suffix): suffix < 0 && low <= value && value <= high
            case .shape(.dotted): false
            case .shape: true
            default: false
            }
        }
    }

    /// Where any other token with a digit may stand: “24th”, “1,200”, “7.30”.
    func placesOfDigits() -> TokenPlaces {
        places { step in
            switch step {
            case .number, .shape: true
            default: false
            }
        }
    }

    /// Where signs and “'s” may stand.
    func placesOfMarks() -> TokenPlaces {
        places { $0 == .shape(.sign) || $0 == .shape(.possessive) || $0 == .shape(.number) }
    }

    private func places(_ isFit: (Step) -> Bool) -> TokenPlaces {
        var places = TokenPlaces(stride: stride)
        for (number, entry) in entries.enumerated() {
            if isFit(entry.first) { places.first.insert(number) }
            if entry.seconds.contains(where: isFit) { places.second.insert(number) }
            if entry.thirds.contains(where: isFit) { places.third.insert(number) }
        }
        return places
    }
}

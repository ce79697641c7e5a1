/// What was found out of a token and its neighbours, kept because rules ask it again and again.
struct Answers: Sendable {
    private var bits: UInt8

    private init(bits: UInt8) { self.bits = bits }

    static var none: Answers { Answers(bits: 0) }

    // For each question a bit that it was asked, and one for the answer.
    static var isNoun: Answers { Answers(bits: 0b11) }
    static var isFinite: Answers { Answers(bits: 0b11 << 2) }
    static var hasPlaceOfClause: Answers { Answers(bits: 0b11 << 4) }
    static var isTelling: Answers { Answers(bits: 0b11 << 6) }

    private static var asked: UInt8 { 0b0101_0101 }

    /// The answer to `question`, nil while nobody asked.
    @inline(__always)
    subscript(question: Answers) -> Bool? {
        bits & question.bits & Self.asked == 0 ? nil : bits & question.bits & ~Self.asked != 0
    }

    @inline(__always)
    mutating func set(_ question: Answers, _ answer: Bool) {
        bits |= question.bits & (answer ? 0xFF : Self.asked)
    }
}

internal import CICU

/// What kind of letter a code point is, by ICU's data.
enum LetterKind: UInt8 {
    case none, upper, lower, other, digit

    static func of(_ codepoint: UInt32) -> LetterKind {
        codepoint < tableEnd ? table[Int(codepoint)] : byICU(codepoint)
    }

    /// Of the letters of Latin, Greek, Cyrillic, Hebrew and Arabic script, which are most of the news.
    private static let table = (0..<tableEnd).map { byICU($0) }
    private static let tableEnd: UInt32 = 0x700

    private static func byICU(_ codepoint: UInt32) -> LetterKind {
        LetterKind(rawValue: UInt8(truncatingIfNeeded: cicu_letter(Int32(bitPattern: codepoint)))) ?? .none
    }
}

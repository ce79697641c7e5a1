/// The English words that rules of quotes name themselves, with their signs: a table by the bytes of the word.
///
/// By bytes and not by rows of the lexicon, since a rule means the word as it is written, “that” and no “thát”.
/// A value over memory that it does not count: whoever holds it frees it, once.
struct KnownWords: @unchecked Sendable {
    // Unchecked is sound: nothing is written once it is made.
    /// Letters of a word that has no more than eight, lowered, the first in the lowest byte.
    typealias Letters = UInt64

    private struct Place: Sendable {
        var letters: Letters = 0
        var signs = SpeechSigns.none
    }

    private let places: UnsafePointer<Place>
    private static let size = 512

    /// All signs that known words may have.
    let allSigns: SpeechSigns

    init() {
        let places = UnsafeMutablePointer<Place>.allocate(capacity: Self.size)
        places.initialize(repeating: Place(), count: Self.size)
        for (words, signs) in Self.lists { for word in words { Self.add(word, signs, to: places) } }
        self.places = UnsafePointer(places)
        allSigns = Self.lists.reduce(.none) { $0 | $1.1 }
    }

    private static func add(_ word: StaticString, _ signs: SpeechSigns, to places: UnsafeMutablePointer<Place>) {
        precondition(word.utf8CodeUnitCount <= 8, "a known word of more than eight letters")
        var letters: Letters = 0
        for offset in 0..<word.utf8CodeUnitCount { letters |= UInt64(word.utf8Start[offset]) << UInt64(offset * 8) }
        var place = place(of: letters)
        while places[place].letters != 0, places[place].letters != letters { place = (place + 1) % size }
        places[place].letters = letters
        places[place].signs |= signs
    }

    @inline(__always)
    private static func place(of letters: Letters) -> Int {
        Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }

    func deallocate() { places.deallocate() }

    /// The signs of the word with `letters`; none for most.
    @inline(__always)
    func signs(of letters: Letters) -> SpeechSigns {
        var place = Self.place(of: letters)
        while places[place].letters != letters {
            if places[place].letters == 0 { return .none }
            place = (place + 1) % Self.size
        }
        return places[place].signs
    }

    static let lists: [([StaticString], SpeechSigns)] = [
        (["that"], .that), (["and"], .and), (["but"], .but), (["who"], .who), (["which"], .which), (["what"], .what),
        (["to"], .to), (["with"], .with), (["as"], .as), (["the"], .the),
        (["has", "have", "had"], .have),
        (["was", "were", "been", "be", "being", "is", "are"], .be),
        (["said", "says", "say", "saying"], .say),
        (["put", "puts", "putting"], .put),
        (["he", "she", "they", "it", "i", "we"], .speakers),
        (
            [
                "also", "later", "then", "not", "once", "again", "further", "now", "even", "never", "ever", "still",
                "long", "always", "often", "just", "already", "soon", "instead",
            ],
            .adverbs
        ),
        (["late", "later", "again", "also", "earlier"], .times),
        (
            ["and", "but", "or", "while", "although", "though", "because", "whereas", "so"],
            .coordinators
        ),
        (
            ["since", "as", "when", "after", "before", "while", "although", "if", "until", "once", "during"],
            .circumstanceOpeners
        ),
        (
            ["on", "in", "at", "during", "after", "before", "via", "from", "by", "late", "later", "earlier"],
            .circumstances
        ),
        (["by", "of", "for", "from", "without", "before", "after", "in"], .gerundGovernors),
        (["he", "she", "it", "they", "we", "i", "you", "who", "which", "police", "people"], .plainSubjects),
        (
            ["and", "but", "or", "while", "as", "which", "who", "because", "although", "that"],
            .otherClauses
        ),
    ]
}

internal import Text

/// The word classes that reporting clauses are told by, and the signs of every word of the lexicon.
// A class, because every article's tokens point to the one of their language.
// Unchecked is sound: nothing is changed once it is made.
final class SpeechWords: @unchecked Sendable {
    let lexicon: Lexicon
    let language: Language
    let said = Lexicon.wordClass(named: "said-verbs")
    let naming = Lexicon.wordClass(named: "naming-verbs")
    let evidence = Lexicon.wordClass(named: "evidence-verbs")
    let clauseVerbs = Lexicon.wordClass(named: "clause-verbs")
    let accordingTo = Lexicon.wordClass(named: "according-to")
    let sayingNouns = Lexicon.wordClass(named: "saying-nouns")
    let determiners = Lexicon.wordClass(named: "determiners")
    let auxiliaries = Lexicon.wordClass(named: "auxiliaries")
    let titles = Lexicon.wordClass(named: "titles")
    let thatWords = Lexicon.wordClass(named: "that-words")
    let offices = Lexicon.wordClass(named: "offices")
    let women = Lexicon.wordClass(named: "female-names")
    let known = KnownWords()
    /// Signs of the single word in each row of the lexicon, and of what it may begin.
    let signsOfRows: UnsafeBufferPointer<SpeechSigns>
    /// Some known word has no row: it may be any word without one.
    let isKnownWithoutRow: Bool
    /// By row, what a word is in phrases; most words are nothing.
    private let parts: [PhrasePart]

    private struct PhrasePart: Sendable {
        /// A source's phrase of one word: “citing”.
        var isSource = false
        /// The second word of a phrase like “according to”.
        var isSecondOfSource = false
        /// The second word of another phrase that is asked for: “out” of “pointed out”.
        var isSecond = false
    }

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        language = lexicon.language
        let signs = UnsafeMutableBufferPointer<SpeechSigns>.allocate(capacity: lexicon.rowCount)
        signs.initialize(repeating: .none)
        for (name, sign) in Self.classes {
            guard let wordClass = Lexicon.wordClass(named: name) else { continue }
            for row in lexicon.firstRows(of: wordClass) where lexicon.classes[row].contains(wordClass) {
                signs[row] |= sign
            }
        }
        for (wordClass, sign) in [
            (said, SpeechSigns.mayReport), (evidence, .mayReport), (naming, .mayReport), (accordingTo, .maySource),
            (offices, .offices),
        ] {
            for row in wordClass.map({ lexicon.firstRows(of: $0) }) ?? [] { signs[row] |= sign }
        }
        var parts = [PhrasePart](repeating: PhrasePart(), count: lexicon.rowCount)
        for wordClass in [said, evidence, naming, clauseVerbs, titles].compactMap(\.self) {
            for row in lexicon.firstRows(of: wordClass) where lexicon.phraseClasses[row].contains(wordClass) {
                signs[row] |= .phrases
            }
            for row in lexicon.secondRows(of: wordClass) { parts[Int(row)].isSecond = true }
        }
        // With the signs of known words, so that only the words of those rows are looked at letter by letter.
        var isKnownWithoutRow = false
        for (words, sign) in KnownWords.lists {
            for word in words {
                let row = Int(lexicon.row(WordHash.key(word.utf8Start, word.utf8CodeUnitCount)))
                if row == 0 { isKnownWithoutRow = true } else { signs[row] |= sign }
            }
        }
        self.isKnownWithoutRow = isKnownWithoutRow
        signsOfRows = UnsafeBufferPointer(signs)
        if let accordingTo {
            for row in lexicon.firstRows(of: accordingTo) where lexicon.classes[row].contains(accordingTo) {
                parts[row].isSource = true
            }
            for row in lexicon.secondRows(of: accordingTo) { parts[Int(row)].isSecondOfSource = true }
        }
        self.parts = parts
    }

    // Never inlined: elsewhere a copy of the lexicon would be made, with a reference counted for each of its columns.

    /// How many tokens from `index` are a member of `wordClass`, 0 when none.
    @inline(never)
    func length(_ wordClass: WordClass, _ tokens: Tokens, _ index: Int) -> Int {
        lexicon.length(of: wordClass, in: tokens, at: index)
    }

    /// The value that `wordClass` gives to the member at `index`, nil when it has none.
    @inline(never)
    func value(_ wordClass: WordClass, _ tokens: Tokens, _ index: Int) -> Int? {
        lexicon.value(of: wordClass, in: tokens, at: index)
    }

    deinit {
        signsOfRows.deallocate()
        known.deallocate()
    }

    /// `signs` of the word in `row` without those for phrases that cannot begin before the word in row `next`.
    func signs(_ signs: SpeechSigns, ofRow row: Int, before next: Int) -> SpeechSigns {
        var signs = signs
        if !parts[next].isSecondOfSource, !parts[row].isSource { signs = signs.without(.maySource) }
        if !parts[next].isSecond {
            signs = signs.without(.phrases)
            if !signs.meets(.said | .evidence | .naming) { signs = signs.without(.mayReport) }
        }
        return signs
    }

    private static let classes: [(String, SpeechSigns)] = [
        ("pronouns", .pronouns), ("determiners", .determiners), ("prepositions", .prepositions),
        ("conjunctions", .conjunctions), ("auxiliaries", .auxiliaries), ("modals", .modals),
        ("finite-verbs", .finite), ("roles", .roles), ("role-modifiers", .roleModifiers), ("titles", .titles),
        ("saying-nouns", .sayingNouns), ("group-heads", .groupHeads), ("organisation-heads", .organisationHeads),
        ("weekdays", .days), ("day-words", .dayWords), ("noun-verbs", .nounVerbs), ("naming-verbs", .naming),
        ("urging-verbs", .urging), ("that-words", .thatWords), ("clause-verbs", .clauseVerbs), ("said-verbs", .said),
        ("evidence-verbs", .evidence),
    ]
}

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
    let complementVerbs = Lexicon.wordClass(named: "complement-verbs")
    let accordingTo = Lexicon.wordClass(named: "according-to")
    let sayingNouns = Lexicon.wordClass(named: "saying-nouns")
    let determiners = Lexicon.wordClass(named: "determiners")
    let auxiliaries = Lexicon.wordClass(named: "auxiliaries")
    let titles = Lexicon.wordClass(named: "titles")
    let thatWords = Lexicon.wordClass(named: "that-words")
    let offices = Lexicon.wordClass(named: "offices")
    let women = Lexicon.wordClass(named: "female-names")
    let known = KnownWords()
    let endings = WordEndings()
    /// Some known word has no row: it may be any word without one.
    let isKnownWithoutRow: Bool
    /// Number of the kind of each row: two bytes a row, as the table is read once for every word of a text.
    let kindsOfRows: UnsafeBufferPointer<UInt16>
    /// What words may be, each kind once; the first is that of most words, which are nothing.
    let kinds: UnsafeBufferPointer<Kind>

    /// What a word is by the lexicon alone.
    struct Kind: Hashable, Sendable {
        /// Of the single word, of what it may begin, and of known words by their letters.
        var signs = SpeechSigns.none
        private var parts: UInt8 = 0

        /// It is a phrase that names a source by itself: “citing”.
        var isSource: Bool {
            get { parts & 1 != 0 }
            set { parts |= newValue ? 1 : 0 }
        }
        /// It is the second word of a phrase like “according to”.
        var isSecondOfSource: Bool {
            get { parts & 2 != 0 }
            set { parts |= newValue ? 2 : 0 }
        }
        /// It is the second word of another phrase that is asked for: “out” of “pointed out”.
        var isSecond: Bool {
            get { parts & 4 != 0 }
            set { parts |= newValue ? 4 : 0 }
        }

        /// The signs without those for phrases that cannot begin before a word of kind `next`.
        @inline(__always)
        func signs(_ signs: SpeechSigns, before next: Kind) -> SpeechSigns {
            var signs = signs
            if !isSource, !next.isSecondOfSource { signs = signs.without(.maySource) }
            if !next.isSecond {
                signs = signs.without(.phrases)
                if !signs.meets(.said | .evidence | .naming) { signs = signs.without(.mayReport) }
            }
            return signs
        }
    }

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        language = lexicon.language
        var kinds = [Kind](repeating: Kind(), count: lexicon.rowCount)
        for (name, sign) in Self.classes {
            guard let wordClass = Lexicon.wordClass(named: name) else { continue }
            for row in lexicon.firstRows(of: wordClass) where lexicon.classes(ofRow: row).contains(wordClass) {
                kinds[Int(row)].signs |= sign
            }
        }
        for (wordClass, sign) in [
            (said, SpeechSigns.mayReport), (evidence, .mayReport), (naming, .mayReport), (accordingTo, .maySource),
            (offices, .offices),
        ] {
            for row in wordClass.map({ lexicon.firstRows(of: $0) }) ?? [] { kinds[Int(row)].signs |= sign }
        }
        for wordClass in [said, evidence, naming, clauseVerbs, titles].compactMap(\.self) {
            for row in lexicon.firstRows(of: wordClass) where lexicon.classes(ofRow: row).beginsPhrase(wordClass) {
                kinds[Int(row)].signs |= .phrases
            }
            for row in lexicon.secondRows(of: wordClass) { kinds[Int(row)].isSecond = true }
        }
        if let accordingTo {
            for row in lexicon.firstRows(of: accordingTo) where lexicon.classes(ofRow: row).contains(accordingTo) {
                kinds[Int(row)].isSource = true
            }
            for row in lexicon.secondRows(of: accordingTo) { kinds[Int(row)].isSecondOfSource = true }
        }
        // With the signs of known words, so that only the words of those rows are looked at letter by letter.
        var isKnownWithoutRow = false
        for (words, sign) in KnownWords.lists {
            for word in words {
                let row = Int(lexicon.row(WordHash.key(word.utf8Start, word.utf8CodeUnitCount)))
                if row == 0 { isKnownWithoutRow = true } else { kinds[row].signs |= sign }
            }
        }
        self.isKnownWithoutRow = isKnownWithoutRow
        (kindsOfRows, self.kinds) = Self.numbered(kinds)
    }

    /// Every kind once, and its number by row.
    private static func numbered(_ kindsOfRows: [Kind]) -> (UnsafeBufferPointer<UInt16>, UnsafeBufferPointer<Kind>) {
        let numbers = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: kindsOfRows.count)
        numbers.initialize(repeating: 0)
        var kinds = [Kind()]
        var numberOfKind = [Kind(): 0]
        // The words of a list lie beside each other and are often of one kind.
        var last = 0
        for row in kindsOfRows.indices where kindsOfRows[row] != kinds[0] {
            if kindsOfRows[row] != kinds[last] {
                last = numberOfKind[kindsOfRows[row], default: kinds.count]
                if last == kinds.count {
                    kinds.append(kindsOfRows[row])
                    numberOfKind[kindsOfRows[row]] = last
                }
            }
            // The classes and the known words together come to some hundreds of kinds.
            numbers[row] = UInt16(last)
        }
        let each = UnsafeMutableBufferPointer<Kind>.allocate(capacity: kinds.count)
        _ = each.initialize(from: kinds)
        return (UnsafeBufferPointer(numbers), UnsafeBufferPointer(each))
    }

    deinit {
        kindsOfRows.deallocate()
        kinds.deallocate()
        known.deallocate()
        endings.deallocate()
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

internal import Gazetteers
internal import Records
internal import Text

/// Finds people, organisations, groups and places that no list knows, by the words around and inside their names.
struct EntityFinder: Sendable {
    private let words: NameWordClasses

    init(lexicon: Lexicon) {
        words = NameWordClasses()
    }

    /// Mentions without entries. `names` are the gazetteer's candidates, which split runs of capitals; a date is no name.
    func findings(
        in tokens: Tokens, lexicon: Lexicon, names: [NameCandidate], dates: [DateMention], gazetteers: [Gazetteer]
    ) -> [Finding] {
        guard lexicon.language == .english else {
            return findingsOfArabicScript(in: tokens, lexicon, names, gazetteers)
        }
        var runs = CapitalRuns(tokens: tokens, lexicon: lexicon, words: words, names: names, dates: dates)
        return runs.findings()
    }
}

extension EntityFinder {
    /// People, and what head words tell, in Arabic and Sorani.
    private func findingsOfArabicScript(
        in tokens: Tokens, _ lexicon: Lexicon, _ names: [NameCandidate], _ gazetteers: [Gazetteer]
    ) -> [Finding] {
        let known = KnownNames(names, count: tokens.count, gazetteers: gazetteers)
        let people = ArabicNames(tokens: tokens, lexicon: lexicon, words: words, known: known)
        let heads = HeadWords(tokens: tokens, lexicon: lexicon, words: words, known: known)
        if lexicon.language == .sorani { return people.findings() + SoraniHeads(heads: heads).findings() }
        return people.findings() + ArabicHeads(heads: heads, people: people).findings()
    }
}

/// The classes of words that rules on names speak of.
struct NameWordClasses: Sendable {
    let common = Lexicon.wordClass(named: "common-words")
    let givenNames = Lexicon.wordClass(named: "given-names")
    let surnames = Lexicon.wordClass(named: "surnames")
    let ambiguous = Lexicon.wordClass(named: "ambiguous-names")
    let titles = Lexicon.wordClass(named: "titles")
    let roles = Lexicon.wordClass(named: "roles")
    /// What may open a name with a title.
    let titlesAndRoles = WordClasses(["titles", "roles"].compactMap(Lexicon.wordClass(named:)))
    let roleModifiers = Lexicon.wordClass(named: "role-modifiers")
    let roleKinds = Lexicon.wordClass(named: "role-kinds")
    let demonyms = Lexicon.wordClass(named: "demonyms")
    let kunya = Lexicon.wordClass(named: "kunya")
    let filiation = Lexicon.wordClass(named: "filiation")
    let particles = Lexicon.wordClass(named: "name-particles")
    let suffixes = Lexicon.wordClass(named: "name-suffixes")
    let organisationHeads = Lexicon.wordClass(named: "organisation-heads")
    let organisationTails = Lexicon.wordClass(named: "organisation-tails")
    let groupHeads = Lexicon.wordClass(named: "group-heads")
    let bodyNouns = Lexicon.wordClass(named: "body-nouns")
    let tribalNames = Lexicon.wordClass(named: "tribal-names")
    let tribalNouns = Lexicon.wordClass(named: "tribal-nouns")
    let facilityNouns = Lexicon.wordClass(named: "facility-nouns")
    let unitNouns = Lexicon.wordClass(named: "unit-nouns")
    let ordinals = Lexicon.wordClass(named: "ordinals")
    let placeHeadsAfter = Lexicon.wordClass(named: "place-heads-after")
    let placeHeadsBefore = Lexicon.wordClass(named: "place-heads-before")
    let placeModifiers = Lexicon.wordClass(named: "place-modifiers")
    let directions = Lexicon.wordClass(named: "directions")
    let locatives = Lexicon.wordClass(named: "locative-prepositions")
    let said = Lexicon.wordClass(named: "said-verbs")
    let months = Lexicon.wordClass(named: "months")
    let weekdays = Lexicon.wordClass(named: "weekdays")
    let prepositions = Lexicon.wordClass(named: "prepositions")
    let determiners = Lexicon.wordClass(named: "determiners")
    let conjunctions = Lexicon.wordClass(named: "conjunctions")
    let pronouns = Lexicon.wordClass(named: "pronouns")
}

internal import Gazetteers
internal import Text

/// Which of the gazetteer's names may stand where their words are: acronyms in capitals only, names that are also words
/// where capitals mean a name, villages behind a trigger, weak names never alone.
struct NameRules: Sendable {
    private let sounds = SoundKeys()
    /// Words that name nothing, and words that stand before names of places.
    private let functionWords = WordClasses(
        ["prepositions", "conjunctions", "pronouns", "place-heads-before", "titles"].compactMap(
            Lexicon.wordClass(named:)))
    private let commonWords: WordClass?
    private let placeHeadsBefore: WordClass?
    private let placeHeadsAfter: WordClass?
    private let locatives: WordClass?
    private let titles: WordClass?
    private let givenNames: WordClass?
    private let surnames: WordClass?
    private let roles: WordClass?

    init(lexicon: Lexicon) {
        func named(_ name: String) -> WordClass? { Lexicon.wordClass(named: name) }
        commonWords = named("common-words")
        placeHeadsBefore = named("place-heads-before")
        placeHeadsAfter = named("place-heads-after")
        locatives = named("locative-prepositions")
        titles = named("titles")
        givenNames = named("given-names")
        surnames = named("surnames")
        roles = named("roles")
    }

    /// The admissible candidates in order of start, shorter before longer.
    func candidates(
        in tokens: Tokens, gazetteers: [Gazetteer], caches: [WordCache], folding: Folding, lexicon: Lexicon
    ) -> [NameCandidate] {
        var found: [NameCandidate] = []
        for (layer, gazetteer) in gazetteers.enumerated() {
            var matcher = NameMatcher(
                gazetteer: gazetteer, cache: caches[layer], folding: folding, lexicon: lexicon,
                sounds: lexicon.language == .english ? sounds : nil, commonWords: commonWords)
            for match in matcher.matches(in: tokens) {
                var readings: [Reading] = []
                for number in gazetteer.nameNumbers(at: match.node) {
                    if let reading = reading(of: gazetteer.name(number), match, layer, gazetteer, tokens, lexicon) {
                        readings.append(reading)
                    }
                }
                if readings.isEmpty { continue }
                found.append(
                    NameCandidate(
                        tokens: match.tokens, lead: match.lead, tail: match.tail,
                        readings: acronymsFirst(readings, match, tokens)))
            }
        }
        if gazetteers.count > 1 { return layered(found) }
        return found
    }

    /// In “the FAO warned” the capitals say that no town of Fao is meant; in a line of capitals they say nothing.
    private func acronymsFirst(_ readings: [Reading], _ match: NameMatch, _ tokens: Tokens) -> [Reading] {
        let shape = tokens.shapes[match.tokens.lowerBound]
        guard readings.count > 1, match.tokens.count == 1, shape.contains(.allCapitals), !shape.contains(.capitalLine)
        else { return readings }
        var acronyms = readings.filter { $0.flags.contains(.acronym) }
        guard !acronyms.isEmpty, acronyms.count < readings.count else { return readings }
        for index in acronyms.indices { acronyms[index].isStrong = true }
        return acronyms
    }

    /// A later gazetteer lies over an earlier one: where both know a run, the later one's readings come first.
    private func layered(_ found: [NameCandidate]) -> [NameCandidate] {
        var merged: [NameCandidate] = []
        let sorted = found.sorted {
            ($0.tokens.lowerBound, $0.tokens.upperBound, $0.lead) < (
                $1.tokens.lowerBound, $1.tokens.upperBound, $1.lead
            )
        }
        for candidate in sorted {
            if let last = merged.last, last.tokens == candidate.tokens, last.lead == candidate.lead,
                last.tail == candidate.tail
            {
                merged[merged.count - 1].readings = (last.readings + candidate.readings).sorted {
                    $0.entry.layer > $1.entry.layer
                }
            } else {
                merged.append(candidate)
            }
        }
        return merged
    }

    private func reading(
        of name: Name, _ match: NameMatch, _ layer: Int, _ gazetteer: Gazetteer, _ tokens: Tokens, _ lexicon: Lexicon
    ) -> Reading? {
        let first = match.tokens.lowerBound
        let last = match.tokens.upperBound - 1
        let shape = tokens.shapes[first]
        if shape.contains(.link) { return nil }
        var isStrong = !name.flags.contains(.weak)
        if !shape.contains(.arabic) {
            if name.flags.contains(.acronym) {
                guard match.tokens.allSatisfy({ !tokens.isWord($0) || tokens.shapes[$0].contains(.allCapitals) }) else {
                    return nil
                }
                // In a shouted line “US” may be “us” and “IS” is “is”.
                if shape.contains(.capitalLine), isCommon(first, tokens, lexicon) { return nil }
            } else if !name.flags.contains(.lowercase) {
                // “30th Brigade”, “1920 Revolution Brigades”
                guard shape.contains(.capital) || (0x30...0x39).contains(tokens.text[Int(tokens.starts[first])]) else {
                    return nil
                }
                if match.tokens.count > 1, !tokens.isCapital(last), tokens.isWord(last),
                    !isCapitalInside(match.tokens, tokens)
                {
                    return nil
                }
            }
            if match.tokens.count == 1 {
                if name.flags.contains(.commonWord), name.flags.isDisjoint(with: .lowercase | .acronym),
                    !shape.contains(.article),
                    !standsAsName(first, gazetteer.type(ofEntry: name.entry) ?? .place, tokens, lexicon)
                {
                    // Another mention may establish it; a verb in capitals at the head of a sentence is none.
                    if gazetteer.type(ofEntry: name.entry) == .place, shape.contains(.sentenceStart) { return nil }
                    isStrong = false
                }
                // “al-Asad” is a base; “Asad” is more likely a man, and “Hayat” a word.
                if name.flags.contains(.hasArticle), !shape.contains(.article),
                    isCommon(first, tokens, lexicon) || isPersonName(first, tokens, lexicon)
                {
                    guard gazetteer.type(ofEntry: name.entry) == .person else { return nil }
                }
                if shape.contains(.sentenceStart) || shape.contains(.titleLine), isCommon(first, tokens, lexicon),
                    !shape.contains(.article), !name.flags.contains(.acronym)
                {
                    isStrong = false
                }
            }
        }
        if shape.contains(.arabic), match.tokens.count == 1, match.lead == 0 || name.flags.contains(.needsTrigger),
            tokens.classes[first].meets(functionWords)
        {
            return nil
        }
        if name.flags.contains(.needsTrigger) {
            guard hasTrigger(match.tokens, tokens, lexicon) else { return nil }
        }
        guard let type = gazetteer.type(ofEntry: name.entry) else { return nil }
        if !isStrong, type == .place,
            hasTrigger(match.tokens, tokens, lexicon) || isLocated(match.tokens, tokens, lexicon)
                || isExplained(match.tokens, tokens, lexicon)
        {
            isStrong = true
        }
        if !isStrong, type == .group, name.flags.contains(.acronym), isOfFighters(last, tokens, lexicon) {
            isStrong = true
        }
        return Reading(
            entry: EntryReference(layer: layer, number: name.entry), type: type, flags: name.flags,
            textNumber: name.textNumber, ruleNumber: name.ruleNumber, isStrong: isStrong,
            isTitled: !isStrong && type == .person && isBehindTitle(first, tokens, lexicon))
    }

    /// “IS fighters”, “SDF commander”: whose people they are, behind capitals that could be anything.
    private func isOfFighters(_ last: Int, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
        guard let roles, last + 1 < tokens.count, lexicon.language == .english, !tokens.isCapital(last + 1),
            tokens.shapes[last].isDisjoint(with: .capitalLine | .titleLine)
        else { return false }
        return lexicon.has(roles, tokens, last + 1)
    }

    /// “in al-Baghdadi”: one of the prepositions that take places, and no possessive behind the name.
    private func isLocated(_ range: Range<Int>, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
        let first = range.lowerBound
        guard let locatives, lexicon.language == .english, first > 0, tokens.isCapital(first), tokens.isWord(first - 1),
            !tokens.isCapital(first - 1),
            lexicon.has(locatives, tokens, first - 1),
            let value = lexicon.value(of: locatives, in: tokens, at: first - 1), value <= 2
        else { return false }
        if range.upperBound < tokens.count, tokens.shapes[range.upperBound].contains(.possessive) { return false }
        return tokens.reads(first - 1, "in") || tokens.reads(first - 1, "near") || tokens.reads(first - 1, "outside")
    }

    /// “Hit, a town on the Euphrates”: an apposition that says what it is.
    private func isExplained(_ range: Range<Int>, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
        let comma = range.upperBound
        guard let placeHeadsAfter, comma + 3 < tokens.count, tokens.isPunctuation(comma, ","),
            tokens.isCapital(range.lowerBound)
        else { return false }
        for index in (comma + 2)...(comma + 4) where index < tokens.count {
            if lexicon.value(of: placeHeadsAfter, in: tokens, at: index) == 0, !tokens.isCapital(index) { return true }
            if tokens.shapes[index].contains(.punctuation) { return false }
        }
        return false
    }

    private func isBehindTitle(_ first: Int, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
        guard let titles else { return false }
        for back in 1...4 where first - back >= 0 {
            if lexicon.length(of: titles, in: tokens, at: first - back) == back { return true }
        }
        return false
    }

    /// Two words or more of a name are capitals: “Ministry of defence” begins one, “Badr organization” too.
    private func isCapitalInside(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
        tokens.isCapital(range.lowerBound)
    }

    private func isPersonName(_ index: Int, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
        if let givenNames, lexicon.has(givenNames, tokens, index) { return true }
        return surnames.map { lexicon.has($0, tokens, index) } ?? false
    }

    private func isCommon(_ index: Int, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
        commonWords.map { lexicon.has($0, tokens, index) } ?? false
    }

    /// “in Hit”, “Hit, Anbar”: a capital in the middle of a sentence, behind a preposition of place or in a list of names.
    private func standsAsName(_ index: Int, _ type: EntryType, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
        let shape = tokens.shapes[index]
        guard shape.contains(.capital) else { return false }
        if shape.contains(.capitalLine) || shape.contains(.titleLine) {
            return hasTrigger(index..<(index + 1), tokens, lexicon)
        }
        guard !shape.contains(.sentenceStart), index > 0 else { return false }
        if type != .place { return true }
        if let locatives, lexicon.has(locatives, tokens, index - 1) { return true }
        return hasTrigger(index..<(index + 1), tokens, lexicon)
    }

    /// “the village of X”, “X village”, “X district”: a head word beside the name says what it is.
    func hasTrigger(_ range: Range<Int>, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
        let first = range.lowerBound
        if let placeHeadsBefore {
            for back in 1...4 where first - back >= 0 {
                let length = lexicon.length(of: placeHeadsBefore, in: tokens, at: first - back)
                if length == back, lexicon.value(of: placeHeadsBefore, in: tokens, at: first - back) != 2 {
                    return true
                }
            }
        }
        if let placeHeadsAfter, range.upperBound < tokens.count,
            tokens.shapes[range.upperBound].isDisjoint(with: .paragraphBefore),
            lexicon.length(of: placeHeadsAfter, in: tokens, at: range.upperBound) > 0
        {
            return true
        }
        return false
    }
}

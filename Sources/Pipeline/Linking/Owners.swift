internal import Gazetteers
internal import Text

/// Whose ministry, parliament or army a name without a country means, as far as the words beside it tell.
///
///     “Turkey's Foreign Ministry”, “the Foreign Ministry in Ankara”      Turkey's
///     “the Foreign Ministry said”                                        nothing told
struct Owners {
    private let names: [NameCandidate]
    private let tokens: Tokens
    private let gazetteers: [Gazetteer]
    private let lexicon: Lexicon
    private static let demonyms = Lexicon.wordClass(named: "demonyms")

    /// - Parameter names: in order of start.
    init(names: [NameCandidate], tokens: Tokens, gazetteers: [Gazetteer], lexicon: Lexicon) {
        self.lexicon = lexicon
        self.names = names
        self.tokens = tokens
        self.gazetteers = gazetteers
    }

    /// What is told by a country's people whom no list ties to the country: “the Belgian Foreign Ministry”.
    static let elsewhere: UInt16 = 1
    private static let iraq = UInt16(UInt8(ascii: "I")) | UInt16(UInt8(ascii: "Q")) << 8

    /// The country that the words beside the candidate with this number tell, 0 for none. Asked of names that many countries
    /// may have for their bodies: the Mossad is Israel's, and the Iraqi Army Iraq's, wherever they are.
    func country(beside number: Int) -> UInt16 {
        let candidate = names[number]
        let people = people(beside: candidate.tokens)
        let owner = nameBefore(number)
        let place = nameBehind(number)
        guard people != nil || owner != nil || place != nil else { return 0 }
        let isShared = isShared(candidate)
        guard isShared || isIraqAlone(candidate) else { return 0 }
        if let people {
            // Iraq's Kurds have ministries of their own: “the Kurdish Peshmerga Ministry”, but not “the Kurdish Interior
            // Ministry”.
            if isShared || !isKurdish(people) { return Self.elsewhere }
        }
        if let owner, let country = countryOfPlace(owner) { return country }
        // “the Oil Ministry of Iran”; “the Federal Police in Syria” may be Iraq's.
        guard let place, isShared || isWord("of", candidate.tokens.upperBound) else { return 0 }
        return countryOfPlace(place) ?? 0
    }

    /// The word for a people beside the name: “Belgian” before it, «البلجيكية» behind it, not “Iraqi”.
    func people(beside name: Range<Int>) -> Int? {
        let word = lexicon.language == .english ? name.lowerBound - 1 : name.upperBound
        guard let demonyms = Self.demonyms, word >= 0, word < tokens.count,
            lexicon.value(of: demonyms, in: tokens, at: word) == 1
        else { return nil }
        let text = tokens.text[Int(tokens.starts[word])..<Int(tokens.ends[word])]
        guard lexicon.language == .english else {
            return text.starts(with: "ال".utf8) && !text.starts(with: "العراق".utf8) ? word : nil
        }
        return tokens.isCapital(word) && !text.elementsEqual("Iraqi".utf8) ? word : nil
    }

    private func isKurdish(_ token: Int) -> Bool {
        let text = tokens.text[Int(tokens.starts[token])..<Int(tokens.ends[token])]
        return text.starts(with: "Kurd".utf8) || text.starts(with: "الكرد".utf8) || text.starts(with: "الكورد".utf8)
    }

    /// Number of the name whose possessive stands right before this one.
    private func nameBefore(_ number: Int) -> Int? {
        let possessive = names[number].tokens.lowerBound - 1
        guard possessive > 0, tokens.shapes[possessive].contains(.possessive) else { return nil }
        return stride(from: number - 1, through: 0, by: -1)
            .prefix { names[$0].tokens.lowerBound >= possessive - 6 }
            .first { names[$0].tokens.upperBound == possessive }
    }

    /// Number of the name behind this one and “of”, “of the” or “in”.
    private func nameBehind(_ number: Int) -> Int? {
        let preposition = names[number].tokens.upperBound
        guard isWord("of", preposition) || isWord("in", preposition) else { return nil }
        let start = preposition + (isWord("the", preposition + 1) ? 2 : 1)
        return (number + 1..<names.count).prefix { names[$0].tokens.lowerBound <= start }
            .first { names[$0].tokens.lowerBound == start }
    }

    @inline(__always)
    private func isWord(_ word: StaticString, _ token: Int) -> Bool {
        token < tokens.count && tokens.reads(token, word)
    }

    /// Whether the name with this number means bodies of several states: “Foreign Ministry”.
    func isShared(_ number: Int) -> Bool { isShared(names[number]) }

    private func isShared(_ candidate: NameCandidate) -> Bool {
        guard candidate.readings.count > 1 else { return false }
        var first: UInt16 = 0
        for reading in candidate.readings where isOfState(reading) {
            if first == 0 { first = country(of: reading) }
            if country(of: reading) != first { return true }
        }
        return false
    }

    /// Whether the lists give the name to bodies of Iraq's state and nobody else: “Oil Ministry”.
    private func isIraqAlone(_ candidate: NameCandidate) -> Bool {
        candidate.readings.allSatisfy { isOfState($0) && country(of: $0) == Self.iraq }
    }

    private func country(of reading: Reading) -> UInt16 {
        gazetteers[reading.entry.layer].country(ofEntry: reading.entry.number)
    }

    /// Whether words that tell `country` leave the reading as it is.
    func allows(_ reading: Reading, of country: UInt16) -> Bool {
        country == 0 || !isOfState(reading) || self.country(of: reading) == country
    }

    /// The latest of the bodies that a shared name means which was named in full before it.
    func latest(before number: Int) -> EntryReference? {
        // As far as a reader remembers.
        for other in stride(from: number - 1, through: max(0, number - 200), by: -1) {
            let known = names[other].readings.filter { isAmong(names[number].readings, $0.entry) }
            if known.isEmpty { continue }
            let country = country(beside: other)
            if country == 0, known.count > 1 { continue }
            if let reading = known.first(where: { allows($0, of: country) }) { return reading.entry }
        }
        return nil
    }

    private func isAmong(_ readings: [Reading], _ entry: EntryReference) -> Bool {
        readings.contains { $0.entry == entry }
    }

    /// A body of the state of `country`.
    func isOf(_ country: UInt16, _ reading: Reading) -> Bool {
        isOfState(reading) && self.country(of: reading) == country
    }

    private func isOfState(_ reading: Reading) -> Bool {
        guard reading.type == .organisation || reading.type == .group else { return false }
        return country(of: reading) != 0
            && gazetteers[reading.entry.layer].isBodyOfState(entry: reading.entry.number)
    }

    private func countryOfPlace(_ number: Int) -> UInt16? {
        guard let reading = names[number].readings.first(where: { $0.type == .place && $0.isStrong }) else {
            return nil
        }
        let country = country(of: reading)
        return country == 0 ? nil : country
    }

    // MARK: Units

    /// Whether a weak name of a unit stands beside the force that it is part of: “the 30th Brigade of the PMF”, “the Hashd's
    /// 30th Brigade”.
    func isUnit(_ reading: Reading, _ number: Int) -> Bool {
        guard reading.type == .group, reading.flags.contains(.weak),
            let force = nameBefore(number) ?? nameBehind(number),
            let unit = gazetteers[reading.entry.layer].entry(reading.entry.number)
        else { return false }
        for owner in names[force].readings where owner.type == .group && owner.isStrong {
            guard owner.entry.layer == reading.entry.layer else { continue }
            var parent = unit.parent
            var steps = 0
            while let above = parent, steps < 6 {
                if above == owner.entry.number { return true }
                parent = gazetteers[owner.entry.layer].entry(above)?.parent
                steps += 1
            }
            if unit.kind == "pmf_brigade",
                gazetteers[owner.entry.layer].entry(owner.entry.number)?.id == "group/popular-mobilization-forces"
            {
                return true
            }
        }
        return false
    }
}

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
    private let demonyms = Lexicon.wordClass(named: "demonyms")
    private let kinds: [String] = [
        "ministry", "government", "legislature", "judiciary", "security_body", "state_force",
    ]

    /// - Parameter names: in order of start.
    init(names: [NameCandidate], tokens: Tokens, gazetteers: [Gazetteer], lexicon: Lexicon) {
        self.lexicon = lexicon
        self.names = names
        self.tokens = tokens
        self.gazetteers = gazetteers
    }

    /// What is told by a country's people whom no list ties to the country: “the Belgian Foreign Ministry”.
    static let elsewhere: UInt16 = 1

    /// The country that the words beside the candidate with this number tell, 0 for none.
    func country(beside number: Int) -> UInt16 {
        let name = names[number].tokens
        if let people = people(beside: name), names[number].readings.contains(where: { isOfState($0) }) {
            // Iraq's Kurds have ministries of their own: “the Kurdish Peshmerga Ministry”, but not “the Kurdish Interior Ministry”.
            if !isKurdish(people) || isShared(names[number]) { return Self.elsewhere }
        }
        let before = name.lowerBound - 1
        let isOwned = before > 0 && tokens.shapes[before].contains(.possessive)
        guard isOwned || isOfOrIn(name.upperBound), names[number].readings.contains(where: { isOfState($0) }) else {
            return 0
        }
        if isOwned {
            var other = number - 1
            while other >= 0, names[other].tokens.lowerBound >= before - 6 {
                if names[other].tokens.upperBound == before, let country = place(other) { return country }
                other -= 1
            }
        }
        guard isOfOrIn(name.upperBound) else { return 0 }
        var other = number + 1
        while other < names.count, names[other].tokens.lowerBound <= name.upperBound + 1 {
            if names[other].tokens.lowerBound == name.upperBound + 1, let country = place(other) { return country }
            other += 1
        }
        return 0
    }

    /// The word for a people beside the name: “Belgian” before it, «البلجيكية» behind it, not “Iraqi”.
    func people(beside name: Range<Int>) -> Int? {
        let word = lexicon.language == .english ? name.lowerBound - 1 : name.upperBound
        guard let demonyms, word >= 0, word < tokens.count, lexicon.value(of: demonyms, in: tokens, at: word) == 1
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

    private func isOfOrIn(_ token: Int) -> Bool {
        guard token < tokens.count, tokens.ends[token] - tokens.starts[token] == 2 else { return false }
        let start = Int(tokens.starts[token])
        let word = (tokens.text[start], tokens.text[start + 1])
        return word == (UInt8(ascii: "o"), UInt8(ascii: "f")) || word == (UInt8(ascii: "i"), UInt8(ascii: "n"))
    }

    /// Whether the name means bodies of several countries: “Foreign Ministry”.
    func isShared(_ candidate: NameCandidate) -> Bool {
        guard candidate.readings.count > 1 else { return false }
        var first: UInt16 = 0
        for reading in candidate.readings where reading.type == .organisation || reading.type == .group {
            let country = gazetteers[reading.entry.layer].country(ofEntry: reading.entry.number)
            if country == 0 { continue }
            if first == 0 { first = country }
            if country != first { return true }
        }
        return false
    }

    /// Whether words that tell `country` leave the reading as it is.
    func allows(_ reading: Reading, of country: UInt16) -> Bool {
        guard country != 0, isOfState(reading) else { return true }
        return gazetteers[reading.entry.layer].country(ofEntry: reading.entry.number) == country
    }

    /// The latest of the bodies that a shared name means which was named in full before it.
    func latest(before number: Int) -> EntryReference? {
        // As far as a reader remembers.
        for other in stride(from: number - 1, through: max(0, number - 200), by: -1) {
            if isShared(names[other]), country(beside: other) == 0 { continue }
            for reading in names[other].readings where isAmong(names[number].readings, reading.entry) {
                if allows(reading, of: country(beside: other)) { return reading.entry }
            }
        }
        return nil
    }

    private func isAmong(_ readings: [Reading], _ entry: EntryReference) -> Bool {
        readings.contains { $0.entry == entry }
    }

    /// A body of the state of `country`.
    func isOf(_ country: UInt16, _ reading: Reading) -> Bool {
        isOfState(reading) && gazetteers[reading.entry.layer].country(ofEntry: reading.entry.number) == country
    }

    private func isOfState(_ reading: Reading) -> Bool {
        guard reading.type == .organisation || reading.type == .group else { return false }
        let gazetteer = gazetteers[reading.entry.layer]
        guard gazetteer.country(ofEntry: reading.entry.number) != 0, let entry = gazetteer.entry(reading.entry.number)
        else { return false }
        return kinds.contains(entry.kind)
    }

    private func place(_ number: Int) -> UInt16? {
        guard let reading = names[number].readings.first(where: { $0.type == .place && $0.isStrong }) else {
            return nil
        }
        let country = gazetteers[reading.entry.layer].country(ofEntry: reading.entry.number)
        return country == 0 ? nil : country
    }

    // MARK: Units

    /// Whether a weak name of a unit stands beside the force that it is part of: “the 30th Brigade of the PMF”, “the Hashd's
    /// 30th Brigade”.
    func isUnit(_ reading: Reading, _ number: Int) -> Bool {
        guard reading.type == .group, reading.flags.contains(.weak), let force = force(beside: number),
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

    /// The name whose possessive stands before this one, or which stands behind it and “of”.
    private func force(beside number: Int) -> Int? {
        let name = names[number].tokens
        let before = name.lowerBound - 1
        if before > 0, tokens.shapes[before].contains(.possessive) {
            var other = number - 1
            while other >= 0, names[other].tokens.lowerBound >= before - 6 {
                if names[other].tokens.upperBound == before { return other }
                other -= 1
            }
        }
        guard isOfOrIn(name.upperBound) else { return nil }
        var start = name.upperBound + 1
        if tokens.isWord(start), tokens.ends[start] - tokens.starts[start] == 3, tokens.string(at: start) == "the" {
            start += 1
        }
        var other = number + 1
        while other < names.count, names[other].tokens.lowerBound <= start {
            if names[other].tokens.lowerBound == start { return other }
            other += 1
        }
        return nil
    }
}

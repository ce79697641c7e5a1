internal import Gazetteers
internal import Records
internal import Text

/// Decides which runs are mentions and what each stands for: a longer name over a shorter one, an entry's full name
/// somewhere in the article before its short one, the article's date against the entry's years, the lists' order last.
struct Linker {
    private let gazetteers: [Gazetteer]
    private let published: Day?
    private let kit: LanguageKit
    private static let demonyms = Lexicon.wordClass(named: "demonyms")
    /// Whether a village, or a derived spelling of one word, may stand: names of Iraq as lists have them fill an eighth of
    /// the article's, or the text is too short to tell.
    private var setting = true
    /// Entries that a strong name establishes.
    private var established = EntrySet()

    init(gazetteers: [Gazetteer], published: Day?, kit: LanguageKit) {
        self.gazetteers = gazetteers
        self.published = published
        self.kit = kit
    }

    /// The mentions of the article in order, without overlap.
    mutating func link(
        _ names: [NameCandidate], _ patterns: [Finding], in tokens: Tokens, _ watch: inout StageWatch
    ) -> [Finding] {
        setting = setting(of: names, in: tokens)
        let owners = Owners(names: names, tokens: tokens, gazetteers: gazetteers, lexicon: kit.lexicon)
        let ownerships = names.indices.map { Ownership($0, owners) }
        let strong = readings(of: names, ownerships, owners, onlyStrong: true, patterns)
        for number in Self.order(strong) {
            if let entry = strong[Int(number)].entry { established.insert(entry) }
        }
        var findings = Self.withoutOverlaps(readings(of: names, ownerships, owners, onlyStrong: false, patterns))
        Self.add(listedPlaces(names, beside: findings, in: tokens), to: &findings)
        Self.add(surnamesAlone(names, in: tokens), to: &findings)
        watch.lap(.linking)
        let shorts = ShortNames(kit: kit, gazetteers: gazetteers)
        let completed = shorts.complete(findings, in: tokens)
        // A short name stands alone where nothing else did.
        findings = completed.count == findings.count ? completed : Self.withoutOverlaps(completed)
        watch.lap(.coreference)
        return PlaceHeads(kit: kit, gazetteers: gazetteers).extend(findings, names, in: tokens)
    }

    /// Weak names of places in a list with places that stand: “Hit, Haditha and al-Qaim”, “هيت والقائم”.
    private func listedPlaces(_ names: [NameCandidate], beside findings: [Finding], in tokens: Tokens) -> [Finding] {
        var isPlace = [Bool](repeating: false, count: tokens.count + 1)
        for finding in findings where finding.type == .place { for token in finding.tokens { isPlace[token] = true } }
        var added: [Finding] = []
        for (number, candidate) in names.enumerated() where !candidate.isStrong {
            guard
                let reading = candidate.readings.first(where: { $0.type == .place && !$0.flags.contains(.needsTrigger) }
                ),
                !candidate.tokens.contains(where: { isPlace[$0] }), isJoined(candidate, isPlace, tokens)
            else { continue }
            for token in candidate.tokens { isPlace[token] = true }
            var finding = Finding(
                tokens: candidate.tokens, lead: candidate.lead, tail: candidate.tail, type: .place,
                entry: reading.entry,
                match: .alias, level: .likely, rule: "name in a list of places", reading: reading)
            finding.refused = Finding.Refused(candidate: number, taken: reading.entry)
            added.append(finding)
        }
        return added
    }

    /// Whether a comma or “and” ties the candidate to a place before it in the sentence.
    private func isJoined(_ candidate: NameCandidate, _ isPlace: [Bool], _ tokens: Tokens) -> Bool {
        let first = candidate.tokens.lowerBound
        guard first > 0, !tokens.shapes[first].contains(.sentenceStart) else { return false }
        // و is written together with the name.
        if candidate.lead == 2, isPlace[first - 1], tokens.text[Int(tokens.starts[first]) + 1] == 0x88 { return true }
        guard first > 1, isPlace[first - 2] else { return false }
        if tokens.isPunctuation(first - 1, ",") { return tokens.isCapital(first) }
        return tokens.reads(first - 1, "and") || tokens.reads(first - 1, "،") || tokens.reads(first - 1, "و")
    }

    /// A weak name of people with nobody named in full is still a person, whom nothing identifies: “Clinton”.
    private func surnamesAlone(_ names: [NameCandidate], in tokens: Tokens) -> [Finding] {
        names.indices.compactMap { number in
            let candidate = names[number]
            guard !candidate.isStrong, candidate.tokens.count == 1,
                candidate.readings.allSatisfy({ $0.type == .person })
            else { return nil }
            let shape = tokens.shapes[candidate.tokens.lowerBound]
            if let demonyms = Self.demonyms, kit.lexicon.has(demonyms, tokens, candidate.tokens.lowerBound) {
                return nil
            }
            guard shape.contains(.capital), shape.isDisjoint(with: .capitalLine | .titleLine),
                candidate.readings.allSatisfy({ !$0.flags.contains(.commonWord) || !shape.contains(.sentenceStart) })
            else { return nil }
            var finding = Finding(
                tokens: candidate.tokens, type: .person, match: .pattern, level: .possible,
                rule: "surname of people in the news")
            finding.refused = Finding.Refused(candidate: number)
            return finding
        }
    }

    /// Whose body a name means, as the words beside it tell; the same for both passes over the names.
    private struct Ownership {
        let country: UInt16
        /// Many countries have one of that name, and nothing tells which.
        let isShared: Bool

        init(_ number: Int, _ owners: Owners) {
            country = owners.country(beside: number)
            isShared = country == 0 && owners.isShared(number)
        }
    }

    /// What the names mean, and the patterns behind them.
    private func readings(
        of names: [NameCandidate], _ ownerships: [Ownership], _ owners: Owners, onlyStrong: Bool, _ patterns: [Finding]
    ) -> [Finding] {
        var findings: [Finding] = []
        findings.reserveCapacity(names.count + patterns.count)
        for number in names.indices {
            if let finding = finding(of: names[number], number, ownerships[number], owners, onlyStrong) {
                findings.append(finding)
            }
        }
        findings += patterns
        return findings
    }

    private func finding(
        of candidate: NameCandidate, _ number: Int, _ ownership: Ownership, _ owners: Owners, _ onlyStrong: Bool
    ) -> Finding? {
        let owner = ownership.country
        let isShared = ownership.isShared
        // What many countries have says nothing of whose it is.
        if onlyStrong, isShared { return nil }
        let latest = isShared ? owners.latest(before: number) : nil
        var best: Reading?
        var bestRank = Int.min
        var choices = 0
        var hasValid = false
        for reading in candidate.readings {
            let isOwned = owner != 0 && owners.isOf(owner, reading) || owners.isUnit(reading, number)
            let isAble =
                isShared
                ? latest.map { $0 == reading.entry } ?? reading.isStrong : isAble(reading, candidate, onlyStrong)
            guard isOwned || isAble && owners.allows(reading, of: owner) else { continue }
            let isValid = isValid(reading.entry)
            // Entries that existed when the article came out go before those that did not.
            if isValid, !hasValid { (hasValid, choices, bestRank) = (true, 0, .min) }
            guard isValid == hasValid else { continue }
            choices += 1
            let rank = rank(reading)
            if rank > bestRank { (best, bestRank) = (reading, rank) }
        }
        if best == nil {
            best = titledPerson(candidate.readings)
            choices = 1
        }
        guard let best else { return owner == 0 ? nil : ofAnotherCountry(candidate, number, owners) }
        var finding = Finding(
            tokens: candidate.tokens, lead: candidate.lead, tail: candidate.tail, type: EntityType(best.type),
            entry: best.entry, match: match(best), level: level(best, among: choices), rule: "name of the gazetteer",
            reading: best)
        finding.refused = Finding.Refused(candidate: number, taken: best.entry)
        return finding
    }

    /// A body that the lists do not have: “Spain's Interior Ministry”, “the Belgian Foreign Ministry”.
    private func ofAnotherCountry(_ candidate: NameCandidate, _ number: Int, _ owners: Owners) -> Finding? {
        guard let type = candidate.readings.first?.type else { return nil }
        var name = candidate.tokens
        if let people = owners.people(beside: name) {
            name = min(name.lowerBound, people)..<max(name.upperBound, people + 1)
        }
        var finding = Finding(
            tokens: name, lead: candidate.lead,
            tail: name.upperBound > candidate.tokens.upperBound ? 0 : candidate.tail,
            type: EntityType(type), match: .pattern, level: .likely, rule: "body of another country's state")
        finding.refused = Finding.Refused(candidate: number)
        return finding
    }

    private func isAble(_ reading: Reading, _ candidate: NameCandidate, _ onlyStrong: Bool) -> Bool {
        if !setting,
            reading.flags.contains(.needsTrigger) || reading.flags.contains(.variant) && candidate.tokens.count == 1
        {
            return false
        }
        return reading.isStrong || !onlyStrong && established.contains(reading.entry)
    }

    private func setting(of names: [NameCandidate], in tokens: Tokens) -> Bool {
        if tokens.count < 60 { return true }
        var iraqi = 0
        var all = 0
        for candidate in names {
            guard
                let reading = candidate.readings.first(where: {
                    $0.isStrong && $0.flags.isDisjoint(with: .variant | .needsTrigger)
                })
            else { continue }
            all += 1
            if gazetteers[reading.entry.layer].isIraqi(entry: reading.entry.number) { iraqi += 1 }
        }
        // A history of the world names Iraq too; an article on Iraq names it all along.
        return iraqi * 8 >= all && iraqi > 0
    }

    /// The one whom a title and a surname mean: the only one of that name, or the only one in office when the article came
    /// out.
    private func titledPerson(_ all: [Reading]) -> Reading? {
        if !all.contains(where: { $0.isTitled }) { return nil }
        let readings = all.filter { $0.isTitled }
        if readings.count < 2 { return readings.first }
        guard let published else { return nil }
        let day = Int32(published.year * 10_000 + published.month * 100 + published.day)
        let inOffice = readings.filter { reading in
            guard let entry = gazetteers[reading.entry.layer].entry(reading.entry.number) else { return false }
            return entry.roles.contains { role in
                guard let from = role.from else { return false }
                return from.packed <= day && (role.to.map { $0.packed + 1231 >= day } ?? true)
            }
        }
        return inOffice.count == 1 ? inOffice[0] : nil
    }

    /// Higher is likelier. Established entries come first, then strong names; a place that needs a trigger is last.
    private func rank(_ reading: Reading) -> Int {
        var rank = 0
        if established.contains(reading.entry) { rank += 8 }
        if reading.isStrong, !reading.flags.contains(.weak) { rank += 4 }
        if !reading.flags.contains(.needsTrigger) { rank += 16 }
        if reading.flags.contains(.displayName) { rank += 1 }
        return rank * 8 + min(reading.entry.layer, 7)
    }

    private func match(_ reading: Reading) -> Match {
        if reading.flags.contains(.variant) { return .variant }
        if reading.flags.contains(.acronym) { return .acronym }
        if reading.flags.contains(.weak) { return .short }
        return reading.flags.contains(.displayName) ? .name : .alias
    }

    private func level(_ reading: Reading, among choices: Int) -> Level {
        if reading.flags.contains(.variant) {
            let rule = gazetteers[reading.entry.layer].rule(
                of: Name(
                    entry: reading.entry.number, flags: reading.flags, textNumber: reading.textNumber,
                    ruleNumber: reading.ruleNumber))
            return rule == SlipKey.rule ? .possible : .likely
        }
        if choices > 1 || reading.flags.contains(.needsTrigger) { return .likely }
        return reading.isStrong && !reading.flags.contains(.weak) ? .certain : .likely
    }

    /// Whether the entry existed when the article came out; unknown dates are no bar, history may name what is gone.
    private func isValid(_ reference: EntryReference) -> Bool {
        guard let published else { return true }
        let day = Int32(published.year * 10_000 + published.month * 100 + published.day)
        return gazetteers[reference.layer].existed(entry: reference.number, on: day)
    }

    /// Adds what does not overlap with something better.
    private static func add(_ more: [Finding], to findings: inout [Finding]) {
        if !more.isEmpty { findings = withoutOverlaps(findings + more) }
    }

    /// The longest findings that do not overlap; of two equal ones the gazetteer's.
    static func withoutOverlaps(_ findings: [Finding]) -> [Finding] {
        let order = order(findings)
        if order.count == findings.count, order.indices.allSatisfy({ order[$0] == $0 }) { return findings }
        return order.map { findings[Int($0)] }
    }

    /// Numbers of the findings that stand, in order of the text.
    private static func order(_ findings: [Finding]) -> [Int32] {
        var order: [Precedence] = []
        order.reserveCapacity(findings.count)
        var end = 0
        for index in findings.indices {
            order.append(Precedence(findings[index], index))
            end = max(end, findings[index].tokens.upperBound)
        }
        order.sort()
        var taken = [Bool](repeating: false, count: end)
        // Which finding begins at a token, plus one.
        var begins = [Int32](repeating: 0, count: end)
        var kept = 0
        for place in order {
            let tokens = findings[Int(place.index)].tokens
            if tokens.isEmpty || taken[tokens.lowerBound] || taken[tokens.upperBound - 1]
                || tokens.contains(where: { taken[$0] })
            {
                continue
            }
            for token in tokens { taken[token] = true }
            begins[tokens.lowerBound] = place.index + 1
            kept += 1
        }
        var result: [Int32] = []
        result.reserveCapacity(kept)
        for index in begins where index > 0 { result.append(index - 1) }
        return result
    }
}

/// Which of two findings that overlap stands: the lower one. A guess by pattern yields to any name of a list, a shorter run
/// to a longer one, a name of no list to one of a list, a derived spelling to one as listed, a later one to an earlier one.
private struct Precedence: Comparable {
    let key: UInt64
    let index: Int32

    init(_ finding: Finding, _ index: Int) {
        let isGuess = finding.entry == nil && finding.level == .possible
        var key: UInt64 = isGuess ? 1 : 0
        key = key << 16 | UInt64(0xFFFF - min(finding.tokens.count, 0xFFFF))
        key = key << 1 | (finding.entry == nil ? 1 : 0)
        key = key << 1 | (finding.match == .variant ? 1 : 0)
        key = key << 32 | UInt64(UInt32(truncatingIfNeeded: finding.tokens.lowerBound))
        key = key << 6 | UInt64(min(finding.lead + finding.tail, 63))
        self.key = key
        self.index = Int32(truncatingIfNeeded: index)
    }

    static func < (a: Precedence, b: Precedence) -> Bool { a.key != b.key ? a.key < b.key : a.index < b.index }
}

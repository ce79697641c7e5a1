internal import Gazetteers
internal import Records
internal import Text

/// Decides which runs are mentions and what each stands for: a longer name over a shorter one, an entry's full name
/// somewhere in the article before its short one, the article's date against the entry's years, the lists' order last.
struct Linker {
    private let gazetteers: [Gazetteer]
    private let published: Day?
    private let kit: LanguageKit
    private let demonyms = Lexicon.wordClass(named: "demonyms")
    /// Whether a village, or a derived spelling of one word, may stand: names of Iraq as lists have them fill an eighth of the article's, or the text is too
    /// short to tell.
    private var setting = true
    /// Entries that a strong name establishes, with how often.
    private var established: [EntryReference: Int] = [:]

    init(gazetteers: [Gazetteer], published: Day?, kit: LanguageKit) {
        self.gazetteers = gazetteers
        self.published = published
        self.kit = kit
    }

    /// The mentions of the article in order, without overlap.
    mutating func link(_ names: [NameCandidate], _ patterns: [Finding], in tokens: Tokens) -> [Finding] {
        let strong = names.filter { $0.isStrong || $0.readings.contains { $0.isTitled } }
        setting = setting(of: names, in: tokens)
        let first = Self.withoutOverlaps(strong.compactMap { finding(of: $0, onlyStrong: true) } + patterns)
        for finding in first {
            if let entry = finding.entry { established[entry, default: 0] += 1 }
        }
        let all = names.compactMap { finding(of: $0, onlyStrong: false) }
        var findings = Self.withoutOverlaps(all + patterns)
        findings = Self.withoutOverlaps(findings + listedPlaces(names, beside: findings, in: tokens))
        findings = Self.withoutOverlaps(findings + surnamesAlone(names, in: tokens))
        let shorts = ShortNames(kit: kit, gazetteers: gazetteers)
        findings = Self.withoutOverlaps(shorts.complete(findings, in: tokens))
        return PlaceHeads(kit: kit, gazetteers: gazetteers).extend(findings, names, in: tokens)
    }

    /// Weak names of places in a list with places that stand: “Hit, Haditha and al-Qaim”, “هيت والقائم”.
    private func listedPlaces(_ names: [NameCandidate], beside findings: [Finding], in tokens: Tokens) -> [Finding] {
        var isPlace = [Bool](repeating: false, count: tokens.count + 1)
        for finding in findings where finding.type == .place { for token in finding.tokens { isPlace[token] = true } }
        var added: [Finding] = []
        for candidate in names where !candidate.isStrong {
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
            finding.refused = candidate.readings.filter { $0.entry != reading.entry }
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
        let word = tokens.string(at: first - 1)
        return word == "and" || word == "،" || word == "و"
    }

    /// A weak name of people with nobody named in full is still a person, whom nothing identifies: “Clinton”.
    private func surnamesAlone(_ names: [NameCandidate], in tokens: Tokens) -> [Finding] {
        names.compactMap { candidate in
            guard !candidate.isStrong, candidate.tokens.count == 1,
                candidate.readings.allSatisfy({ $0.type == .person })
            else { return nil }
            let shape = tokens.shapes[candidate.tokens.lowerBound]
            if let demonyms, kit.lexicon.has(demonyms, tokens, candidate.tokens.lowerBound) { return nil }
            guard shape.contains(.capital), shape.isDisjoint(with: .capitalLine | .titleLine),
                candidate.readings.allSatisfy({ !$0.flags.contains(.commonWord) || !shape.contains(.sentenceStart) })
            else { return nil }
            var finding = Finding(
                tokens: candidate.tokens, type: .person, match: .pattern, level: .possible,
                rule: "surname of people in the news")
            finding.refused = candidate.readings
            return finding
        }
    }

    private func finding(of candidate: NameCandidate, onlyStrong: Bool) -> Finding? {
        var able = candidate.readings.filter { reading in
            if !setting,
                reading.flags.contains(.needsTrigger) || reading.flags.contains(.variant) && candidate.tokens.count == 1
            {
                return false
            }
            return reading.isStrong || (!onlyStrong && established[reading.entry] != nil)
        }
        if able.isEmpty, let titled = titledPerson(candidate.readings.filter { $0.isTitled }) { able = [titled] }
        guard !able.isEmpty else { return nil }
        let valid = able.filter { isValid($0.entry) }
        let choices = valid.isEmpty ? able : valid
        let best = choices.max { a, b in rank(a) < rank(b) } ?? choices[0]
        var finding = Finding(
            tokens: candidate.tokens, lead: candidate.lead, tail: candidate.tail, type: EntityType(best.type),
            entry: best.entry, match: match(best), level: level(best, among: choices), rule: "name of the gazetteer",
            reading: best)
        finding.refused = candidate.readings.filter { $0.entry != best.entry }
        return finding
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
            if gazetteers[reading.entry.layer].entry(reading.entry.number)?.country == "IQ" { iraqi += 1 }
        }
        // A history of the world names Iraq too; an article on Iraq names it all along.
        return iraqi * 8 >= all && iraqi > 0
    }

    /// The one whom a title and a surname mean: the only one of that name, or the only one in office when the article came
    /// out.
    private func titledPerson(_ readings: [Reading]) -> Reading? {
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
        if established[reading.entry] != nil { rank += 8 }
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

    private func level(_ reading: Reading, among choices: [Reading]) -> Level {
        if reading.flags.contains(.variant) {
            let rule = gazetteers[reading.entry.layer].rule(
                of: Name(
                    entry: reading.entry.number, flags: reading.flags, textNumber: reading.textNumber,
                    ruleNumber: reading.ruleNumber))
            return rule == SlipKey.rule ? .possible : .likely
        }
        if choices.count > 1 || reading.flags.contains(.needsTrigger) { return .likely }
        return reading.isStrong && !reading.flags.contains(.weak) ? .certain : .likely
    }

    /// Whether the entry existed when the article came out; unknown dates are no bar, history may name what is gone.
    private func isValid(_ reference: EntryReference) -> Bool {
        guard let published, let entry = gazetteers[reference.layer].entry(reference.number) else { return true }
        let day = Int32(published.year * 10_000 + published.month * 100 + published.day)
        if let from = entry.from, from.packed > day { return false }
        if let to = entry.to, to.packed + 1231 < day, entry.type != .person { return false }
        return true
    }

    /// The longest findings that do not overlap; of two equal ones the gazetteer's.
    static func withoutOverlaps(_ findings: [Finding]) -> [Finding] {
        let order = findings.indices.sorted { a, b in
            let x = findings[a]
            let y = findings[b]
            // A guess by pattern yields to any name of a list.
            let xGuessed = x.entry == nil && x.level == .possible
            let yGuessed = y.entry == nil && y.level == .possible
            if xGuessed != yGuessed { return yGuessed }
            if x.tokens.count != y.tokens.count { return x.tokens.count > y.tokens.count }
            if (x.entry == nil) != (y.entry == nil) { return x.entry != nil }
            if (x.match == .variant) != (y.match == .variant) { return y.match == .variant }
            if x.tokens.lowerBound != y.tokens.lowerBound { return x.tokens.lowerBound < y.tokens.lowerBound }
            if x.lead + x.tail != y.lead + y.tail { return x.lead + x.tail < y.lead + y.tail }
            return a < b
        }
        guard let end = findings.map(\.tokens.upperBound).max() else { return [] }
        var taken = [Bool](repeating: false, count: end)
        var kept: [Finding] = []
        for index in order {
            let finding = findings[index]
            if finding.tokens.contains(where: { taken[$0] }) { continue }
            for token in finding.tokens { taken[token] = true }
            kept.append(finding)
        }
        return kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}

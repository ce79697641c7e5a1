internal import Gazetteers
internal import Records
internal import Text

/// Head words beside a place that belong to its name: “Erbil province” is the governorate and not the city, “province of
/// Anbar” takes its head along.
struct PlaceHeads {
    private let kit: LanguageKit
    private let gazetteers: [Gazetteer]
    private static let after = Lexicon.wordClass(named: "place-heads-after")
    private static let before = Lexicon.wordClass(named: "place-heads-before")

    init(kit: LanguageKit, gazetteers: [Gazetteer]) {
        self.kit = kit
        self.gazetteers = gazetteers
    }

    func extend(_ findings: [Finding], _ names: [NameCandidate], in tokens: Tokens) -> [Finding] {
        var findings = findings
        for index in findings.indices where findings[index].type == .place {
            let nextStart = index + 1 < findings.count ? findings[index + 1].tokens.lowerBound : tokens.count
            let lastEnd = index > 0 ? findings[index - 1].tokens.upperBound : 0
            extend(&findings[index], between: lastEnd..<nextStart, names, tokens)
        }
        refer(&findings, in: tokens)
        for index in findings.indices where isBeforeProvinces(findings[index], tokens) {
            takeList(endingAt: index, &findings, names, tokens)
        }
        return findings
    }

    /// Gives the places that are in no list any more references of their own, one for each name.
    private func refer(_ findings: inout [Finding], in tokens: Tokens) {
        guard findings.contains(where: { $0.entry == nil && $0.reference == nil }) else { return }
        var next = (findings.compactMap(\.reference).max() ?? 0) + 1
        var references: [[WordKey]: Int32] = [:]
        for index in findings.indices where findings[index].entry == nil && findings[index].reference == nil {
            let name = findings[index].tokens.map { tokens.keys[$0] }
            findings[index].reference = references[name] ?? next
            if references[name] == nil {
                references[name] = next
                next += 1
            }
        }
    }

    /// “Basra, Maysan and Dhi Qar provinces”: none of them is a city; the head is theirs together and stays outside.
    private func takeList(
        endingAt last: Int, _ findings: inout [Finding], _ names: [NameCandidate], _ tokens: Tokens
    ) {
        var index = last
        while true {
            if let governorate = governorate(named: findings[index].tokens, names),
                governorate.entry != findings[index].entry
            {
                findings[index].entry = governorate.entry
                findings[index].reading = governorate
                findings[index].reason = "the word provinces behind the list"
            }
            guard index > 0, findings[index - 1].type == .place else { return }
            let between = findings[index - 1].tokens.upperBound..<findings[index].tokens.lowerBound
            guard (1...2).contains(between.count),
                between.allSatisfy({ tokens.isPunctuation($0, ",") || tokens.reads($0, "and") })
            else { return }
            index -= 1
        }
    }

    private func isBeforeProvinces(_ finding: Finding, _ tokens: Tokens) -> Bool {
        let end = finding.tokens.upperBound
        guard finding.type == .place, end < tokens.count, tokens.shapes[end].isDisjoint(with: .sentenceStart),
            [9, 12].contains(tokens.ends[end] - tokens.starts[end])
        else { return false }
        return tokens.reads(end, "provinces") || tokens.reads(end, "governorates")
    }

    private func extend(_ finding: inout Finding, between room: Range<Int>, _ names: [NameCandidate], _ tokens: Tokens)
    {
        let end = finding.tokens.upperBound
        if let after = Self.after, end < room.upperBound, !tokens.shapes[end].contains(.paragraphBefore),
            finding.tail == 0
        {
            let length = kit.lexicon.length(of: after, in: tokens, at: end)
            if length > 0, end + length <= room.upperBound, kit.lexicon.value(of: after, in: tokens, at: end) == 1 {
                let isProvince = Self.isProvince(end, tokens)
                if isBeforeProvinces(finding, tokens) { return }
                if isProvince || tokens.isCapital(end) {
                    take(&finding, finding.tokens.lowerBound..<(end + length), isProvince, names)
                    return
                }
            }
        }
        if let end = endOfFacility(behind: finding, in: room, tokens) {
            take(&finding, finding.tokens.lowerBound..<end, false, names)
            return
        }
        guard let before = Self.before else { return }
        for back in 2...3 where finding.tokens.lowerBound - back >= room.lowerBound {
            let start = finding.tokens.lowerBound - back
            guard kit.lexicon.length(of: before, in: tokens, at: start) == back,
                kit.lexicon.value(of: before, in: tokens, at: start) == 1, Self.isProvince(start, tokens)
            else { continue }
            take(&finding, start..<finding.tokens.upperBound, true, names)
            return
        }
    }

    /// “Jalawla General Hospital”, “Basra Central Prison”: an adjective of facilities between the name and its head.
    private func endOfFacility(behind finding: Finding, in room: Range<Int>, _ tokens: Tokens) -> Int? {
        let adjective = finding.tokens.upperBound
        guard let after = Self.after, kit.lexicon.language == .english, adjective + 1 < room.upperBound,
            finding.tail == 0,
            tokens.isCapital(adjective), tokens.isCapital(adjective + 1),
            !tokens.shapes[adjective].contains(.possessive),
            !tokens.shapes[adjective + 1].meets(.sentenceStart | .paragraphBefore),
            tokens.shapes[adjective].isDisjoint(with: .sentenceStart | .titleLine | .capitalLine),
            Self.facilityAdjectives.contains(tokens.string(at: adjective).lowercased()),
            kit.lexicon.value(of: after, in: tokens, at: adjective + 1) == 1
        else { return nil }
        let end = adjective + 1 + kit.lexicon.length(of: after, in: tokens, at: adjective + 1)
        return end <= room.upperBound ? end : nil
    }

    private static let facilityAdjectives: Set<String> = [
        "general", "teaching", "central", "main", "military", "international", "public", "maternity", "surgical",
        "emergency", "grand", "great", "old", "new", "northern", "southern", "eastern", "western",
    ]

    private func take(_ finding: inout Finding, _ range: Range<Int>, _ isProvince: Bool, _ names: [NameCandidate]) {
        let inner = finding.tokens
        finding.tokens = range
        if isProvince {
            guard finding.entry != nil else { return }
            if let governorate = governorate(named: inner, names) {
                if governorate.entry != finding.entry {
                    finding.entry = governorate.entry
                    finding.reading = governorate
                    finding.reason = "the word province beside it"
                }
            }
        } else {
            // “Mosul Bridge” is in no list: a place of its own, not Mosul.
            finding.entry = nil
            finding.match = .pattern
            finding.level = .likely
            finding.rule = "name and head word of a place"
        }
    }

    private func governorate(named range: Range<Int>, _ names: [NameCandidate]) -> Reading? {
        for candidate in names where candidate.tokens == range {
            for reading in candidate.readings where reading.type == .place {
                if gazetteers[reading.entry.layer].entry(reading.entry.number)?.kind == "governorate" { return reading }
            }
        }
        return nil
    }

    /// “province”, “governorate”, in any case.
    static func isProvince(_ index: Int, _ tokens: Tokens) -> Bool {
        tokens.readsInAnyCase(index, "province") || tokens.readsInAnyCase(index, "governorate")
            || tokens.readsInAnyCase(index, "provinces") || tokens.readsInAnyCase(index, "governorates")
    }
}

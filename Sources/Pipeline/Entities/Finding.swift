internal import Gazetteers
internal import Records
internal import Text

/// A mention before it is written down: where, of what type, of which entry, and by what. Without arrays, because stages copy
/// findings about.
struct Finding: Sendable {
    var tokens: Range<Int>
    var lead = 0
    var tail = 0
    var type: EntityType
    var entry: EntryReference?
    /// Without an entry: mentions of one entity share it.
    var reference: Int32?
    var match: Match
    var level: Level
    /// The rule that found it, in a few words.
    var rule: StaticString
    /// The name as the list has it, for reasons.
    var reading: Reading?
    var reason: StaticString?
    /// Readings that did not stand.
    var refused: Refused?

    /// The readings of the candidate with this number but for those of one entry.
    struct Refused {
        private let candidate: Int32
        private let taken: EntryReference?

        init(candidate: Int, taken: EntryReference? = nil) {
            self.candidate = Int32(truncatingIfNeeded: candidate)
            self.taken = taken
        }

        func readings(_ names: [NameCandidate]) -> [Reading] {
            names[Int(candidate)].readings.filter { $0.entry != taken }
        }
    }

    func span(in tokens: Tokens) -> Range<Int> {
        let span = tokens.span(self.tokens)
        var start = span.lowerBound + lead
        // “لـبرهم صالح”: the stroke that lengthens a particle is no letter of the name.
        while lead > 0, start + 2 < span.upperBound, tokens.text[start] == 0xD9, tokens.text[start + 1] == 0x80 {
            start += 2
        }
        return start..<(span.upperBound - tail)
    }

    /// - Parameter names: the article's candidates, when reasons are wanted.
    func entity(in tokens: Tokens, gazetteers: [Gazetteer], why names: [NameCandidate]?) -> Entity {
        var entity = Entity(span: span(in: tokens), type: type, match: match, level: level)
        if let entry, let found = gazetteers[entry.layer].entry(entry.number), found.facts.count >= found.idCount,
            found.idCount >= 7
        {
            entity.facts = Facts(bytes: found.facts, idCount: found.idCount)
        } else {
            entity.reference = reference
        }
        if let names { entity.why = why(gazetteers, names) }
        return entity
    }

    private func why(_ gazetteers: [Gazetteer], _ names: [NameCandidate]) -> Why {
        var list: String?
        if let entry, let found = gazetteers[entry.layer].entry(entry.number) {
            list = found.origin
            if let reading {
                let name = Name(
                    entry: entry.number, flags: reading.flags, textNumber: reading.textNumber,
                    ruleNumber: reading.ruleNumber)
                list = "\(found.origin) “\(gazetteers[entry.layer].text(of: name))”"
                if let rule = gazetteers[entry.layer].rule(of: name) { list = "\(list ?? ""), derived by \(rule)" }
            }
        }
        let refusals = (refused?.readings(names) ?? []).compactMap { reading -> Why.Refusal? in
            guard let other = gazetteers[reading.entry.layer].entry(reading.entry.number) else { return nil }
            return Why.Refusal(
                reading: other.id, reason: reading.flags.contains(.weak) ? "weak name" : "less likely here")
        }
        return Why(rule: "\(rule)", list: list, reason: reason.map { "\($0)" }, refused: refusals)
    }
}

extension EntityType {
    init(_ type: EntryType) {
        switch type {
        case .place: self = .place
        case .group: self = .armedGroup
        case .organisation: self = .organisation
        case .person: self = .person
        }
    }
}

internal import Gazetteers
internal import Records
internal import Text

/// Names inside longer names, as Mosul in “University of Mosul”: what the gazetteer knows within the words of a mention.
struct InnerNames {
    let tokens: Tokens
    let lexicon: Lexicon
    let gazetteers: [Gazetteer]
    private static let prepositions = Lexicon.wordClass(named: "prepositions")

    init(tokens: Tokens, lexicon: Lexicon, gazetteers: [Gazetteer]) {
        self.tokens = tokens
        self.lexicon = lexicon
        self.gazetteers = gazetteers
    }

    /// For every finding its inner mentions, in order and without overlap. `names` are in order of start.
    func inner(of findings: [Finding], _ names: [NameCandidate]) -> [[Finding]] {
        var next = names.startIndex
        return findings.map { outer in
            while next < names.endIndex, names[next].tokens.lowerBound < outer.tokens.lowerBound { next += 1 }
            guard outer.tokens.count > 1, outer.type != .person else { return [] }
            var inside: [NameCandidate] = []
            var index = next
            while index < names.endIndex, names[index].tokens.lowerBound < outer.tokens.upperBound {
                let name = names[index]
                index += 1
                guard name.tokens.upperBound <= outer.tokens.upperBound, name.tokens.count < outer.tokens.count,
                    name.isStrong
                else { continue }
                if let last = inside.last, last.tokens.upperBound > name.tokens.lowerBound {
                    // The longer of two that overlap; the earlier one when they are equally long.
                    if last.tokens.count < name.tokens.count { inside[inside.count - 1] = name }
                    continue
                }
                inside.append(name)
            }
            return inside.compactMap { finding(of: $0, in: outer) }
        }
    }

    /// A place, or a body that the words mark as another's part: “Ministry of Peshmerga”, “UN Security Council”; Hezbollah
    /// in “Kataib Hezbollah” is a word of the name. A name of people inside a longer one is no mention of them.
    private func finding(of name: NameCandidate, in outer: Finding) -> Finding? {
        let isPart = name.tokens.lowerBound > outer.tokens.lowerBound && isPart(name.tokens.lowerBound)
        let able = name.readings.filter {
            $0.isStrong && $0.type != .person && $0.entry != outer.entry
                && $0.flags.isDisjoint(with: .needsTrigger | .variant | .commonWord)
                && ($0.type == .place
                    ? outer.type != .place || isBeside($0.entry, outer) : isPart || $0.flags.contains(.acronym))
        }
        guard let reading = able.first(where: { $0.flags.contains(.displayName) }) ?? able.first else { return nil }
        return Finding(
            tokens: name.tokens, lead: name.lead, tail: name.tail, type: EntityType(reading.type), entry: reading.entry,
            match: reading.flags.contains(.displayName) ? .name : .alias, level: .likely, rule: "name inside a name",
            reading: reading)
    }

    /// Whether “of”, “for” or “in” stands before the name.
    private func isPart(_ start: Int) -> Bool {
        guard let prepositions = Self.prepositions else { return false }
        let the = start > 1 && tokens.span(start - 1, through: start - 1).count == 3 ? start - 2 : start - 1
        return lexicon.has(prepositions, tokens, start - 1) || lexicon.has(prepositions, tokens, the)
    }

    /// “Mosul Dam” lies by Mosul; “Jeddah camp” in Iraq has nothing of Jeddah, nor the Little Zab of a village Zab.
    private func isBeside(_ entry: EntryReference, _ outer: Finding) -> Bool {
        guard let other = outer.entry.flatMap({ gazetteers[$0.layer].entry($0.number) }),
            let mine = gazetteers[entry.layer].entry(entry.number)
        else { return true }
        return mine.country == other.country && other.kind != "river"
    }
}

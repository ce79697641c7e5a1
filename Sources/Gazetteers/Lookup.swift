package import Text

/// What a name means: every entry that it reaches and how.
package struct Lookup {
    private let gazetteer: Gazetteer
    private var words: NameWords
    private let isCommonWord: (WordKey) -> Bool

    package init(gazetteer: Gazetteer, folding: Folding, isCommonWord: @escaping (WordKey) -> Bool = { _ in false }) {
        self.gazetteer = gazetteer
        self.isCommonWord = isCommonWord
        words = NameWords(folding: folding)
    }

    package struct Answer {
        package var entry: Entry
        /// How the list writes the name that was asked; empty when the id was asked.
        package var listedAs: String
        package var rule: String?
        package var flags: NameFlags
    }

    /// The entries that `question`, a name or an id, reaches; the surest first.
    /// With a date, only entries that existed then; an office (“prime minister”, “president of Iraq”) is answered by whoever
    /// held it then.
    package mutating func answers(to question: String, at date: PartialDate?) -> [Answer] {
        guard let date else { return answers(to: question) }
        let holders = officeHolders(question, at: date)
        if !holders.isEmpty { return holders }
        return answers(to: question).filter { answer in
            (answer.entry.from.map { $0.packed <= date.packed } ?? true)
                && (answer.entry.to.map { OfficeTerms.last($0) >= date.packed } ?? true)
        }
    }

    private func officeHolders(_ question: String, at date: PartialDate) -> [Answer] {
        let parts = question.lowercased().split(separator: " ").filter { $0 != "the" }
        let of = parts.firstIndex(of: "of")
        let role = parts[..<(of ?? parts.count)].joined(separator: "_")
        let country = of.map { parts[($0 + 1)...].joined(separator: " ") } ?? "iraq"
        return OfficeTerms(gazetteer).holders(of: role, at: date).compactMap { term in
            guard let entry = gazetteer.entry(term.person), let body = gazetteer.entry(term.body),
                body.id.contains(country.replacing(" ", with: "-"))
            else { return nil }
            return Answer(entry: entry, listedAs: role, rule: nil, flags: [])
        }
    }

    package mutating func answers(to question: String) -> [Answer] {
        if let number = gazetteer.entry(id: question), let entry = gazetteer.entry(number) {
            return [Answer(entry: entry, listedAs: "", rule: nil, flags: .displayName)]
        }
        // An id that no entry has is read as the name that it spells: “person/qassem-soleimani”.
        let name =
            ListReader.isID(question)
            ? question.drop { $0 != "/" }.dropFirst().map { $0 == "-" ? " " : $0 } : Array(question)
        let cut = words.words(of: String(name))
        guard let node = node(cut.keys) ?? derivedNode(cut) else { return [] }
        let answers: [Answer] = gazetteer.names(at: node).compactMap { name in
            gazetteer.entry(name.entry).map {
                Answer(entry: $0, listedAs: gazetteer.text(of: name), rule: gazetteer.rule(of: name), flags: name.flags)
            }
        }
        // Strong names before weak ones and those that need a trigger; the lists' own order inside.
        return answers.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
            \.element)
    }

    /// The node of a spelling that rules derive.
    private func derivedNode(_ words: NameWords.Words) -> UInt32? {
        let spelling = SpellingVariants(sounds: SoundKeys()) { key in gazetteer.word(key) != 0 && isCommonWord(key) }
        for variant in spelling.variants(of: words) where variant.rule != SlipKey.rule {
            if let node = node(variant.keys), gazetteer.endsVariant(node) { return node }
        }
        guard words.folded.count == 1, let node = node([SlipKey.key(Array(words.folded[0].utf8))]) else { return nil }
        return gazetteer.endsVariant(node) ? node : nil
    }

    private func node(_ keys: [WordKey]) -> UInt32? {
        guard let first = keys.first else { return nil }
        var node = gazetteer.root(gazetteer.word(first))
        for key in keys.dropFirst() where node != 0 { node = gazetteer.step(node, gazetteer.word(key)) }
        return node == 0 ? nil : node
    }
}

extension Lookup.Answer {
    fileprivate var rank: Int {
        (flags.contains(.needsTrigger) ? 4 : 0) + (flags.contains(.weak) ? 2 : 0) + (flags.contains(.variant) ? 1 : 0)
    }
}

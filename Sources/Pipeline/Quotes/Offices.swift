internal import Gazetteers
internal import Records
internal import Text

/// Who holds the office that a phrase names on the day of the article, when the article names nobody:
///
///     “Iraq's prime minister said that …”, 1 March 2017     person/haider-al-abadi
///     “the governor of Nineveh said that …”, 1 June 2016     person/nawfal-hammadi
///
/// “The prime minister” alone is Iraq's where the article names places of Iraq and of no other country. Two holders in the year of
/// a change, or none, are nobody. Lists tell most terms by the year.
struct Offices {
    enum Holder {
        /// Number of the finding, where the article names the person elsewhere.
        case mention(Int)
        case entry(EntryReference)
    }

    private let gazetteers: [Gazetteer]
    private let terms: () -> [OfficeTerms]
    private let findings: [Finding]
    private let published: PartialDate

    /// - Parameters:
    ///   - terms: of each gazetteer; asked for when an article first names an office.
    ///   - findings: in the order of the mentions that the quotes are read with.
    init?(gazetteers: [Gazetteer], terms: @escaping () -> [OfficeTerms], findings: [Finding], published: Day?) {
        guard let published else { return nil }
        self.gazetteers = gazetteers
        self.terms = terms
        self.findings = findings
        self.published = PartialDate(packed: Int32(published.year * 10_000 + published.month * 100 + published.day))
    }

    /// Roles by the values of the word class, as lists spell them.
    private static let roles = [
        "", "prime_minister", "president", "defence_minister", "interior_minister", "foreign_minister", "oil_minister",
        "finance_minister", "speaker", "governor",
    ]

    /// Whoever holds the office that all of `phrase` names.
    func holder(of phrase: Range<Int>, in finder: SpeakerFinder) -> Holder? {
        let tokens = finder.tokens
        var index = phrase.lowerBound
        var place: EntryReference?
        var isIraqi = false
        if tokens.isEnglish, tokens.value(tokens.words.determiners, index) == 1 { index += 1 }
        if let number = tokens.mention(at: index) {
            place = findings[number].entry
            index = findings[number].tokens.upperBound
            guard place != nil, index < phrase.upperBound, tokens.shapes[index].contains(.possessive) else {
                return nil
            }
            index += 1
        } else if tokens.isWord(index, "iraqi") {
            isIraqi = true
            index += 1
        }
        // Ten more where the words tell the country: “رئيس الوزراء العراقي”.
        guard tokens.has(.offices, index), var office = tokens.value(tokens.words.offices, index) else { return nil }
        if office > 10 {
            office -= 10
            isIraqi = true
        }
        guard Self.roles.indices.contains(office) else { return nil }
        index += tokens.length(tokens.words.offices, index)
        if index < phrase.upperBound, place == nil, !isIraqi {
            if tokens.isWord(index, "of") { index += 1 }
            guard let number = tokens.mention(at: index) else { return nil }
            place = findings[number].entry
            index = findings[number].tokens.upperBound
            guard place != nil else { return nil }
        }
        guard index == phrase.upperBound else { return nil }
        // There are nineteen governors.
        if place == nil, !isIraqi, Self.roles[office] == "governor" || !speaksOfIraqAlone { return nil }
        return holder(of: Self.roles[office], place)
    }

    /// - Parameter place: country or province; nil for Iraq.
    private func holder(of role: String, _ place: EntryReference?) -> Holder? {
        var holder: EntryReference?
        let told = place.map { gazetteers[$0.layer].entry($0.number) } ?? nil
        let country = told.map { $0.kind == "country" ? $0.country : "" } ?? "IQ"
        for (layer, terms) in terms().enumerated() {
            for term in terms.holders(of: role, at: published) {
                guard let body = gazetteers[layer].entry(term.body) else { continue }
                let isItself = place?.layer == layer && place?.number == term.body
                guard isItself || isOfState(body, country) else { continue }
                if let holder, holder != EntryReference(layer: layer, number: term.person) { return nil }
                holder = EntryReference(layer: layer, number: term.person)
            }
        }
        guard let holder else { return nil }
        if let number = findings.firstIndex(where: { $0.entry == holder }) { return .mention(number) }
        return .entry(holder)
    }

    /// A government, ministry or parliament of the whole country, of no region in it.
    private func isOfState(_ body: Entry, _ country: String) -> Bool {
        guard body.type == .organisation, body.country == country,
            ["government", "ministry", "legislature"].contains(body.kind)
        else { return false }
        guard let parent = body.parent.flatMap({ body.gazetteer.entry($0) }) else { return true }
        return parent.kind == "country"
    }

    private var speaksOfIraqAlone: Bool {
        var isIraqThere = false
        for finding in findings where finding.type == .place {
            guard let place = finding.entry, let entry = gazetteers[place.layer].entry(place.number) else { continue }
            guard entry.country == "IQ" else { return false }
            isIraqThere = true
        }
        return isIraqThere
    }

    /// What the record says of the holder.
    func facts(of holder: EntryReference) -> Facts? {
        guard let entry = gazetteers[holder.layer].entry(holder.number), entry.idCount >= 7,
            entry.facts.count >= entry.idCount
        else { return nil }
        return Facts(bytes: entry.facts, idCount: entry.idCount)
    }
}

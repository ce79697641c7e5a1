internal import Records
internal import Text

/// Whom “he”, “the minister” and “the group” stand for: the last speaker or the last mention that fits.
struct SpeakerResolution {
    private let finder: SpeakerFinder
    private let titles: SpeakerTitles
    private var lastPerson: Int?
    private var lastBody: Int?
    /// Who spoke last, when no mention is: “a police officer”, “his office”.
    private var nameless: Nameless?

    private struct Nameless {
        var token: Int
        var isPerson: Bool
    }

    init(finder: SpeakerFinder) {
        self.finder = finder
        titles = SpeakerTitles(finder: finder)
    }

    private var tokens: SpeechTokens { finder.tokens }
    private var words: SpeechWords { finder.tokens.words }

    /// Notes who spoke, so that “he added” finds them.
    mutating func note(_ phrase: SpeakerPhrase) {
        guard let number = phrase.mention else {
            noteNameless(phrase)
            return
        }
        nameless = nil
        if tokens.mentions[number].type == .person { lastPerson = number } else { lastBody = number }
    }

    private mutating func noteNameless(_ phrase: SpeakerPhrase) {
        guard tokens.isEnglish, phrase.holder == nil, phrase.via != .inherited,
            !phrase.tokens.isEmpty
        else { return }
        if phrase.tokens.count == 1, tokens.has(.pronouns, phrase.tokens.lowerBound) {
            // “It added” after “his office said”: the office goes on.
            nameless?.token = phrase.tokens.lowerBound
            return
        }
        var isPerson = false
        for token in phrase.tokens where !tokens.has(.s, token) {
            isPerson =
                isPerson || tokens.has(.roles, token) || tokens.isWord(token, "source")
                || tokens.isWord(token, "witness") || tokens.isWord(token, "man")
                || tokens.isWord(token, "woman")
        }
        nameless = Nameless(token: phrase.tokens.lowerBound, isPerson: isPerson)
    }

    /// Whether “he” or “it” at `token` goes on for a speaker without a name, nobody having been named since.
    private func goesOnNameless(at token: Int, person: Bool) -> Bool {
        guard let nameless, nameless.isPerson == person,
            Int(tokens.sentences[token]) - Int(tokens.sentences[nameless.token]) <= 2
        else { return false }
        return !finder.recent(before: token).contains { number in
            let mention = tokens.mentions[number]
            guard mention.tokens.lowerBound > nameless.token else { return false }
            // “told Reuters” names no new speaker.
            if tokens.isTelling(mention.tokens.lowerBound - 1) { return false }
            return person ? mention.type == .person : mention.type == .organisation || mention.type == .armedGroup
        }
    }

    /// `phrase` with the mention that a pronoun or a definite noun stands for.
    func resolved(_ phrase: SpeakerPhrase) -> SpeakerPhrase {
        guard phrase.mention == nil, phrase.via != .inherited else { return phrase }
        var phrase = phrase
        phrase.mention = tokens.isEnglish ? english(phrase.tokens) : arabic(phrase.tokens)
        if phrase.mention != nil, phrase.via == .subject || phrase.via == .pronoun {
            phrase.via = tokens.isPersonal(phrase.tokens.lowerBound) ? .pronoun : .description
        }
        return phrase
    }

    private func english(_ phrase: Range<Int>) -> Int? {
        let first = phrase.lowerBound
        if phrase.count == 1 {
            if !tokens.isWord(first, "they"),
                goesOnNameless(at: first, person: !tokens.isWord(first, "it"))
            {
                return nil
            }
            if tokens.isWord(first, "he") { return person(before: first, .man) }
            if tokens.isWord(first, "she") { return person(before: first, .woman) }
            if tokens.isWord(first, "it") { return body(before: first) }
            if tokens.isWord(first, "they"), let lastBody, distance(lastBody, first) <= 2 { return lastBody }
            return nil
        }
        let head = phrase.upperBound - 1
        let isDefinite = tokens.value(words.determiners, first) == 1 || tokens.isWord(first, "its")
        // “a Kataib Hezbollah statement”
        if tokens.has(.sayingNouns, head), phrase.count > 1,
            let owner = phrase.dropLast().compactMap({ tokens.mention(at: $0) }).last,
            tokens.mentions[owner].type != .place
        {
            return owner
        }
        if tokens.has(.sayingNouns, head), phrase.count <= 3 {
            return issuer(of: head, before: first)
        }
        guard isDefinite, phrase.count <= 4 else { return nil }
        if Self.armed.contains(where: { tokens.isWord(head, $0) }) {
            return armedBody(before: first)
        }
        if Self.bodies.contains(where: { tokens.isWord(head, $0) }) {
            return titles.body(with: head, before: first) ?? lastBodyOfKind(head, before: first)
        }
        for noun in ["source", "official", "resident", "witness"] as [StaticString]
        where tokens.isWord(head, noun) { return nil }
        guard tokens.has(.titles | .roles, head) else { return nil }
        if let titled = titles.person(with: head, before: first) { return titled }
        if phrase.count == 2, let lastPerson, distance(lastPerson, first) <= 3,
            !tokens.has(.s, head)
        {
            return lastPerson
        }
        return nil
    }

    /// What armed groups, and rights groups too, are called.
    private static let armed: [StaticString] = [
        "group", "militia", "faction",
    ]
    /// What stands in the name of the body that is meant: “the ministry” after “Ministry of Oil”.
    private static let bodies: [StaticString] = [
        "movement", "organization", "organisation", "coalition", "ministry", "party", "agency", "alliance", "bloc",
        "brigade", "army", "command", "office", "embassy", "commission",
        "department", "council", "committee", "company", "charity", "union", "mission",
    ]

    /// “البيان”, “الوزارة”, “الحركة”, “المتحدث”: who spoke last and is one of the kind.
    private func arabic(_ phrase: Range<Int>) -> Int? {
        let first = phrase.lowerBound
        guard phrase.count <= 2 else { return nil }
        if tokens.has(.sayingNouns, first) {
            let last = [lastBody, lastPerson].compactMap { $0 }.max {
                tokens.mentions[$0].tokens.lowerBound < tokens.mentions[$1].tokens.lowerBound
            }
            return last ?? latest(before: first, within: 3) { $0 != .place }
        }
        if tokens.has(.organisationHeads | .groupHeads, first) {
            return titles.body(with: first, before: first) ?? (phrase.count == 1 ? lastBody : nil)
        }
        guard tokens.has(.roles | .titles, first),
            tokens.shapes[first].contains(.article) || words.language == .sorani
        else { return nil }
        return titles.person(with: first, before: first)
    }

    private func distance(_ mention: Int, _ token: Int) -> Int {
        Int(tokens.sentences[token]) - Int(tokens.sentences[tokens.mentions[mention].tokens.lowerBound])
    }

    /// The person who spoke last if they were named not long before, else the subject of the sentence before.
    private func person(before token: Int, _ gender: SpeakerTitles.Gender) -> Int? {
        var candidate: Int?
        for number in finder.recent(before: token) {
            let mention = tokens.mentions[number]
            guard mention.type == .person, distance(number, token) <= 6, titles.allows(gender, number) else { continue }
            // The first person of the latest sentence that has one.
            if let known = candidate,
                tokens.sentences[tokens.mentions[known].tokens.lowerBound]
                    == tokens.sentences[mention.tokens.lowerBound]
            {
                continue
            }
            candidate = number
        }
        guard let lastPerson, titles.allows(gender, lastPerson) else { return candidate }
        guard let candidate else { return lastPerson }
        let named = Int(tokens.sentences[tokens.mentions[candidate].tokens.lowerBound])
        let spoke = Int(tokens.sentences[tokens.mentions[lastPerson].tokens.lowerBound])
        return named > spoke && distance(candidate, token) <= 1 ? candidate : lastPerson
    }

    /// The body that spoke last, else the first one named in the sentences before.
    private func body(before token: Int) -> Int? {
        if let lastBody, distance(lastBody, token) <= 4 { return lastBody }
        return latest(before: token, within: 3) { $0 == .armedGroup || $0 == .organisation }
    }

    /// “the group”: the body that spoke last, else the armed group named last as a subject.
    private func armedBody(before token: Int) -> Int? {
        if let lastBody, distance(lastBody, token) <= 4 { return lastBody }
        return latest(before: token, within: 3) { $0 == .armedGroup }
    }

    /// “the organization” after Human Rights Watch spoke: only words that many bodies are called by.
    private func lastBodyOfKind(_ head: Int, before token: Int) -> Int? {
        for word in ["movement", "organization", "organisation", "coalition", "agency", "charity"] as [StaticString]
        where tokens.isWord(head, word) { return armedBody(before: token) }
        return nil
    }

    /// Who gave out the statement: the subject of the latest sentence that speaks of one, the name beside it.
    private func issuer(of noun: Int, before token: Int) -> Int? {
        var sentence = Int(tokens.sentences[token])
        let oldest = max(0, sentence - 5)
        while sentence >= oldest {
            let whole = tokens.sentence(sentence)
            let end = min(whole.upperBound, token)
            let range = max(whole.lowerBound, end - 200)..<max(whole.lowerBound, end)
            if range.lowerBound < end,
                let noun = (range.lowerBound..<end).first(where: {
                    !tokens.isQuoted($0)
                        && (tokens.keys[$0] == tokens.keys[noun] || tokens.value(words.sayingNouns, $0) == 3)
                }),
                let subject = finder.clauseSubject(from: range.lowerBound, before: end)
            {
                // “a Defense Department news release”, “a statement by the ministry”
                for token in (max(range.lowerBound, noun - 3)..<min(end, noun + 4)).reversed() where token != noun {
                    guard let number = tokens.mention(at: token), tokens.mentions[number].type != .place else {
                        continue
                    }
                    let name = tokens.mentions[number].tokens
                    let isBefore = name.upperBound <= noun && !tokens.isFinite(noun - 1)
                    let isBehind =
                        name.lowerBound > noun
                        && (tokens.isWord(noun + 1, "by") || tokens.isWord(noun + 1, "from"))
                    if isBehind || isBefore && !tokens.has(.determiners, noun - 1) { return number }
                }
                if let number = subject.mention { return number }
                let after = (noun..<end).compactMap { tokens.mention(at: $0) }.first
                if let after, tokens.mentions[after].type != .place { return after }
                return english(subject.tokens)
            }
            sentence -= 1
        }
        return lastBody ?? lastPerson
    }

    /// The first mention of the latest of `within` sentences that has one of the types.
    private func latest(before token: Int, within sentences: Int, _ fits: (EntityType) -> Bool) -> Int? {
        var candidate: Int?
        for number in finder.recent(before: token) {
            let name = tokens.mentions[number].tokens
            guard fits(tokens.mentions[number].type), distance(number, token) <= sentences else { continue }
            // “told Reuters”: no subject.
            let before = name.lowerBound - (tokens.has(.the, name.lowerBound - 1) ? 2 : 1)
            if tokens.isTelling(before) { continue }
            if let known = candidate, distance(known, token) == distance(number, token) { continue }
            candidate = number
        }
        return candidate
    }
}

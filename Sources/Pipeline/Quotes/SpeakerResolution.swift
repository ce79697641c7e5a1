internal import Records
internal import Text

/// Whom “he”, “the minister” and “the group” stand for: the last speaker or the last mention that fits.
struct SpeakerResolution {
    private let finder: SpeakerFinder
    private var lastPerson: Int?
    private var lastBody: Int?

    init(finder: SpeakerFinder) { self.finder = finder }

    /// Notes who spoke, so that “he added” finds them.
    mutating func note(_ phrase: SpeakerPhrase) {
        guard let number = phrase.mention else { return }
        if finder.mentions[number].type == .person { lastPerson = number } else { lastBody = number }
    }

    /// `phrase` with the mention that a pronoun or a definite noun stands for.
    func resolved(_ phrase: SpeakerPhrase) -> SpeakerPhrase {
        guard phrase.mention == nil else { return phrase }
        var phrase = phrase
        let tokens = finder.tokens
        let words = finder.words
        let first = phrase.tokens.lowerBound
        let isOne = phrase.tokens.count == 1
        if isOne,
            words.isWord(tokens, first, "he") || words.isWord(tokens, first, "she") || words.isWord(tokens, first, "i")
        {
            phrase.mention = person(before: first)
        } else if isOne,
            words.isWord(tokens, first, "it") || words.isWord(tokens, first, "they")
                || words.isWord(tokens, first, "we")
        {
            phrase.mention = body(before: first)
        } else if words.isWord(tokens, first, "the"), phrase.tokens.count == 2 {
            let noun = first + 1
            if Self.bodies.contains(where: { words.isWord(tokens, noun, $0) }) {
                phrase.mention = body(before: first)
            } else if words.has(words.titles, tokens, noun), !words.isWord(tokens, noun, "source") {
                phrase.mention = person(before: first)
            }
        }
        if phrase.mention != nil { phrase.via = "pronoun" }
        return phrase
    }

    private static let bodies: [StaticString] = [
        "group", "movement", "militia", "organization", "organisation", "faction", "ministry", "party", "agency",
        "coalition",
        "statement",
    ]

    /// The person who spoke last if they were named not long before, else the subject of the sentence before.
    private func person(before token: Int) -> Int? {
        let tokens = finder.tokens
        let sentence = Int(tokens.sentences[token])
        var candidate: Int?
        for (number, mention) in finder.mentions.enumerated() {
            if mention.tokens.lowerBound >= token { break }
            guard mention.type == .person else { continue }
            let distance = sentence - Int(tokens.sentences[mention.tokens.lowerBound])
            if distance > 6 { continue }
            // The first person of the latest sentence that has one.
            if let known = candidate,
                tokens.sentences[finder.mentions[known].tokens.lowerBound]
                    == tokens.sentences[mention.tokens.lowerBound]
            {
                continue
            }
            candidate = number
        }
        guard let lastPerson else { return candidate }
        guard let candidate else { return lastPerson }
        let named = Int(tokens.sentences[finder.mentions[candidate].tokens.lowerBound])
        let spoke = Int(tokens.sentences[finder.mentions[lastPerson].tokens.lowerBound])
        return named > spoke && sentence - named <= 1 ? candidate : lastPerson
    }

    private func body(before token: Int) -> Int? {
        let tokens = finder.tokens
        let sentence = Int(tokens.sentences[token])
        var candidate: Int?
        for (number, mention) in finder.mentions.enumerated() {
            if mention.tokens.lowerBound >= token { break }
            guard mention.type == .armedGroup || mention.type == .organisation else { continue }
            if sentence - Int(tokens.sentences[mention.tokens.lowerBound]) <= 3 { candidate = number }
        }
        return lastBody ?? candidate
    }
}

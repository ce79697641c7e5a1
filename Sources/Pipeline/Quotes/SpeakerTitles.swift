internal import Records
internal import Text

/// What the article tells of its people besides their names: titles and roles beside them, and whether one is a woman.
struct SpeakerTitles {
    enum Gender { case man, woman }

    private let finder: SpeakerFinder

    init(finder: SpeakerFinder) { self.finder = finder }

    /// Mentions of people that are women by their given name or title, and those that bear a woman's surname only.
    static func women(in tokens: SpeechTokens) -> Set<Int> {
        var women: Set<Int> = []
        var surnames: Set<WordKey> = []
        for (number, mention) in tokens.mentions.enumerated() where mention.type == .person {
            let last = tokens.keys[mention.tokens.upperBound - 1]
            if isWoman(mention.tokens, tokens) {
                women.insert(number)
                if mention.tokens.count > 1 { surnames.insert(last) }
            } else if mention.tokens.count == 1, surnames.contains(last) {
                women.insert(number)
            }
        }
        return women
    }

    /// Whether “he” or “she” may stand for the mention.
    func allows(_ gender: Gender, _ mention: Int) -> Bool {
        let women = finder.tokens.women
        return switch gender {
        case .man: !women.contains(mention)
        case .woman: women.isEmpty || women.contains(mention)
        }
    }

    private static func isWoman(_ name: Range<Int>, _ tokens: SpeechTokens) -> Bool {
        if name.count > 1, tokens.length(tokens.words.women, name.lowerBound) > 0 { return true }
        for back in 1...3 where name.lowerBound >= back {
            let before = name.lowerBound - back
            for title in [
                "mrs", "ms", "madam", "queen", "princess", "spokeswoman", "chairwoman", "congresswoman", "lady",
            ]
                as [StaticString]
            where tokens.isWord(before, title) { return true }
            if tokens.shapes[before].contains(.sentenceStart) { break }
        }
        return false
    }

    /// The latest person before `token` beside whose name the word at `title` stands: “the minister” after “Oil Minister X”
    /// or “X, the minister of oil”.
    func person(with title: Int, before token: Int) -> Int? {
        let key = finder.tokens.keys[title]
        let row = finder.tokens.rows[title]
        return finder.recent(before: token).last { number in
            let mention = finder.tokens.mentions[number]
            return mention.type == .person && mention.tokens.upperBound <= token
                && has(key, row, beside: mention.tokens)
        }
    }

    /// The latest group or organisation before `token` whose name has the word at `head`: “الوزارة” after “وزارة النفط”.
    func body(with head: Int, before token: Int) -> Int? {
        let row = finder.tokens.rows[head]
        return finder.recent(before: token).last { number in
            let mention = finder.tokens.mentions[number]
            return (mention.type == .organisation || mention.type == .armedGroup) && mention.tokens.upperBound <= token
                && mention.tokens.contains { finder.tokens.rows[$0] == row && row != 0 }
        }
    }

    /// In the title before a name, or the apposition behind it: “Defense Secretary Ash Carter”, “X, the minister of oil”.
    private func has(_ key: WordKey, _ row: Int32, beside name: Range<Int>) -> Bool {
        let tokens = finder.tokens
        func matches(_ index: Int) -> Bool {
            tokens.mention(at: index) == nil && (tokens.keys[index] == key || row != 0 && tokens.rows[index] == row)
        }
        var index = name.lowerBound - 1
        while index >= 0, name.lowerBound - index <= 7, !tokens.shapes[index].contains(.punctuation) {
            if matches(index) { return true }
            let isTitle =
                tokens.isCapital(index) || tokens.shapes[index].contains(.arabic)
                || tokens.has(.titles | .roles | .roleModifiers, index) || tokens.isWord(index, "of")
            guard isTitle, !tokens.has(.conjunctions, index), !tokens.shapes[index].contains(.sentenceStart)
            else {
                break
            }
            index -= 1
        }
        index = name.upperBound
        guard index < tokens.count, tokens.isComma(index) else { return false }
        index += 1
        while index < tokens.count, index - name.upperBound <= 8, !tokens.isComma(index) {
            if matches(index) { return tokens.sentences[index] == tokens.sentences[name.lowerBound] }
            index += 1
        }
        return false
    }
}

internal import Text

/// What rules on head words share in Arabic and Sorani: where a head stands, and which words cannot be part of a name.
struct HeadWords {
    let tokens: Tokens
    let lexicon: Lexicon
    let words: NameWordClasses
    let known: KnownNames

    /// What `finding` gives from left to right, without overlap. It is asked where a word of the lexicon stands that begins
    /// no name of the gazetteer.
    func findings(_ finding: (Int) -> Finding?) -> [Finding] {
        var found: [Finding] = []
        var index = 0
        while index < tokens.count {
            let mayBegin =
                tokens.shapes[index].contains(.arabic) && tokens.rows[index] != 0 && known.end[index] == 0
            if mayBegin, let finding = finding(index) {
                found.append(finding)
                index = finding.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// The head word at `index` that has a value: how many tokens it is, and the value.
    func head(_ heads: WordClass?, _ index: Int) -> (length: Int, value: Int)? {
        guard let heads else { return nil }
        let length = lexicon.length(of: heads, in: tokens, at: index)
        guard length > 0, let value = lexicon.value(of: heads, in: tokens, at: index) else { return nil }
        return (length, value)
    }

    /// Whether a word goes on from the one before it and is no small word, verb of saying, weekday or month.
    func isNoun(_ index: Int) -> Bool {
        guard index < tokens.count, tokens.shapes[index].contains(.arabic),
            tokens.shapes[index].isDisjoint(with: .paragraphBefore | .sentenceStart)
        else { return false }
        for wordClass in [
            words.prepositions, words.conjunctions, words.pronouns, words.determiners, words.said, words.weekdays,
            words.months,
        ] where length(wordClass, index) > 0 { return false }
        return true
    }

    func length(_ wordClass: WordClass?, _ index: Int) -> Int {
        guard let wordClass else { return 0 }
        return lexicon.length(of: wordClass, in: tokens, at: index)
    }
}

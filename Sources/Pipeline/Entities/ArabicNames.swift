internal import Records
internal import Text

/// People in Arabic and Sorani, where no capitals help: a title before given names, a kunya, a given name and a nisba.
struct ArabicNames {
    let tokens: Tokens
    let lexicon: Lexicon
    let words: NameWordClasses

    func findings() -> [Finding] {
        var found: [Finding] = []
        var index = 0
        while index < tokens.count {
            let title = length(words.titles, index)
            if title > 0 {
                let end = nameEnd(from: index + title, behindTitle: true)
                if end > index + title {
                    found.append(person((index + title)..<end, .likely, "title before a name"))
                    index = end
                    continue
                }
                index += title
                continue
            }
            let end = nameEnd(from: index, behindTitle: false)
            if end - index >= 2 {
                found.append(person(index..<end, .likely, "given names and a family name"))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private func person(_ range: Range<Int>, _ level: Level, _ rule: StaticString) -> Finding {
        Finding(tokens: range, type: .person, match: .pattern, level: level, rule: rule)
    }

    private func length(_ wordClass: WordClass?, _ index: Int) -> Int {
        guard let wordClass, index < tokens.count else { return 0 }
        return lexicon.length(of: wordClass, in: tokens, at: index)
    }

    private func isName(_ index: Int) -> Bool {
        length(words.givenNames, index) > 0 || length(words.surnames, index) > 0
    }

    /// The end of a run of names that begins with a given name or a kunya.
    private func nameEnd(from start: Int, behindTitle: Bool) -> Int {
        guard start < tokens.count, tokens.shapes[start].contains(.arabic) else { return start }
        var index = start
        if length(words.kunya, index) > 0 {
            index += 1
            guard index < tokens.count, tokens.shapes[index].contains(.arabic) else { return start }
            index += 1
        } else if length(words.givenNames, index) > 0 {
            index += 1
        } else {
            return start
        }
        while index < tokens.count, tokens.shapes[index].contains(.arabic),
            !tokens.shapes[index].contains(.paragraphBefore)
        {
            if isName(index) {
                index += 1
            } else if length(words.filiation, index) > 0, index + 1 < tokens.count, isName(index + 1) {
                index += 2
            } else if behindTitle, index - start == 1, tokens.shapes[index].contains(.article) {
                index += 1  // a nisba that no list has
            } else {
                break
            }
        }
        return index
    }
}

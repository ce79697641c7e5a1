internal import Records
internal import Text

/// People in Arabic and Sorani, where no capitals help: a title before given names, a kunya, a given name and a nisba.
struct ArabicNames {
    let tokens: Tokens
    let lexicon: Lexicon
    let words: NameWordClasses
    let known: KnownNames

    func findings() -> [Finding] {
        var found: [Finding] = []
        var index = 0
        while index < tokens.count {
            let title = length(words.titles, index)
            if title > 0 {
                let end = nameEnd(from: index + title, behindTitle: true)
                if end > index + title {
                    found.append(person((index + title)..<end, "title before a name"))
                    index = end
                    continue
                }
                index += title
                continue
            }
            if isBehindOwner(index) {
                let end = nameEnd(from: index, behindTitle: true)
                if end - index >= 2, known.end[index] < end {
                    found.append(person(index..<end, "name behind a role and whose it is"))
                    index = end
                    continue
                }
            }
            if lexicon.language == .sorani, let end = apposition(from: index) {
                found.append(person(index..<end, "name before a role and a comma"))
                index = end
                continue
            }
            let isJoined = found.last.map { $0.tokens.upperBound == index } ?? false
            let lead = proclitic(index)
            let end = nameEnd(from: index, behindTitle: isJoined && lead > 0)
            if end - index >= 2, lead > 0 || !tokens.shapes[index].contains(.proclitic) {
                var finding = person(index..<end, "given names and a family name")
                finding.lead = lead
                found.append(finding)
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private func person(_ range: Range<Int>, _ rule: StaticString) -> Finding {
        Finding(tokens: range, type: .person, match: .pattern, level: .likely, rule: rule)
    }

    private func length(_ wordClass: WordClass?, _ index: Int) -> Int {
        guard let wordClass, index < tokens.count else { return 0 }
        return lexicon.length(of: wordClass, in: tokens, at: index)
    }

    private func isName(_ index: Int) -> Bool {
        length(words.givenNames, index) > 0 || length(words.surnames, index) > 0
    }

    /// “رئيس الاتحاد العراقي لكرة القدم عدنان درجال”, “القيادي في الاتحاد الوطني ستران عبد الله”: a name of the gazetteer ends
    /// here, and a role or title stands before it.
    private func isBehindOwner(_ index: Int) -> Bool {
        guard lexicon.language == .arabic, index > 1, known.start[index] > 0, !isBreak(index) else { return false }
        var role = known.start[index]
        if role > 1, length(words.locatives, role - 1) > 0 { role -= 1 }
        for back in 1...4 where role - back >= 0 {
            if length(words.titles, role - back) == back || length(words.roles, role - back) == back { return true }
        }
        return false
    }

    /// “ڕەحمان خانی، بەڕێوەبەری گشتی”: two or three words that open a sentence, before a comma and a role.
    private func apposition(from index: Int) -> Int? {
        guard tokens.shapes[index].meets(.sentenceStart | .paragraphBefore) else { return nil }
        var end = index
        while end < tokens.count, end - index < 4, isLetters(end), known.end[end] == 0,
            tokens.rows[end] == 0 || isName(end)
        {
            end += 1
        }
        guard (2...3).contains(end - index), end + 1 < tokens.count, isComma(end),
            length(words.titles, end + 1) > 0 || length(words.roles, end + 1) > 0
        else { return nil }
        return end
    }

    private func isComma(_ index: Int) -> Bool { text(index, is: "،") || text(index, is: ",") }

    /// The end of a run of names that begins with a given name or a kunya.
    func nameEnd(from start: Int, behindTitle: Bool) -> Int {
        guard start < tokens.count, isLetters(start) else { return start }
        var index = start
        if length(words.kunya, index) > 0 {
            index += 1
            guard index < tokens.count, isLetters(index), !isBreak(index) else { return start }
            index += 1
        } else if length(words.givenNames, index) > 0 {
            // “على” folds to the name “علي” and is the preposition “on”.
            if endsWithMaqsura(index), !behindTitle || index + 1 >= tokens.count || !isName(index + 1) { return start }
            index = afterName(index)
        } else if behindTitle, lexicon.language == .arabic, isUnknown(start), isUnknownOrName(start + 1) {
            index += 1  // behind a title a name that no list has: “السفير فوتوشي ماتسوموتو”
        } else {
            return start
        }
        while index < tokens.count, isLetters(index), !isBreak(index) {
            // “هادي العامري على منصة”: the preposition behind the name.
            if proclitic(index) > 0 || text(index, is: "على") { break }
            if isName(index) || length(words.ambiguous, index) > 0 && behindTitle {
                index = afterName(index)
            } else if length(words.filiation, index) > 0, index + 1 < tokens.count, isName(index + 1) {
                index = afterName(index + 1)
            } else if index - start == 1, behindTitle, tokens.shapes[index].contains(.article) || isUnknown(index) {
                index += 1  // a nisba or a family that no list has
            } else {
                break
            }
        }
        return index
    }

    /// One past the name at `index`: “عبد الله” and “نور الدين” are one name of two words.
    private func afterName(_ index: Int) -> Int {
        let next = index + 1
        guard next < tokens.count, isLetters(next), !isBreak(next) else { return next }
        let isCompound =
            text(index, endsWith: "عبد") && tokens.shapes[next].contains(.article) || text(next, is: "الله")
            || text(next, is: "الدين")
        return isCompound ? next + 1 : next
    }

    /// A word that no list has, that is no form of a verb and carries no particle, as far as letters tell.
    func isUnknown(_ index: Int) -> Bool {
        guard index < tokens.count, isLetters(index), !isBreak(index), tokens.rows[index] == 0,
            !tokens.shapes[index].contains(.article)
        else { return false }
        let span = tokens.span(index, through: index)
        guard span.count >= 6, span.count <= 18 else { return false }
        switch (tokens.text[span.lowerBound], tokens.text[span.lowerBound + 1]) {
        // ي ت ن of verbs, ب ل ك و ف س of particles
        case (0xD9, 0x8A), (0xD8, 0xAA), (0xD8, 0xA8), (0xD9, 0x84), (0xD9, 0x83), (0xD9, 0x88), (0xD9, 0x81),
            (0xD8, 0xB3):
            return false
        default: break
        }
        // ة of nouns, which end few men's names; اً of adverbs
        let end = (tokens.text[span.upperBound - 2], tokens.text[span.upperBound - 1])
        return end != (0xD8, 0xA9) && end != (0xD9, 0x8B)
    }

    private func isUnknownOrName(_ index: Int) -> Bool {
        index < tokens.count && !isBreak(index) && (isUnknown(index) || isName(index))
    }

    private func isLetters(_ index: Int) -> Bool { tokens.shapes[index].contains(.arabic) }

    private func isBreak(_ index: Int) -> Bool { tokens.shapes[index].contains(.paragraphBefore) }

    /// Bytes of و or ف written on to a name: “وأمجد”.
    private func proclitic(_ index: Int) -> Int {
        guard tokens.shapes[index].contains(.proclitic) else { return 0 }
        let start = Int(tokens.starts[index])
        let letter = tokens.text[start + 1]
        return tokens.text[start] == 0xD9 && (letter == 0x88 || letter == 0x81) ? 2 : 0
    }

    private func endsWithMaqsura(_ index: Int) -> Bool { text(index, endsWith: "ى") && lexicon.language == .arabic }

    private func text(_ index: Int, is word: String) -> Bool {
        tokens.text[tokens.span(index, through: index)].elementsEqual(word.utf8)
    }

    private func text(_ index: Int, endsWith word: String) -> Bool {
        tokens.text[tokens.span(index, through: index)].suffix(word.utf8.count).elementsEqual(word.utf8)
    }
}

internal import Gazetteers
internal import Records
internal import Text

/// Units by number, bodies named by a word in lower case behind them, and what goes on behind a head word.
extension CapitalRuns {
    /// “Brigade 80”, “the 1st Battalion”: the head word of a unit and a number, and no other name.
    func numberedUnit(at index: Int) -> Finding? {
        guard isUnit(index), tokens.shapes[index].isDisjoint(with: .titleLine) else { return nil }
        if let next = number(behind: index) {
            return unit(index..<(next + 1))
        }
        guard let first = ordinal(before: index) else { return nil }
        return unit(first..<(index + 1))
    }

    private func unit(_ range: Range<Int>) -> Finding {
        Finding(tokens: range, type: .armedGroup, match: .pattern, level: .likely, rule: "unit by its number")
    }

    /// “Wataniya bloc”, “the al-Garamsha tribe”, “Nujaba militia”: an unknown name before a head word in lower case, which
    /// stays outside; it goes inside when the name is a man's: “Sadr movement”.
    func namedBody(at index: Int) -> Finding? {
        guard !isCommon(index), !has(words.demonyms, index), !tokens.shapes[index].meets(.titleLine | .allCapitals),
            nameEnd[index] == 0 || nameType[index] == .person
        else { return nil }
        let end = nameBeforeNoun(index)
        guard end < tokens.count, tokens.isWord(end), !tokens.isCapital(end), isInSentence(end) else { return nil }
        if isTribe(behind: end) {
            return Finding(
                tokens: index..<end, type: .organisation, match: .pattern, level: .likely, rule: "name of a tribe")
        }
        guard nameEnd[index] == 0 else { return nil }
        let isMan = end - index == 1 && isPersonWord(index) && !tokens.shapes[index].contains(.article)
        if end - index > 1, isPersonWord(index) || isPersonWord(end - 1) { return nil }
        let type: EntityType
        if isBody(words.bodyNouns, end, 1) {
            type = .organisation
        } else if isBody(words.bodyNouns, end, 2) {
            type = .armedGroup
        } else {
            return nil
        }
        return Finding(
            tokens: index..<(isMan ? end + 1 : end), type: type, match: .pattern, level: .likely,
            rule: "name before the head word of a body")
    }

    private func nameBeforeNoun(_ index: Int) -> Int {
        var end = index + 1
        while end < tokens.count, end - index < 3, canFollow(end), !isCommon(end),
            nameEnd[end] == 0 || nameType[end] == .person
        {
            end += 1
        }
        return end
    }

    private func isInSentence(_ index: Int) -> Bool {
        tokens.shapes[index].isDisjoint(with: .paragraphBefore | .sentenceStart)
    }

    /// “the X tribe”, “the X and the Y tribes”.
    private func isTribe(behind end: Int) -> Bool {
        if has(words.tribalNouns, end) { return true }
        guard Self.isAnd(end, tokens), end + 2 < tokens.count else { return false }
        let next = tokens.reads(end + 1, "the") ? end + 2 : end + 1
        guard canFollow(next), nameEnd[next] == 0 || nameType[next] != .place else { return false }
        let other = max(nameBeforeNoun(next), nameEnd[next])
        return other < tokens.count && isInSentence(other) && !tokens.isCapital(other) && has(words.tribalNouns, other)
            && tokens.text[Int(tokens.ends[other]) - 1] == UInt8(ascii: "s")
    }

    /// “the Ghazaliya bridge”, “Harir base”: a name and the head word of a facility in lower case, which belongs to it.
    func namedFacility(at index: Int) -> Finding? {
        guard !isCommon(index), !has(words.demonyms, index), isInSentence(index) || index == 0 || !isCommon(index),
            !tokens.shapes[index].meets(.titleLine | .allCapitals), !isIndefinite(index - 1)
        else { return nil }
        let end: Int
        if nameEnd[index] > 0 {
            guard nameType[index] == .place else { return nil }
            end = nameEnd[index]
        } else {
            end = nameBeforeNoun(index)
            if end - index == 1, isPersonWord(index), !has(words.kunya, index) { return nil }
        }
        guard end < tokens.count, isInSentence(end), !tokens.isCapital(end), let nouns = words.facilityNouns,
            lexicon.has(nouns, tokens, end)
        else { return nil }
        // “a Pakistan base” is one of many; “Mosul reservoir” is one.
        if nameEnd[index] > 0, lexicon.value(of: nouns, in: tokens, at: end) != 1 { return nil }
        return Finding(
            tokens: index..<(end + 1), type: .place, match: .pattern, level: .likely,
            rule: "name and head word of a facility")
    }

    private func isIndefinite(_ index: Int) -> Bool {
        guard index >= 0, let determiners = words.determiners, lexicon.has(determiners, tokens, index) else {
            return false
        }
        return lexicon.value(of: determiners, in: tokens, at: index) != 1
    }

    private func isBody(_ wordClass: WordClass?, _ index: Int, _ value: Int) -> Bool {
        guard let wordClass, lexicon.has(wordClass, tokens, index) else { return false }
        return lexicon.value(of: wordClass, in: tokens, at: index) == value
    }

    /// A name that ends in a head word with its number, “of …” and “for …”: “61st Special Operations Brigade”, “State Board
    /// of Antiquities and Heritage”.
    func extended(_ finding: Finding) -> Finding {
        var finding = finding
        let range = finding.tokens
        switch finding.type {
        case .armedGroup:
            let start = ordinal(before: range.lowerBound) ?? range.lowerBound
            let end = isUnit(range.upperBound - 1) ? number(behind: range.upperBound - 1).map { $0 + 1 } : nil
            finding.tokens = start..<(end ?? range.upperBound)
        case .organisation:
            let of = range.upperBound
            guard of + 1 < tokens.count, Self.isOf(of, tokens), tokens.shapes[of].isDisjoint(with: .paragraphBefore),
                !isTitleWord(range.lowerBound), let end = nameAfterOf(of)
            else { break }
            let isPlace = finding.level == .likely && nameEnd[of + 1] == end && nameType[of + 1] == .place
            if isCommon(of + 1) || tokens.reads(of + 1, "the") || isPlace {
                finding.tokens = range.lowerBound..<end
            }
        default: break
        }
        return finding
    }

    private func isTitleWord(_ index: Int) -> Bool { tokens.shapes[index].contains(.titleLine) }

    private func isUnit(_ index: Int) -> Bool { tokens.isCapital(index) && has(words.unitNouns, index) }

    /// “80” of “Brigade 80”, no year and no amount.
    private func number(behind index: Int) -> Int? {
        let next = index + 1
        guard next < tokens.count, tokens.shapes[next].contains(.number), !isDate[next],
            tokens.shapes[next].isDisjoint(with: .paragraphBefore | .sentenceStart),
            let value = tokens.number(at: next), value < 1000
        else { return nil }
        return next
    }

    /// “61st” before a name, or “First”.
    private func ordinal(before index: Int) -> Int? {
        let before = index - 1
        guard before >= 0, tokens.shapes[index].isDisjoint(with: .paragraphBefore | .sentenceStart),
            tokens.shapes[index].contains(.spaceBefore) || tokens.shapes[index].contains(.lineBefore), !isDate[before]
        else { return nil }
        let span = tokens.span(before, through: before)
        guard span.count > 2, tokens.text[span.lowerBound] >= 0x30, tokens.text[span.lowerBound] <= 0x39 else {
            return nil
        }
        let end = (tokens.text[span.upperBound - 2] | 0x20, tokens.text[span.upperBound - 1] | 0x20)
        switch end {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return before  // st, nd, rd, th
        default: return nil
        }
    }
}

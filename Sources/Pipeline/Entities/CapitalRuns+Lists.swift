internal import Gazetteers
internal import Records
internal import Text

/// Names that those beside them explain: unknown places in a list of places, a name in apposition to a role.
extension CapitalRuns {
    /// `found` with the unknown names that a comma or “and” ties to a place: “the camps of Sharya, Khanke and Kabarto”.
    func listedPlaces(beside found: [Finding]) -> [Finding] {
        var isTaken = [Bool](repeating: false, count: tokens.count + 1)
        var placeEnd = [Bool](repeating: false, count: tokens.count + 1)
        var isPlaceStart = [Bool](repeating: false, count: tokens.count + 1)
        for finding in found {
            for token in finding.tokens { isTaken[token] = true }
            if finding.type == .place {
                placeEnd[finding.tokens.upperBound] = true
                isPlaceStart[finding.tokens.lowerBound] = true
            }
        }
        for index in nameEnd.indices where nameEnd[index] > 0 && nameType[index] == .place && !isTaken[index] {
            placeEnd[nameEnd[index]] = true
            isPlaceStart[index] = true
        }
        var added: [Finding] = []
        // Ends of names in a list that “including” or a colon opens behind the plural of a place's head word.
        var openEnd = [Bool](repeating: false, count: tokens.count + 1)
        var index = 2
        while index < tokens.count {
            let start = index
            index += 1
            if isPlaceStart[start] {
                if let joint = joint(before: start), isExample(joint) || openEnd[left(of: joint)] {
                    openEnd[max(nameEnd[start], start + 1)] = true
                }
                continue
            }
            guard !isTaken[start], let end = unknownName(at: start), !(start..<end).contains(where: { isTaken[$0] }),
                isListed(start..<end, placeEnd, isPlaceStart, openEnd)
            else { continue }
            added.append(
                Finding(
                    tokens: start..<end, type: .place, match: .pattern, level: .possible,
                    rule: "name in a list of places"))
            placeEnd[end] = true
            if let joint = joint(before: start), isExample(joint) || openEnd[left(of: joint)] { openEnd[end] = true }
            index = end
        }
        return added.isEmpty ? found : (found + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// The token that ties a name to what stands before it, past an article: “,”, “and”, “including”.
    private func joint(before start: Int) -> Int? {
        var joint = start - 1
        if joint > 0, tokens.reads(joint, "the") { joint -= 1 }
        return joint > 0 ? joint : nil
    }

    /// Where the name before a joint ends: “, and” is one joint.
    private func left(of joint: Int) -> Int {
        let isAnd = Self.isAnd(joint, tokens) || tokens.reads(joint, "or")
        guard isAnd || tokens.isPunctuation(joint, ",") else { return 0 }
        return isAnd && tokens.isPunctuation(joint - 1, ",") ? joint - 1 : joint
    }

    /// One past a run of capitals that nothing explains.
    private func unknownName(at index: Int) -> Int? {
        guard isUnknown(index), tokens.shapes[index].isDisjoint(with: .sentenceStart | .paragraphBefore) else {
            return nil
        }
        var end = index + 1
        while end < tokens.count, end - index < 3, canFollow(end), isUnknown(end),
            tokens.shapes[end].contains(.spaceBefore)
        {
            end += 1
        }
        // A capital behind it is part of something longer.
        if end < tokens.count, canFollow(end), tokens.shapes[end].contains(.spaceBefore) { return nil }
        return end
    }

    private func isUnknown(_ index: Int) -> Bool {
        let shape = tokens.shapes[index]
        return shape.contains(.capital) && shape.contains(.word) && nameEnd[index] == 0 && !isDate[index]
            && shape.isDisjoint(with: .allCapitals | .titleLine | .capitalLine | .link) && !isCommon(index)
            && !has(words.demonyms, index) && (!isPersonWord(index) || shape.contains(.article))
            && length(words.titles, index) == 0
    }

    private func isListed(
        _ range: Range<Int>, _ placeEnd: [Bool], _ isPlaceStart: [Bool], _ openEnd: [Bool]
    ) -> Bool {
        guard let joint = joint(before: range.lowerBound) else { return false }
        let isComma = tokens.isPunctuation(joint, ",")
        let left = left(of: joint)
        let isAnd = left > 0 && !isComma
        let isOpening = isExample(joint) || openEnd[left]
        guard isOpening || left > 0 && placeEnd[left] else { return false }
        let next = range.upperBound
        guard next < tokens.count, tokens.shapes[next].isDisjoint(with: .paragraphBefore | .sentenceStart) else {
            return !isComma || isOpening || countBefore(left, placeEnd) > 1
        }
        if has(words.said, next) || tokens.shapes[next].contains(.possessive) { return false }
        // Between two places, or the first of several.
        if tokens.isPunctuation(next, ",") || Self.isAnd(next, tokens) {
            var behind = next + 1
            if behind < tokens.count, Self.isAnd(behind, tokens) { behind += 1 }
            if behind < tokens.count, isPlaceStart[behind] || isOpening { return true }
            if isComma, behind < tokens.count, countBefore(left, placeEnd) > 1 { return unknownName(at: behind) != nil }
            if isComma { return false }
        }
        if isOpening { return true }
        // The last one: “in Sinuni and Khanasor”, “Rawa, Ana and Husaybah”.
        guard isAnd, tokens.shapes[next].contains(.punctuation) || isSmallWord(next) else { return false }
        return countBefore(left, placeEnd) > 1 || isBehindLocative(startOfPlace(endingAt: left))
    }

    private func isSmallWord(_ index: Int) -> Bool {
        has(words.prepositions, index) || has(words.conjunctions, index) || has(words.placeHeadsAfter, index)
    }

    /// How many places the list has before `end`, up to 2.
    private func countBefore(_ end: Int, _ placeEnd: [Bool]) -> Int {
        guard placeEnd[end] else { return 0 }
        let start = startOfPlace(endingAt: end)
        guard start > 1, tokens.isPunctuation(start - 1, ","), placeEnd[start - 1] else { return 1 }
        return 2
    }

    private func startOfPlace(endingAt end: Int) -> Int {
        var start = end - 1
        while start > 0, end - start < 5, nameEnd[start] != end, tokens.isCapital(start - 1),
            tokens.shapes[start].contains(.spaceBefore)
        {
            start -= 1
        }
        return start
    }

    /// “the villages, including X”, “fields: X”: a word that opens a list behind the plural of a place's head word.
    private func isExample(_ index: Int) -> Bool {
        let word = tokens.string(at: index)
        guard word == "including" || word == ":" || word == "as" || word == "namely" || word == "like" || word == "of"
        else { return false }
        let reach = word == "of" ? 1 : 7
        for back in 1...reach where index - back >= 0 {
            let head = index - back
            if tokens.shapes[head].contains(.sentenceStart) && back > 1 && word == "of" { return false }
            if let heads = words.placeHeadsAfter, lexicon.has(heads, tokens, head),
                tokens.text[Int(tokens.ends[head]) - 1] == UInt8(ascii: "s"), !tokens.isCapital(head)
            {
                return true
            }
            if tokens.shapes[head].meets(.sentenceStart) { return false }
        }
        return false
    }

    /// “the ambassador of Japan, Futoshi Matsumoto,”: unknown capitals between commas, with a role before the first.
    func isInApposition(_ range: Range<Int>) -> Bool {
        let comma = range.lowerBound - 1
        guard comma > 1, range.count < 5, tokens.isPunctuation(comma, ","),
            tokens.shapes[range.lowerBound].isDisjoint(with: .titleLine | .capitalLine | .sentenceStart)
        else { return false }
        for index in range where nameEnd[index] > 0 && nameType[index] != .person { return false }
        let next = range.upperBound
        if next < tokens.count, tokens.shapes[next].isDisjoint(with: .paragraphBefore | .sentenceStart),
            !tokens.shapes[next].contains(.punctuation)
        {
            return false
        }
        for back in 1...10 where comma - back >= 0 {
            let index = comma - back
            if tokens.shapes[index].contains(.punctuation) { return false }
            if has(words.roles, index), !tokens.isCapital(index), isSingular(index) { return true }
            if tokens.shapes[index].contains(.sentenceStart) { return false }
        }
        return false
    }

    private func isSingular(_ index: Int) -> Bool { tokens.text[Int(tokens.ends[index]) - 1] != UInt8(ascii: "s") }

    /// “his daughter”, “her brother”: one name behind it is a person's.
    func isKin(_ index: Int) -> Bool {
        guard let kinds = words.roleKinds, lexicon.has(kinds, tokens, index), !tokens.isCapital(index) else {
            return false
        }
        return lexicon.value(of: kinds, in: tokens, at: index) == RoleKind.none
    }

    /// “Hoshyar, who …”, “Zainab, 34,”.
    func isDescribed(_ end: Int) -> Bool {
        guard end + 1 < tokens.count, tokens.isPunctuation(end, ","),
            tokens.shapes[end + 1].isDisjoint(with: .paragraphBefore | .sentenceStart)
        else { return false }
        if tokens.reads(end + 1, "who") || tokens.reads(end + 1, "whose") { return true }
        guard end + 2 < tokens.count, let age = tokens.number(at: end + 1), (5...110).contains(age) else {
            return false
        }
        return tokens.isPunctuation(end + 2, ",")
    }

    /// “the al-Jazaer neighborhood”, “Umm al-Dhiban village”: a capital that nothing explains before the word for a part of a
    /// town, or for a village.
    func namedQuarter(at index: Int) -> Finding? {
        guard let heads = words.placeHeadsAfter, nameEnd[index] == 0, !isCommon(index), !has(words.demonyms, index),
            !tokens.shapes[index].contains(.allCapitals), !tokens.shapes[index].meets(.titleLine | .capitalLine)
        else { return nil }
        var end = index + 1
        while end < tokens.count, end - index < 3, tokens.isCapital(end), nameEnd[end] == 0, !isDate[end],
            !tokens.shapes[end].meets(.paragraphBefore | .sentenceStart)
        {
            end += 1
        }
        guard end < tokens.count, !tokens.isCapital(end), !tokens.shapes[end].contains(.possessive),
            lexicon.has(heads, tokens, end), lexicon.value(of: heads, in: tokens, at: end) == 0,
            [
                "neighborhood", "neighbourhood", "quarter", "suburb", "village", "town", "hamlet", "subdistrict",
                "district",
            ]
            .contains(tokens.string(at: end))
        else { return nil }
        return Finding(
            tokens: index..<end, type: .place, match: .pattern, level: .possible,
            rule: "name before the word for a village or quarter")
    }
}

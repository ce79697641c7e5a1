internal import Gazetteers
internal import Records
internal import Text

/// Reads the capitals of English news from left to right: titles and the names behind them, heads of organisations, groups
/// and places, given names, and names that someone's verb or role betrays.
struct CapitalRuns {
    let tokens: Tokens
    let lexicon: Lexicon
    let words: NameWordClasses
    /// Tokens of time expressions; they are no part of a name.
    var isDate: [Bool]
    /// End of the longest strong name of the gazetteer that begins at a token, 0 for none; and its type.
    var nameEnd: [Int]
    var nameType: [EntryType]

    init(tokens: Tokens, lexicon: Lexicon, words: NameWordClasses, names: [NameCandidate], dates: [DateMention]) {
        self.tokens = tokens
        self.lexicon = lexicon
        self.words = words
        isDate = Array(repeating: false, count: tokens.count)
        nameEnd = Array(repeating: 0, count: tokens.count)
        nameType = Array(repeating: .place, count: tokens.count)
        for date in dates {
            var index = tokens.firstToken(from: date.span.lowerBound)
            while index < tokens.count, Int(tokens.starts[index]) < date.span.upperBound {
                isDate[index] = true
                index += 1
            }
        }
        for name in names {
            guard let strong = name.readings.first(where: { $0.isStrong && !$0.flags.contains(.needsTrigger) }) else {
                continue
            }
            let start = name.tokens.lowerBound
            if name.tokens.upperBound > nameEnd[start] {
                nameEnd[start] = name.tokens.upperBound
                nameType[start] = strong.type
            }
        }
    }

    mutating func findings() -> [Finding] {
        var found: [Finding] = []
        var index = 0
        while index < tokens.count {
            if let finding = finding(at: index) {
                found.append(finding)
                index = max(index + 1, finding.tokens.upperBound)
            } else {
                index += 1
            }
        }
        return listedPlaces(beside: found)
    }

    private func finding(at index: Int) -> Finding? {
        let shape = tokens.shapes[index]
        guard shape.contains(.word), !shape.contains(.link), !isDate[index] else { return nil }
        if tokens.classes[index].begins(words.titlesAndRoles), let titled = titledPerson(at: index) { return titled }
        guard shape.contains(.capital), !shape.contains(.capitalLine) else { return nil }
        if length(words.titles, index) > 0, length(words.givenNames, index) == 0 { return nil }
        // One by one: a chain of ?? would copy each answer along all of it.
        if let finding = headFirst(at: index) { return finding }
        if let finding = numberedUnit(at: index) { return finding }
        if let finding = headLast(at: index) { return finding }
        if let finding = namedBody(at: index) { return finding }
        if let finding = namedFacility(at: index) { return finding }
        if let finding = person(at: index) { return finding }
        if let finding = namedQuarter(at: index) { return finding }
        return locatedPlace(at: index)
    }

    // MARK: People

    /// “Prime Minister X”, “spokesman X”, “Sheikh X”.
    private func titledPerson(at index: Int) -> Finding? {
        var length = length(words.titles, index)
        var isTitle = length > 0
        if length == 0 {
            length = self.length(words.roles, index)
            isTitle = false
        }
        guard length > 0 else { return nil }
        var start = index + length
        if start < tokens.count, tokens.isPunctuation(start, "."), tokens.isGlued(start) { start += 1 }
        guard start < tokens.count, self.length(words.titles, start) == 0 || !tokens.isCapital(start) else {
            return nil
        }
        // In a line of capitals “PROTESTERS STORM” is a role and its verb.
        if !isTitle, tokens.shapes[start].contains(.capitalLine), !has(words.givenNames, start) { return nil }
        let end = personEnd(from: start)
        guard end > start else { return nil }
        if end - start == 1 {
            // One word behind a role may be anything: “officer Basra”; behind a title, or “his daughter”, it is a name unless
            // a list has a place.
            guard isTitle || isKin(index), nameEnd[start] == 0 || nameType[start] == .person,
                !isCommon(start) || isPersonWord(start)
            else { return nil }
        }
        if nameEnd[start] >= end, nameType[start] != .person { return nil }
        return Finding(
            tokens: start..<end, type: .person, match: .pattern, level: .likely,
            rule: isTitle ? "title before a name" : "role before a name")
    }

    /// A kunya, a given name and what follows it, an initial, or two unknown words that speak.
    private func person(at index: Int) -> Finding? {
        guard let finding = personAlone(at: index) else { return nil }
        let next = finding.tokens.upperBound
        // “the Abu Zirig marsh”: a name of that shape with the head word of a place behind it
        if next < tokens.count, finding.level != .likely || has(words.kunya, index),
            let heads = words.placeHeadsAfter, lexicon.has(heads, tokens, next), !tokens.isCapital(next),
            tokens.shapes[next].isDisjoint(with: .paragraphBefore | .sentenceStart)
        {
            return Finding(
                tokens: finding.tokens, type: .place, match: .pattern, level: .possible,
                rule: "name before the head word of a place")
        }
        return finding
    }

    private func personAlone(at index: Int) -> Finding? {
        // “Riyad al-Maliki”: a place's name that is a given name too begins a person's when a family name follows.
        if nameEnd[index] > 0, nameType[index] != .person, !has(words.givenNames, index) { return nil }
        let end = personEnd(from: index)
        if end - index == 1, nameEnd[index] == 0, has(words.surnames, index), !isCommon(index), isBetrayed(index..<end)
        {
            return Finding(
                tokens: index..<end, type: .person, match: .pattern, level: .possible, rule: "family name that speaks")
        }
        if end - index == 1, nameEnd[index] == 0, has(words.givenNames, index), !isCommon(index),
            !has(words.ambiguous, index), !isBehindLocative(index), isBetrayed(index..<end) || isDescribed(end)
        {
            return Finding(
                tokens: index..<end, type: .person, match: .pattern, level: .possible, rule: "given name that speaks")
        }
        guard end - index >= 2 else { return nil }
        if has(words.kunya, index) || has(words.givenNames, index) || has(words.filiation, index + 1) {
            return Finding(
                tokens: index..<end, type: .person, match: .pattern, level: .likely, rule: "given name and family name")
        }
        if isCommon(index), !has(words.ambiguous, index) { return nil }
        if isInApposition(index..<end) {
            return Finding(
                tokens: index..<end, type: .person, match: .pattern, level: .possible,
                rule: "name behind a role and a comma")
        }
        let hasSurname = has(words.surnames, end - 1) || (tokens.shapes[end - 1].contains(.article) && end - index >= 2)
        let known = has(words.ambiguous, index) && hasSurname
        if known || hasSurname && has(words.surnames, index) || isBetrayed(index..<end) {
            return Finding(
                tokens: index..<end, type: .person, match: .pattern, level: .possible,
                rule: "name that speaks or bears a role")
        }
        return nil
    }

    /// A verb of saying beside the name, or a role in apposition: “X, a teacher,”.
    func isBetrayed(_ range: Range<Int>) -> Bool {
        guard !tokens.shapes[range.lowerBound].contains(.titleLine) else { return false }
        var next = range.upperBound
        if next < tokens.count, has(words.said, next), !tokens.isCapital(next) { return true }
        if range.lowerBound > 0, has(words.said, range.lowerBound - 1), !tokens.isCapital(range.lowerBound - 1) {
            return true
        }
        guard next < tokens.count, tokens.isPunctuation(next, ",") else { return false }
        next += 1
        for offset in 0..<4 where next + offset < tokens.count {
            if has(words.roles, next + offset) { return true }
            if tokens.shapes[next + offset].contains(.punctuation) || tokens.isCapital(next + offset) { return false }
        }
        return false
    }

    /// One past the last token of a person's name that begins at `start`; `start` itself when there is none.
    func personEnd(from start: Int) -> Int {
        var index = start
        var end = start
        while index < tokens.count, end - start < 7 {
            let shape = tokens.shapes[index]
            if index > start, shape.meets(.paragraphBefore) || shape.contains(.sentenceStart) { break }
            if shape.contains(.word), shape.contains(.capital), !isDate[index],
                canBeInPerson(index, isFirst: index == start)
            {
                index += 1
                end = index
                // the dot of an initial: “Donald J. Trump”
                if index < tokens.count, tokens.isPunctuation(index, "."), tokens.isGlued(index),
                    shape.contains(.initial)
                {
                    index += 1
                }
                continue
            }
            guard index > start, index + 1 < tokens.count else { break }
            let isHyphen = tokens.isPunctuation(index, "-") && tokens.isGlued(index) && tokens.isGlued(index + 1)
            if isHyphen || has(words.particles, index) || has(words.filiation, index)
                || ArticleWordsAtToken.isArticle(index, tokens),
                tokens.shapes[index + 1].contains(.capital), canBeInPerson(index + 1, isFirst: false)
            {
                index += 1
                continue
            }
            break
        }
        return end
    }

    private func canBeInPerson(_ index: Int, isFirst: Bool) -> Bool {
        if has(words.demonyms, index) || has(words.months, index) && !has(words.givenNames, index)
            || has(words.weekdays, index)
        {
            return false
        }
        if isPersonWord(index) || tokens.shapes[index].contains(.article) { return true }
        if isCommon(index) { return false }
        if isFirst, nameEnd[index] > 0, nameType[index] != .person { return false }
        if has(words.organisationTails, index) || has(words.groupHeads, index) || has(words.placeHeadsAfter, index) {
            return false
        }
        if tokens.shapes[index].contains(.allCapitals), !tokens.shapes[index].contains(.capitalLine) { return false }
        return true
    }

    func isPersonWord(_ index: Int) -> Bool {
        has(words.givenNames, index) || has(words.surnames, index) || has(words.kunya, index)
            || has(words.filiation, index)
            || has(words.ambiguous, index) && !tokens.shapes[index].contains(.sentenceStart)
            || tokens.shapes[index].contains(.initial)
    }

    // MARK: Organisations, groups, places

    /// “Ministry of Oil”, “University of Mosul”, “Kataib Sayyid al-Shuhada”, “Jabal Sinjar”.
    private func headFirst(at index: Int) -> Finding? {
        if let heads = words.groupHeads, lexicon.has(heads, tokens, index),
            let value = lexicon.value(of: heads, in: tokens, at: index),
            value == 2 || value == 3 && tokens.shapes[index].isDisjoint(with: .sentenceStart),
            let end = capitals(after: index), value == 2 || has(words.givenNames, index + 1)
        {
            return Finding(
                tokens: index..<end, type: .armedGroup, match: .pattern, level: .likely,
                rule: "head word before a group's name")
        }
        if let heads = words.organisationHeads, lexicon.length(of: heads, in: tokens, at: index) > 0 {
            let length = lexicon.length(of: heads, in: tokens, at: index)
            let of = index + length
            if of + 1 < tokens.count, Self.isOf(of, tokens), let end = nameAfterOf(of) {
                return Finding(
                    tokens: index..<end, type: .organisation, match: .pattern, level: .likely,
                    rule: "head word of an organisation")
            }
        }
        if let heads = words.placeHeadsBefore {
            let length = lexicon.length(of: heads, in: tokens, at: index)
            if length > 0, lexicon.value(of: heads, in: tokens, at: index) == 1,
                let end = capitals(after: index + length - 1)
            {
                return Finding(
                    tokens: index..<end, type: .place, match: .pattern, level: .possible,
                    rule: "head word before a place")
            }
        }
        return nil
    }

    /// “Fatah Alliance”, “14th Division”, “Rashid Street”.
    private func headLast(at index: Int) -> Finding? {
        // “Former Parliament Speaker X” at the head of a sentence
        if let modifiers = words.roleModifiers, tokens.shapes[index].contains(.sentenceStart),
            let value = lexicon.value(of: modifiers, in: tokens, at: index), (1...3).contains(value)
        {
            return nil
        }
        if tokens.shapes[index].contains(.titleLine), tokens.shapes[index].contains(.sentenceStart), isCommon(index) {
            return nil
        }
        if has(words.determiners, index) || has(words.pronouns, index) || has(words.prepositions, index)
            || has(words.conjunctions, index)
        {
            return nil
        }
        var best: Finding?
        var end = index + 1
        var last = index
        while last - index < 6, let next = nextCapital(after: last) {
            last = next
            end = next + 1
            if length(words.titles, next) > 0, !has(words.organisationTails, next) { break }
            guard let (type, level) = headType(at: next, in: index..<end) else { continue }
            best = Finding(
                tokens: index..<end, type: type, match: .pattern, level: level, rule: "name that ends in a head word")
        }
        if let best, has(words.demonyms, index), best.tokens.count == 2, best.type != .armedGroup,
            best.type != .organisation
        {
            return nil
        }
        return best.map { extended($0) }
    }

    private func headType(at index: Int, in range: Range<Int>) -> (EntityType, Level)? {
        let onlyCommon = range.dropLast().allSatisfy { isCommon($0) || has(words.demonyms, $0) }
        let isTitleLine = tokens.shapes[index].contains(.titleLine)
        if isTitleLine, onlyCommon { return nil }
        // “Asim Jihad” is a man, though Jihad ends names of groups too.
        if range.count == 2, has(words.givenNames, range.lowerBound),
            has(words.givenNames, index) || has(words.ambiguous, index)
        {
            return nil
        }
        let ofOrganisation = words.organisationHeads.flatMap { heads in
            lexicon.has(heads, tokens, index) ? lexicon.value(of: heads, in: tokens, at: index) : nil
        }
        if ofOrganisation == 1 { return (.organisation, onlyCommon ? .possible : .likely) }
        if let heads = words.groupHeads, lexicon.has(heads, tokens, index),
            let value = lexicon.value(of: heads, in: tokens, at: index),
            value != 2
        {
            return (.armedGroup, onlyCommon ? .possible : .likely)
        }
        // “Genel Energy”: heads too common for a name of common words
        if ofOrganisation == 2, !onlyCommon, !isTitleLine, length(words.placeHeadsAfter, index) == 0 {
            return (.organisation, .possible)
        }
        if has(words.organisationTails, index), !onlyCommon { return (.organisation, .possible) }
        if let heads = words.placeHeadsAfter, lexicon.has(heads, tokens, index),
            lexicon.value(of: heads, in: tokens, at: index) == 1,
            !onlyCommon
        {
            return (.place, .likely)
        }
        return nil
    }

    /// “near Tarmiyah”: a capital that nothing explains, behind a preposition of place.
    private func locatedPlace(at index: Int) -> Finding? {
        guard index > 0, nameEnd[index] == 0, !tokens.shapes[index].contains(.titleLine),
            !tokens.shapes[index].contains(.allCapitals), !has(words.demonyms, index)
        else { return nil }
        // “in New Jawahiri”: a word that opens names of places, before one that nothing explains
        let isOpener =
            has(words.placeModifiers, index) && index + 1 < tokens.count && canFollow(index + 1) && !isCommon(index + 1)
            && nameEnd[index + 1] == 0 && !isPersonWord(index + 1)
        guard !isCommon(index) || isOpener, !isPersonWord(index) || isPlaceOfMan(index) else { return nil }
        guard isBehindLocative(index) else { return nil }
        var end = index + 1
        while end < tokens.count, end - index < 3, tokens.shapes[end].contains(.capital),
            tokens.shapes[end].contains(.spaceBefore),
            !isCommon(end), nameEnd[end] == 0, !isDate[end],
            !tokens.shapes[end].meets(.paragraphBefore | .sentenceStart)
        {
            end += 1
        }
        return Finding(
            tokens: index..<end, type: .place, match: .pattern, level: .possible,
            rule: "name behind a preposition of place")
    }

    /// “toward Intisar,”: one name of a man or a woman behind a preposition that people do not take.
    private func isPlaceOfMan(_ index: Int) -> Bool {
        let next = index + 1
        guard !has(words.kunya, index), next < tokens.count, !tokens.isCapital(next),
            !tokens.shapes[next].contains(.possessive)
        else { return false }
        return tokens.reads(index - 1, "in") || tokens.reads(index - 1, "toward") || tokens.reads(index - 1, "towards")
            || tokens.reads(index - 1, "outside")
    }

    func isBehindLocative(_ index: Int) -> Bool {
        guard let locatives = words.locatives else { return false }
        for back in 1...4 where index - back >= 0 {
            let length = lexicon.length(of: locatives, in: tokens, at: index - back)
            if length == back, let value = lexicon.value(of: locatives, in: tokens, at: index - back), value <= 2 {
                return back > 1 || isPlain(locative: index - 1)
            }
        }
        return false
    }

    /// A preposition of place alone that takes no people.
    private func isPlain(locative index: Int) -> Bool {
        tokens.readsInAnyCase(index, "in") || tokens.readsInAnyCase(index, "near")
            || tokens.readsInAnyCase(index, "at") || tokens.readsInAnyCase(index, "outside")
            || tokens.readsInAnyCase(index, "inside") || tokens.readsInAnyCase(index, "toward")
            || tokens.readsInAnyCase(index, "towards")
    }

    // MARK: Steps through capitals

    /// One past a run of capitals right behind `index`, nil when there is none.
    func capitals(after index: Int) -> Int? {
        var end = index + 1
        while end < tokens.count, end - index < 5, canFollow(end),
            !isCommon(end) || tokens.shapes[end].contains(.article)
        {
            end += 1
        }
        return end > index + 1 ? end : nil
    }

    func canFollow(_ index: Int) -> Bool {
        let shape = tokens.shapes[index]
        return shape.contains(.capital) && shape.contains(.word) && !shape.meets(.paragraphBefore | .sentenceStart)
            && !isDate[index]
    }

    private func nextCapital(after index: Int) -> Int? {
        let next = index + 1
        guard next < tokens.count, !tokens.shapes[next].meets(.paragraphBefore | .sentenceStart), !isDate[next] else {
            return nil
        }
        if tokens.shapes[next].contains(.capital) { return next }
        guard next + 1 < tokens.count else { return nil }
        let joins =
            tokens.isPunctuation(next, "&") || ArticleWordsAtToken.isArticle(next, tokens)
            || tokens.isPunctuation(next, "-") && tokens.isGlued(next)
        if joins, canFollow(next + 1) { return next + 1 }
        return nil
    }

    /// One past the name behind “of” or “for”: “Oil”, “Higher Education and Scientific Research”, “the Interior”.
    func nameAfterOf(_ of: Int) -> Int? {
        var index = of + 1
        if tokens.readsInAnyCase(index, "the") { index += 1 }
        guard index < tokens.count, canFollow(index) else { return nil }
        var end = index + 1
        while end < tokens.count, end - of < 9 {
            if canFollow(end) {
                end += 1
            } else if end + 1 < tokens.count, Self.isAnd(end, tokens) || Self.isOf(end, tokens), canFollow(end + 1),
                isCommon(end + 1)
            {
                end += 2
            } else if end + 1 < tokens.count, tokens.reads(end, "of"), nameEnd[end + 1] > 0,
                nameType[end + 1] == .place, !isDate[end]
            {
                return nameEnd[end + 1]  // “Association of the Petroleum Industry of Kurdistan”
            } else {
                break
            }
        }
        return end
    }

    static func isOf(_ index: Int, _ tokens: Tokens) -> Bool {
        return tokens.reads(index, "of") || tokens.reads(index, "for")
    }

    static func isAnd(_ index: Int, _ tokens: Tokens) -> Bool {
        return tokens.reads(index, "and") || tokens.reads(index, "&")
    }

    @inline(__always)
    func has(_ wordClass: WordClass?, _ index: Int) -> Bool {
        guard let wordClass else { return false }
        return lexicon.has(wordClass, tokens, index)
    }

    func length(_ wordClass: WordClass?, _ index: Int) -> Int {
        guard let wordClass else { return 0 }
        return lexicon.length(of: wordClass, in: tokens, at: index)
    }

    func isCommon(_ index: Int) -> Bool { has(words.common, index) }
}

/// A romanised article that stands alone as a token.
enum ArticleWordsAtToken {
    static func isArticle(_ index: Int, _ tokens: Tokens) -> Bool {
        let span = tokens.span(index, through: index)
        guard span.count == 2 || span.count == 3 else { return false }
        return tokens.text.withUnsafeBufferPointer { ArticleWords.isArticle(UnsafeBufferPointer(rebasing: $0[span])) }
    }
}

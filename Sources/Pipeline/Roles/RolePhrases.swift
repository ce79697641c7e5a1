internal import Records
internal import Text

/// Reads the noun of a role with what stands beside it: “former deputy speaker of parliament”, “Badr's leader”.
struct RolePhrases {
    let tokens: Tokens
    let words: RoleWords
    /// In order of start, without overlap.
    let findings: [Finding]

    /// A role with whose it is, before it is tied to anyone.
    struct Phrase {
        /// The noun alone: “deputy speaker”.
        var core: Range<Int>
        /// The noun with “former”, “acting”.
        var shown: Range<Int>
        var standing: String?
        var of: Int?
        var isDefinite = false
        var isDeputy = false
        /// The first token of the whole phrase, determiner and owner included; and one past its last.
        var start: Int
        var end: Int
    }

    // MARK: Nouns

    /// Where the longest noun of a role, or a title, that ends before `end` begins; nil when there is none.
    func nounStart(endingAt end: Int) -> Int? {
        let floor = max(0, end - 6)
        for start in floor..<max(floor, end) where nounLength(at: start) == end - start { return start }
        return nil
    }

    func nounLength(at index: Int) -> Int {
        let signs = words.signs(tokens, index)
        if signs.meets(.nounPhrase), has(.secondOfNoun, index + 1) {
            return max(length(words.titles, index), length(words.roles, index), length(words.kinds, index))
        }
        return signs.meets(.noun) ? 1 : 0
    }

    /// The value of `role-kinds` for a noun, or for its last word when the whole has none; nil when neither has.
    func kind(of core: Range<Int>) -> Int? {
        guard let kinds = words.kinds else { return nil }
        if words.lexicon.length(of: kinds, in: tokens, at: core.lowerBound) == core.count {
            return words.lexicon.value(of: kinds, in: tokens, at: core.lowerBound)
        }
        let last = core.upperBound - 1
        guard words.lexicon.has(kinds, tokens, last) else { return nil }
        let value = words.lexicon.value(of: kinds, in: tokens, at: last)
        // “oil minister” is more than “minister”; “brigadier general” is a rank as “general” is.
        return value == RoleKind.none || value == RoleKind.rank ? value : nil
    }

    /// Whether the noun is a role, and not only a way of address.
    func isRole(_ core: Range<Int>, beforeName: Bool) -> Bool {
        if let kind = kind(of: core) {
            return kind > RoleKind.rank || kind == RoleKind.rank && !beforeName
        }
        return has(.role, core.upperBound - 1) && isWordOfLetters(core.upperBound - 1)
    }

    /// The record's word for a noun: of the list, or the noun's own words.
    func name(of core: Range<Int>) -> String {
        if let kind = kind(of: core), let name = RoleKind.name(kind) { return name }
        var name: [UInt8] = []
        for index in core where isWordOfLetters(index) {
            if !name.isEmpty { name.append(UInt8(ascii: "_")) }
            for byte in tokens.text[tokens.span(index, through: index)] {
                if byte >= 0x41, byte <= 0x5A { name.append(byte | 0x20) }
                if byte >= 0x61, byte <= 0x7A { name.append(byte) }
                if byte == UInt8(ascii: "-") { name.append(UInt8(ascii: "_")) }
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    // MARK: Phrases

    /// The phrase that begins at `start`: “the former leader of Badr”, “Iraq's oil minister”.
    func phrase(from start: Int) -> Phrase? {
        var index = start
        var isDefinite = false
        if has(.determiner, index), let determiners = words.determiners {
            let value = words.lexicon.value(of: determiners, in: tokens, at: index)
            isDefinite = value == 1 || value == 3
            index += 1
        }
        var owner: Int?
        var modifiers: [Int] = []
        for _ in 0..<7 {
            guard index < tokens.count, !isBreak(index) || index == start else { return nil }
            let length = nounLength(at: index)
            if length > 0, let core = core(at: index, length) {
                var phrase = standing(of: core)
                phrase.start = start
                for modifier in modifiers { note(modifierAt: modifier, in: &phrase) }
                if index < core.lowerBound { note(modifierAt: index, in: &phrase) }
                phrase.of = owner
                phrase.isDefinite = isDefinite || owner != nil
                if owner == nil { takeComplement(&phrase) }
                // “who now chair the council”: a verb
                if has(.determiner, phrase.end), !isBreak(phrase.end) { return nil }
                return phrase
            }
            if let number = finding(startingAt: index) {
                guard findings[number].type != .person else { return nil }
                owner = number
                index = findings[number].tokens.upperBound
                if index < tokens.count, tokens.shapes[index].contains(.possessive) {
                    index += 1
                    isDefinite = true
                }
                continue
            }
            let modifier = modifierLength(index)
            if modifier > 0 {
                modifiers.append(index)
                index += modifier
            } else if has(.demonym, index) {
                index += 1
            } else if isPlainNoun(index) {
                owner = nil  // “the Badr bloc leader” leads the bloc
                index += 1
            } else if tokens.isPunctuation(index, "-"), tokens.isGlued(index) {
                index += 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// The noun at `index`, with a second one that it only describes: “militia commander”.
    private func core(at index: Int, _ length: Int) -> Range<Int>? {
        var core = index..<(index + length)
        while core.upperBound < tokens.count, !isBreak(core.upperBound), finding(startingAt: core.upperBound) == nil {
            let more = nounLength(at: core.upperBound)
            if more == 0 { break }
            core = core.upperBound..<(core.upperBound + more)
        }
        return isRole(core, beforeName: false) ? core : nil
    }

    /// The noun with the standing that is part of it: “former president” as one title.
    func standing(of core: Range<Int>) -> Phrase {
        var phrase = Phrase(core: core, shown: core, start: core.lowerBound, end: core.upperBound)
        strip(&phrase)
        return phrase
    }

    /// Where a modifier, a demonym or a hyphened “ex-” that ends before `end` begins.
    func modifierStart(endingAt end: Int) -> Int? {
        if end > 1, tokens.isPunctuation(end - 1, "-"), tokens.isGlued(end - 1), has(.modifier, end - 2) {
            return end - 2
        }
        for back in 1...2 where end - back >= 0 && (back == 1 || !isBreak(end - 1)) {
            if modifierLength(end - back) == back { return end - back }
        }
        return has(.demonym, end - 1) ? end - 1 : nil
    }

    /// Notes what the modifier at `index` says of the role: “former”, “acting”, “deputy”.
    func note(modifierAt index: Int, in phrase: inout Phrase) {
        guard let modifiers = words.modifiers, let value = words.lexicon.value(of: modifiers, in: tokens, at: index)
        else {
            return
        }
        if let standing = RoleStanding.name(value) {
            phrase.standing = standing
        } else if value == RoleStanding.deputy {
            phrase.isDeputy = true
        } else {
            return
        }
        phrase.shown = min(index, phrase.shown.lowerBound)..<phrase.shown.upperBound
    }

    /// “interim president” is a title of its own; what it says of the standing is told apart.
    private func strip(_ phrase: inout Phrase) {
        guard let modifiers = words.modifiers, phrase.core.count > 1,
            case let first = phrase.core.lowerBound,
            let name = words.lexicon.value(of: modifiers, in: tokens, at: first).flatMap(RoleStanding.name)
        else { return }
        var rest = first + words.lexicon.length(of: modifiers, in: tokens, at: first)
        if rest < phrase.core.upperBound, tokens.isPunctuation(rest, "-") { rest += 1 }
        guard rest < phrase.core.upperBound, nounLength(at: rest) == phrase.core.upperBound - rest else { return }
        phrase.standing = name
        phrase.core = rest..<phrase.core.upperBound
    }

    /// “of Asaib Ahl al-Haq”, “for the Ministry of Oil”, “at Iraq's Central Bank”.
    private func takeComplement(_ phrase: inout Phrase) {
        let preposition = phrase.end
        guard preposition + 1 < tokens.count, !isBreak(preposition),
            let reach = reach(of: preposition)
        else { return }
        var index = preposition + 1
        if isThe(index) { index += 1 }
        if index < tokens.count, isThe(index - 1), let body = body(meantBy: index),
            index + 1 == tokens.count || !isPlainNoun(index + 1)
        {
            phrase.of = body
            phrase.end = index + 1
            return
        }
        var steps = 0
        while index < tokens.count, steps < 3, finding(startingAt: index) == nil, !isBreak(index) {
            let length = max(modifierLength(index), has(.demonym, index) ? 1 : 0)
            if length == 0 { return }
            index += length
            steps += 1
        }
        guard index < tokens.count, var number = finding(startingAt: index) else { return }
        // “head of Iraq's Central Bank”
        if let next = possessed(by: number) { number = next }
        guard reach.takes(findings[number].type), isWhole(number) else { return }
        phrase.of = number
        phrase.end = findings[number].tokens.upperBound
    }

    /// The body that “the movement” stands for: the first one of this sentence before it, else of the sentence before.
    func body(meantBy noun: Int) -> Int? {
        guard !tokens.isCapital(noun),
            has(.bodyNoun, noun) || equals(noun, "group") || equals(noun, "organisation")
                || equals(noun, "organization")
        else { return nil }
        let sentence = Int(tokens.sentences[noun])
        for start in [sentence, sentence - 1] where start >= 0 {
            let range = tokens.sentence(start)
            if let body = firstBody(from: range.lowerBound, before: min(range.upperBound, noun)) { return body }
        }
        return nil
    }

    private func firstBody(from start: Int, before end: Int) -> Int? {
        var low = 0
        var high = findings.count
        while low < high {
            let middle = (low + high) / 2
            if findings[middle].tokens.lowerBound < start { low = middle + 1 } else { high = middle }
        }
        while low < findings.count, findings[low].tokens.lowerBound < end {
            if findings[low].type == .armedGroup || findings[low].type == .organisation { return low }
            low += 1
        }
        return nil
    }

    /// The finding right behind the possessive of another.
    private func possessed(by number: Int) -> Int? {
        let end = findings[number].tokens.upperBound
        guard end + 1 < tokens.count, tokens.shapes[end].contains(.possessive) else { return nil }
        return finding(startingAt: end + 1)
    }

    /// Whether the finding is no part of a longer phrase: “leader of the Badr bloc” leads the bloc.
    func isWhole(_ number: Int) -> Bool {
        let next = findings[number].tokens.upperBound
        guard next < tokens.count, !isBreak(next) else { return true }
        if tokens.shapes[next].contains(.possessive) { return false }
        if let heads = words.placeHeads, words.lexicon.length(of: heads, in: tokens, at: next) > 0,
            words.lexicon.value(of: heads, in: tokens, at: next) == 0
        {
            return true
        }
        return !isPlainNoun(next) || nounLength(at: next) > 0
    }

    /// A word in lower case that is none of the small words nor a verb of saying.
    func isPlainNoun(_ index: Int) -> Bool {
        tokens.isWord(index) && !tokens.isCapital(index) && !has(.small | .determiner | .auxiliary | .said, index)
            && !tokens.shapes[index].contains(.possessive)
    }

    private func modifierLength(_ index: Int) -> Int {
        let signs = words.signs(tokens, index)
        if signs.meets(.modifierPhrase) { return length(words.modifiers, index) }
        return signs.meets(.modifier) ? 1 : 0
    }

    // MARK: Steps

    /// Number of the finding that begins at token `index`.
    func finding(startingAt index: Int) -> Int? {
        let number = firstFinding(endingBehind: index)
        return number < findings.count && findings[number].tokens.lowerBound == index ? number : nil
    }

    /// Number of the finding that ends before token `index`.
    func finding(endingAt index: Int) -> Int? {
        let number = firstFinding(endingBehind: index - 1)
        return number < findings.count && findings[number].tokens.upperBound == index ? number : nil
    }

    /// The first finding that goes beyond token `index`; findings do not overlap, so both their ends are in order.
    private func firstFinding(endingBehind index: Int) -> Int {
        var low = 0
        var high = findings.count
        while low < high {
            let middle = (low + high) / 2
            if findings[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func isThe(_ index: Int) -> Bool { tokens.isWord(index) && equals(index, "the") }

    /// Whether the token is `word`, in whatever case; `word` is in lower case.
    func equals(_ index: Int, _ word: StaticString) -> Bool { equals(index, word, orBits: 0x20) }

    private func equals(_ index: Int, _ word: StaticString, orBits bits: UInt8) -> Bool {
        let start = Int(tokens.starts[index])
        guard Int(tokens.ends[index]) - start == word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount where tokens.text[start + offset] | bits != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// Whether the token in the text has one of `signs`; nothing has any outside of the text.
    @inline(__always)
    func has(_ signs: RoleSigns, _ index: Int) -> Bool { words.signs(tokens, index).meets(signs) }

    /// Whether a sentence or a paragraph begins at `index`.
    func isBreak(_ index: Int) -> Bool { tokens.shapes[index].meets(.sentenceStart | .paragraphBefore) }

    private func isWordOfLetters(_ index: Int) -> Bool { tokens.isWord(index) }

    func has(_ wordClass: WordClass?, _ index: Int) -> Bool {
        guard let wordClass else { return false }
        return words.lexicon.has(wordClass, tokens, index)
    }

    func length(_ wordClass: WordClass?, _ index: Int) -> Int {
        guard let wordClass else { return 0 }
        return words.lexicon.length(of: wordClass, in: tokens, at: index)
    }

    private func reach(of preposition: Int) -> Reach? {
        // In lower case alone: none begins a sentence behind a role.
        func isWord(_ word: StaticString) -> Bool { equals(preposition, word, orBits: 0) }
        if isWord("of") || isWord("for") { return .anything }
        if isWord("at") || isWord("with") || isWord("in") || isWord("from") { return .bodies }
        return isWord("to") ? .offices : nil
    }

    /// Whose roles a preposition tells of.
    private enum Reach {
        case anything, bodies, offices

        func takes(_ type: EntityType) -> Bool {
            switch self {
            case .anything: true
            case .bodies: type == .organisation || type == .armedGroup
            case .offices: type != .armedGroup
            }
        }
    }
}

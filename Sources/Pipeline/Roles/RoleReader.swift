internal import Records
internal import Text

/// Reads which role the text itself gives to a person, and in whose name: “Qais al-Khazali, leader of Asaib Ahl al-Haq”,
/// “Iraqi Oil Minister Hayan Abdul-Ghani”, “the spokesman for the Popular Mobilization Forces, Muayad al-Saadi,”.
///
/// Silent where the words allow another pair: in “after talks with the head of the PMF, Sudani left” Sudani heads nothing.
struct RoleReader {
    let phrases: RolePhrases
    private var tokens: Tokens { phrases.tokens }
    private var findings: [Finding] { phrases.findings }

    /// The roles of finding number `person`, in order of the text.
    func roles(of person: Int) -> [RoleMention] {
        let name = findings[person].tokens
        let titles = titlesBefore(person)
        let behind = rolesBehind(name)
        guard
            let before = titles.role.map({ mention(extended($0, isJoined: true)) })
                ?? roleBeforeComma(name, titles.start) ?? leading(titles.start)
        else { return behind }
        return [before] + behind
    }

    private func mention(_ phrase: RolePhrases.Phrase) -> RoleMention {
        let name = phrases.name(of: phrase.core)
        return RoleMention(
            tokens: phrase.shown, role: phrase.isDeputy && !name.hasPrefix("deputy") ? "deputy_\(name)" : name,
            standing: phrase.standing, of: phrase.of)
    }

    // MARK: Before the name

    /// Where the titles right before the name that are no role begin: “Lt. Gen.”, “Sheikh”; and the role before them: “Prime
    /// Minister X”, “Badr leader X”.
    private func titlesBefore(_ person: Int) -> (start: Int, role: Range<Int>?) {
        var start = findings[person].tokens.lowerBound
        for _ in 0..<3 {
            guard start > 0, let title = phrases.nounStart(endingAt: start), !crosses(title, start) else { break }
            if phrases.isRole(title..<start, beforeName: true) { return (start, title..<start) }
            start = title
        }
        return (start, nil)
    }

    private func crosses(_ start: Int, _ end: Int) -> Bool {
        start + 1 < end && ((start + 1)..<end).contains { phrases.isBreak($0) } || phrases.isBreak(end)
    }

    /// The noun with its modifiers and, before them, the one whose role it is.
    private func extended(_ core: Range<Int>, isJoined: Bool) -> RolePhrases.Phrase {
        var phrase = phrases.standing(of: core)
        var index = phrase.start
        while index > 0, !phrases.isBreak(index) {
            guard let start = phrases.modifierStart(endingAt: index) else { break }
            phrases.note(modifierAt: start, in: &phrase)
            index = start
        }
        phrase.start = index
        guard index > 0, !phrases.isBreak(index) else { return phrase }
        if tokens.shapes[index - 1].contains(.possessive), index > 1, let owner = phrases.finding(endingAt: index - 1) {
            phrase.of = owner
            phrase.isDefinite = true
            phrase.start = findings[owner].tokens.lowerBound
        } else if tokens.shapes[index - 1].contains(.possessive), index > 2, phrases.isThe(index - 3),
            !phrases.isBreak(index - 2), let owner = phrases.body(meantBy: index - 2)
        {
            // “the movement's leader”
            phrase.of = owner
            phrase.isDefinite = true
            phrase.start = index - 3
        } else if let owner = phrases.finding(endingAt: index), isJoined || findings[owner].type != .person {
            phrase.start = findings[owner].tokens.lowerBound
            if mayOwn(owner) { phrase.of = owner }
        } else if phrases.has(.determiner, index - 1) {
            phrase.isDefinite = phrases.isThe(index - 1)
            phrase.start = index - 1
        }
        return phrase
    }

    /// “Badr leader X”, “Basra governor X”; but not “in Baghdad Prime Minister X”.
    private func mayOwn(_ owner: Int) -> Bool {
        let finding = findings[owner]
        if finding.type != .place { return true }
        let start = finding.tokens.lowerBound
        guard start > 0, !phrases.isBreak(start) else { return true }
        if tokens.shapes[start].contains(.allCapitals), !tokens.shapes[start].contains(.capitalLine) { return true }
        for word in ["in", "at", "near", "to", "from", "outside", "into"] as [StaticString]
        where phrases.equals(start - 1, word) { return false }
        return true
    }

    /// “the leader of Asaib Ahl al-Haq, Qais al-Khazali,”: a role, a comma, the name, and the end of the apposition.
    private func roleBeforeComma(_ name: Range<Int>, _ start: Int) -> RoleMention? {
        let comma = start - 1
        guard comma > 0, tokens.isPunctuation(comma, ","), !phrases.isBreak(start), isClosed(name.upperBound) else {
            return nil
        }
        guard let phrase = phraseEnding(at: comma) else { return nil }
        // “Sudani, the head of the Hashd, Falih al-Fayyadh,”: either may be meant.
        if phrase.start > 1, tokens.isPunctuation(phrase.start - 1, ","),
            let other = phrases.finding(endingAt: phrase.start - 1), findings[other].type == .person
        {
            return nil
        }
        // “the head of the Hashd, Hadi al-Amiri, leader of Badr,”: a list, where the name has a role of its own.
        let behind = name.upperBound
        if behind + 1 < tokens.count, tokens.isPunctuation(behind, ","), !phrases.isBreak(behind + 1) {
            if phrases.phrase(from: behind + 1) != nil { return nil }
            if isFronted(phrase.start), !opensClause(behind + 1) { return nil }
        }
        return mention(phrase)
    }

    /// The phrase of a role that ends before `end`: “Iraq's prime minister”, “spokesman for the Ministry of Oil”.
    private func phraseEnding(at end: Int) -> RolePhrases.Phrase? {
        if let noun = phrases.nounStart(endingAt: end), !crosses(noun, end),
            phrases.isRole(noun..<end, beforeName: false)
        {
            return outermost(extended(noun..<end, isJoined: false))
        }
        guard let owner = phrases.finding(endingAt: end), findings[owner].type != .person else { return nil }
        var index = findings[owner].tokens.lowerBound
        if index > 1, tokens.shapes[index - 1].contains(.possessive), let first = phrases.finding(endingAt: index - 1) {
            index = findings[first].tokens.lowerBound
        }
        while index > 0, let start = phrases.modifierStart(endingAt: index) { index = start }
        if index > 0, phrases.isThe(index - 1) { index -= 1 }
        guard index > 1, let noun = phrases.nounStart(endingAt: index - 1), !crosses(noun, end),
            phrases.isRole(noun..<(index - 1), beforeName: false)
        else { return nil }
        var phrase = extended(noun..<(index - 1), isJoined: false)
        guard let whole = phrases.phrase(from: noun), whole.of == owner else { return nil }
        phrase.of = owner
        phrase.end = end
        return phrase
    }

    /// “the spokesman for the prime minister, X,” is the spokesman; “the office of the prime minister, X,” may be anyone.
    private func outermost(_ phrase: RolePhrases.Phrase) -> RolePhrases.Phrase? {
        let preposition = phrase.start - 1
        guard preposition > 0,
            phrases.equals(preposition, "of") || phrases.equals(preposition, "for")
                || phrases.equals(preposition, "to")
        else { return phrase }
        guard let noun = phrases.nounStart(endingAt: preposition), !crosses(noun, preposition),
            phrases.isRole(noun..<preposition, beforeName: false)
        else { return nil }
        return outermost(extended(noun..<preposition, isJoined: false))
    }

    /// “Badr, led by Hadi al-Amiri”, “the Fatah Alliance headed by X”.
    private func leading(_ start: Int) -> RoleMention? {
        guard start > 2, phrases.equals(start - 1, "by"), !phrases.isBreak(start) else { return nil }
        let verb = start - 2
        guard let role = leadingRole(verb) else { return nil }
        let end = tokens.isPunctuation(verb - 1, ",") ? verb - 1 : verb
        guard let body = phrases.finding(endingAt: end), !phrases.isBreak(verb),
            findings[body].type == .armedGroup || findings[body].type == .organisation
        else { return nil }
        return RoleMention(tokens: verb..<(verb + 1), role: role, standing: nil, of: body)
    }

    // MARK: Behind the name

    /// “X, leader of Badr and head of the Fatah Alliance,”, “X (the movement's founder)”, “X, who leads Badr”.
    private func rolesBehind(_ name: Range<Int>) -> [RoleMention] {
        let open = name.upperBound
        guard open + 1 < tokens.count, !phrases.isBreak(open), !phrases.isBreak(open + 1) else { return [] }
        let isBracket = tokens.isPunctuation(open, "(")
        guard isBracket || tokens.isPunctuation(open, ",") || isDash(open) else { return [] }
        if !isBracket, let active = activeRole(at: open + 1) { return [active] }
        var found: [RolePhrases.Phrase] = []
        var index = open + 1
        if phrases.equals(index, "who"), index + 1 < tokens.count, phrases.has(.auxiliary, index + 1) {
            index += 2
        }
        while index < tokens.count, found.count < 3, let phrase = phrases.phrase(from: index) {
            found.append(phrase)
            guard phrase.end + 1 < tokens.count, phrases.equals(phrase.end, "and"), !phrases.isBreak(phrase.end) else {
                break
            }
            index = phrase.end + 1
        }
        guard let last = found.last else { return [] }
        // “X, parliament speaker Y and …”: the role is Y's; “X, the minister said”: nobody's.
        guard phrases.finding(startingAt: last.end).map({ findings[$0].type != .person }) ?? true,
            let close = closing(from: last.end, bracket: isBracket)
        else { return [] }
        if !isBracket, last.isDefinite, close + 1 < tokens.count, tokens.isPunctuation(close, ","),
            let next = personBehindTitles(at: close + 1)
        {
            // “X, the head of the Hashd, Y, said”: either may be meant, unless Y has a role of its own.
            let end = findings[next].tokens.upperBound
            guard end + 1 < tokens.count, tokens.isPunctuation(end, ","), phrases.phrase(from: end + 1) != nil else {
                return []
            }
        }
        return found.map { mention($0) }
    }

    /// “who leads the KDP”, “who heads Badr”.
    private func activeRole(at index: Int) -> RoleMention? {
        guard index + 2 < tokens.count, phrases.equals(index, "who") else { return nil }
        let verb = index + 1
        guard let role = leadingRole(verb) else { return nil }
        var next = verb + 1
        if phrases.isThe(next) { next += 1 }
        while next < tokens.count, phrases.has(.demonym, next) { next += 1 }
        guard next < tokens.count, let body = phrases.finding(startingAt: next), phrases.isWhole(body),
            findings[body].type != .person
        else { return nil }
        return RoleMention(tokens: verb..<(verb + 1), role: role, standing: nil, of: body)
    }

    /// What “led”, “heads” tell.
    private func leadingRole(_ verb: Int) -> String? {
        guard phrases.has(.leading, verb), let leading = phrases.words.leading else { return nil }
        return phrases.words.lexicon.value(of: leading, in: tokens, at: verb).flatMap(RoleKind.name)
    }

    // MARK: Ends of appositions

    private func isDash(_ index: Int) -> Bool {
        let span = tokens.span(index, through: index)
        return span.count == 3 && tokens.text[span.lowerBound] == 0xE2 && tokens.text[span.lowerBound + 1] == 0x80
            && (0x92...0x95).contains(tokens.text[span.lowerBound + 2])
    }

    /// Where a mark ends the apposition that goes on at `index`; nil when a verb comes first.
    private func closing(from index: Int, bracket: Bool) -> Int? {
        var isRelative = false
        for next in index..<min(tokens.count, index + 14) {
            if phrases.isBreak(next) { return bracket ? nil : next }
            if bracket {
                if tokens.isPunctuation(next, ")") { return next }
            } else if tokens.shapes[next].contains(.punctuation), !tokens.isPunctuation(next, "-"),
                !tokens.isPunctuation(next, "'"), !tokens.isPunctuation(next, "(")
            {
                return next
            }
            if phrases.equals(next, "who") || phrases.equals(next, "that") || phrases.equals(next, "which") {
                isRelative = true
            }
            if !isRelative,
                phrases.has(.said, next) && !tokens.isCapital(next) || phrases.has(.auxiliary, next)
            {
                return nil
            }
        }
        return index >= tokens.count ? tokens.count : nil
    }

    /// Whether the name that ends before `index` is closed by a mark, “and”, or the end.
    private func isClosed(_ index: Int) -> Bool {
        guard index < tokens.count, !phrases.isBreak(index) else { return true }
        return tokens.shapes[index].contains(.punctuation) && !tokens.isPunctuation(index, "-")
    }

    /// Whether the sentence opens with “After …”, “According to …”, and no comma before `start` ended that.
    private func isFronted(_ start: Int) -> Bool {
        let first = tokens.sentence(Int(tokens.sentences[start])).lowerBound
        guard first < start else { return false }
        guard
            phrases.has(phrases.words.prepositions, first) || phrases.has(phrases.words.conjunctions, first)
                || phrases.length(phrases.words.prepositions, first) > 0
        else { return false }
        return !(first..<start).contains { tokens.isPunctuation($0, ",") }
    }

    /// Whether a new clause begins at `index`: a person, “he”, “the”.
    private func opensClause(_ index: Int) -> Bool {
        if let next = phrases.finding(startingAt: index) { return findings[next].type == .person }
        return phrases.isThe(index) || phrases.equals(index, "he") || phrases.equals(index, "she")
            || phrases.equals(index, "they")
    }

    private func personBehindTitles(at index: Int) -> Int? {
        var index = index
        for _ in 0..<3 {
            if let number = phrases.finding(startingAt: index) {
                return findings[number].type == .person ? number : nil
            }
            let length = phrases.nounLength(at: index)
            if length == 0 || index + length >= tokens.count { return nil }
            index += length
        }
        return nil
    }
}

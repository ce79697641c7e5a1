internal import Records
internal import Text

/// Reads the roles of people in Arabic and Sorani, where a role stands before its owner and the name: “زعيم عصائب أهل الحق
/// قيس الخزعلي”, “سەرۆکی پارتی، مەسعوود بارزانی،”, or behind the name and a comma.
struct ScriptRoles {
    let phrases: RolePhrases
    private var tokens: Tokens { phrases.tokens }
    private var words: RoleWords { phrases.words }
    private var findings: [Finding] { phrases.findings }

    func roles(of person: Int) -> [RoleMention] {
        let name = findings[person].tokens
        if let before = roleBefore(name) { return [before] }
        return roleBehind(name).map { [$0] } ?? []
    }

    private func roleBefore(_ name: Range<Int>) -> RoleMention? {
        if let leading = leading(name.lowerBound) { return leading }
        var end = name.lowerBound
        // ranks and ways of address may stand between the role and the name
        for _ in 0..<3 {
            guard end > 0, !phrases.isBreak(end) else { return nil }
            if let role = role(endingAt: end) { return role }
            if kindStart(endingAt: end) != nil { return nil }
            guard let title = titleStart(endingAt: end) else { break }
            end = title
        }
        // “سەرۆکی پارتی، مەسعوود بارزانی، گوتی”: the apposition must end too.
        let behind = name.upperBound
        guard end > 1, !phrases.isBreak(end), isComma(end - 1),
            behind >= tokens.count || phrases.isBreak(behind)
                || isComma(behind) && roleFollows(behind) == nil
        else { return nil }
        return role(endingAt: end - 1)
    }

    /// “حركة النجباء بزعامة أكرم الكعبي”.
    private func leading(_ start: Int) -> RoleMention? {
        guard start > 1, !phrases.isBreak(start), let verbs = words.leading,
            let value = words.lexicon.value(of: verbs, in: tokens, at: start - 1), let role = RoleKind.name(value),
            let body = phrases.finding(endingAt: start - 1), findings[body].type != .person,
            findings[body].type != .place
        else { return nil }
        return RoleMention(tokens: (start - 1)..<start, role: role, standing: nil, of: body)
    }

    /// A role that ends before `end`, alone or with the one whose role it is.
    private func role(endingAt end: Int) -> RoleMention? {
        var end = end
        var standing: String?
        while end > 1, !phrases.isBreak(end),
            phrases.has(words.modifiers, end - 1) || phrases.has(words.demonyms, end - 1)
        {
            if let value = words.modifiers.flatMap({ words.lexicon.value(of: $0, in: tokens, at: end - 1) }) {
                standing = RoleStanding.name(value) ?? standing
            }
            if kindStart(endingAt: end) != nil { break }
            end -= 1
        }
        if let start = kindStart(endingAt: end) {
            return isOwned(start) ? nil : mention(start..<end, standing, of: nil)
        }
        guard let owner = phrases.finding(endingAt: end), findings[owner].type != .person else { return nil }
        var noun = findings[owner].tokens.lowerBound
        if noun > 1, phrases.has(words.locatives, noun - 1), !phrases.isBreak(noun) { noun -= 1 }
        guard let start = kindStart(endingAt: noun), !isOwned(start) else { return nil }
        return mention(start..<noun, standing, of: owner)
    }

    /// “مستشار رئيس الوزراء X”: whether the adviser or the minister is named, the words do not tell.
    private func isOwned(_ start: Int) -> Bool {
        var end = start
        while end > 0, !phrases.isBreak(end), phrases.has(words.modifiers, end - 1) { end -= 1 }
        guard end > 0, !phrases.isBreak(end) else { return false }
        if kindStart(endingAt: end) != nil { return true }
        let span = tokens.span(end - 1, through: end - 1)
        return span.count == 8 && tokens.text[span].elementsEqual("باسم".utf8)
    }

    /// “قيس الخزعلي، زعيم عصائب أهل الحق،”.
    private func roleBehind(_ name: Range<Int>) -> RoleMention? {
        guard name.upperBound < tokens.count, isComma(name.upperBound) else { return nil }
        return roleFollows(name.upperBound)
    }

    private func roleFollows(_ comma: Int) -> RoleMention? {
        let start = comma + 1
        guard start < tokens.count, isComma(comma), let kinds = words.kinds else { return nil }
        let length = words.lexicon.length(of: kinds, in: tokens, at: start)
        guard length > 0, !(start..<(start + length)).contains(where: { phrases.isBreak($0) }) else { return nil }
        var end = start + length
        var owner: Int?
        if end < tokens.count, let number = phrases.finding(startingAt: end), findings[number].type != .person {
            owner = number
            end = findings[number].tokens.upperBound
        }
        var steps = 0
        while end < tokens.count, steps < 2, !phrases.isBreak(end),
            phrases.has(words.modifiers, end) || phrases.has(words.demonyms, end)
        {
            end += 1
            steps += 1
        }
        guard end >= tokens.count || phrases.isBreak(end) || tokens.shapes[end].contains(.punctuation) else {
            return nil
        }
        return mention(start..<(start + length), nil, of: owner)
    }

    private func mention(_ range: Range<Int>, _ standing: String?, of owner: Int?) -> RoleMention? {
        guard let value = words.kinds.flatMap({ words.lexicon.value(of: $0, in: tokens, at: range.lowerBound) }),
            let name = RoleKind.name(value)
        else { return nil }
        return RoleMention(tokens: range, lead: proclitic(range.lowerBound), role: name, standing: standing, of: owner)
    }

    private func kindStart(endingAt end: Int) -> Int? { start(of: words.kinds, endingAt: end) }

    private func titleStart(endingAt end: Int) -> Int? { start(of: words.titles, endingAt: end) }

    private func start(of wordClass: WordClass?, endingAt end: Int) -> Int? {
        guard let wordClass else { return nil }
        for start in max(0, end - 5)..<max(0, end)
        where words.lexicon.length(of: wordClass, in: tokens, at: start) == end - start {
            return start
        }
        return nil
    }

    /// Bytes of و or ف written on to the word.
    private func proclitic(_ index: Int) -> Int {
        guard tokens.shapes[index].contains(.proclitic) else { return 0 }
        let start = Int(tokens.starts[index])
        let letter = tokens.text[start + 1]
        return tokens.text[start] == 0xD9 && (letter == 0x88 || letter == 0x81) ? 2 : 0
    }

    /// “,” or “،”.
    private func isComma(_ index: Int) -> Bool {
        let span = tokens.span(index, through: index)
        if span.count == 1 { return tokens.text[span.lowerBound] == UInt8(ascii: ",") }
        return span.count == 2 && tokens.text[span.lowerBound] == 0xD8 && tokens.text[span.lowerBound + 1] == 0x8C
    }
}

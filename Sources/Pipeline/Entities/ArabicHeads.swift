internal import Records
internal import Text

/// Organisations, groups and places in Arabic that no list knows, by the head word before their names: “مستشفى الحسين
/// التعليمي”, “دائرة صحة ذي قار”, “قرية الإصلاح”.
struct ArabicHeads {
    private let heads: HeadWords
    private let people: ArabicNames
    private var tokens: Tokens { heads.tokens }
    private var words: NameWordClasses { heads.words }
    private var known: KnownNames { heads.known }

    init(heads: HeadWords, people: ArabicNames) {
        self.heads = heads
        self.people = people
    }

    func findings() -> [Finding] { heads.findings(finding(at:)) }

    private func finding(at index: Int) -> Finding? {
        if let (length, value) = heads.head(words.organisationHeads, index), value == 1 || value == 3 {
            if value == 3 { return tribe(index + length) }
            return named(index, length, .organisation, "head word of an organisation", keepsHead: true)
        }
        if let (length, value) = heads.head(words.groupHeads, index), value == 2 {
            return named(index, length, .armedGroup, "head word before a group's name", keepsHead: true)
        }
        if let (length, value) = heads.head(words.placeHeadsBefore, index), value < 2 {
            return named(index, length, .place, "head word before a place", keepsHead: value == 1)
        }
        return nil
    }

    /// “عشيرة الكرامشة”: the name of a tribe stays without the word.
    private func tribe(_ start: Int) -> Finding? {
        guard isNoun(start), known.end[start] == 0,
            tokens.shapes[start].contains(.article) || length(words.tribalNames, start) > 0
        else { return nil }
        return Finding(
            tokens: start..<(start + max(1, length(words.tribalNames, start))), type: .organisation, match: .pattern,
            level: .likely, rule: "name of a tribe")
    }

    private func named(
        _ index: Int, _ length: Int, _ type: EntityType, _ rule: StaticString, keepsHead: Bool
    ) -> Finding? {
        let start = index + length
        // “المستشفى” alone is one that was named before; a head with the article takes adjectives with theirs.
        let isDefinite = tokens.shapes[index].contains(.article)
        if isDefinite, type == .armedGroup { return numberedUnit(index, start, rule) }
        if isDefinite, type != .organisation { return nil }
        if !keepsHead { return placeAlone(start, behind: index, rule) }
        let end = isDefinite ? adjectives(from: start) : nameEnd(behind: start, type)
        guard end > start + (isDefinite ? 1 : 0) else { return nil }
        var finding = Finding(
            tokens: index..<end, type: type, match: .pattern, level: isDefinite ? .possible : .likely, rule: rule)
        finding.lead = lead(index)
        return type == .place && known.end[start] == end ? finding.linked(to: known.facility(at: start)) : finding
    }

    /// “اللواء العشرين”, “الفيلق الخامس”: with the article a unit is named by its number.
    private func numberedUnit(_ index: Int, _ start: Int, _ rule: StaticString) -> Finding? {
        guard start < tokens.count, !tokens.shapes[start].contains(.paragraphBefore),
            tokens.shapes[start].contains(.article)
        else { return nil }
        let length = length(words.ordinals, start)
        guard length > 0 else { return nil }
        var finding = Finding(
            tokens: index..<start + length, type: .armedGroup, match: .pattern, level: .likely, rule: rule)
        finding.lead = lead(index)
        return finding
    }

    /// “قرية الإصلاح”: a name that no list has, without its head word.
    private func placeAlone(_ start: Int, behind head: Int, _ rule: StaticString) -> Finding? {
        guard isNoun(start), known.end[start] == 0 else { return nil }
        // “مخيمات أقيمت”: behind a plural an unknown word is more likely a verb.
        let isName = tokens.shapes[start].contains(.article) || !isPlural(head) && people.isUnknown(start)
        guard isName, length(words.placeHeadsBefore, start) == 0, length(words.roles, start) == 0,
            length(words.titles, start) == 0, length(words.demonyms, start) == 0
        else { return nil }
        return Finding(tokens: start..<(start + 1), type: .place, match: .pattern, level: .possible, rule: rule)
    }

    /// One past the name behind a head: a definite noun with its adjectives, a name of the gazetteer, a man's, or a noun that
    /// one of these follows.
    private func nameEnd(behind start: Int, _ type: EntityType) -> Int {
        guard isNoun(start) else { return start }
        if known.end[start] > 0 { return known.end[start] }
        if tokens.shapes[start].contains(.article) { return adjectives(from: start + 1) }
        let man = people.nameEnd(from: start, behindTitle: false)
        if man > start { return man }
        // “شركة نفط البصرة”: a noun before the name
        guard type == .organisation, start + 1 < tokens.count, !tokens.shapes[start + 1].contains(.paragraphBefore)
        else {
            return start
        }
        if known.end[start + 1] > 0 { return known.end[start + 1] }
        guard isNoun(start + 1) else { return start }
        if tokens.shapes[start + 1].contains(.article) { return adjectives(from: start + 2) }
        return start
    }

    /// Past the words with the article from `start`: “التعليمي”, “الاتحادية العليا”, “والشؤون الاجتماعية”.
    private func adjectives(from start: Int) -> Int {
        var end = start
        while end < tokens.count, end - start < 3, isNoun(end), known.end[end] == 0,
            tokens.shapes[end].contains(.article)
        {
            if length(words.titles, end) > 0 || length(words.roles, end) > 0 { break }
            end += 1
        }
        return end
    }

    private func isNoun(_ index: Int) -> Bool {
        guard heads.isNoun(index), !tokens.shapes[index].contains(.proclitic) else { return false }
        // لل: for the …
        let span = tokens.span(index, through: index)
        return span.count > 4
            && !(tokens.text[span.lowerBound] == 0xD9 && tokens.text[span.lowerBound + 1] == 0x84
                && tokens.text[span.lowerBound + 2] == 0xD9 && tokens.text[span.lowerBound + 3] == 0x84)
    }

    private func isPlural(_ index: Int) -> Bool {
        let word = tokens.text[tokens.span(index, through: index)]
        return ["ات", "ى", "ن", "ي"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// Bytes of a particle written on to the head: “ومستشفى”, “بمستشفى”.
    private func lead(_ index: Int) -> Int { tokens.shapes[index].contains(.proclitic) ? 2 : 0 }

    private func length(_ wordClass: WordClass?, _ index: Int) -> Int { heads.length(wordClass, index) }
}

internal import Records
internal import Text

/// Organisations, groups and places in Sorani that no list knows: a head word, and the words that its ezafe ties to it:
/// “نەخۆشخانەی زاخۆ”, “کۆمسیۆنی باڵای سەربەخۆی هەڵبژاردنەکان”, “گوندی قەرەسالم”.
struct SoraniHeads {
    private let heads: HeadWords
    private var tokens: Tokens { heads.tokens }
    private var words: NameWordClasses { heads.words }
    private var known: KnownNames { heads.known }

    init(heads: HeadWords) { self.heads = heads }

    func findings() -> [Finding] { heads.findings(finding(at:)) }

    private func finding(at index: Int) -> Finding? {
        if let (length, value) = heads.head(words.placeHeadsBefore, index) {
            let start = index + length
            guard heads.isNoun(start) else { return nil }
            if value == 1, known.end[start] > 0 {
                var finding = place(index..<known.end[start], .likely)
                finding.tail = known.tail[start]
                return finding.linked(to: known.facility(at: start))
            }
            // A name that no list has, behind “village”, “dam”; a common noun has a plural or an ending.
            guard known.end[start] == 0, tokens.rows[start] == 0, !isCommon(start) else { return nil }
            var finding = place((value == 1 ? index : start)..<(start + 1), .possible)
            finding.tail = caseEnding(start)
            return finding
        }
        if let (length, value) = heads.head(words.organisationHeads, index), value == 1 {
            let start = index + length
            guard start < tokens.count, let end = chainEnd(from: start), end > start + 1 else { return nil }
            return Finding(
                tokens: index..<end, type: .organisation, match: .pattern, level: .possible,
                rule: "head word of an organisation")
        }
        return nil
    }

    private func place(_ range: Range<Int>, _ level: Level) -> Finding {
        Finding(tokens: range, type: .place, match: .pattern, level: level, rule: "head word before a place")
    }

    /// One past the first word that no ezafe ties to a next one.
    private func chainEnd(from start: Int) -> Int? {
        var end = start
        while end - start < 4, heads.isNoun(end) {
            if known.end[end] > 0 { return known.end[end] }
            end += 1
            if !endsWithEzafe(end - 1) { return end }
        }
        return nil
    }

    private func endsWithEzafe(_ index: Int) -> Bool { ends(index, "ی") }

    /// Plurals and “-eke”: “گوندەکان”, “شارەکە”.
    private func isCommon(_ index: Int) -> Bool {
        ["ان", "انی", "ەکە", "ەکەی", "ێک", "ێکی", "کردن", "ەوە"].contains { ends(index, $0) }
    }

    /// Bytes of a case ending: “دا”, “ەوە”.
    private func caseEnding(_ index: Int) -> Int {
        if ends(index, "ەی") { return 2 }
        for ending in ["یدا", "دا"] where ends(index, ending) { return ending.utf8.count }
        return 0
    }

    private func ends(_ index: Int, _ ending: String) -> Bool {
        tokens.text[tokens.span(index, through: index)].suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}

internal import Patterns
package import Records
package import Text

/// The day that an article's own dateline tells: “BAGHDAD, March 3, 2020 (AP) —”, or a line with a date alone under the
/// headline: “Friday, July 21, 2017”. A dateline without a year tells no day.
extension DateFinder {
    /// How far into the text a dateline may begin, in bytes.
    private static let reach = 600

    /// How many tokens behind that are read too, for the words of a date that begins there and the year of a date
    /// beside it.
    private static let margin = 200

    package func datelineDay(in tokens: Tokens, lexicon: Lexicon) -> Day? {
        guard let first = tokens.starts.first else { return nil }
        let end = min(tokens.count, tokens.firstToken(from: Int(first) + Self.reach + 1) + Self.margin)
        let article = MatchedArticle(tokens, lexicon)
        var pieces = pieces(in: article, before: end)
        guard pieces.contains(where: { $0.expression.parts?.year != nil }) else { return nil }
        context.complete(&pieces, in: tokens, lexicon: lexicon)
        // Grounded only when one stands where a dateline does.
        guard pieces.contains(where: { isPlaced($0.tokens, tokens) }) else { return nil }
        for mention in ground(pieces, article, nil) {
            guard mention.span.lowerBound - Int(first) <= Self.reach else { return nil }
            guard mention.type == .date, mention.anchor == .explicit, mention.mod == nil, let day = mention.earliest,
                day == mention.latest
            else { continue }
            let low = tokens.firstToken(from: mention.span.lowerBound)
            let high = tokens.firstToken(from: mention.span.upperBound)
            if isPlaced(low..<high, tokens) { return day }
        }
        return nil
    }

    /// The day from which the text counts “today” and “Thursday”: that of a dateline without a year, “BAGHDAD, April 21 —”,
    /// when the article was published up to three days behind it, else that of publication.
    package func reportingDay(in tokens: Tokens, lexicon: Lexicon, published: Day) -> Day {
        guard let place = placeOfDateline(tokens) else { return published }
        let article = MatchedArticle(tokens, lexicon)
        for piece in pieces(in: article, before: place.upperBound) where place.contains(piece.tokens.lowerBound) {
            guard let parts = piece.expression.parts, parts.year == nil, let month = parts.month, let day = parts.day,
                opensText(piece.tokens, tokens)
            else { continue }
            for year in [published.year, published.year - 1] {
                guard let found = Day(year: year, month: month, day: day) else { continue }
                if (0...3).contains(published.number - found.number) { return found }
            }
        }
        return published
    }

    /// Where a dateline may stand: the first tokens of the first paragraph that begins with a name in capitals, perhaps
    /// behind a headline; nil when none does.
    private func placeOfDateline(_ tokens: Tokens) -> Range<Int>? {
        guard let first = tokens.starts.first else { return nil }
        let end = tokens.firstToken(from: Int(first) + Self.reach + 1)
        for index in 0..<min(end, tokens.count)
        where tokens.shapes[index].contains(.paragraphBefore)
            && tokens.shapes[index].isDisjoint(with: .titleLine | .capitalLine) && isCapitalName(index, tokens)
        {
            return index..<min(index + 16, tokens.count)
        }
        return nil
    }

    /// “BAGHDAD”: three capitals or more, and nothing else.
    private func isCapitalName(_ index: Int, _ tokens: Tokens) -> Bool {
        tokens.ends[index] - tokens.starts[index] >= 3
            && tokens.text[tokens.span(index, through: index)].allSatisfy { (0x41...0x5A).contains($0) }
    }

    private func isPlaced(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
        standsAlone(range, tokens) || opensText(range, tokens)
    }

    /// A line of its own.
    private func standsAlone(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
        let begins = tokens.shapes[range.lowerBound].meets(.lineBefore | .paragraphBefore)
        return begins
            && (range.upperBound >= tokens.count
                || tokens.shapes[range.upperBound].meets(.lineBefore | .paragraphBefore))
    }

    /// Behind nothing but the name of a place, and before a dash or a bracket.
    private func opensText(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
        var index = range.lowerBound
        while !tokens.shapes[index].contains(.paragraphBefore) {
            index -= 1
            guard index >= 0, range.lowerBound - index <= 8 else { return false }
            let isName = tokens.isCapital(index) || tokens.shapes[index].meets(.punctuation | .arabic)
            guard isName else { return false }
        }
        guard range.upperBound < tokens.count else { return false }
        let next = tokens.string(at: range.upperBound)
        return ["—", "–", "-", "(", ":", "/"].contains(next)
    }
}

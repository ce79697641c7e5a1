internal import Text

/// A run of words between quotation marks, before anyone knows who said them.
struct QuotedRun: Sendable {
    /// Tokens of the marks; `close` is one past the run's last token when the paragraph ends without a mark.
    var open: Int
    var close: Int
    /// The mark that closes it stands in the text.
    var isClosed: Bool
    /// The run goes on from the paragraph before, which closed no mark.
    var continues: Bool

    /// The tokens inside the marks.
    var inside: Range<Int> { (open + 1)..<close }
}

/// Pairs quotation marks of every kind, paragraph by paragraph: an odd mark costs no more than its own paragraph.
struct QuoteMarks {
    private enum Mark {
        case straight, open, close, singleOpen, singleClose, angleOpen, angleClose, low, none
    }

    /// The runs in order. Runs in single marks inside other runs are left out: they belong to the words that were said.
    static func runs(in tokens: Tokens) -> [QuotedRun] {
        var runs: [QuotedRun] = []
        var start = 0
        var carries = false
        while start < tokens.count {
            var end = start + 1
            while end < tokens.count, !tokens.shapes[end].contains(.paragraphBefore) { end += 1 }
            carries = pair(start..<end, tokens, carries, &runs)
            start = end
        }
        return runs
    }

    /// Pairs the marks of one paragraph; returns whether it ends inside a quotation.
    private static func pair(_ paragraph: Range<Int>, _ tokens: Tokens, _ carries: Bool, _ runs: inout [QuotedRun])
        -> Bool
    {
        var open: Int?
        var closer = Mark.none
        var single: Int?
        let before = runs.count
        for index in paragraph where tokens.shapes[index].contains(.punctuation) {
            let mark = mark(index, tokens)
            if mark == .none { continue }
            if let begun = open {
                if closes(mark, closer, index, tokens) {
                    if index > begun + 1 {
                        runs.append(
                            QuotedRun(
                                open: begun, close: index, isClosed: true,
                                continues: carries && begun == paragraph.lowerBound))
                    }
                    open = nil
                    single = nil
                } else if mark == closer || mark == .straight, looksOpening(index, tokens) {
                    // The first mark was never closed; the second begins anew.
                    open = index
                }
                continue
            }
            switch mark {
            case .straight:
                guard looksOpening(index, tokens) || index == paragraph.lowerBound else { continue }
                (open, closer) = (index, .straight)
            case .open: (open, closer) = (index, .close)
            case .low: (open, closer) = (index, .open)
            case .angleOpen: (open, closer) = (index, .angleClose)
            case .singleOpen where single == nil && looksOpening(index, tokens): single = index
            case .singleClose:
                if let begun = single, index > begun + 1, !isApostrophe(index, tokens) {
                    runs.append(QuotedRun(open: begun, close: index, isClosed: true, continues: false))
                    single = nil
                } else if single == nil, looksOpening(index, tokens) {
                    single = index
                }
            default: break
            }
        }
        guard let open, open + 1 < paragraph.upperBound else { return false }
        // A paragraph that opens a quotation and leaves it open goes on in the next, if that one opens it again.
        let next = paragraph.upperBound
        let goesOn = next < tokens.count && [.straight, .open, .low, .angleOpen].contains(mark(next, tokens))
        let isWhole = runs.count == before && open == paragraph.lowerBound
        if goesOn || isWhole {
            runs.append(
                QuotedRun(
                    open: open, close: paragraph.upperBound, isClosed: false,
                    continues: carries && open == paragraph.lowerBound))
        }
        return goesOn
    }

    private static func closes(_ mark: Mark, _ closer: Mark, _ index: Int, _ tokens: Tokens) -> Bool {
        if mark == .straight, closer == .straight {
            return !looksOpening(index, tokens) || !hasGapBefore(index, tokens)
        }
        // “ … " and „ … ” happen; » of the wrong direction too.
        if closer == .close { return mark == .close || mark == .straight }
        if closer == .open { return mark == .open || mark == .close }
        return mark == closer
    }

    private static func mark(_ index: Int, _ tokens: Tokens) -> Mark {
        let start = Int(tokens.starts[index])
        let length = Int(tokens.ends[index]) - start
        switch tokens.text[start] {
        case UInt8(ascii: "\"") where length == 1: return .straight
        case UInt8(ascii: "'") where length == 1: return .singleClose
        case 0xC2 where length == 2:
            return tokens.text[start + 1] == 0xAB ? .angleOpen : tokens.text[start + 1] == 0xBB ? .angleClose : .none
        case 0xE2 where length == 3 && tokens.text[start + 1] == 0x80:
            switch tokens.text[start + 2] {
            case 0x9C: return .open
            case 0x9D: return .close
            case 0x9E: return .low
            case 0x98: return .singleOpen
            case 0x99: return .singleClose
            default: return .none
            }
        default: return .none
        }
    }

    private static func hasGapBefore(_ index: Int, _ tokens: Tokens) -> Bool { !tokens.isGlued(index) }

    /// A gap or a bracket before it and a word right behind it.
    private static func looksOpening(_ index: Int, _ tokens: Tokens) -> Bool {
        guard index + 1 < tokens.count, tokens.isGlued(index + 1) else { return false }
        if hasGapBefore(index, tokens) { return true }
        guard index > 0, tokens.shapes[index - 1].contains(.punctuation) else { return false }
        switch tokens.text[Int(tokens.starts[index - 1])] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "#"): return true
        case 0xE2: return tokens.text[Int(tokens.starts[index - 1]) + 2] <= 0x94
        default: return false
        }
    }

    /// “militias' arms”: glued to the word before, a word behind the space, so it may be a plural's; a mark that closes
    /// comes behind a stop or before a sign.
    private static func isApostrophe(_ index: Int, _ tokens: Tokens) -> Bool {
        guard index > 0, tokens.isGlued(index), tokens.isWord(index - 1), index + 1 < tokens.count else { return false }
        let last = tokens.text[Int(tokens.ends[index - 1]) - 1] | 0x20
        return last == UInt8(ascii: "s") && tokens.isWord(index + 1) && !tokens.isGlued(index + 1)
            && !tokens.isCapital(index + 1)
            || tokens.isGlued(index + 1) && tokens.isWord(index + 1)
    }
}

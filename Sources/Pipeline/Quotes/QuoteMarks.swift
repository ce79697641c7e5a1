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

    /// The last token that was said, before the mark of a quotation inside it: the comma of “we call it ‘home,’”.
    func final(in tokens: SpeechTokens) -> Int {
        var index = close - 1
        while index > open + 1, QuoteMarks.isMark(index, tokens) { index -= 1 }
        return index
    }
}

/// Pairs quotation marks of every kind, paragraph by paragraph: an odd mark costs no more than its own paragraph.
struct QuoteMarks {
    private enum Mark {
        case straight, open, close, low, angleOpen, angleClose, singleOpen, singleClose, none

        /// Marks that may close each other: “…”, „…“, ”…“, "…"; «…», »…«.
        var family: Int {
            switch self {
            case .straight, .open, .close, .low: 1
            case .angleOpen, .angleClose: 2
            case .singleOpen, .singleClose: 3
            case .none: 0
            }
        }
    }

    /// A mark that is still open.
    private struct Opening {
        var index: Int
        var mark: Mark
    }

    private let tokens: SpeechTokens
    /// The tokens that are marks, in order.
    private let marks: [Int]
    private var runs: [QuotedRun] = []
    private var open: Opening?
    /// The opening of single marks, outside double ones.
    private var single: Int?

    /// The runs in order. Runs in marks inside other runs are left out: they belong to the words that were said.
    ///
    /// - Parameter marks: tokens that may be marks, as `mayOpen` tells, in order.
    static func runs(in tokens: SpeechTokens, marks: [Int]) -> [QuotedRun] {
        let paragraph = Shape.paragraphBefore.rawValue
        var pairs = QuoteMarks(tokens: tokens, marks: marks)
        var end = 0
        var carries = false
        for mark in marks where mark >= end {
            var start = mark
            while start > 0, tokens.shapes[start].rawValue & paragraph == 0 { start -= 1 }
            if start > end {
                // A paragraph without marks lies between.
                carries = false
                pairs.open = nil
            }
            end = pairs.endOfParagraph(mark)
            carries = pairs.pair(start..<end, carries)
        }
        return pairs.runs
    }

    /// Whether a mark may begin with this byte.
    @inline(__always)
    static func mayOpen(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == 0xC2 || byte == 0xE2
    }

    /// Whether the token at `index`, which is one of the text, is a mark of English quotations.
    static func isMark(_ index: Int, _ tokens: SpeechTokens) -> Bool {
        let start = Int(tokens.starts[index])
        switch Int(tokens.ends[index]) - start {
        case 1: return tokens.text[start] == UInt8(ascii: "'") || tokens.text[start] == UInt8(ascii: "\"")
        case 3:
            return tokens.text[start] == 0xE2 && tokens.text[start + 1] == 0x80
                && (0x98...0x9F).contains(tokens.text[start + 2])
        default: return false
        }
    }

    private init(tokens: SpeechTokens, marks: [Int]) {
        self.tokens = tokens
        self.marks = marks
    }

    /// One past the last token of the paragraph of `token`.
    private func endOfParagraph(_ token: Int) -> Int {
        var end = token + 1
        let paragraph = Shape.paragraphBefore.rawValue
        while end < tokens.count, tokens.shapes[end].rawValue & paragraph == 0 { end += 1 }
        return end
    }

    /// The tokens of `range` that may be marks.
    private func marks(in range: Range<Int>) -> ArraySlice<Int> {
        func first(from token: Int) -> Int {
            var low = 0
            var high = marks.count
            while low < high {
                let middle = (low + high) / 2
                if marks[middle] < token { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return marks[first(from: range.lowerBound)..<first(from: range.upperBound)]
    }

    /// Pairs the marks of one paragraph; returns whether it ends inside a quotation that the next one opens again.
    private mutating func pair(_ paragraph: Range<Int>, _ carries: Bool) -> Bool {
        single = nil
        let before = runs.count
        // A quotation that the paragraph before left open may close in this one, before anything else opens.
        if let begun = open, let close = firstClose(of: begun, in: paragraph) {
            runs.append(QuotedRun(open: begun.index, close: close, isClosed: true, continues: false))
            open = nil
            return pair((close + 1)..<paragraph.upperBound, false, before: before + 1)
        }
        open = nil
        return pair(paragraph, carries, before: before)
    }

    private mutating func pair(_ paragraph: Range<Int>, _ carries: Bool, before: Int) -> Bool {
        for index in marks(in: paragraph) {
            let mark = mark(index)
            if mark == .none { continue }
            if let begun = open {
                if closes(mark, begun.mark, index) {
                    if index > begun.index + 1 {
                        close(begun.index, at: index, continues: carries && begun.index == paragraph.lowerBound)
                    }
                    open = nil
                    if let begun = single, !opensSpeech(begun) { single = nil }
                } else if mark == .straight || mark.family == begun.mark.family && mark != .open, looksOpening(index) {
                    // The first mark was never closed; the second begins anew.
                    open = Opening(index: index, mark: mark)
                }
                continue
            }
            switch mark {
            case .straight, .close, .angleClose:
                if looksOpening(index) || mark == .straight && index == paragraph.lowerBound {
                    open = Opening(index: index, mark: mark)
                }
            case .open, .low, .angleOpen: open = Opening(index: index, mark: mark)
            case .singleOpen where single == nil && looksOpening(index): single = index
            case .singleClose:
                if let begun = single, index > begun + 1, !isApostrophe(index) {
                    close(begun, at: index, continues: false)
                    single = nil
                } else if single == nil, looksOpening(index) {
                    single = index
                }
            default: break
            }
        }
        guard let begun = open, begun.index + 1 < paragraph.upperBound else {
            open = nil
            return false
        }
        // A paragraph that opens a quotation and leaves it open goes on in the next, if that one opens it again.
        let next = paragraph.upperBound
        let goesOn = next < tokens.count && [.straight, .open, .low, .angleOpen].contains(mark(next))
        if !goesOn, next < tokens.count {
            if firstClose(of: begun, in: next..<endOfParagraph(next)) != nil { return false }
        }
        // Behind a colon or a comma, or as a paragraph of its own, an unclosed mark holds the rest of its paragraph.
        let isWhole = runs.count == before && begun.index == paragraph.lowerBound
        let isSpeech =
            begun.index > 0
            && (tokens.has(.colon | .comma, begun.index - 1))
        if goesOn || isWhole || isSpeech {
            runs.append(
                QuotedRun(
                    open: begun.index, close: paragraph.upperBound, isClosed: false,
                    continues: carries && begun.index == paragraph.lowerBound))
        }
        open = nil
        return goesOn
    }

    /// A single mark behind which a sentence begins: ‘They ask, “Where is it?” and we show them,’ she said.
    private func opensSpeech(_ index: Int) -> Bool {
        !tokens.shapes[index].isDisjoint(with: .sentenceStart | .paragraphBefore)
            || tokens.has(.comma | .colon, index - 1)
    }

    /// Adds a run; those inside it are part of it.
    private mutating func close(_ begun: Int, at index: Int, continues: Bool) {
        while let last = runs.last, last.open > begun { runs.removeLast() }
        runs.append(QuotedRun(open: begun, close: index, isClosed: true, continues: continues))
    }

    /// The first mark of a paragraph, when it closes what was opened before the paragraph.
    private func firstClose(of begun: Opening, in paragraph: Range<Int>) -> Int? {
        let first = marks(in: paragraph).first { mark($0).family == begun.mark.family }
        guard let first, first > paragraph.lowerBound, tokens.isGlued(first), !looksOpening(first),
            closes(mark(first), begun.mark, first)
        else { return nil }
        return first
    }

    private func closes(_ mark: Mark, _ opening: Mark, _ index: Int) -> Bool {
        guard mark.family == opening.family else { return false }
        let isGlued = tokens.isGlued(index)
        if mark == .straight { return !looksOpening(index) || isGlued }
        switch opening {
        case .straight: return mark == .close
        // “A“ and »A» happen, glued to the word before; „A“ and ”A“ are the rule elsewhere.
        case .open: return mark == .close || mark == .open && isGlued && !looksOpening(index)
        case .low: return mark == .open || mark == .close
        case .close: return mark == .open || mark == .close && isGlued
        case .angleOpen: return mark == .angleClose || isGlued && !looksOpening(index)
        case .angleClose: return mark == .angleOpen || isGlued
        default: return mark == opening
        }
    }

    private func mark(_ index: Int) -> Mark {
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
            case 0x9E, 0x9F: return .low
            case 0x98: return .singleOpen
            case 0x99: return .singleClose
            default: return .none
            }
        default: return .none
        }
    }

    /// A gap or a bracket before it and a word right behind it.
    private func looksOpening(_ index: Int) -> Bool {
        guard index + 1 < tokens.count, tokens.isGlued(index + 1) else { return false }
        if !tokens.isGlued(index) { return true }
        guard index > 0 else { return false }
        // “بـ"العدوان"”: a particle of one letter, with or without its stroke.
        if tokens.shapes[index - 1].contains(.arabic), tokens.ends[index - 1] - tokens.starts[index - 1] <= 4 {
            return true
        }
        guard tokens.shapes[index - 1].contains(.punctuation) else { return false }
        switch tokens.text[Int(tokens.starts[index - 1])] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "#"): return true
        case 0xE2: return tokens.text[Int(tokens.starts[index - 1]) + 2] <= 0x94
        default: return false
        }
    }

    /// “militias' arms”: glued to the word before, a word behind the space, so it may be a plural's; a mark that closes
    /// comes behind a stop or before a sign.
    private func isApostrophe(_ index: Int) -> Bool {
        guard index > 0, tokens.isGlued(index), tokens.isWord(index - 1), index + 1 < tokens.count else { return false }
        let last = tokens.text[Int(tokens.ends[index - 1]) - 1] | 0x20
        return last == UInt8(ascii: "s") && tokens.isWord(index + 1) && !tokens.isGlued(index + 1)
            && !tokens.isCapital(index + 1)
            || tokens.isGlued(index + 1) && tokens.isWord(index + 1)
    }
}

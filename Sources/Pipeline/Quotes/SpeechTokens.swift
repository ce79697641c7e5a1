internal import Records
internal import Text

/// The tokens of one article with what the rules of quotes ask of them: the signs of every token, the mention that covers it,
/// and the marks around it.
// A class, so that the readers of one article share it at the price of a pointer.
final class SpeechTokens {
    let base: Tokens
    let words: SpeechWords
    let mentions: [Mention]
    private(set) var runs: [QuotedRun] = []
    let count: Int
    let isEnglish: Bool
    private let entries: UnsafeMutablePointer<Entry>
    /// The mentions that are women; found out when somebody first asks.
    private(set) lazy var women = SpeakerTitles.women(in: self)
    /// The signs of all tokens together: what an article lacks need not be looked for.
    private(set) var union = SpeechSigns.none

    /// What is known of one token.
    private struct Entry {
        var signs: SpeechSigns
        /// Number of the mention that covers it, -1 for none.
        var mention: Int32 = -1
        /// Number of the kind of word that the lexicon tells.
        var kind: UInt16 = 0
        /// Answers that take its neighbours too, kept when they are first asked for.
        var answers = Answers.none
    }

    init(_ base: Tokens, words: SpeechWords, mentions: [Mention]) {
        self.base = base
        self.words = words
        self.mentions = mentions
        count = base.count
        isEnglish = words.language == .english
        entries = .allocate(capacity: count)
        readRows()
        let marks = base.text.withUnsafeBufferPointer { readLetters($0) }
        if !marks.isEmpty { runs = QuoteMarks.runs(in: self, marks: marks) }
        for run in runs { for token in run.open..<min(run.close + 1, count) { entries[token].signs |= .quoted } }
        for (number, mention) in mentions.enumerated() {
            for token in mention.tokens where token < count {
                entries[token].mention = Int32(truncatingIfNeeded: number)
            }
        }
    }

    deinit {
        entries.deallocate()
    }

    /// Sets what the lexicon alone tells of every token.
    // A loop of its own: the table is large, and waiting for one row must not keep those behind it waiting.
    private func readRows() {
        let (rows, kindsOfRows, kinds) = (base.rows, words.kindsOfRows, words.kinds)
        for index in 0..<count {
            let number = kindsOfRows[Int(rows[index])]
            entries[index] = Entry(signs: kinds[Int(number)].signs, kind: number)
        }
    }

    /// Adds what its letters and its neighbours tell of every token; returns the tokens that may be quotation marks.
    private func readLetters(_ text: UnsafeBufferPointer<UInt8>) -> [Int] {
        let (starts, ends, shapes, rows) = (base.starts, base.ends, base.shapes, base.rows)
        let (known, endings, kinds) = (words.known, words.endings, words.kinds)
        let isKnownWithoutRow = words.isKnownWithoutRow
        var union = SpeechSigns.none
        var marks: [Int] = []
        marks.reserveCapacity(16)
        for index in 0..<count {
            let start = Int(starts[index])
            let length = Int(ends[index]) - start
            var sign = entries[index].signs
            if sign.meets(known.allSigns) || isKnownWithoutRow && rows[index] == 0 {
                sign = sign.without(known.allSigns)
                if length <= 8 { sign |= known.signs(of: Self.letters(text, start, length)) }
            }
            if shapes[index].contains(.punctuation) {
                let first = text[start]
                sign |= Self.mark(first, length, text, start)
                if QuoteMarks.mayOpen(first) { marks.append(index) }
            } else {
                sign |= endings.signs(text, before: start + length, length: length)
            }
            if sign.meets(.maySource | .phrases) {
                let next = index + 1 < count ? Int(entries[index + 1].kind) : 0
                sign = kinds[Int(entries[index].kind)].signs(sign, before: kinds[next])
            }
            entries[index].signs = sign
            union |= sign
        }
        self.union = union
        return marks
    }

    @inline(__always)
    private static func letters(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> KnownWords.Letters {
        let mask = UInt64.max &>> UInt64(truncatingIfNeeded: 64 - length * 8)
        if start + 8 <= text.count {
            let letters = UInt64(
                littleEndian: UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + start).loadUnaligned(
                    as: UInt64.self))
            return (letters | 0x2020_2020_2020_2020) & mask
        }
        var letters: UInt64 = 0
        for offset in 0..<length { letters |= UInt64(text[start + offset] | 0x20) << UInt64(offset * 8) }
        return letters
    }

    @inline(__always)
    private static func mark(_ first: UInt8, _ length: Int, _ text: UnsafeBufferPointer<UInt8>, _ start: Int)
        -> SpeechSigns
    {
        if length == 1 {
            switch first {
            case UInt8(ascii: ","): return .comma
            case UInt8(ascii: ";"): return .semicolon
            case UInt8(ascii: ":"): return .colon
            case UInt8(ascii: "."): return .dot | .sentenceEnd
            case UInt8(ascii: "!"), UInt8(ascii: "?"): return .sentenceEnd
            case UInt8(ascii: "-"): return .hyphen
            case UInt8(ascii: "("): return .openBracket
            case UInt8(ascii: ")"): return .closeBracket
            default: return .none
            }
        }
        guard length == 2, first == 0xD8 else { return .none }
        return text[start + 1] == 0x8C ? .arabicComma : text[start + 1] == 0x9B ? .semicolon : .none
    }

    // MARK: Questions of one token; what lies before the first token or behind the last has no signs

    /// Whether the token at `index` has one of `wanted`.
    @inline(__always)
    func has(_ wanted: SpeechSigns, _ index: Int) -> Bool {
        index >= 0 && index < count && entries[index].signs.meets(wanted)
    }

    /// The signs of all tokens in `range` together.
    func union(of range: Range<Int>) -> SpeechSigns {
        var union = SpeechSigns.none
        for index in range { union |= entries[index].signs }
        return union
    }

    @inline(__always)
    func isQuoted(_ index: Int) -> Bool { has(.quoted, index) }
    @inline(__always)
    func isComma(_ index: Int) -> Bool { has(.comma | .arabicComma, index) }

    /// Number of the mention that covers the token at `index`.
    @inline(__always)
    func mention(at index: Int) -> Int? {
        guard index >= 0, index < count, entries[index].mention >= 0 else { return nil }
        return Int(entries[index].mention)
    }

    /// What was found out of the token at `index`, which is one of the text.
    @inline(__always)
    subscript(answersOf index: Int) -> Answers {
        get { entries[index].answers }
        set { entries[index].answers = newValue }
    }

    func isWord(_ index: Int, _ word: StaticString) -> Bool {
        index >= 0 && index < count && base.readsInAnyCase(index, word)
    }

    /// How many tokens from `index` are a member of `wordClass`, 0 when none.
    @inline(__always)
    func length(_ wordClass: WordClass?, _ index: Int) -> Int {
        guard let wordClass, index >= 0, index < count else { return 0 }
        return words.lexicon.length(of: wordClass, in: base, at: index)
    }

    @inline(__always)
    func value(_ wordClass: WordClass?, _ index: Int) -> Int? {
        guard let wordClass, index >= 0, index < count else { return nil }
        return words.lexicon.value(of: wordClass, in: base, at: index)
    }

    // MARK: The columns of the tokens

    @inline(__always)
    var text: Column<UInt8> { base.text }
    @inline(__always)
    var starts: Column<Int32> { base.starts }
    @inline(__always)
    var ends: Column<Int32> { base.ends }
    @inline(__always)
    var shapes: Column<Shape> { base.shapes }
    @inline(__always)
    var keys: Column<WordKey> { base.keys }
    @inline(__always)
    var rows: Column<Int32> { base.rows }
    @inline(__always)
    var sentences: Column<Int32> { base.sentences }
    var sentenceStarts: Column<Int32> { base.sentenceStarts }
    var sentenceCount: Int { base.sentenceCount }

    @inline(__always)
    func isWord(_ index: Int) -> Bool { base.isWord(index) }
    @inline(__always)
    func isCapital(_ index: Int) -> Bool { base.isCapital(index) }
    @inline(__always)
    func isGlued(_ index: Int) -> Bool { base.isGlued(index) }
    func isPunctuation(_ index: Int, _ character: Unicode.Scalar) -> Bool { base.isPunctuation(index, character) }
    func string(at index: Int) -> String { base.string(at: index) }
    func span(_ range: Range<Int>) -> Range<Int> { base.span(range) }
    func sentence(_ number: Int) -> Range<Int> { base.sentence(number) }
    func firstToken(from offset: Int) -> Int { base.firstToken(from: offset) }
}

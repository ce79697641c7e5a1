/// Which of ICU's sentence ends stand: “Gen.”, “Dr.”, “U.S.” and “Jan.” end none, nor does a line that is broken in the
/// middle of a sentence; a blank line always does.
struct SentenceBreaks {
    private let abbreviations = Lexicon.wordClass(named: "abbreviations")
    /// Words that begin sentences and no names: “The”, “He”, “In”, “But”.
    private let starters = WordClasses(
        ["pronouns", "determiners", "prepositions", "conjunctions"].compactMap { Lexicon.wordClass(named: $0) })

    /// Numbers the sentences of `columns`.
    /// - Parameters:
    ///   - ends: CICU's records of sentences, counted from `offset`.
    ///   - text: the whole text, into which the columns point.
    func mark(
        _ columns: inout TokenColumns, _ ends: UnsafeBufferPointer<UInt32>, text: UnsafePointer<UInt8>, offset: Int
    ) {
        var reader = SentenceReader(
            text: text, columns: columns, abbreviations: abbreviations, starters: starters)
        let count = columns.count
        var boundary = 0
        var sentence: Int32 = -1
        // The least byte at which ICU lets the next sentence begin.
        var next = ends.isEmpty ? Int32.max : Int32(offset) + Int32(ends[0] >> 3)
        for index in 0..<count {
            var isCandidate = index == 0
            while columns.starts[index] >= next {
                isCandidate = true
                boundary += 1
                next = boundary < ends.count ? Int32(offset) + Int32(ends[boundary] >> 3) : Int32.max
            }
            if index == 0 || columns.shapes[index].meets(.paragraphBefore) || (isCandidate && reader.stands(index)) {
                sentence += 1
                columns.sentenceStarts[Int(sentence)] = Int32(truncatingIfNeeded: index)
                columns.shapes[index].insert(.sentenceStart)
            }
            columns.sentences[index] = sentence
            reader.pass(index)
        }
        columns.sentenceStarts[Int(sentence + 1)] = Int32(truncatingIfNeeded: count)
        columns.sentenceCount = Int(sentence + 2)
    }
}

/// Reads tokens around a place where ICU lets a sentence begin.
private struct SentenceReader {
    let text: UnsafePointer<UInt8>
    let columns: TokenColumns
    let abbreviations: WordClass?
    let starters: WordClasses
    /// The last token passed that is no closing mark, or the first of all.
    private var lastBeforeClosers = 0

    init(
        text: UnsafePointer<UInt8>, columns: TokenColumns, abbreviations: WordClass?, starters: WordClasses
    ) {
        self.text = text
        self.columns = columns
        self.abbreviations = abbreviations
        self.starters = starters
    }

    /// Goes on behind token `index`.
    @inline(__always)
    mutating func pass(_ index: Int) {
        if !shapes[index].meets(.punctuation) || !isCloser(index) { lastBeforeClosers = index }
    }

    /// Whether a sentence may begin at token `index`, the next one, where ICU says so.
    func stands(_ index: Int) -> Bool {
        let last = index - 1
        if shapes[index].contains(.lineBefore), !endsSentence { return endsLine(index) }
        if last > 0, isDot(last), shapes[last].isDisjoint(with: .gapBefore) {
            let word = last - 1
            if shapes[word].contains(.initial) { return false }
            if let abbreviations, classes(word).contains(abbreviations) {
                return beginsWithCommonWord(index) && !shapes[word].contains(.capital)
            }
            return true
        }
        if shapes[last].contains(.dotted) { return beginsWithCommonWord(index) }
        return true
    }

    private func beginsWithCommonWord(_ index: Int) -> Bool {
        shapes[index].contains(.capital) && classes(index).meets(starters)
    }

    /// Whether a sentence has ended with the token passed last; a closing mark may stand behind the stop.
    private var endsSentence: Bool {
        let index = lastBeforeClosers
        if shapes[index].contains(.dotted) { return true }
        guard shapes[index].contains(.punctuation) else { return false }
        switch firstByte(index) {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case 0xE2: return lastByte(index) == 0xA6  // …
        case 0xD8: return lastByte(index) == 0x9F  // ؟
        default: return false
        }
    }

    private func isCloser(_ index: Int) -> Bool {
        switch firstByte(index) {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): true
        case 0xE2: lastByte(index) == 0x9D || lastByte(index) == 0x99
        case 0xC2: lastByte(index) == 0xBB
        default: false
        }
    }

    /// A line that ends without a stop is a sentence of its own when it is short and the next one begins anew, as headings,
    /// datelines of a live blog and lists do; longer ones are taken as wrapped in the middle of a sentence.
    private func endsLine(_ index: Int) -> Bool {
        var first = index - 1
        while first > 0, shapes[first].isDisjoint(with: .lineBefore | .paragraphBefore) { first -= 1 }
        let length = Int(columns.ends[index - 1] - columns.starts[first])
        if shapes[index].contains(.punctuation), !isCloser(index) { return true }
        // “the Ministry of / Electricity”: no line of its own ends in a word that wants another.
        if classes(index - 1).meets(starters) { return false }
        let isHeadline = !shapes[first].isDisjoint(with: .titleLine | .capitalLine)
        let headlineEnds = isHeadline && shapes[index].isDisjoint(with: .titleLine | .capitalLine)
        return headlineEnds || (length < 45 && !isLowercaseWord(index))
    }

    private func isLowercaseWord(_ index: Int) -> Bool {
        shapes[index].contains(.word) && !shapes[index].contains(.capital) && !shapes[index].contains(.arabic)
    }

    private var shapes: UnsafeMutablePointer<Shape> { columns.shapes }
    private func classes(_ index: Int) -> WordClasses { columns.classes[index].word }
    private func firstByte(_ index: Int) -> UInt8 { text[Int(columns.starts[index])] }
    private func lastByte(_ index: Int) -> UInt8 { text[Int(columns.ends[index]) - 1] }
    private func isDot(_ index: Int) -> Bool {
        columns.ends[index] - columns.starts[index] == 1 && firstByte(index) == UInt8(ascii: ".")
    }
}

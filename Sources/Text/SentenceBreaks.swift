/// Which of ICU's sentence ends stand: “Gen.”, “Dr.”, “U.S.” and “Jan.” end none, nor does a line that is broken in the
/// middle of a sentence; a blank line always does.
struct SentenceBreaks {
    let lexicon: Lexicon
    private let abbreviations = Lexicon.wordClass(named: "abbreviations")
    /// Words that begin sentences and no names: “The”, “He”, “In”, “But”.
    private let starters = WordClasses(
        ["pronouns", "determiners", "prepositions", "conjunctions"].compactMap { Lexicon.wordClass(named: $0) })

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    func mark(_ tokens: inout Tokens, icuEnds: [Int32], offset: Int) {
        tokens.sentences = Array(repeating: 0, count: tokens.count)
        tokens.sentenceStarts.removeAll(keepingCapacity: true)
        var boundary = 0
        var sentence: Int32 = -1
        for index in 0..<tokens.count {
            var candidate = index == 0
            while boundary < icuEnds.count, offset + Int(icuEnds[boundary]) <= Int(tokens.starts[index]) {
                candidate = true
                boundary += 1
            }
            if index == 0 || tokens.shapes[index].contains(.paragraphBefore) || (candidate && stands(index, tokens)) {
                sentence += 1
                tokens.sentenceStarts.append(Int32(index))
                tokens.shapes[index].insert(.sentenceStart)
            }
            tokens.sentences[index] = sentence
        }
        tokens.sentenceStarts.append(Int32(tokens.count))
    }

    /// Whether a sentence may begin at token `index`, where ICU says so.
    private func stands(_ index: Int, _ tokens: Tokens) -> Bool {
        let last = index - 1
        if tokens.shapes[index].contains(.lineBefore), !endsSentence(last, tokens) { return endsLine(index, tokens) }
        if tokens.isPunctuation(last, "."), last > 0, tokens.isGlued(last) {
            let word = last - 1
            if tokens.shapes[word].contains(.initial) { return false }
            if let abbreviations, lexicon.has(abbreviations, tokens, word) {
                return beginsWithCommonWord(index, tokens) && !tokens.isCapital(word)
            }
            return true
        }
        if tokens.shapes[last].contains(.dotted) { return beginsWithCommonWord(index, tokens) }
        return true
    }

    private func beginsWithCommonWord(_ index: Int, _ tokens: Tokens) -> Bool {
        tokens.isCapital(index) && lexicon.classes[Int(tokens.rows[index])].meets(starters)
    }

    private func endsSentence(_ index: Int, _ tokens: Tokens) -> Bool {
        var index = index
        // A closing mark may stand behind the stop.
        while index > 0, tokens.shapes[index].contains(.punctuation), Self.isCloser(tokens, index) { index -= 1 }
        if tokens.shapes[index].contains(.dotted) { return true }
        guard tokens.shapes[index].contains(.punctuation) else { return false }
        switch tokens.text[Int(tokens.starts[index])] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case 0xE2: return tokens.text[Int(tokens.ends[index]) - 1] == 0xA6  // …
        case 0xD8: return tokens.text[Int(tokens.ends[index]) - 1] == 0x9F  // ؟
        default: return false
        }
    }

    private static func isCloser(_ tokens: Tokens, _ index: Int) -> Bool {
        switch tokens.text[Int(tokens.starts[index])] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): true
        case 0xE2: tokens.text[Int(tokens.ends[index]) - 1] == 0x9D || tokens.text[Int(tokens.ends[index]) - 1] == 0x99
        case 0xC2: tokens.text[Int(tokens.ends[index]) - 1] == 0xBB
        default: false
        }
    }

    /// A line that ends without a stop is a sentence of its own when it is short and the next one begins anew, as headings,
    /// datelines of a live blog and lists do; longer ones are taken as wrapped in the middle of a sentence.
    private func endsLine(_ index: Int, _ tokens: Tokens) -> Bool {
        var first = index - 1
        while first > 0, tokens.shapes[first].isDisjoint(with: [.lineBefore, .paragraphBefore]) { first -= 1 }
        let length = Int(tokens.ends[index - 1]) - Int(tokens.starts[first])
        if tokens.shapes[index].contains(.punctuation), !Self.isCloser(tokens, index) { return true }
        // “the Ministry of / Electricity”: no line of its own ends in a word that wants another.
        if lexicon.classes[Int(tokens.rows[index - 1])].meets(starters) { return false }
        let isHeadline = !tokens.shapes[first].isDisjoint(with: [.titleLine, .capitalLine])
        let headlineEnds = isHeadline && tokens.shapes[index].isDisjoint(with: [.titleLine, .capitalLine])
        return headlineEnds || (length < 45 && !isLowercaseWord(index, tokens))
    }

    private func isLowercaseWord(_ index: Int, _ tokens: Tokens) -> Bool {
        tokens.isWord(index) && !tokens.isCapital(index) && !tokens.shapes[index].contains(.arabic)
    }
}

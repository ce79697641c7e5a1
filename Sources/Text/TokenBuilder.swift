internal import CICU

/// Makes tokens of ICU's runs, one pass from left to right.
struct TokenBuilder {
    let text: UnsafeBufferPointer<UInt8>
    /// Where in `text` ICU's offsets begin, and where they end.
    let offset: Int
    let end: Int
    let lexicon: Lexicon
    var keys = WordKeys(folding: TokenBuilder.noFolding)
    private static let noFolding = Folding()

    private var gap: Shape = .paragraphBefore
    private var newlines = 0
    /// A single quotation mark stands open, so that an apostrophe behind a word may close it.
    private var openSingle = false
    private var inLink = false

    init(text: UnsafeBufferPointer<UInt8>, offset: Int, end: Int, lexicon: Lexicon) {
        self.text = text
        self.offset = offset
        self.end = end
        self.lexicon = lexicon
    }

    mutating func build(runEnds: [Int32], runKinds: [UInt8], into tokens: inout Tokens) {
        let estimate = runEnds.count * 5 / 8 + 8
        tokens.starts.reserveCapacity(estimate)
        tokens.ends.reserveCapacity(estimate)
        tokens.shapes.reserveCapacity(estimate)
        tokens.keys.reserveCapacity(estimate)
        tokens.rows.reserveCapacity(estimate)
        runEnds.withUnsafeBufferPointer { ends in
            runKinds.withUnsafeBufferPointer { kinds in
                var run = 0
                var start = offset
                while run < ends.count {
                    let stop = offset + Int(ends[run])
                    if kinds[run] == 0 {
                        other(start, stop, &tokens)
                        run += 1
                        start = stop
                    } else {
                        let last = joined(run, start, ends, kinds)
                        let wordEnd = offset + Int(ends[last])
                        word(start, wordEnd, isNumber: kinds[run] == 1 && last == run, &tokens)
                        run = last + 1
                        start = wordEnd
                    }
                }
            }
        }
    }

    // MARK: Runs that are no words

    private mutating func other(_ start: Int, _ stop: Int, _ tokens: inout Tokens) {
        switch text[start] {
        case 0x20, 0x09: return space()
        case 0x0A, 0x0B, 0x0C, 0x0D: return line()
        case 0xC2 where text[start + 1] == 0xA0 || text[start + 1] == 0x85: return space()
        case 0xE2 where stop - start == 3 && text[start + 1] == 0x80 && isSpaceOrFormat(text[start + 2]): return space()
        case 0xEF where stop - start >= 3 && text[start + 1] == 0xBB && text[start + 2] == 0xBF: return space()
        case 0xE3 where stop - start == 3 && text[start + 1] == 0x80 && text[start + 2] == 0x80: return space()
        default: break
        }
        if text[start] == UInt8(ascii: "'") || isCurlySingle(start, stop) { noteSingleQuote(start, stop) }
        if text[start] == UInt8(ascii: ":"), stop + 1 < end, text[stop] == UInt8(ascii: "/"),
            text[stop + 1] == UInt8(ascii: "/")
        {
            inLink = true
        } else if text[start] == UInt8(ascii: "@"), gap.isDisjoint(with: .gapBefore) {
            inLink = true
        }
        let key = text.baseAddress.map { WordHash.key($0 + start, stop - start) } ?? 0
        push(start, stop, .punctuation, key, &tokens)
    }

    private func isSpaceOrFormat(_ third: UInt8) -> Bool {
        (third >= 0x80 && third <= 0x8F) || (third >= 0xA8 && third <= 0xAF)
    }

    private func isCurlySingle(_ start: Int, _ stop: Int) -> Bool {
        stop - start == 3 && text[start] == 0xE2 && text[start + 1] == 0x80
            && (text[start + 2] == 0x98 || text[start + 2] == 0x99)
    }

    private mutating func noteSingleQuote(_ start: Int, _ stop: Int) {
        let opens = !gap.isDisjoint(with: .gapBefore) && stop < end && text[stop] > 0x20
        openSingle = opens
    }

    private mutating func space() {
        gap.insert(.spaceBefore)
        inLink = false
    }

    private mutating func line() {
        gap.insert(.lineBefore)
        inLink = false
        newlines += 1
        if newlines > 1 {
            gap.insert(.paragraphBefore)
            openSingle = false
        }
    }

    // MARK: Words

    /// The last run of the token that begins with `run`: an article and its word, letters around a backtick, a dotted
    /// abbreviation and its last dot, a word and the ayn behind it.
    private func joined(
        _ run: Int, _ start: Int, _ ends: UnsafeBufferPointer<Int32>, _ kinds: UnsafeBufferPointer<UInt8>
    ) -> Int {
        guard run + 1 < ends.count, kinds[run] == 2, kinds[run + 1] == 0 else { return run }
        let stop = offset + Int(ends[run])
        let next = text[stop]
        let nextEnd = offset + Int(ends[run + 1])
        let hasWordBehind = run + 2 < ends.count && kinds[run + 2] == 2
        switch next {
        case UInt8(ascii: "-"), 0xE2:
            let isHyphen =
                next == UInt8(ascii: "-")
                || (nextEnd - stop == 3 && (text[stop + 2] == 0x90 || text[stop + 2] == 0x91) && text[stop + 1] == 0x80)
            if isHyphen, hasWordBehind {
                let bytes = UnsafeBufferPointer(rebasing: text[start..<stop])
                if ArticleWords.isArticle(bytes)
                    || (ArticleWords.isAssimilated(bytes) && isUpper(text[nextEnd]))
                {
                    return run + 2
                }
            }
            if next == 0xE2, endsWithAyn(run, start, stop, nextEnd, ends) { return run + 1 }
        case UInt8(ascii: "`") where hasWordBehind: return run + 2
        case UInt8(ascii: "'"):
            if endsWithAyn(run, start, stop, nextEnd, ends) { return run + 1 }
        case UInt8(ascii: "."):
            // “U.S” comes as one run; its last dot belongs to it, and to no end of sentence.
            if stop - start >= 3, text[stop - 2] == UInt8(ascii: "."), isDotted(start, stop) { return run + 1 }
        default: break
        }
        return run
    }

    private func isDotted(_ start: Int, _ stop: Int) -> Bool {
        var index = start
        while index < stop {
            guard isASCIILetter(text[index]) else { return false }
            if index + 1 < stop, text[index + 1] != UInt8(ascii: ".") { return false }
            index += 2
        }
        return true
    }

    /// “Shia' al-Sudani”: an apostrophe behind a vowel and before a space is an ayn, unless it may close a quotation.
    private func endsWithAyn(_ run: Int, _ start: Int, _ stop: Int, _ nextEnd: Int, _ ends: UnsafeBufferPointer<Int32>)
        -> Bool
    {
        guard !openSingle, stop - start >= 3, isUpper(text[start]), nextEnd < end else { return false }
        guard text[stop] == UInt8(ascii: "'") || isCurlySingle(stop, nextEnd) else { return false }
        switch text[stop - 1] | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "e"): break
        default: return false
        }
        guard text[nextEnd] == 0x20 || text[nextEnd] == 0x0A, nextEnd + 1 < end else { return false }
        let following = text[nextEnd + 1]
        return isUpper(following)
            || following == UInt8(ascii: "a") && nextEnd + 3 < end && text[nextEnd + 3] == UInt8(ascii: "-")
    }

    /// Pushes a word; underscores inside, as hashtags have them for spaces, are signs of their own.
    private mutating func word(_ start: Int, _ stop: Int, isNumber: Bool, _ tokens: inout Tokens) {
        var pieceStart = start
        for index in start..<stop where text[index] == UInt8(ascii: "_") {
            if index > pieceStart { wholeWord(pieceStart, index, isNumber: isNumber, &tokens) }
            other(index, index + 1, &tokens)
            pieceStart = index + 1
        }
        if pieceStart < stop { wholeWord(pieceStart, stop, isNumber: isNumber, &tokens) }
    }

    private mutating func wholeWord(_ start: Int, _ stop: Int, isNumber: Bool, _ tokens: inout Tokens) {
        var wordStop = stop
        let possessive = possessiveLength(start, stop)
        wordStop -= possessive
        var shape: Shape = isNumber ? .number : .word
        let key = describe(start, wordStop, &shape)
        push(start, wordStop, shape, key, &tokens)
        if possessive > 0, let base = text.baseAddress {
            push(wordStop, stop, .possessive, WordHash.key(base + wordStop, possessive), &tokens)
        }
    }

    /// Bytes of “'s” or “’s” at the end of a word.
    private func possessiveLength(_ start: Int, _ stop: Int) -> Int {
        guard stop - start > 3, text[stop - 1] | 0x20 == UInt8(ascii: "s") else { return 0 }
        if text[stop - 2] == UInt8(ascii: "'") { return 2 }
        if stop - start > 5, isCurlySingle(stop - 4, stop - 1) { return 4 }
        return 0
    }

    /// Tells the shape of a word and returns its key.
    private mutating func describe(_ start: Int, _ stop: Int, _ shape: inout Shape) -> WordKey {
        guard let base = text.baseAddress else { return 0 }
        var upper = 0
        var letters = 0
        var plain = true
        var index = start
        while index < stop {
            let byte = text[index]
            if byte >= 0x41 && byte <= 0x5A {
                upper += 1
                letters += 1
            } else if byte >= 0x61 && byte <= 0x7A {
                letters += 1
            } else if byte >= 0x30 && byte <= 0x39 {
                shape.insert(.hasDigit)
            } else {
                plain = false
                break
            }
            index += 1
        }
        if plain {
            if upper > 0 {
                if isUpper(text[start]) { shape.insert(.capital) }
                if letters == 1, stop - start == 1 { shape.insert(.initial) }
                if upper == letters, letters > 1 { shape.insert(.allCapitals) }
            }
            return WordHash.keyLoweringASCII(base + start, stop - start)
        }
        return describeSlowly(start, stop, &shape)
    }

    private mutating func describeSlowly(_ start: Int, _ stop: Int, _ shape: inout Shape) -> WordKey {
        let bytes = UnsafeBufferPointer(rebasing: text[start..<stop])
        var upper = 0
        var letters = 0
        let stem = WordKeys.articleEnd(bytes) ?? 0
        var index = 0
        var dots = 0
        while index < bytes.count {
            let (codepoint, length) = UTF8Scan.codepoint(in: bytes, at: index)
            switch LetterKind.of(codepoint) {
            case .upper:
                upper += 1
                letters += 1
                if index == stem || letters == 1 { shape.insert(.capital) }
            case .lower, .other: letters += 1
            case .digit: shape.insert(.hasDigit)
            case .none: if codepoint == 0x2E { dots += 1 }
            }
            index += length
        }
        if stem > 0, !isCapital(bytes, at: stem), upper < 2 {
            // “Al-qaim” at the start of a sentence is as good a name as “al-Qaim”; “al-qaim” is not capital.
            if !isCapital(bytes, at: 0) { shape.remove(.capital) }
        }
        if letters > 1, upper == letters { shape.insert(.allCapitals) }
        if dots > 0, dots >= letters { shape.insert(.dotted) }
        var isArabic = false
        var hadArticle = false
        let key = keys.key(bytes, isArabic: &isArabic, hadArticle: &hadArticle)
        if isArabic { shape.insert(.arabic) }
        if hadArticle { shape.insert(.article) }
        return key
    }

    private func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        LetterKind.of(UTF8Scan.codepoint(in: bytes, at: index).0) == .upper
    }

    private mutating func push(_ start: Int, _ stop: Int, _ shape: Shape, _ key: WordKey, _ tokens: inout Tokens) {
        var shape = shape.union(gap)
        if inLink { shape.insert(.link) }
        tokens.starts.append(Int32(truncatingIfNeeded: start))
        tokens.ends.append(Int32(truncatingIfNeeded: stop))
        tokens.shapes.append(shape)
        tokens.keys.append(key)
        var row = lexicon.row(key)
        if row == 0, shape.contains(.arabic), let found = rowBehindProclitic(start, stop) {
            row = found
            tokens.shapes[tokens.shapes.count - 1].insert(.proclitic)
        }
        tokens.rows.append(row)
        gap = []
        newlines = 0
    }

    /// Row of the word behind a particle that is written on to it: that of “يوم” for “ويوم”.
    private mutating func rowBehindProclitic(_ start: Int, _ stop: Int) -> Int32? {
        for (key, _) in keys.keysWithoutProclitics(UnsafeBufferPointer(rebasing: text[start..<stop])) {
            let row = lexicon.row(key)
            if row != 0 { return row }
        }
        return nil
    }

    @inline(__always)
    private func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    @inline(__always)
    private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}

/// What kind of letter a code point is, by ICU's data.
enum LetterKind {
    case upper, lower, other, digit, none

    static func of(_ codepoint: UInt32) -> LetterKind {
        if codepoint < 0x80 {
            switch codepoint {
            case 0x41...0x5A: return .upper
            case 0x61...0x7A: return .lower
            case 0x30...0x39: return .digit
            default: return .none
            }
        }
        switch cicu_letter(Int32(bitPattern: codepoint)) {
        case 1: return .upper
        case 2: return .lower
        case 3: return .other
        case 4: return .digit
        default: return .none
        }
    }
}

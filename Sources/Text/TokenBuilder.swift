/// Makes tokens of ICU's runs, one pass from left to right.
struct TokenBuilder {
    private let text: UnsafeBufferPointer<UInt8>
    /// Where in `text` ICU's offsets begin, and where they end.
    private let offset: Int
    private let end: Int
    // The parts of a lexicon by themselves: they are asked for every token.
    private let table: WordTable
    private let setOfRow: [UInt16]
    private let sets: [RowClasses]
    private(set) var keys: WordKeys

    private var gap: Shape = .paragraphBefore
    private var newlines = 0
    /// A single quotation mark stands open, so that an apostrophe behind a word may close it.
    private var openSingle = false
    private var inLink = false
    private var hasArabic = false
    private var lines = LineCapitals()

    init(text: UnsafeBufferPointer<UInt8>, offset: Int, end: Int, lexicon: Lexicon, keys: WordKeys) {
        self.text = text
        self.offset = offset
        self.end = end
        let words = lexicon.words
        table = words.table
        setOfRow = words.setOfRow
        sets = words.sets.sets
        self.keys = keys
    }

    /// Adds the tokens of `runs` (CICU's records) to `columns`.
    mutating func build(_ runs: UnsafeBufferPointer<UInt32>, into columns: inout TokenColumns) {
        guard let base = text.baseAddress else { return }
        var run = 0
        var start = offset
        while run < runs.count {
            let stop = runEnd(runs[run])
            if runs[run] & 7 == 0 {
                if text[start] == 0x20 { space() } else { other(start, stop, &columns) }
                run += 1
                start = stop
                continue
            }
            let last = joined(run, start, runs)
            let wordEnd = last == run ? stop : runEnd(runs[last])
            let isNumber = runs[run] & 7 == 1 && last == run
            // Nearly all words are plain, and then nothing is to be told off.
            if let plain = ASCIIWord(base + start, count: wordEnd - start, room: text.count - start) {
                push(start, wordEnd, (isNumber ? Shape.number : .word).union(plain.shape), plain.key, &columns)
            } else {
                word(start, wordEnd, isNumber: isNumber, &columns)
            }
            run = last + 1
            start = wordEnd
        }
        lines.endLine(columns.count, columns)
        lookUp(columns)
    }

    @inline(__always)
    private func runEnd(_ record: UInt32) -> Int { offset + Int(record >> 3) }

    // MARK: Runs that are no words

    private mutating func other(_ start: Int, _ stop: Int, _ columns: inout TokenColumns) {
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
        push(start, stop, .punctuation, key, &columns)
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
    private func joined(_ run: Int, _ start: Int, _ runs: UnsafeBufferPointer<UInt32>) -> Int {
        guard run + 1 < runs.count, runs[run] & 7 >= 2, runs[run + 1] & 7 == 0 else { return run }
        let stop = runEnd(runs[run])
        let next = text[stop]
        if next == 0x20 { return run }
        let nextEnd = runEnd(runs[run + 1])
        let hasWordBehind = run + 2 < runs.count && runs[run + 2] & 7 >= 2
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
            if next == 0xE2, endsWithAyn(start, stop, nextEnd) { return run + 1 }
        case UInt8(ascii: "`") where hasWordBehind: return run + 2
        case UInt8(ascii: "'"):
            if endsWithAyn(start, stop, nextEnd) { return run + 1 }
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
    private func endsWithAyn(_ start: Int, _ stop: Int, _ nextEnd: Int) -> Bool {
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
    private mutating func word(_ start: Int, _ stop: Int, isNumber: Bool, _ columns: inout TokenColumns) {
        var pieceStart = start
        for index in start..<stop where text[index] == UInt8(ascii: "_") {
            if index > pieceStart { wholeWord(pieceStart, index, isNumber: isNumber, &columns) }
            other(index, index + 1, &columns)
            pieceStart = index + 1
        }
        if pieceStart < stop { wholeWord(pieceStart, stop, isNumber: isNumber, &columns) }
    }

    private mutating func wholeWord(_ start: Int, _ stop: Int, isNumber: Bool, _ columns: inout TokenColumns) {
        var wordStop = stop
        let possessive = possessiveLength(start, stop)
        wordStop -= possessive
        var shape: Shape = isNumber ? .number : .word
        let key = describe(start, wordStop, &shape)
        push(start, wordStop, shape, key, &columns)
        if possessive > 0, let base = text.baseAddress {
            push(wordStop, stop, .possessive, WordHash.key(base + wordStop, possessive), &columns)
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
        if let plain = ASCIIWord(base + start, count: stop - start, room: text.count - start) {
            shape.formUnion(plain.shape)
            return plain.key
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

    @inline(__always)
    private mutating func push(
        _ start: Int, _ stop: Int, _ ownShape: Shape, _ key: WordKey, _ columns: inout TokenColumns
    ) {
        var shape = ownShape.union(gap)
        if inLink { shape.insert(.link) }
        lines.add(shape, length: stop - start, index: columns.count, columns)
        if shape.meets(.arabic) { hasArabic = true }
        columns.append(start, stop, shape, key)
        gap = []
        newlines = 0
    }

    // MARK: Words of the lexicon

    /// Looks all tokens up. In loops of their own and not word by word, so that the processor waits for the memory of many
    /// words at a time: that was three quarters of the time of cutting.
    private mutating func lookUp(_ columns: TokenColumns) {
        table.look(up: columns.keys, columns.count, into: columns.rows)
        if hasArabic {
            for index in 0..<columns.count where columns.rows[index] == 0 && columns.shapes[index].meets(.arabic) {
                guard let word = wordBehindProclitic(Int(columns.starts[index]), Int(columns.ends[index])) else {
                    continue
                }
                columns.rows[index] = word.row
                columns.shapes[index].insert(.proclitic)
                if word.hadArticle { columns.shapes[index].insert(.article) }
            }
        }
        for index in 0..<columns.count {
            columns.classes[index] = sets[Int(setOfRow[Int(columns.rows[index])])]
        }
    }

    /// Row of the word behind a particle that is written on to it, and whether it had its article: that of “ربع” for
    /// “بالربع”.
    private mutating func wordBehindProclitic(_ start: Int, _ stop: Int) -> (row: Int32, hadArticle: Bool)? {
        for (key, _, hadArticle) in keys.keysWithoutProclitics(UnsafeBufferPointer(rebasing: text[start..<stop])) {
            let row = table[key]
            if row != 0 { return (row, hadArticle) }
        }
        return nil
    }

    @inline(__always)
    private func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    @inline(__always)
    private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}

package import Text

/// The columns of an article's tokens and of the compiled rules as bare memory, for the time of one scan. All of it is
/// borrowed from values that outlive the scan.
struct TokenColumns {
    private let article: Unmanaged<MatchedArticle>
    let count: Int
    let text: UnsafeBufferPointer<UInt8>
    let starts: UnsafePointer<Int32>
    let ends: UnsafePointer<Int32>
    let rows: UnsafePointer<Int32>
    let shapes: UnsafePointer<Shape>
    let tables: RuleTables

    static func with(_ article: MatchedArticle, _ tables: RuleTables, _ body: (UnsafePointer<TokenColumns>) -> Void) {
        article.tokens.text.withUnsafeBufferPointer { text in
            article.tokens.starts.withUnsafeBufferPointer { starts in
                article.tokens.ends.withUnsafeBufferPointer { ends in
                    article.tokens.rows.withUnsafeBufferPointer { rows in
                        article.tokens.shapes.withUnsafeBufferPointer { shapes in
                            guard let starts = starts.baseAddress, let ends = ends.baseAddress,
                                let base = rows.baseAddress, let shapes = shapes.baseAddress
                            else { return }
                            var columns = TokenColumns(
                                article: Unmanaged.passUnretained(article), count: rows.count, text: text,
                                starts: starts, ends: ends, rows: base, shapes: shapes,
                                tables: tables)
                            withUnsafePointer(to: &columns) { body($0) }
                        }
                    }
                }
            }
        }
    }

    /// What the rules' lists tell of the word at token `index`.
    @inline(__always)
    func bits(at index: Int) -> RowBits {
        tables.bits(ofRow: rows[index])
    }

    /// Whether token `index` may be second in a phrase of the list with `bit`.
    @inline(__always)
    func isSecond(_ bit: UInt64, _ index: Int) -> Bool { index < count && bits(at: index).seconds & bit != 0 }

    func match(_ range: Range<Int>, _ captures: Captures, _ names: CaptureNames) -> Match {
        Match(range: range, article: article.takeUnretainedValue(), captures: captures, names: names)
    }

    /// How many tokens from `index` are one member of `wordClass`, the longest.
    func length(of wordClass: WordClass, at index: Int) -> Int {
        article._withUnsafeGuaranteedRef { $0.lexicon.length(of: wordClass, in: $0.tokens, at: index) }
    }

    /// The whole number that token `index` is, in digits and nothing else; −1 when it is anything else.
    func wholeNumber(at index: Int) -> Int {
        let span = Range(uncheckedBounds: (Int(starts[index]), Int(ends[index])))
        guard let (value, end) = Digits.read(text, span, commas: false), end == span.upperBound else { return -1 }
        return value
    }

    /// Whether a dot is in token `index`.
    func hasDot(at index: Int) -> Bool {
        for place in Int(starts[index])..<Int(ends[index]) where text[place] == UInt8(ascii: ".") { return true }
        return false
    }

    /// Whether token `index` is a number from `low` to `high` with one of `suffixes` written on to it, none when nil.
    /// Thousands with commas are numbers only where the rule reaches beyond any year.
    func isNumber(at index: Int, _ low: Int, _ high: Int, _ suffixes: [[UInt8]]?) -> Bool {
        let span = Range(uncheckedBounds: (Int(starts[index]), Int(ends[index])))
        guard let (value, end) = Digits.read(text, span, commas: high > 9999), value >= low, value <= high else {
            return false
        }
        guard let suffixes else { return end == span.upperBound }
        return suffixes.contains { suffix in
            guard span.upperBound - end == suffix.count else { return false }
            for offset in 0..<suffix.count {
                let byte = text[end + offset]
                guard byte == suffix[offset] || (byte < 0x80 && byte | 0x20 == suffix[offset]) else { return false }
            }
            return true
        }
    }
}

/// Whole numbers in ASCII, Arabic-Indic or Persian digits.
package enum Digits {
    /// The number that `span` of `text` begins with and where its digits end; nil when there is none or it is huge.
    package static func read(_ text: Column<UInt8>, _ span: Range<Int>, commas: Bool = true) -> (value: Int, end: Int)?
    {
        text.withUnsafeBufferPointer { read($0, span, commas: commas) }
    }

    static func read(_ text: UnsafeBufferPointer<UInt8>, _ span: Range<Int>, commas: Bool) -> (value: Int, end: Int)? {
        var value = 0
        var digits = 0
        var index = span.lowerBound
        while index < span.upperBound {
            let byte = text[index]
            if byte >= 0x30 && byte <= 0x39 {
                value = value * 10 + Int(byte & 0x0F)
                index += 1
            } else if byte == 0xD9 || byte == 0xDB, index + 1 < span.upperBound,
                let digit = arabicDigit(byte, text[index + 1])
            {
                value = value * 10 + digit
                index += 2
            } else if commas, byte == 0x2C, digits > 0, index + 1 < span.upperBound {
                index += 1
                continue
            } else {
                break
            }
            digits += 1
            if digits > 9 { return nil }
        }
        return digits > 0 ? (value, index) : nil
    }

    private static func arabicDigit(_ first: UInt8, _ second: UInt8) -> Int? {
        let zero: UInt8 = first == 0xD9 ? 0xA0 : 0xB0
        return second >= zero && second <= zero + 9 ? Int(second - zero) : nil
    }
}

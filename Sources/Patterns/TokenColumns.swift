package import Text

/// The columns of an article's tokens, of the lexicon and of the compiled rules as bare memory, for the time of one
/// scan. All of it is borrowed from values that outlive the scan.
struct TokenColumns {
    let tokens: UnsafePointer<Tokens>
    let lexicon: UnsafePointer<Lexicon>
    let text: UnsafeBufferPointer<UInt8>
    let starts: UnsafeBufferPointer<Int32>
    let ends: UnsafeBufferPointer<Int32>
    let rows: UnsafeBufferPointer<Int32>
    let shapes: UnsafeBufferPointer<Shape>
    let classes: UnsafeBufferPointer<WordClasses>
    let phraseClasses: UnsafeBufferPointer<WordClasses>

    static func with(_ tokens: Tokens, _ lexicon: Lexicon, _ body: (TokenColumns) -> Void) {
        withUnsafePointer(to: tokens) { tokens in
            withUnsafePointer(to: lexicon) { lexicon in
                tokens.pointee.text.withUnsafeBufferPointer { text in
                    tokens.pointee.starts.withUnsafeBufferPointer { starts in
                        tokens.pointee.ends.withUnsafeBufferPointer { ends in
                            tokens.pointee.rows.withUnsafeBufferPointer { rows in
                                tokens.pointee.shapes.withUnsafeBufferPointer { shapes in
                                    lexicon.pointee.classes.withUnsafeBufferPointer { classes in
                                        lexicon.pointee.phraseClasses.withUnsafeBufferPointer { phraseClasses in
                                            body(
                                                TokenColumns(
                                                    tokens: tokens, lexicon: lexicon, text: text, starts: starts,
                                                    ends: ends, rows: rows, shapes: shapes, classes: classes,
                                                    phraseClasses: phraseClasses))
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// How many tokens from `index` are one member of `wordClass`, the longest.
    @inline(__always)
    func length(of wordClass: WordClass, at index: Int) -> Int {
        let row = Int(rows[index])
        if row == 0 { return 0 }
        if phraseClasses[row].contains(wordClass) {
            let length = lexicon.pointee.length(of: wordClass, in: tokens.pointee, at: index)
            if length > 0 { return length }
        }
        return classes[row].contains(wordClass) ? 1 : 0
    }

    /// Whether token `index` is a number from `low` to `high` with one of `suffixes` written on to it, none when nil.
    /// Thousands with commas are numbers only where the rule reaches beyond any year.
    func isNumber(at index: Int, _ low: Int, _ high: Int, _ suffixes: [[UInt8]]?) -> Bool {
        let span = Int(starts[index])..<Int(ends[index])
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

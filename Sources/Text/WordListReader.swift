internal import Glibc

/// Reads a list of Models/Words: `form | form = value`, one member a line, `#` begins a comment.
struct WordListReader {
    private var keys: WordKeys
    private let cutter = PhraseCutter()
    // Used again from phrase to phrase.
    private var found: [WordKey] = []

    init(folding: Folding) { keys = WordKeys(folding: folding) }

    /// Calls `word` with the key of each form of one word, `phrase` with the keys of each longer one's words, and the value
    /// behind `=`, if any.
    mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, word: (WordKey, Int32?) -> Void, phrase: ([WordKey], Int32?) -> Void
    ) {
        var start = 0
        while start < bytes.count {
            let end = Self.place(of: UInt8(ascii: "\n"), in: bytes, from: start, to: bytes.count) ?? bytes.count
            if bytes[start] != UInt8(ascii: "#") {
                let equals = Self.place(of: UInt8(ascii: "="), in: bytes, from: start, to: end)
                let value = equals.flatMap { Self.value(bytes[($0 + 1)..<end]) }
                readForms(
                    UnsafeBufferPointer(rebasing: bytes[start..<(equals ?? end)]), room: bytes.count - start, value,
                    word, phrase)
            }
            start = end + 1
        }
    }

    private static func place(
        of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
            return nil
        }
        return UnsafeRawPointer(base).distance(to: found)
    }

    private static func value(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int32? {
        let digits = bytes.filter { $0 == UInt8(ascii: "-") || ($0 >= 0x30 && $0 <= 0x39) }
        return Int32(String(decoding: digits, as: UTF8.self))
    }

    /// Reads what stands between bars. Nearly every form is one word of ASCII letters.
    /// - Parameter room: how many bytes may be read from the line's first on.
    private mutating func readForms(
        _ line: UnsafeBufferPointer<UInt8>, room: Int, _ value: Int32?, _ word: (WordKey, Int32?) -> Void,
        _ phrase: ([WordKey], Int32?) -> Void
    ) {
        guard let base = line.baseAddress else { return }
        let space = UInt8(ascii: " ")
        let bar = UInt8(ascii: "|")
        var place = 0
        while place < line.count {
            while place < line.count, line[place] == space { place += 1 }
            let start = place
            place = min(line.count, start + ASCIIWord.letters(base + start, room: room - start))
            let end = place
            while place < line.count, line[place] == space || line[place] == UInt8(ascii: "\r") { place += 1 }
            if place == line.count || line[place] == bar {
                if end > start { word(WordHash.keyLoweringASCII(base + start, end - start), value) }
            } else {
                while place < line.count, line[place] != bar { place += 1 }
                readForm(UnsafeBufferPointer(rebasing: line[start..<place]), value, word, phrase)
            }
            place += 1
        }
    }

    private mutating func readForm(
        _ form: UnsafeBufferPointer<UInt8>, _ value: Int32?, _ word: (WordKey, Int32?) -> Void,
        _ phrase: ([WordKey], Int32?) -> Void
    ) {
        var isArabic = false
        var hadArticle = false
        found.removeAll(keepingCapacity: true)
        for range in cutter.words(in: form) {
            found.append(
                keys.key(UnsafeBufferPointer(rebasing: form[range]), isArabic: &isArabic, hadArticle: &hadArticle))
        }
        if found.count == 1 { word(found[0], value) } else if found.count > 1 { phrase(found, value) }
    }
}

/// Cuts the short phrases of lists as the segmenter cuts texts, without ICU: letters, digits and marks inside words hold
/// together, “al-” to its word, dots to “u.s.”; every other sign is a token of its own.
package struct PhraseCutter: Sendable {
    package init() {}

    /// Byte ranges of the tokens of `form`.
    package func words(in form: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < form.count {
            if form[index] == UInt8(ascii: " ") || form[index] == UInt8(ascii: "\t")
                || form[index] == UInt8(ascii: "\r")
            {
                index += 1
                continue
            }
            let start = index
            if Self.isWord(form[index]) {
                index = wordEnd(form, from: index)
                let word = UnsafeBufferPointer(rebasing: form[start..<index])
                let isArticle =
                    ArticleWords.isArticle(word)
                    || ArticleWords.isAssimilated(word) && index + 1 < form.count
                        && (0x41...0x5A).contains(form[index + 1])
                if isArticle, index + 1 < form.count, form[index] == UInt8(ascii: "-"), Self.isWord(form[index + 1]) {
                    index = wordEnd(form, from: index + 1)
                }
            } else {
                index += 1
            }
            found.append(start..<index)
        }
        return found
    }

    private func wordEnd(_ form: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        if let end = dottedEnd(form, from: start) { return end }
        var index = start
        while index < form.count, Self.isWord(form[index]) || form[index] == UInt8(ascii: "'") { index += 1 }
        return index
    }

    /// The end of “u.s.” or “a.m.”: two letters or more, each with its dot.
    private func dottedEnd(_ form: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + 1 < form.count, Self.isWord(form[index]), form[index + 1] == UInt8(ascii: ".") { index += 2 }
        return index - start >= 4 ? index : nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
    }
}

/// The romanised Arabic article in its written forms.
package enum ArticleWords {
    /// Forms that join to any word behind a hyphen, and those that are English words too and join to a capital only.
    @inline(__always)
    package static func isArticle(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes.count {
        case 2:
            switch (bytes[0] | 0x20, bytes[1] | 0x20) {
            case (0x61, 0x6C), (0x65, 0x6C), (0x75, 0x6C): return true  // al el ul
            default: return false
            }
        default: return false
        }
    }

    /// Assimilated forms: ash- as- an- ar- at- az- ad- adh- ath- and those with e and u.
    @inline(__always)
    package static func isAssimilated(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 2 || bytes.count == 3 else { return false }
        let vowel = bytes[0] | 0x20
        guard vowel == 0x61 || vowel == 0x65 || vowel == 0x75 else { return false }
        let second = bytes[1] | 0x20
        if bytes.count == 3 {
            guard bytes[2] | 0x20 == 0x68 else { return false }
            return second == 0x73 || (vowel == 0x61 && (second == 0x64 || second == 0x74))  // ash esh ush adh ath
        }
        switch second {
        case 0x73: return vowel != 0x75  // as es; “US-led” is no article
        case 0x64, 0x7A: return true  // ad ed ud, az ez uz
        case 0x74: return vowel != 0x75  // at et
        case 0x6E, 0x72: return vowel == 0x61  // an ar
        default: return false
        }
    }
}

/// A language that raqim reads.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case arabic = "ar"
    case sorani = "ckb"

    /// The language that a tag such as "en-GB", "ar_IQ" or "ckb" names, or nil for one that raqim does not read.
    public init?(tag: String) {
        let main = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        switch main {
        case "en", "eng": self = .english
        case "ar", "ara": self = .arabic
        case "ckb", "ku", "kur", "sdh": self = .sorani
        default: return nil
        }
    }

    /// Tells the language of `text` (UTF-8) by its script, for Arabic script by the letters that only Sorani has, and for
    /// Latin script by English stop words. Looks at the first 8,192 bytes; nil when nothing speaks for any.
    package init?(of text: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
        var latin = 0
        var arabic = 0
        var kurdish = 0
        var index = 0
        let end = min(text.count, 8192)
        while index < end {
            if index + 8 <= end, let base = text.baseAddress, let letters = ASCIIWord.lettersOfEight(base + index) {
                latin += letters
                index += 8
                continue
            }
            let byte = text[index]
            if byte < 0x80 {
                if (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A { latin += 1 }
                index += 1
            } else if byte < 0xE0, index + 1 < end {
                let code = (UInt32(byte & 0x1F) << 6) | UInt32(text[index + 1] & 0x3F)
                if code >= 0x600 && code < 0x700 {
                    arabic += 1
                    switch code {
                    // ە ێ ۆ ڕ ڵ ڤ: letters of Sorani that Arabic lacks
                    case 0x6D5, 0x6CE, 0x6C6, 0x695, 0x6B5, 0x6A4: kurdish += 1
                    default: break
                    }
                }
                index += 2
            } else {
                index += byte < 0xF0 ? 3 : 4
            }
        }
        if arabic * 2 > latin && arabic > 0 {
            // In running Sorani every fifth letter is one of these; a Kurdish name in Arabic news is one in hundreds.
            self = kurdish * 25 > arabic ? .sorani : .arabic
        } else if latin > 0, lexicon.hasStopWords((latin + 19) / 20, in: text, upTo: end) {
            self = .english
        } else {
            return nil
        }
    }
}

package import Text

/// Cuts a name into the words that it is matched by: folded, without articles, possessives and signs inside. Lists and
/// texts go through the same eyes, so “Al-Asad Air Base” in a list is “al Asad air-base” in an article.
package struct NameWords {
    private var keys: WordKeys
    private let cutter = PhraseCutter()

    package init(folding: Folding) { keys = WordKeys(folding: folding) }

    package struct Words {
        package var keys: [WordKey] = []
        package var folded: [String] = []
        package var startsWithArticle = false
        package var isArabic = false
        package var startsLowercase = false
    }

    package mutating func words(of name: String) -> Words {
        var result = Words()
        var name = name
        name.withUTF8 { bytes in
            let ranges = cutter.words(in: bytes)
            for (number, range) in ranges.enumerated() {
                var token = UnsafeBufferPointer(rebasing: bytes[range])
                if token.count == 1 && Self.isSilent(token[0]) || Self.isDash(token) { continue }
                // “as-salam” in lower case: an article before a hyphen, whatever the letters behind it.
                let hasHyphen =
                    number + 1 < ranges.count && ranges[number + 1].lowerBound == range.upperBound
                    && bytes[range.upperBound] == UInt8(ascii: "-")
                if hasHyphen, ArticleWords.isAssimilated(token), !result.keys.isEmpty { continue }
                if ArticleWords.isArticle(token) || isThe(token) {
                    if result.keys.isEmpty { result.startsWithArticle = !isThe(token) }
                    continue
                }
                // “Minister's”: the text's segmenter tells the possessive off, and matching passes over it.
                if token.count > 3, token[token.count - 1] == UInt8(ascii: "s"),
                    token[token.count - 2] == UInt8(ascii: "'")
                {
                    token = UnsafeBufferPointer(rebasing: token[..<(token.count - 2)])
                }
                var isArabic = false
                var hadArticle = false
                let key = keys.key(token, isArabic: &isArabic, hadArticle: &hadArticle)
                if key == 0 { continue }
                if result.keys.isEmpty {
                    if hadArticle { result.startsWithArticle = true }
                    result.isArabic = isArabic
                    result.startsLowercase = token[0] >= 0x61 && token[0] <= 0x7A && !hadArticle
                }
                result.keys.append(key)
                result.folded.append(keys.folded(token))
            }
        }
        return result
    }

    private func isThe(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
        token.count == 3 && token[0] | 0x20 == UInt8(ascii: "t") && token[1] | 0x20 == UInt8(ascii: "h")
            && token[2] | 0x20 == UInt8(ascii: "e")
    }

    /// “–” or “—” alone.
    private static func isDash(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
        token.count == 3 && token[0] == 0xE2 && token[1] == 0x80 && (token[2] == 0x93 || token[2] == 0x94)
    }

    /// Signs inside names that a text may have or not.
    private static func isSilent(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "_"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "\""):
            true
        default: false
        }
    }
}

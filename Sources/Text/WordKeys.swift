/// Keys of words as they stand in a text. The Arabic article is no part of what a word compares by, in either script:
/// “al-Asad” and “Asad” share a key, “الأنبار” and “انبار” too.
package struct WordKeys: Sendable {
    let folding: Folding
    private var scratch: [UInt8] = []

    package init(folding: Folding) {
        self.folding = folding
        scratch.reserveCapacity(64)
    }

    /// The key of `bytes`, one token. `isArabic` is set when its letters are Arabic.
    package mutating func key(_ bytes: UnsafeBufferPointer<UInt8>, isArabic: inout Bool, hadArticle: inout Bool)
        -> WordKey
    {
        fold(bytes, isArabic: &isArabic, hadArticle: &hadArticle)
        // A sign folds to nothing and compares as it stands.
        if scratch.isEmpty { return Self.hash(bytes, from: 0) }
        return scratch.withUnsafeBufferPointer { Self.hash($0, from: 0) }
    }

    /// Keys of the tokens of `phrase`, words that stand in a rule: “o'clock”, “prime minister”, “,”.
    package mutating func keys(ofPhrase phrase: String) -> [WordKey] {
        var phrase = phrase
        return phrase.withUTF8 { bytes in
            var isArabic = false
            var hadArticle = false
            let isSign = bytes.allSatisfy { $0 < 0x30 } || bytes.first == 0xE2
            return (isSign ? [0..<bytes.count] : PhraseCutter().words(in: bytes)).map {
                key(UnsafeBufferPointer(rebasing: bytes[$0]), isArabic: &isArabic, hadArticle: &hadArticle)
            }
        }
    }

    /// Keys of an Arabic or Sorani word without the particles that are written together with it, from the least taken away
    /// to the most, each with the bytes of `bytes` that the particle takes: “وبغداد” gives “بغداد”, “للأنبار” “انبار”.
    package mutating func keysWithoutProclitics(_ bytes: UnsafeBufferPointer<UInt8>)
        -> [(key: WordKey, lead: Int, hadArticle: Bool)]
    {
        scratch.removeAll(keepingCapacity: true)
        folding.append(bytes, to: &scratch)
        // Bytes of the original and of the folded word agree in front only when nothing there was dropped or widened.
        guard scratch.count >= 6, bytes.count >= 6 else { return [] }
        var found: [(key: WordKey, lead: Int, hadArticle: Bool)] = []
        scratch.withUnsafeBufferPointer { folded in
            func letter(_ index: Int) -> UInt16 {
                guard index + 1 < folded.count else { return 0 }
                return UInt16(folded[index]) << 8 | UInt16(folded[index + 1])
            }
            var lead = 0
            let waw: UInt16 = 0xD988, fa: UInt16 = 0xD981, ba: UInt16 = 0xD8A8, lam: UInt16 = 0xD984
            let kaf: UInt16 = 0xD983, sin: UInt16 = 0xD8B3
            func offer(_ lead: Int) {
                guard folded.count - lead >= 4 else { return }
                let start = Self.afterArticle(folded, from: lead)
                found.append((Self.hash(folded, from: start), lead, start != lead))
            }
            if letter(0) == waw || letter(0) == fa {
                lead = 2
                offer(lead)
            }
            let next = letter(lead)
            if next == lam && letter(lead + 2) == lam {
                offer(lead + 2)  // لل is ل and ال: the second lam belongs to the article
                found.append((Self.hash(folded, from: lead + 4), lead + 4, true))
            } else if next == ba || next == lam || next == kaf || (next == sin && lead == 0) {
                offer(lead + 2)
            }
        }
        return found
    }

    /// Keys of a Sorani word without the endings that are written together with it, each with the bytes of `bytes` that the
    /// ending takes: “هەولێرەوە” gives “هەولێر”, “ئەنباردا” “ئەنبار”.
    package mutating func keysWithoutSuffix(_ bytes: UnsafeBufferPointer<UInt8>) -> [(key: WordKey, tail: Int)] {
        scratch.removeAll(keepingCapacity: true)
        folding.append(bytes, to: &scratch)
        var found: [(key: WordKey, tail: Int)] = []
        scratch.withUnsafeBufferPointer { folded in
            for suffix in Self.suffixes where folded.count >= suffix.count + 6 {
                let stem = folded.count - suffix.count
                guard folded[stem...].elementsEqual(suffix) else { continue }
                let start = Self.afterArticle(folded, from: 0)
                guard stem > start, let base = folded.baseAddress else { continue }
                found.append((WordHash.key(base + start, stem - start), suffix.count))
            }
        }
        return found
    }

    /// دا ەوە یەوە ی ش یش یان as they fold: letters of two bytes each, as in the text itself.
    private static let suffixes: [[UInt8]] = ["دا", "يهوه", "هوه", "ي", "يش", "ش", "يان"].map { Array($0.utf8) }

    /// The folded letters of `bytes`, without the article.
    package mutating func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var isArabic = false
        var hadArticle = false
        fold(bytes, isArabic: &isArabic, hadArticle: &hadArticle)
        return String(decoding: scratch, as: UTF8.self)
    }

    /// The folded letters of `bytes`, without the article, digits and signs.
    package mutating func letters(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var isArabic = false
        var hadArticle = false
        fold(bytes, isArabic: &isArabic, hadArticle: &hadArticle)
        return scratch.filter { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 }
    }

    private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, isArabic: inout Bool, hadArticle: inout Bool) {
        scratch.removeAll(keepingCapacity: true)
        var start = 0
        if let hyphen = Self.articleEnd(bytes) {
            start = hyphen
            hadArticle = true
        }
        folding.append(UnsafeBufferPointer(rebasing: bytes[start...]), to: &scratch)
        scratch.removeAll { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        if let first = scratch.first, first >= 0xD8, first <= 0xDB {
            isArabic = true
            let after = scratch.withUnsafeBufferPointer { Self.afterArticle($0, from: 0) }
            if after > 0 {
                scratch.removeFirst(after)
                hadArticle = true
            }
        }
    }

    /// Where the stem begins: past ال when at least three letters follow.
    private static func afterArticle(_ folded: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard folded.count - start >= 10, folded[start] == 0xD8, folded[start + 1] == 0xA7, folded[start + 2] == 0xD9,
            folded[start + 3] == 0x84
        else { return start }
        return start + 4
    }

    private static func hash(_ folded: UnsafeBufferPointer<UInt8>, from start: Int) -> WordKey {
        guard let base = folded.baseAddress, start < folded.count else { return 0 }
        return WordHash.key(base + start, folded.count - start)
    }

    /// Byte offset past the hyphen of a romanised article (“al-”, “ash-”), or nil. Only articles are joined to the word
    /// behind them, so the first hyphen inside a token is the article's.
    static func articleEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count > 4 else { return nil }
        for index in 2...4 where index < bytes.count - 1 {
            if bytes[index] == UInt8(ascii: "-") { return index + 1 }
            if index + 2 < bytes.count - 1, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
                bytes[index + 2] == 0x90 || bytes[index + 2] == 0x91
            {
                return index + 3
            }
        }
        return nil
    }
}

internal import CICU

/// How letters compare: without case, marks, apostrophes and joiners, Arabic and Kurdish letters under one form
/// (أ إ آ as ا, ى ی as ي, ة ه ە as ه), all by ICU's data, kept in a table for the letters of the news.
package struct Folding: Sendable {
    /// Folded bytes of one code point: at most 7, the count in the highest byte.
    private let table: [UInt64]
    private static let tableEnd = 0x700

    package init() {
        table = (0..<Self.tableEnd).map { Self.foldedByICU(Int32($0)) }
    }

    private static func foldedByICU(_ codepoint: Int32) -> UInt64 {
        var packed: UInt64 = 0
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { out in
            guard let base = out.baseAddress else { return }
            let count = min(Int(cicu_fold(codepoint, base)), 7)
            for index in 0..<count { packed |= UInt64(base[index]) << UInt64(8 * index) }
            packed |= UInt64(count) << 56
        }
        return packed
    }

    /// Appends the folded letters of `bytes` (valid UTF-8) to `out`.
    package func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            let (codepoint, length) = UTF8Scan.codepoint(in: bytes, at: index)
            index += length
            var packed =
                codepoint < Self.tableEnd ? table[Int(codepoint)] : Self.foldedByICU(Int32(bitPattern: codepoint))
            for _ in 0..<(packed >> 56) {
                out.append(UInt8(truncatingIfNeeded: packed))
                packed >>= 8
            }
        }
    }

    /// The folded letters of `text`: “Ta’mīm” is “tamim”, “الأنبار” is “الانبار”.
    package func fold(_ text: String) -> String {
        var text = text
        var out: [UInt8] = []
        text.withUTF8 { append($0, to: &out) }
        return String(decoding: out, as: UTF8.self)
    }
}

/// Reads code points from UTF-8 that is known to be valid; stays inside the buffer even if it is not.
package enum UTF8Scan {
    /// The code point at byte `index` and its length in bytes.
    @inline(__always)
    package static func codepoint(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        let left = bytes.count - index
        if first < 0xE0 {
            guard left >= 2 else { return (0xFFFD, 1) }
            return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
        }
        if first < 0xF0 {
            guard left >= 3 else { return (0xFFFD, 1) }
            return ((first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3)
        }
        guard left >= 4 else { return (0xFFFD, 1) }
        let high = (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
        return (high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F), 4)
    }
}

/// Turns byte offsets of one article into the unit of the record, each in constant time: per 64 bytes one mask of the
/// bytes that begin a code point, and how many code points came before. Nothing is stored for a text that is all ASCII.
struct OffsetMap {
    private let unit: OffsetUnit
    private var isIdentity = true
    private var byteCount = 0
    /// Units before each block of 64 bytes.
    private var before: [UInt32] = []
    /// Bytes of each block that begin a code point.
    private var starts: [UInt64] = []
    /// Bytes of each block that begin a code point of two UTF-16 units; empty for code points.
    private var pairs: [UInt64] = []

    init(unit: OffsetUnit) { self.unit = unit }

    /// How long the text is, in the unit.
    var count: Int { self[byteCount] }

    /// Where byte `offset` of the text lies, in the unit.
    subscript(offset: Int) -> Int {
        if isIdentity { return offset }
        let block = offset >> 6
        let mask = (1 as UInt64) << UInt64(offset & 63) - 1
        var position = Int(before[block]) + (starts[block] & mask).nonzeroBitCount
        if unit == .utf16 { position += (pairs[block] & mask).nonzeroBitCount }
        return position
    }

    /// Gets ready for `text`, valid UTF-8; what was stored for the text before is used again.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        byteCount = text.count
        isIdentity = unit == .utf8 || Self.isASCII(text)
        if isIdentity { return }
        before.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        pairs.removeAll(keepingCapacity: true)
        var units: UInt32 = 0
        // One block more than the text fills, so that its end can be looked up too.
        for block in 0...(text.count >> 6) {
            var begins: UInt64 = 0
            var doubles: UInt64 = 0
            let first = block << 6
            for word in 0..<8 where first + word << 3 < text.count {
                let bytes = Self.eightBytes(of: text, at: first + word << 3)
                begins |= Self.gathered(~(bytes >> 7) | bytes >> 6) << UInt64(word << 3)
                if unit == .utf16 {
                    let lead = bytes >> 7 & bytes >> 6 & bytes >> 5 & bytes >> 4
                    doubles |= Self.gathered(lead) << UInt64(word << 3)
                }
            }
            before.append(units)
            starts.append(begins)
            units += UInt32(begins.nonzeroBitCount)
            if unit == .utf16 {
                pairs.append(doubles)
                units += UInt32(doubles.nonzeroBitCount)
            }
        }
    }

    private static func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        // In steps of 4 KiB, so that a text with a letter above ASCII near its head is known soon.
        while index < text.count {
            let end = min(index + 4096, text.count)
            var all: UInt8 = 0
            for byte in text[index..<end] { all |= byte }
            if all >= 0x80 { return false }
            index = end
        }
        return true
    }

    /// Eight bytes from `index` on, the first one lowest; bytes behind the end are 0.
    @inline(__always)
    private static func eightBytes(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
        if index + 8 <= text.count {
            let raw = UnsafeRawBufferPointer(text)
            return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        var bytes: UInt64 = 0
        for (place, byte) in text[index...].enumerated() { bytes |= UInt64(byte) << UInt64(8 * place) }
        return bytes
    }

    /// The lowest bit of each byte, gathered into the lowest byte in order.
    @inline(__always)
    private static func gathered(_ bits: UInt64) -> UInt64 {
        ((bits & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) >> 56
    }
}

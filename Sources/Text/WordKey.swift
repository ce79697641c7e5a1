/// What a word compares by: a 64-bit hash of its folded letters (FoldedWord). Two spellings with one key are one word
/// everywhere in raqim: “Al-Asad”, “al-Asad” and “AL-ASAD”; “Ta'mim” and “Tamim”; “الأنبار” and “انبار”.
public typealias WordKey = UInt64

/// Mixes bytes into a key, eight at a time; most words of English need one multiplication.
package enum WordHash {
    @inline(__always)
    package static func key(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> WordKey {
        var hash = seed(count)
        var index = 0
        while index + 8 <= count {
            hash = mix(hash, load(bytes + index, 8))
            index += 8
        }
        if index < count { hash = mix(hash, load(bytes + index, count - index)) }
        return end(hash)
    }

    /// The key of an ASCII word of letters and digits alone: setting bit 5 lowers letters and leaves digits as they are.
    @inline(__always)
    static func keyLoweringASCII(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> WordKey {
        var hash = seed(count)
        var index = 0
        while index + 8 <= count {
            hash = mix(hash, load(bytes + index, 8) | 0x2020_2020_2020_2020)
            index += 8
        }
        if index < count {
            let rest = count - index
            let bits: UInt64 = 0x2020_2020_2020_2020 >> UInt64((8 - rest) * 8)
            hash = mix(hash, load(bytes + index, rest) | bits)
        }
        return end(hash)
    }

    /// Where the hash of a word of `count` bytes begins, and what is done to it at the end.
    @inline(__always)
    static func seed(_ count: Int) -> UInt64 { 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count) }
    @inline(__always)
    static func end(_ hash: UInt64) -> WordKey { mix(hash, 0xD6E8_FEB8_6659_FD93) }

    /// `count` bytes, 1 to 8, the first of them lowest. Read in few pieces that may lie over each other.
    @inline(__always)
    private static func load(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(bytes)
        if count == 8 { return UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) }
        if count >= 4 {
            let low = UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self))
            let high = UInt32(littleEndian: (raw + (count - 4)).loadUnaligned(as: UInt32.self))
            return UInt64(low) | UInt64(high) << UInt64((count - 4) * 8)
        }
        let (middle, last) = (count / 2, count - 1)
        return UInt64(bytes[0]) | UInt64(bytes[middle]) << UInt64(middle * 8) | UInt64(bytes[last]) << UInt64(last * 8)
    }

    @inline(__always)
    static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = (a ^ b).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}

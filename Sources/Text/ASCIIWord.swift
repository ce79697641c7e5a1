/// What can be told of a word of ASCII letters and digits alone: “troops”, “PMF”, “2026”. Most words of English are, so they
/// are read eight bytes at a time.
struct ASCIIWord {
    let key: WordKey
    let shape: Shape

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// Nil when another character than a letter or digit of ASCII is in it.
    /// - Parameter room: how many bytes may be read from `word` on, `count` or more.
    @inline(__always)
    init?(_ word: UnsafePointer<UInt8>, count: Int, room: Int) {
        var hash = WordHash.seed(count)
        var letters = 0 as UInt64
        var moreLetters = false
        var capitals = 0 as UInt64
        var small = 0 as UInt64
        var digits = 0 as UInt64
        var index = 0
        while index < count {
            let here = min(8, count - index)
            let kept = ~(0 as UInt64) >> UInt64(64 - 8 * here)
            let bytes: UInt64
            if index + 8 <= room {
                bytes = UInt64(littleEndian: UnsafeRawPointer(word + index).loadUnaligned(as: UInt64.self)) & kept
            } else {
                bytes = Self.load(word + index, here)
            }
            if bytes & Self.tops != 0 { return nil }
            // Each byte is below 0x80, so that no sum reaches the next one: its highest bit says yes.
            let lowered = bytes | 0x20 &* Self.ones
            let isLetter = (lowered &+ 0x1F &* Self.ones) & ~(lowered &+ 0x05 &* Self.ones) & Self.tops
            let isDigit = (bytes &+ 0x50 &* Self.ones) & ~(bytes &+ 0x46 &* Self.ones) & Self.tops
            if (isLetter | isDigit) != Self.tops & kept { return nil }
            let isCapital = isLetter & ~(bytes << 2)
            if isLetter & (isLetter &- 1) != 0 || (letters != 0 && isLetter != 0) { moreLetters = true }
            letters |= isLetter
            capitals |= isCapital
            small |= isLetter ^ isCapital
            digits |= isDigit
            hash = WordHash.mix(hash, bytes | (0x20 &* Self.ones & kept))
            index += 8
        }
        key = WordHash.end(hash)
        var shape: Shape = digits != 0 ? .hasDigit : []
        if capitals != 0 {
            if word[0] & 0xE0 == 0x40 { shape.insert(.capital) }
            if count == 1 { shape.insert(.initial) }
            if small == 0, moreLetters { shape.insert(.allCapitals) }
        }
        self.shape = shape
    }

    /// How many ASCII letters stand at `text`, before anything else or its end.
    /// - Parameter room: how many bytes may be read.
    @inline(__always)
    static func letters(_ text: UnsafePointer<UInt8>, room: Int) -> Int {
        var count = 0
        while count + 8 <= room {
            let bytes = UInt64(littleEndian: UnsafeRawPointer(text + count).loadUnaligned(as: UInt64.self))
            let lowered = (bytes | 0x20 &* ones) & ~tops
            let isLetter = (lowered &+ 0x1F &* ones) & ~(lowered &+ 0x05 &* ones) & ~bytes & tops
            if isLetter != tops { return count + (isLetter ^ tops).trailingZeroBitCount / 8 }
            count += 8
        }
        while count < room, (text[count] | 0x20) >= 0x61, (text[count] | 0x20) <= 0x7A { count += 1 }
        return count
    }

    /// How many of the eight bytes at `text` are ASCII letters; nil when one of them is no ASCII.
    @inline(__always)
    static func lettersOfEight(_ text: UnsafePointer<UInt8>) -> Int? {
        let bytes = UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
        if bytes & tops != 0 { return nil }
        let lowered = bytes | 0x20 &* ones
        return ((lowered &+ 0x1F &* ones) & ~(lowered &+ 0x05 &* ones) & tops).nonzeroBitCount
    }

    private static func load(_ word: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        var bytes = 0 as UInt64
        for index in 0..<count { bytes |= UInt64(word[index]) << UInt64(8 * index) }
        return bytes
    }
}

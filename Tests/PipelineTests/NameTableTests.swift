import Support
import Testing

@testable import Pipeline

@Suite struct NameTableTests {
    @Test(arguments: [1, 7, 300, 5000]) func holdsWhatADictionaryHolds(names: Int) {
        var random = SeededRandom(seed: UInt64(names))
        // Keys with few different ends, so that places and the filter collide.
        let keys = (0..<names).map { _ in UInt64.random(in: 1...UInt64.max, using: &random) & ~0x3F0 }
        var table = NameTable()
        var expected: [UInt64: Int32] = [:]
        #expect(table.isEmpty && table[keys[0]] == nil)
        for number in 0..<names * 2 {
            let key = keys.randomElement(using: &random) ?? keys[0]
            table[key] = Int32(number)
            expected[key] = Int32(number)
            let other = keys.randomElement(using: &random) ?? keys[0]
            #expect(table[other] == expected[other])
        }
        for key in keys { #expect(table[key] == expected[key]) }
        #expect(!table.isEmpty)
    }
}

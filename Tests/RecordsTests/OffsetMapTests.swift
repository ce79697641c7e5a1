import Testing

@testable import Records

/// Texts that count differently in each unit.
let strangeTexts = [
    "",
    "Drones near Ayn al-Asad were shot down.",
    "قصف قاعدة عين الأسد",
    "Na\u{308}jaf cafe\u{301}",
    "😀 Mosul 👩‍👩‍👧 🇮🇶",
    "Mosul\r\nfell.\r\n\r\n",
    "\u{202B}قال «نعم»\u{202C} he said",
    String(repeating: "Kirkûk 😀 ", count: 40),
    String(repeating: "a", count: 64) + "é",
    String(repeating: "a", count: 63) + "é",
    String(repeating: "a", count: 5000) + "😀",
    "هەولێر\u{200C} و سلێمانی",
]

@Suite struct OffsetMapTests {
    @Test(arguments: strangeTexts, OffsetUnit.allCases)
    func countsAsSwiftDoes(text: String, unit: OffsetUnit) {
        var map = OffsetMap(unit: unit)
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { map.read($0) }
        var expected = 0
        var offset = 0
        for scalar in text.unicodeScalars {
            #expect(map[offset] == expected, "byte \(offset) of “\(text.prefix(40))”")
            offset += UTF8.width(scalar)
            switch unit {
            case .codepoint: expected += 1
            case .utf8: expected += UTF8.width(scalar)
            case .utf16: expected += UTF16.width(scalar)
            }
        }
        #expect(map[offset] == expected)
        #expect(map.count == expected)
    }

    @Test func forgetsTheTextBefore() {
        var map = OffsetMap(unit: .codepoint)
        for text in ["é and more", "plain", "ééé"] {
            Array(text.utf8).withUnsafeBufferPointer { map.read($0) }
            #expect(map.count == text.unicodeScalars.count)
        }
    }
}

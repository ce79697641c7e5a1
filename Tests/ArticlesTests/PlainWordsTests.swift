import Testing

@testable import Articles

@Suite struct PlainWordsTests {
    @Test(arguments: [
        ("a.txt", "a.txt"), ("بغداد.txt", "بغداد.txt"), ("a\nb", "a b"), ("a\u{1B}[2Jb", "a\\x1b[2Jb"),
        ("a\u{9B}b", "a\\x9bb"), ("a\u{202E}b", "a\\u{202e}b"), ("a\u{7F}", "a\\x7f"), ("a\u{0}", "a\\x00"),
    ])
    func nothingIsLeftThatATerminalObeys(text: String, words: String) { #expect(PlainWords.of(text) == words) }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "a\\xffb"), ([0x61, 0xD8], "a\\xd8"), ([0xFF, 0xFE], "\\xff\\xfe"), ([0x61], "a"),
            ([], ""),
        ] as [([UInt8], String)])
    func pathsKeepTheirBytes(path: [UInt8], words: String) { #expect(PlainWords.of(path: path) == words) }
}

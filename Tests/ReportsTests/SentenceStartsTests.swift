import Testing

@testable import Reports

/// Sentences near enough to say what is named together.
@Suite struct SentenceStartsTests {
    @Test(arguments: [
        ("Mosul fell. Erbil held.", ["Mosul fell. ", "Erbil held."]),
        ("“Go!” he said. They went", ["“Go!” ", "he said. ", "They went"]),
        (
            "Gen. Qassem Soleimani met Lt. Col. Adam. Then he left.",
            ["Gen. Qassem Soleimani met Lt. Col. Adam. ", "Then he left."]
        ),
        ("On Nov. 9 U.S. forces came. It rained.", ["On Nov. 9 U.S. forces came. ", "It rained."]),
        ("Headline\nText of it.\n\nMore", ["Headline\n", "Text of it.\n\n", "More"]),
        ("هل سقطت الموصل؟ لا.", ["هل سقطت الموصل؟ ", "لا."]),
        ("", [""]),
    ])
    func textsAreCut(text: String, sentences: [String]) {
        let starts = SentenceStarts(of: text)
        var cut = [""]
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            if starts.number(of: offset) == cut.count { cut.append("") }
            cut[cut.count - 1].unicodeScalars.append(scalar)
        }
        #expect(cut == sentences)
    }
}

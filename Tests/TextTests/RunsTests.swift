import CICU
import Foundation
import Support
import Testing

/// The machine that runs ICU's rules cuts as ICU does: the same boundaries with the same rule statuses, whatever the text.
@Suite struct RunsTests {
    typealias Cut = (OpaquePointer, UnsafePointer<UInt8>, Int32, UnsafeMutablePointer<UInt32>) -> Int32

    /// Cutters of one thread and room for what they write.
    final class Cutter {
        let cutter: OpaquePointer
        init() throws {
            var status: Int32 = 0
            let opened = cicu_cutter_open(&status)
            cutter = try #require(opened, "ICU error \(status)")
        }
        deinit { cicu_cutter_close(cutter) }

        /// Ends and kinds as text, one a run: “12/2”.
        func runs(_ text: [UInt8], _ cut: Cut) -> [UInt32] {
            Array(unsafeUninitializedCapacity: text.count + 2) { records, count in
                text.withUnsafeBufferPointer { text in
                    guard let base = text.baseAddress, let start = records.baseAddress else { return }
                    count = Int(max(0, cut(cutter, base, Int32(text.count), start)))
                }
            }
        }

        /// What differs between the machine and ICU; nil when nothing does.
        func difference(_ text: [UInt8]) -> String? {
            for (name, own, icu) in [
                ("words", cicu_words as Cut, cicu_words_by_icu as Cut),
                ("sentences", cicu_sentences, cicu_sentences_by_icu),
            ] {
                let (found, expected) = (runs(text, own), runs(text, icu))
                if found != expected { return "\(name): \(marked(text, found)), by ICU \(marked(text, expected))" }
            }
            return nil
        }

        /// The runs with “|” and their kind behind each, what cannot be seen as escapes.
        private func marked(_ text: [UInt8], _ runs: [UInt32]) -> String {
            var start = 0
            return runs.map { record in
                let end = min(max(start, Int(record >> 3)), text.count)
                defer { start = end }
                return String(decoding: text[start..<end], as: UTF8.self).debugDescription + "|\(record & 7)"
            }.joined(separator: " ")
        }
    }

    @Test func icuHasTheFormatThatTheMachineKnows() throws {
        _ = try Cutter()
        #expect(cicu_runs_without_icu() == 1, "ICU \(String(cString: cicu_version())): words are cut by ubrk, slowly")
    }

    @Test func corpus() throws {
        let cutter = try Cutter()
        let folder = Project.root.appending(path: "Corpus")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        for case let file as URL in files {
            // Inputs of the fuzzer need not be text.
            guard let data = try? Data(contentsOf: file), String(validating: data, as: UTF8.self) != nil else {
                continue
            }
            #expect(cutter.difference(Array(data)) == nil, "\(file.lastPathComponent)")
        }
    }

    @Test(arguments: [
        "He said. “2026.” 5 June. then", "a.b. c", "1,000. 2", "can't. 'x' o'", "U.S. U.K.’s", "x\r\ny\u{85}z", ".", "",
        "the town of กรุงเทพมหานคร in 東京都 and 北京市, ខ្មែរ ພາສາລາວ မြန်မာ", "カタカナ。ひらがな", "a\u{300}\u{301}. \u{300}b",
        "👨‍👩‍👧 🇮🇶🇮🇷🇹 👍🏽", "السيد السوداني. قال؟ ٣٫٥ ۱۲", "etc. 1 2 3 4 5 Then", "etc. 1 2 3 4 5 then", "((((.))))\n.)",
        "e.g.\u{200D}x 3.\u{AD}4 a:b:c: d", "_a_b__ c_1 1_", "אב״ג ד׳",
    ])
    func texts(_ text: String) throws {
        #expect(try Cutter().difference(Array(text.utf8)) == nil)
    }

    static let unicode = "/usr/share/unicode/auxiliary/"

    /// Unicode's own tests, from Debian's package unicode-data.
    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: unicode)),
        arguments: ["Word", "Sentence", "Grapheme", "Line"])
    func unicodeTests(_ kind: String) throws {
        let cutter = try Cutter()
        let lines = try String(contentsOfFile: Self.unicode + kind + "BreakTest.txt", encoding: .utf8)
        var tests = 0
        for line in lines.split(separator: "\n") where line.first != "#" {
            let scalars = line.prefix { $0 != "#" }.split { !$0.isHexDigit }
                .compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            #expect(cutter.difference(Array(text.utf8)) == nil)
            tests += 1
        }
        #expect(tests > 400)
    }

    /// Texts made of what rules look at, the same ones each time; RAQIM_RANDOM_TEXTS says how many.
    @Test func randomTexts() throws {
        let cutter = try Cutter()
        let count = ProcessInfo.processInfo.environment["RAQIM_RANDOM_TEXTS"].flatMap(Int.init) ?? 20_000
        var random = RandomTexts(state: 7)
        for _ in 0..<count {
            let text = random.text()
            if let difference = cutter.difference(text) {
                Issue.record("\(difference)")
                return
            }
        }
    }
}

/// Texts of letters, signs and rare characters in different shares, by xorshift.
private struct RandomTexts {
    var state: UInt64

    mutating func below(_ end: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(truncatingIfNeeded: (state >> 11) % UInt64(end))
    }

    private static let letters = Array("aAbBzZ".unicodeScalars)
    private static let signs = Array("..,,'':;;!?\"()-_ \n\r\t&/05".unicodeScalars)
    /// What is special to some rule: curly marks, joiners, marks, emoji, Hebrew, Thai, Chinese, Hangul, full-width.
    private static let odd: [Unicode.Scalar] = [
        "\u{2019}", "\u{2018}", "\u{201C}", "\u{2026}", "\u{2014}", "\u{B7}", "\u{300}", "\u{301}", "\u{200D}",
        "\u{200C}",
        "\u{AD}", "\u{85}", "\u{2028}", "\u{2029}", "\u{A0}", "\u{3000}", "\u{5D0}", "\u{5F4}", "\u{660}", "\u{66C}",
        "\u{6D4}", "\u{61F}", "\u{1F468}", "\u{1F1E6}", "\u{1F3FB}", "\u{3042}", "\u{30A2}", "\u{30FC}", "\u{FF9E}",
        "\u{4E2D}", "\u{56FD}", "\u{E01}", "\u{E40}", "\u{E33}", "\u{E46}", "\u{1780}", "\u{1000}", "\u{E81}",
        "\u{AC00}",
        "\u{1100}", "\u{FF0E}", "\u{FF10}", "\u{FEFF}", "\u{3002}", "\u{2060}", "\u{203F}", "\u{2024}", "\u{10400}",
    ]

    mutating func text() -> [UInt8] {
        let mode = below(6)
        var text = ""
        for _ in 0...below(40) { text.unicodeScalars.append(scalar(mode)) }
        return Array(text.utf8)
    }

    private mutating func pick(_ from: [Unicode.Scalar]) -> Unicode.Scalar { from[below(from.count)] }

    private mutating func scalar(_ mode: Int) -> Unicode.Scalar {
        let dice = below(16)
        switch mode {
        case 0: return Unicode.Scalar(UInt8(below(128)))
        case 1: return pick(dice < 10 ? Self.letters : Self.signs)
        case 2: return pick(Self.odd)
        case 3: return pick(dice < 5 ? Self.letters : dice < 9 ? Self.signs : Self.odd)
        case 4: return dice < 10 ? arabic() : pick(dice < 13 ? Self.signs : Self.odd)
        default: return anything(below: dice < 8 ? 0x800 : dice < 14 ? 0x10000 : 0x110000)
        }
    }

    private mutating func arabic() -> Unicode.Scalar { anything(from: 0x620, below: 0x700) }

    private mutating func anything(from start: Int = 0, below end: Int) -> Unicode.Scalar {
        while true {
            if let scalar = Unicode.Scalar(UInt32(start + below(end - start))) { return scalar }
        }
    }
}

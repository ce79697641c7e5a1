/// Text with marks that show where something lies, so that tests show text and never offsets:
/// `the ⟦Ayn al-Asad Airbase⟧ in Anbar`, `“⟦We won⟧,” said ⟪Qais⟫`.
package struct MarkedText: Sendable, Equatable {
    /// One pair of marks and the bytes between them, counted in `text`.
    package struct Mark: Sendable, Equatable {
        /// The opening mark: “⟦”, “⟪” or “⟨”.
        package let kind: Character
        package let span: Range<Int>
    }

    /// The text without its marks.
    package let text: String
    /// In order of their openings.
    package let marks: [Mark]

    private static let pairs: [Character: Character] = ["⟦": "⟧", "⟪": "⟫", "⟨": "⟩"]

    package init(_ marked: String) {
        var text = ""
        var open: [(Character, Int, Int)] = []
        var marks: [(Int, Mark)] = []
        var order = 0
        for character in marked {
            if Self.pairs[character] != nil {
                open.append((character, text.utf8.count, order))
                order += 1
            } else if let last = open.last, Self.pairs[last.0] == character {
                open.removeLast()
                marks.append((last.2, Mark(kind: last.0, span: last.1..<text.utf8.count)))
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.marks = marks.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Bytes of every mark of one kind.
    package func spans(_ kind: Character = "⟦") -> [Range<Int>] { marks.filter { $0.kind == kind }.map(\.span) }

    /// `text` with `spans` (bytes, in order, none inside another) marked, for messages of tests.
    package static func mark(_ text: String, _ spans: [Range<Int>]) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var place = 0
        for span in spans {
            out += bytes[place..<span.lowerBound] + Array("⟦".utf8) + bytes[span] + Array("⟧".utf8)
            place = span.upperBound
        }
        return String(decoding: out + bytes[place...], as: UTF8.self)
    }
}

/// Turns offsets of one text from one unit into another: what a record counts into what a tool counts.
///
///     OffsetTable(text: "بغداد: we won", from: .codepoint, to: .utf8)[7]  // 12
package struct OffsetTable {
    /// The other unit's offset for each offset; empty when both are the same.
    private var table: [Int32] = []
    private let count: Int

    package init(text: String, from: OffsetUnit, to: OffsetUnit) {
        if from == to {
            count = OffsetTable.length(of: text, in: from)
            return
        }
        var position: Int32 = 0
        for scalar in text.unicodeScalars {
            for _ in 0..<OffsetTable.width(of: scalar, in: from) { table.append(position) }
            position += Int32(OffsetTable.width(of: scalar, in: to))
        }
        table.append(position)
        count = table.count - 1
    }

    /// Where `offset` lies in the other unit; nil outside the text.
    package subscript(offset: Int) -> Int? {
        guard offset >= 0, offset <= count else { return nil }
        return table.isEmpty ? offset : Int(table[offset])
    }

    /// How long `text` is.
    package static func length(of text: String, in unit: OffsetUnit) -> Int {
        switch unit {
        case .codepoint: text.unicodeScalars.count
        case .utf8: text.utf8.count
        case .utf16: text.utf16.count
        }
    }

    private static func width(of scalar: Unicode.Scalar, in unit: OffsetUnit) -> Int {
        switch unit {
        case .codepoint: 1
        case .utf8: UTF8.width(scalar)
        case .utf16: UTF16.width(scalar)
        }
    }
}

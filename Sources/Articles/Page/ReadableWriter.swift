/// Puts running text together: white space is made single, blocks are parted by blank lines.
struct ReadableWriter {
    private(set) var bytes: [UInt8] = []
    private var parting = Tag.Parting.none

    /// Parts what was written from what is to come.
    mutating func part(_ kind: Tag.Parting) { parting = max(parting, kind) }

    /// Ends a line, and a paragraph when the line is ended already.
    mutating func breakLine() { parting = parting >= .line ? .blankLine : .line }

    mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
        var at = 0
        while at < text.count {
            let start = at
            while at < text.count, !Self.isSpace(text, at) { at += 1 }
            if at > start {
                putParting()
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
            } else {
                // A no-break space has two bytes.
                at += text[at] == 0xC2 ? 2 : 1
                part(.space)
            }
        }
    }

    private mutating func putParting() {
        defer { parting = .none }
        guard !bytes.isEmpty else { return }
        switch parting {
        case .none: break
        case .space: bytes.append(0x20)
        case .line: bytes.append(0x0A)
        case .blankLine: bytes += [0x0A, 0x0A]
        }
    }

    private static func isSpace(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        let byte = text[at]
        if byte <= 0x20 { return byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
        return byte == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0
    }
}

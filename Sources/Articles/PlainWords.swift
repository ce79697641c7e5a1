/// Words that can be shown to people: on one line, and with nothing in them that a terminal would obey.
public enum PlainWords {
    /// `text` on one line, with control characters and marks that turn the direction of writing spelled out: a file named
    /// “a\u{1B}[2J” is shown as “a\x1b[2J”.
    public static func of(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isActive) else { return text }
        var words = ""
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar.value == 0x2028 || scalar.value == 0x2029 {
                words.unicodeScalars.append(" ")
            } else if isActive(scalar) {
                words +=
                    scalar.value < 0x100 ? "\\x" + hexadecimal(scalar.value) : "\\u{" + hexadecimal(scalar.value) + "}"
            } else {
                words.unicodeScalars.append(scalar)
            }
        }
        return words
    }

    /// A path as text: as it is when it is UTF-8, else with each byte that is not spelled out, so that two names stay two.
    static func of(path: [UInt8]) -> String {
        if let text = String(validating: path, as: UTF8.self) { return text }
        var text: [UInt8] = []
        var start = 0
        path.withUnsafeBytes { bytes in
            while let fault = UTF8Check.firstFault(in: UnsafeRawBufferPointer(rebasing: bytes[start...])) {
                text += bytes[start..<start + fault]
                text += Array(("\\x" + hexadecimal(UInt32(bytes[start + fault]))).utf8)
                start += fault + 1
            }
            text += bytes[start...]
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return digits.count < 2 ? "0" + digits : digits
    }

    private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

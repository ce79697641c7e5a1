internal import CInputs

/// Tells UTF-8 from other bytes, and text from binary data.
enum UTF8Check {
    /// The offset of the first byte that begins no well-formed character; nil when all are well-formed.
    static func firstFault(in bytes: UnsafeRawBufferPointer) -> Int? {
        let fault = cinputs_utf8_fault(bytes.bindMemory(to: UInt8.self).baseAddress, Int64(bytes.count))
        return fault < 0 ? nil : Int(fault)
    }

    /// Whether the bytes are no text: a zero byte, or one control character among ten characters.
    static func isBinary(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let controls = cinputs_controls(bytes.bindMemory(to: UInt8.self).baseAddress, Int64(bytes.count))
        return controls < 0 || controls * 10 > bytes.count
    }

    /// Whether there is nothing but white space, ASCII and other, and marks without a width.
    static func isBlank(_ bytes: UnsafeRawBufferPointer) -> Bool {
        for byte in bytes where byte > 0x20 && byte < 0x80 { return false }
        guard bytes.contains(where: { $0 >= 0x80 }) else { return true }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint || $0.value < 0x20
        }
    }

    /// Why `bytes` cannot be an article's text; nil when they can.
    static func failure(of bytes: UnsafeRawBufferPointer, id: String) -> ArticleFailure? {
        if bytes.isEmpty { return .empty(id) }
        // Binary first: “convert it” is no help for a picture.
        if isBinary(bytes) { return .binary(id) }
        if let faults = Faults(in: bytes) { return .notUTF8(id, faults) }
        return isBlank(bytes) ? .empty(id) : nil
    }
}

/// Bytes that are no UTF-8: where the first few are, and how many there are.
struct Faults {
    private static let most = 5
    private var offsets: [Int] = []
    private var count = 0

    /// Nil when there are none.
    init?(in bytes: UnsafeRawBufferPointer) {
        var start = 0
        while let fault = UTF8Check.firstFault(in: UnsafeRawBufferPointer(rebasing: bytes[start...])) {
            count += 1
            if offsets.count < Self.most { offsets.append(start + fault) }
            start += fault + 1
        }
        if count == 0 { return nil }
    }

    /// “byte 17”, “bytes 17, 18 and 40”, “bytes 1, 2, 3, 4, 5 and 1,000 more” without the comma.
    var words: String {
        var words = offsets.map(String.init)
        let last = count > offsets.count ? "\(count - offsets.count) more" : words.removeLast()
        return words.isEmpty ? "byte \(last)" : "bytes \(words.joined(separator: ", ")) and \(last)"
    }
}

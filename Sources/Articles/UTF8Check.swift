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
        // Text of another encoding, which is full of zeros.
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .notUTF8(id, at: 0) }
        // Binary first: “convert it” is no help for a picture.
        if isBinary(bytes) { return .binary(id) }
        if let fault = firstFault(in: bytes) { return .notUTF8(id, at: fault) }
        return isBlank(bytes) ? .empty(id) : nil
    }
}

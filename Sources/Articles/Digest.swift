internal import CDigest

/// The SHA-256 of bytes in 64 hexadecimal digits.
enum Digest {
    static func hex(_ bytes: UnsafeRawBufferPointer) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
            cdigest_sha256(
                bytes.bindMemory(to: UInt8.self).baseAddress, Int64(bytes.count),
                // Never nil: the allocation is not empty.
                digest.baseAddress!)
            return String(unsafeUninitializedCapacity: 64) { text in
                for (index, byte) in digest.enumerated() {
                    text[2 * index] = digits[Int(byte >> 4)]
                    text[2 * index + 1] = digits[Int(byte & 15)]
                }
                return 64
            }
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

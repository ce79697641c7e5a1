internal import CInputs
import Glibc

/// Looks for bytes as fast as the C library does.
enum Bytes {
    static func firstIndex(of byte: UInt8, in bytes: [UInt8], from start: Int = 0) -> Int? {
        bytes.withUnsafeBytes { firstIndex(of: byte, in: $0, start..<$0.count) }
    }

    @inline(__always)
    static func firstIndex(of byte: UInt8, in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        guard !range.isEmpty, let base = bytes.baseAddress,
            let found = memchr(base + range.lowerBound, Int32(byte), range.count)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    static func lastIndex(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            let found = cinputs_last_index(bytes.baseAddress.map { $0 + start }, Int64(bytes.count - start), byte)
            return found < 0 ? nil : start + Int(found)
        }
    }

    static func count(of byte: UInt8, in bytes: [UInt8]) -> Int { Int(cinputs_count(bytes, Int64(bytes.count), byte)) }
}

internal import CDigest
internal import CWords

extension Lexicon {
    /// SHA-256 of all word lists that are built in, in hexadecimal: a record says by which words it was made.
    package static func digestOfLists() -> String {
        var all: [UInt8] = []
        for index in 0..<cwords_count() {
            let list = cwords_at(index)
            all += UnsafeBufferPointer(start: list.bytes, count: Int(list.count))
        }
        return hexadecimal(all)
    }

    /// SHA-256 of `text`, in hexadecimal.
    package static func digest(_ text: String) -> String { hexadecimal(Array(text.utf8)) }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        cdigest_sha256(bytes, Int64(bytes.count), &digest)
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

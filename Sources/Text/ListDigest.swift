internal import CDigest
internal import CWords

extension Lexicon {
    /// SHA-256 of all word lists that are built in, in hexadecimal: a record says by which words it was made.
    package static func digestOfLists() -> String {
        hexadecimal(
            (0..<cwords_count()).map { index in
                let list = cwords_at(index)
                return cdigest_piece(bytes: list.bytes, count: Int64(list.count))
            })
    }

    /// SHA-256 of `text`, in hexadecimal.
    package static func digest(_ text: String) -> String {
        var text = text
        return text.withUTF8 { hexadecimal([cdigest_piece(bytes: $0.baseAddress, count: Int64($0.count))]) }
    }

    private static func hexadecimal(_ pieces: [cdigest_piece]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        cdigest_sha256_of_pieces(pieces, Int64(pieces.count), &digest)
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

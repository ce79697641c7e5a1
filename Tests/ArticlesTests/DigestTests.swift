import CDigest
import Testing

@Suite struct DigestTests {
    private typealias Digest = (UnsafePointer<UInt8>?, Int64, UnsafeMutablePointer<UInt8>) -> Void

    private func hex(_ bytes: ArraySlice<UInt8>, _ digest: Digest) -> String {
        var result = [UInt8](repeating: 0, count: 32)
        bytes.withUnsafeBufferPointer { digest($0.baseAddress, Int64($0.count), &result) }
        return result.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The examples of FIPS 180-4, and one as long as an article.
    @Test(arguments: [
        ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
    func theExamplesOfTheStandardHold(text: String, times: Int, expected: String) {
        let bytes = Array(String(repeating: text, count: times).utf8)[...]
        #expect(hex(bytes, cdigest_sha256) == expected)
        #expect(hex(bytes, cdigest_sha256_portable) == expected)
    }

    /// Every way that the end can fall in a block, at every alignment of four.
    @Test func bothWaysAgreeOnAllLengths() {
        let bytes = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 >> 3) }
        for start in 0..<4 {
            for end in start...300 {
                #expect(hex(bytes[start..<end], cdigest_sha256) == hex(bytes[start..<end], cdigest_sha256_portable))
            }
        }
    }

    /// Pieces of any length give what their bytes give in one.
    @Test func piecesAreOneText() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 >> 3) }
        for lengths in [[0], [1, 0, 63, 64, 65], [10, 20, 33, 1, 128, 300], [63, 1, 0, 64, 127, 2, 500]] {
            var pieces: [cdigest_piece] = []
            var end = 0
            bytes.withUnsafeBufferPointer { all in
                for length in lengths {
                    pieces.append(cdigest_piece(bytes: all.baseAddress.map { $0 + end }, count: Int64(length)))
                    end += length
                }
                var digest = [UInt8](repeating: 0, count: 32)
                cdigest_sha256_of_pieces(pieces, Int64(pieces.count), &digest)
                var whole = [UInt8](repeating: 0, count: 32)
                cdigest_sha256(all.baseAddress, Int64(end), &whole)
                #expect(digest == whole)
            }
        }
    }
}

import Articles
import Foundation
import Testing

@Suite struct GzipTests {
    /// One member of gzip whose data is stored, not packed: enough to be unpacked.
    private func member(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(60_000)
            rest = rest.dropFirst(block.count)
            let count = UInt16(block.count)
            out += [
                rest.isEmpty ? 1 : 0, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8),
            ]
            out += block
        } while !rest.isEmpty
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        for word in [~sum, UInt32(bytes.count)] {
            for shift in [0, 8, 16, 24] { out.append(UInt8(word >> shift & 255)) }
        }
        return out
    }

    private func member(_ text: String) -> [UInt8] { member(Array(text.utf8)) }

    @Test func membersFollowOneAnother() throws {
        let folder = try Folder()
        try folder.write("a.txt.gz", member("Bagh") + member("") + member("dad") + [0, 0, 0])
        try folder.write("b.md.gz", member("---\ntitle: Mosul\n---\nx"))
        try folder.write("c.html.gz", member("<p>Basra</p>"))
        try folder.write("d.jsonl.gz", member("{\"text\":\"one\"}\n{\"te") + member("xt\":\"two\"}"))
        let results = try folder.read()
        #expect(folder.outline(results) == ["a.txt.gz", "b.md.gz", "c.html.gz", "d.jsonl.gz:1", "d.jsonl.gz:2"])
        #expect(try results[0].get().string == "Baghdad")
        #expect(try results[1].get().title == "Mosul")
        #expect(try results[2].get().string == "Basra")
        #expect(try results[4].get().string == "two")
    }

    @Test func damageFailsAndWhatCameBeforeStays() throws {
        let folder = try Folder()
        let whole = member("Baghdad")
        try folder.write("a.txt.gz", "no gzip at all")
        try folder.write("b.txt.gz", Array(whole.dropLast(3)))
        try folder.write("c.txt.gz", whole.prefix(17) + [0x21] + whole.dropFirst(18))
        try folder.write("d.txt.gz", whole + [1, 2, 3])
        try folder.write("e.txt.gz", [])
        try folder.write("f.jsonl.gz", Array(member("{\"text\":\"one\"}\n{\"text\":\"two\"}\n").dropLast(4)))
        try folder.write("g.txt", "Basra")
        #expect(
            folder.outline(try folder.read()) == [
                "a.txt.gz bad_gzip", "b.txt.gz bad_gzip", "c.txt.gz bad_gzip", "d.txt.gz bad_gzip", "e.txt.gz bad_gzip",
                "f.jsonl.gz:1", "f.jsonl.gz:2", "f.jsonl.gz:3 bad_gzip", "g.txt",
            ])
    }

    @Test func unpackingEndsAtTheLimit() throws {
        let folder = try Folder()
        try folder.write("a.txt.gz", member(Array(repeating: 0x41, count: 200_000)))
        #expect(folder.outline(try folder.read(maxBytes: 100_000)) == ["a.txt.gz too_large"])
        #expect(folder.outline(try folder.read(maxBytes: 200_000)) == ["a.txt.gz"])
    }
}

import Foundation
import Gazetteers
import Testing
import Text

/// A compiled gazetteer finds what its lists say, is the same from the same lists, and is refused when it is cut or altered.
@Suite struct CompiledFileTests {
    static let list = """
        id\tkind\tname\tar\taliases\tweak\tin\tuse\tsource
        place/anbar\tgovernorate\tAnbar\tالأنبار\t\t\t\t\ttest
        place/ayn-al-asad-airbase\tairbase\tAyn al-Asad Airbase\tعين الأسد\tAyn al-Asad\tal-Asad\tplace/anbar\t\ttest
        place/umm-khashm\tvillage\tUmm Khashm\t\t\t\tplace/anbar\tcontext\ttest
        group/pmf\tumbrella\tPopular Mobilization Forces\t\tPMF\t\t\t\ttest
        """

    static func bytes() -> [UInt8] {
        var reader = ListReader()
        reader.read(Array(list.utf8), file: "list.tsv")
        #expect(reader.faults.isEmpty)
        var compiler = Compiler(rows: reader.rows, folding: Folding()) { _ in false }
        return compiler.compile()
    }

    /// Writes `bytes` to a file of its own and opens it.
    static func open(_ bytes: [UInt8]) throws -> Gazetteer {
        let path = FileManager.default.temporaryDirectory.appending(path: "raqim-\(UUID().uuidString).gazetteer")
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return try Gazetteer(path: path.path)
    }

    @Test(arguments: [
        "Ayn al-Asad", "AYN AL ASAD", "Ayn Asad", "عين الاسد", "place/ayn-al-asad-airbase", "al-Asad",
    ])
    func namesAreFound(_ name: String) throws {
        var lookup = Lookup(gazetteer: try Self.open(Self.bytes()), folding: Folding())
        #expect(lookup.answers(to: name).map(\.entry.id) == ["place/ayn-al-asad-airbase"])
    }

    @Test func factsAreReadyJSON() throws {
        let gazetteer = try Self.open(Self.bytes())
        let entry = try #require(gazetteer.entry(id: "place/ayn-al-asad-airbase").flatMap { gazetteer.entry($0) })
        let facts = String(decoding: entry.facts, as: UTF8.self)
        #expect(
            facts
                == #""id":"place/ayn-al-asad-airbase","name":"Ayn al-Asad Airbase","kind":"airbase","in":"place/anbar""#
        )
        #expect(facts.utf8.prefix(entry.idCount).elementsEqual(#""id":"place/ayn-al-asad-airbase""#.utf8))
        #expect(entry.origin == "list.tsv:3")
    }

    @Test func equalListsGiveEqualBytes() { #expect(Self.bytes() == Self.bytes()) }

    @Test func aCutFileIsRefused() throws {
        let bytes = Self.bytes()
        for count in stride(from: 0, to: bytes.count, by: 97) {
            #expect(throws: GazetteerError.self) { try Self.open(Array(bytes[..<count])) }
        }
    }

    @Test func anAlteredFileIsRefused() throws {
        let bytes = Self.bytes()
        for index in stride(from: 0, to: bytes.count, by: 31) where !(32..<64).contains(index) {
            var altered = bytes
            altered[index] ^= 0x40
            #expect(throws: GazetteerError.self, "byte \(index)") { try Self.open(altered) }
        }
    }

    @Test func anotherVersionIsNamed() throws {
        var bytes = Self.bytes()
        bytes[8] = 9
        let error = try #require(throws: GazetteerError.self) { try Self.open(bytes) }
        #expect(error.description.contains("format 9"))
    }
}

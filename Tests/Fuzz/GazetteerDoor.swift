import CDigest
import Glibc
import Pipeline
import Text

@testable import Gazetteers

/// A compiled gazetteer as a stranger may send it, and names as people may ask for them.
final class GazetteerDoor: Sendable {
    static let shared = GazetteerDoor()
    private let folding = Folding()
    private let lexicon: Lexicon
    private let tokens: Tokens
    private let good: [UInt8]
    nonisolated(unsafe) private let scratch = MemoryFile()
    nonisolated(unsafe) private var lookup: Lookup

    private init() {
        good = Self.compiled(folding)
        let lexicon = Lexicon(.english, folding: folding)
        let text = Array("Ayn al-Asad in Anbar, the PMF and Qais al-Khazali of Umm Khashm; عين الأسد في الأنبار".utf8)
        guard let segmenter = try? Segmenter(folding: folding),
            let tokens = try? segmenter.tokens(of: text, body: 0..<text.count, lexicon: lexicon),
            let gazetteer = try? Self.opened(good)
        else { fatalError("the gazetteer of the lists cannot be made") }
        self.tokens = tokens
        self.lexicon = lexicon
        var sealed = good
        Self.seal(&sealed)
        Fuzz.expect(sealed == good, "the seal is the compiler's")
        lookup = Lookup(gazetteer: gazetteer, folding: folding)
    }

    static let list = """
        id\tkind\tname\tar\taliases\tweak\tin\tlat\tlon\troles\tuse\tsource
        place/anbar\tgovernorate\tAnbar\tالأنبار\t\t\t\t33.4\t43.3\t\t\ttest
        place/ayn-al-asad-airbase\tairbase\tAyn al-Asad Airbase\tعين الأسد\tAyn al-Asad\tal-Asad\tplace/anbar\t33.786\t42.441\t\t\ttest
        place/umm-khashm\tvillage\tUmm Khashm\t\t\t\tplace/anbar\t\t\t\tcontext\ttest
        group/pmf\tumbrella\tPopular Mobilization Forces\t\tPMF\t\t\t\t\t\t\ttest
        person/qais-al-khazali\tpolitician\tQais al-Khazali\tقيس الخزعلي\t\tal-Khazali\t\t\t\t\t\ttest

        """

    private static func compiled(_ folding: Folding) -> [UInt8] {
        var reader = ListReader()
        reader.read(Array(list.utf8), file: "list.tsv")
        var compiler = Compiler(rows: reader.rows, folding: folding) { _ in false }
        return compiler.compile()
    }

    private static func opened(_ bytes: [UInt8]) throws -> Gazetteer {
        let file = MemoryFile()
        bytes.withUnsafeBytes { file.set($0) }
        return try Gazetteer(path: file.path)
    }

    static func pipeline() throws -> NewsPipeline {
        try NewsPipeline(
            gazetteers: [opened(compiled(Folding()))], options: PipelineOptions(why: true, tokens: true))
    }

    /// The bytes are a file, or changes to a good one: runs of (place: 3 bytes, byte), behind which it is cut.
    func tryFile(_ bytes: UnsafeBufferPointer<UInt8>) {
        var file = Array(bytes)
        if bytes.first != FileLayout.magic[0] {
            file = good
            var index = 1
            while index + 4 <= bytes.count {
                let place = Int(bytes[index]) | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2]) << 16
                if bytes[0] & 1 == 0 {
                    file[place % file.count] = bytes[index + 3]
                } else {
                    // Eight bytes from elsewhere: an offset or a number where another one belongs.
                    let from = Int(bytes[index + 3]) * 8
                    for offset in 0..<8 where place % file.count + offset < file.count && from + offset < file.count {
                        file[place % file.count + offset] = file[from + offset]
                    }
                }
                index += 4
            }
        }
        tryOpening(file)
        Self.seal(&file)
        tryOpening(file)
    }

    /// Puts the checksum right, so that what lies behind it is tried too.
    private static func seal(_ file: inout [UInt8]) {
        guard file.count > FileLayout.headerSize else { return }
        let sum = file.withUnsafeBufferPointer {
            cdigest_checksum($0.baseAddress.map { $0 + FileLayout.headerSize }, Int64($0.count - FileLayout.headerSize))
        }
        withUnsafeBytes(of: UInt64(file.count).littleEndian) { file.replaceSubrange(16..<24, with: $0) }
        withUnsafeBytes(of: sum.littleEndian) { file.replaceSubrange(24..<32, with: $0) }
    }

    private func tryOpening(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { scratch.set($0) }
        do throws(GazetteerError) {
            use(try Gazetteer(path: scratch.path))
        } catch {
            Fuzz.expect(
                !error.description.contains("\n") && error.description.contains("; "), "one line, with a remedy")
        }
    }

    private func use(_ gazetteer: Gazetteer) {
        var matcher = NameMatcher(
            gazetteer: gazetteer, cache: WordCache(gazetteer: gazetteer), folding: folding, lexicon: lexicon,
            sounds: SoundKeys(), commonWords: Lexicon.wordClass(named: "common-words"))
        var seen = 0
        for match in matcher.matches(in: tokens) {
            for name in gazetteer.names(at: match.node).prefix(100) {
                seen += gazetteer.text(of: name).utf8.count + (gazetteer.rule(of: name)?.utf8.count ?? 0)
                if let entry = gazetteer.entry(name.entry) { seen += Self.read(entry) }
            }
        }
        for number in 0..<min(gazetteer.entryCount, 100) {
            if let entry = gazetteer.entry(number) { seen += Self.read(entry) }
        }
        _ = gazetteer.entry(id: "place/anbar")
        var lookup = Lookup(gazetteer: gazetteer, folding: folding)
        seen += lookup.answers(to: "Ain al-Assad").count
        seen += lookup.answers(to: "president of Iraq", at: PartialDate("2014")).count
        _ = GazetteerDifference(from: gazetteer, to: gazetteer)
        Fuzz.expect(seen >= 0, "what was read adds up")
    }

    private static func read(_ entry: Entry) -> Int {
        entry.id.utf8.count + entry.name.utf8.count + entry.kind.utf8.count + entry.origin.utf8.count
            + entry.facts.reduce(0) { $0 + Int($1) } + entry.facts.prefix(entry.idCount).count + entry.roles.count
            + entry.country.utf8.count + (entry.parent ?? 0) + (entry.from == nil ? 0 : 1)
            + (entry.latitude ?? 0 > 0 ? 1 : 0)
    }

    /// A name as somebody types it.
    func tryNames(_ bytes: UnsafeBufferPointer<UInt8>) {
        let name = String(decoding: bytes, as: UTF8.self)
        for answer in lookup.answers(to: name) { Fuzz.expect(!answer.entry.id.isEmpty, "an answer has an id") }
    }
}

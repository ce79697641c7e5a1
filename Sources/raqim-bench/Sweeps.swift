import Articles
import Gazetteers
import Glibc
import Pipeline
import Records

/// What must stay in proportion: time to the length of an article, time to the length of lists, time to hostile texts.
struct Sweeps {
    let binary: String
    let gazetteer: String
    let folder: String

    /// One article from 1 kB to `longest` bytes.
    func lengths(of sample: Sample, upTo longest: Int) throws -> Table {
        let pipeline = try NewsPipeline(gazetteers: [Gazetteer(path: gazetteer)])
        var text: [UInt8] = []
        for article in sample.articles where text.count < longest { text += article.text[article.body] + [0x0A, 0x0A] }
        var table = Table(
            "Length of one article",
            note: "\(sample.name). In one process, without reading and writing; flat when the work is linear.",
            columns: ["bytes", "milliseconds", "MB/s"])
        var length = 1000
        while length <= min(longest, text.count) {
            let article = Article(id: "\(length)", text: Self.prefix(text, length))
            let times = max(1, min(1000, 2_000_000 / length))
            let runs = (0..<3).map { _ in Clock.seconds { for _ in 0..<times { _ = pipeline.record(of: article) } } }
            let seconds = (runs.min() ?? 0) / Double(times)
            table.append(
                .count(article.text.count), .number(seconds * 1e3, digits: 2),
                .number(Double(article.text.count) / 1e6 / seconds, digits: 1))
            length *= 4
        }
        return table
    }

    /// At most `length` bytes, cut between letters.
    private static func prefix(_ text: [UInt8], _ length: Int) -> [UInt8] {
        var end = min(length, text.count)
        while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(text[..<end])
    }

    /// The same articles with more and more made-up names beside the lists of Models, and whether the records stay as they
    /// are: names that no article has change nothing.
    func lists(of sample: Sample, names counts: [Int]) throws -> (table: Table, isSame: Bool) {
        var table = Table(
            "Length of the lists",
            note: "\(sample.name). Made-up names of two words beside Models, compiled by `raqim gazetteer compile`.",
            columns: ["names made up", "names", "compiling, s", "file, MB", "opening, ms", "MB/s", "records"])
        var first: UInt64?
        var isSame = true
        for count in [0] + counts {
            let list = "\(folder)/names.tsv"
            let file = "\(folder)/names.gazetteer"
            try Sample.write(MadeUpNames.list(count), to: list)
            let models = ["Places", "Groups", "People", "Organisations"].map { "Models/\($0)" }
            let compiling = try Child.run(binary, ["gazetteer", "compile"] + models + [list, "-o", file])
            var opened: Gazetteer?
            let opening = try Clock.seconds { opened = try Gazetteer(unchecked: file) }
            guard let opened else { continue }
            let pipeline = try NewsPipeline(gazetteers: [opened])
            let runs = (0..<3).map { _ in
                Clock.seconds { for article in sample.articles { _ = pipeline.record(of: article) } }
            }
            let records = Self.digest(of: sample.articles, pipeline)
            if first == nil { first = records }
            isSame = isSame && records == first
            var status = stat()
            stat(file, &status)
            table.append(
                .count(count), .count(opened.nameCount), .number(compiling.processor, digits: 1),
                .number(Double(status.st_size) / 1e6, digits: 1), .number(opening * 1e3, digits: 3),
                .number(Double(sample.byteCount) / 1e6 / (runs.min() ?? 1), digits: 1),
                .text(records == first ? "the same" : "other"))
        }
        return (table, isSame)
    }

    /// FNV-1a of the records, without what they say of the gazetteer they were made with.
    private static func digest(of articles: [Article], _ pipeline: NewsPipeline) -> UInt64 {
        var writer = RecordWriter(
            options: RecordWriter.Options(), provenance: Provenance(version: "", gazetteer: "", rules: ""))
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for article in articles {
            var line: [UInt8] = []
            let record = pipeline.record(of: article)
            article.text.withUnsafeBufferPointer { writer.append(record, text: $0, to: &line) }
            for byte in line { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        return digest
    }

    /// Texts that nobody writes and somebody sends, at a quarter of their size and whole: four times the text may take
    /// about four times as long.
    func hostile() throws -> Table {
        let pipeline = try NewsPipeline(gazetteers: [Gazetteer(path: gazetteer)])
        var table = Table(
            "Hostile texts",
            note: "“Growth” is the time of the whole text by that of its quarter: near 4 when it is linear.",
            columns: ["text", "bytes", "milliseconds", "growth"])
        for text in HostileText.all {
            let seconds = [text.count / 4, text.count].map { count in
                let article = Article(id: text.name, text: text.bytes(count))
                return (0..<3).map { _ in Clock.seconds { _ = pipeline.record(of: article) } }.min() ?? 0
            }
            table.append(
                .text(text.name), .count(text.bytes(text.count).count), .number(seconds[1] * 1e3, digits: 1),
                .number(seconds[1] / seconds[0], digits: 1))
        }
        return table
    }
}

/// Lists of names that nobody bears, the same ones each time.
enum MadeUpNames {
    private static let columns =
        "id\tkind\tname\tar\tckb\taliases\tweak\tin\tcountry\tlat\tlon\tfrom\tto\troles\trefs\tuse\tsource\tnote\n"
    private static let starts = ["Bal", "Dor", "Fen", "Gar", "Hul", "Jor", "Kem", "Lud", "Mav", "Nor", "Pel", "Rud"]
    private static let ends = ["bat", "dol", "fim", "gor", "han", "jek", "kul", "lom", "nad", "pir", "rab", "vez"]

    static func list(_ count: Int) -> [UInt8] {
        var lines = Array(columns.utf8)
        for number in 0..<count {
            let line = "place/made-up-\(number)\tvillage\t\(name(number))\t\t\t\t\t\tIQ\t\t\t\t\t\t\t\tcurated\t\n"
            lines += Array(line.utf8)
        }
        return lines
    }

    /// Two words; no two numbers below 12⁶ share a name.
    private static func name(_ number: Int) -> String {
        var rest = number
        func next(_ from: [String]) -> String {
            defer { rest /= from.count }
            return from[rest % from.count]
        }
        let first = next(starts) + next(ends) + next(ends)
        return first + " " + next(starts) + next(ends) + next(ends)
    }
}

/// A text that is to bring a program down: `piece` again and again.
struct HostileText {
    let name: String
    let piece: String
    /// How often the piece stands in the whole text.
    let count: Int

    func bytes(_ count: Int) -> [UInt8] {
        let piece = Array(self.piece.utf8)
        var bytes: [UInt8] = Array("The army said on Monday: ".utf8)
        bytes.reserveCapacity(bytes.count + piece.count * count)
        for _ in 0..<count { bytes += piece }
        return bytes
    }

    static let all = [
        HostileText(name: "quotation marks without an end", piece: "“he said ", count: 100_000),
        HostileText(name: "straight marks", piece: "\" x ", count: 250_000),
        HostileText(name: "100,000 brackets", piece: "(", count: 100_000),
        HostileText(name: "closing brackets in lines of their own", piece: ")\n", count: 100_000),
        HostileText(name: "one word of 1 MB", piece: "a", count: 1_000_000),
        HostileText(name: "one Arabic word of 1 MB", piece: "ب", count: 500_000),
        HostileText(name: "10 MB of newlines", piece: "\n", count: 10_000_000),
        HostileText(name: "one sentence of 1 MB", piece: "Baghdad and ", count: 85_000),
        HostileText(name: "capitals", piece: "Mosul Erbil ", count: 85_000),
        HostileText(name: "“al-” again and again", piece: "al-", count: 330_000),
        HostileText(name: "“Mr.” again and again", piece: "Mr. ", count: 250_000),
        HostileText(name: "dates", piece: "Monday 5 June 2020, ", count: 50_000),
        HostileText(name: "dots and marks above", piece: ".\u{301}", count: 330_000),
        HostileText(name: "Thai", piece: "กรุงเทพ", count: 20_000),
    ]
}

import Articles
import Foundation
import Gazetteers
import Pipeline
import Records
import Support
import Testing
import Text

/// The pipeline over the lists of Models, compiled once for all tests.
enum ModelPipeline {
    static let shared = Result { try make() }

    private static func make() throws -> NewsPipeline {
        let folding = Folding()
        var reader = ListReader()
        for folder in ["Groups", "Organisations", "People", "Places"] {
            let url = Project.root.appending(path: "Models/\(folder)")
            let files = try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".tsv") }
                .sorted()
            for file in files {
                reader.read(Array(try Data(contentsOf: url.appending(path: file))), file: "Models/\(folder)/\(file)")
            }
        }
        #expect(reader.faults.isEmpty, "\(reader.faults.first.map(String.init(describing:)) ?? "")")
        let lexicon = Lexicon(.english, folding: folding)
        let common = Lexicon.wordClass(named: "common-words")
        var compiler = Compiler(rows: reader.rows, folding: folding) { key in
            common.map { lexicon.classes(ofRow: lexicon.row(key)).contains($0) } ?? false
        }
        let path = FileManager.default.temporaryDirectory
            .appending(path: "raqim-models-\(ProcessInfo.processInfo.processIdentifier).gazetteer")
        try Data(compiler.compile()).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return try NewsPipeline(
            gazetteers: [Gazetteer(path: path.path)], options: PipelineOptions(why: true, tokens: true))
    }

    /// The record of `text`, published in January 2026.
    static func record(of text: String) throws -> Record {
        let article = Article(
            id: "test", published: CalendarDay(year: 2026, month: 1, day: 20), publishedFrom: .option,
            text: Array(text.utf8),
            sha256: String(repeating: "0", count: 64))
        return try shared.get().record(of: article)
    }

    /// The id of the speaker of every quote of `text`, nil for those without.
    static func speakers(of text: String, published: CalendarDay? = CalendarDay(year: 2026, month: 1, day: 20)) throws
        -> [String?]
    {
        let article = Article(
            id: "test", published: published, publishedFrom: .option, text: Array(text.utf8),
            sha256: String(repeating: "0", count: 64))
        let record = try shared.get().record(of: article)
        return record.quotes.map { quote in
            quote.speaker.flatMap { speaker in
                speaker.holder?.id ?? speaker.entity.flatMap { record.entities[$0].facts?.id }
            }
        }
    }
}

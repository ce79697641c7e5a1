import Articles
import Foundation
import Pipeline
import Records
import Support
import Testing

/// Reads every article of the corpus: scores against gold do not fall, spans are what they say, equal input gives equal bytes.
@Suite struct CorpusTests {
    private static func articles() throws -> [Article] {
        let source = try ArticleSource(ArticleOptions(paths: [Project.root.appending(path: "Corpus/Articles").path]))
        var articles: [Article] = []
        while let batch = try source.nextBatch() {
            articles += try source.articles(in: batch).map { try $0.get() }
        }
        return articles
    }

    private static func gold(of article: Article) throws -> Gold {
        let name = try #require(article.id.components(separatedBy: "Corpus/Articles/").last)
        let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
        return try JSONDecoder().decode(
            Gold.self, from: Data(contentsOf: Project.root.appending(path: "Corpus/Gold/\(stem).json")))
    }

    @Test func scoresDoNotFall() throws {
        var score = GoldScore()
        for article in try Self.articles() {
            score.add(try ModelPipeline.shared.get().record(of: article), try Self.gold(of: article), article.text)
        }
        #expect(score.articles >= 25)
        // A little under what was reached when this was written; raise them, never lower them.
        #expect(score.entities.f1 >= 97, "entities \(score.entities)")
        #expect(score.links.f1 >= 97, "links \(score.links)")
        #expect(score.dates.f1 >= 83, "dates \(score.dates)")
        #expect(score.quoted.f1 >= 97, "quoted \(score.quoted)")
        #expect(score.indirect.f1 >= 93, "indirect \(score.indirect)")
    }

    @Test(.enabled(if: JSONCheck.isPossible, "needs python3 with jsonschema"), arguments: OffsetUnit.allCases)
    func recordsKeepTheSchemaAndTheLaws(unit: OffsetUnit) throws {
        var options = RecordWriter.Options()
        options.offsets = unit
        options.includesText = true
        options.why = true
        options.tokens = true
        let pipeline = try ModelPipeline.shared.get()
        var writer = RecordWriter(options: options, provenance: pipeline.provenance)
        var lines: [UInt8] = []
        let texts = [
            "In Mosul 😀 “yes” said Qais al-Khazali.\r\nOn 3 January 2020 the Péshmerga left Erbil\u{0301}.",
            "قال محمد شياع السوداني «نعم 😀» في بغداد.\r\n\r\nISIS", "\u{FEFF}Erbil", "  \n\n Hit \n\n",
        ]
        let odd = texts.enumerated().map {
            Article(id: "odd\($0.offset)", text: Array($0.element.utf8), sha256: String(repeating: "0", count: 64))
        }
        for article in try Self.articles() + odd {
            let record = pipeline.record(of: article)
            article.text.withUnsafeBufferPointer { writer.append(record, text: $0, to: &lines) }
        }
        let (status, said) = try JSONCheck.run(String(decoding: lines, as: UTF8.self))
        #expect(status == 0, "\(said)")
    }

    @Test func equalInputGivesEqualBytes() throws {
        let pipeline = try ModelPipeline.shared.get()
        func lines() throws -> [UInt8] {
            var writer = RecordWriter(options: RecordWriter.Options(), provenance: pipeline.provenance)
            var lines: [UInt8] = []
            for article in try Self.articles() {
                let record = pipeline.record(of: article)
                article.text.withUnsafeBufferPointer { writer.append(record, text: $0, to: &lines) }
            }
            return lines
        }
        #expect(try lines() == lines())
    }
}

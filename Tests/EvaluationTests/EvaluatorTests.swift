import Foundation
import Records
import Testing

@testable import Evaluation

/// Scores of a short article against gold, with every kind of mistake once.
@Suite struct EvaluatorTests {
    private let text = "Iraqi forces left Hit for Mosul on Monday; Abadi said: “We won.”"

    private func span(_ words: String) throws -> [String: Any] {
        let range = try #require(text.range(of: words))
        let start = text[..<range.lowerBound].unicodeScalars.count
        return ["start": start, "end": start + words.unicodeScalars.count, "text": words]
    }

    private func item(_ words: String, _ more: [String: Any]) throws -> [String: Any] {
        try span(words).merging(more) { $1 }
    }

    private func record() throws -> WrittenRecord {
        let name: [String: Any] = ["match": "name", "level": "certain"]
        let object: [String: Any] = [
            "raqim": "1", "id": "news/a.txt", "source": [String: Any](), "characters": text.unicodeScalars.count,
            "offsets": "codepoint", "sha256": "0", "text": text,
            "entities": [
                try item("Iraqi forces", name.merging(["type": "armed_group"]) { $1 }),
                try item("Mosul", name.merging(["type": "place", "id": "place/mosul-district"]) { $1 }),
                try item("Abadi", name.merging(["type": "person", "id": "person/haider-al-abadi"]) { $1 }),
                try item("won", name.merging(["type": "person"]) { $1 }),
            ],
            "dates": [try item("Monday", ["type": "date", "value": "2017-07-10", "anchor": "published"])],
            "quotes": [try item("We won.", ["kind": "direct", "speaker": try item("Abadi", ["via": "subject"])])],
            "by": ["version": "0", "gazetteer": "a", "rules": "b"],
        ]
        let line = try JSONSerialization.data(withJSONObject: object)
        guard case .record(let record) = try RecordLines.read(line, place: "here") else { throw CancellationError() }
        return record
    }

    private func gold() throws -> GoldArticle {
        let object: [String: Any] = [
            "id": "a.txt",
            "entities": [
                try item("forces", ["type": "armed_group"]), try item("Hit", ["type": "place", "id": "place/hit"]),
                try item("Mosul", ["type": "place", "id": "place/mosul"]),
                try item("Abadi", ["type": "person", "id": "person/haider-al-abadi"]),
            ],
            "optional_entities": [[String: Any]](),
            "dates": [try item("Monday", ["type": "date", "value": "2017-07-10"])],
            "quotes": [try item("We won.", ["kind": "direct", "speaker": ["text": "Abadi"]])],
        ]
        return try JSONDecoder().decode(GoldArticle.self, from: JSONSerialization.data(withJSONObject: object))
    }

    private func evaluated() throws -> Evaluator {
        var evaluator = Evaluator()
        evaluator.add(try record(), gold: try gold())
        return evaluator
    }

    @Test func countsByLayerAndKind() throws {
        let scores = Dictionary(uniqueKeysWithValues: try evaluated().scores.map { ($0.name, $0.score) })
        #expect(scores["names"] == Score(gold: 4, found: 4, right: 2))
        #expect(scores["names: place"] == Score(gold: 2, found: 1, right: 1))
        #expect(scores["links"] == Score(gold: 3, found: 2, right: 1))
        #expect(scores["dates"] == Score(gold: 1, found: 1, right: 1))
        #expect(scores["quotes in marks"] == Score(gold: 1, found: 1, right: 1))
        #expect(scores["speakers"] == Score(gold: 1, found: 1, right: 1))
        #expect(scores["names"]?.f1 == 50)
    }

    @Test func showsEveryDifferenceInItsSentence() throws {
        let differences = try evaluated().differences
        #expect(differences.map(\.kind) == [.borders, .missed, .other, .invented])
        #expect(differences[1].context.contains("left ⟦Hit⟧ for Mosul"))
        #expect(differences[2].gold == "place place/mosul")
        #expect(differences[2].found == "place place/mosul-district")
    }

    @Test func whatIsOptionalCountsNeitherWay() throws {
        var gold = try gold()
        gold.optional = try JSONDecoder().decode(
            [GoldItem].self, from: JSONSerialization.data(withJSONObject: [try span("won")]))
        var evaluator = Evaluator()
        evaluator.add(try record(), gold: gold)
        #expect(evaluator.scores.first { $0.name == "names" }?.score.found == 3)
        #expect(!evaluator.differences.contains { $0.kind == .invented })
    }

    @Test func aGoldFolderIsReadInOrder() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "raqim-gold-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let line = #"{"id":"ID","entities":[],"dates":[],"quotes":[]}"#
        try Data(line.replacing("ID", with: "b").utf8).write(to: folder.appending(path: "b.json"))
        try Data((line.replacing("ID", with: "a") + "\n" + line).utf8).write(to: folder.appending(path: "a.jsonl"))
        #expect(try GoldFiles.read([folder.path]).map(\.id) == ["a", "ID", "b"])
        try Data("{}".utf8).write(to: folder.appending(path: "c.json"))
        #expect(throws: EvaluationError.self) { try GoldFiles.read([folder.path]) }
        #expect(throws: EvaluationError.self) { try GoldFiles.read(["/no/such/gold"]) }
    }
}

import Foundation
import Records
import Support
import Testing

@Suite(.enabled(if: JSONCheck.isPossible, "needs python3 with jsonschema"))
struct SchemaTests {
    /// An item of every kind, with every field that the writer knows.
    private static func fullSample() throws -> Sample {
        var sample = Sample("Qais al-Khazali, leader of Asaib at the University of Mosul, said “نعم 😀” in late 2025.")
        let why = Why(rule: "r", list: "l:1", reason: "because", refused: [.init(reading: "a", reason: "b")])
        let leader = Relation(span: try sample.span("leader"), role: "leader", organisation: 1)
        sample.record.published = Day(year: 2026, month: 1, day: 20)
        sample.record.publishedFrom = "option"
        sample.record.language = "en"
        sample.record.entities = [
            Entity(
                span: try sample.span("Qais al-Khazali"), type: .person, facts: khazali, match: .name, level: .certain,
                roles: [leader], why: why),
            Entity(span: try sample.span("Asaib"), type: .armedGroup, reference: 0, match: .pattern, level: .likely),
            Entity(
                span: try sample.span("University of Mosul"), type: .organisation, match: .pattern, level: .likely,
                inner: [Entity(span: try sample.span("Mosul"), type: .place, match: .name, level: .certain)]),
        ]
        sample.record.dates = [
            DateMention(
                span: try sample.span("late 2025"), type: .date, value: "2025", mod: "END",
                earliest: Day(year: 2025, month: 9, day: 1), latest: Day(year: 2025, month: 12, day: 31),
                anchor: .explicit, why: why)
        ]
        sample.record.quotes = [
            Quote(
                span: try sample.span("نعم 😀"), kind: .direct, cue: try sample.span("said"),
                speaker: Speaker(span: try sample.span("Qais al-Khazali"), entity: 0, via: "subject"), why: why)
        ]
        sample.record.tokens = [0..<4, 5..<15]
        return sample
    }

    @Test(arguments: OffsetUnit.allCases)
    func recordsKeepTheSchemaAndTheLaws(unit: OffsetUnit) throws {
        var options = RecordWriter.Options()
        options.offsets = unit
        options.includesText = true
        options.why = true
        options.tokens = true
        var lines = try Self.fullSample().line(options) + Sample("").line(options)
        var writer = RecordWriter(options: options, provenance: Provenance(version: "0", gazetteer: "", rules: ""))
        var failure: [UInt8] = []
        writer.append(
            FailureRecord(id: "a.txt", code: "empty", message: "nothing in it, a.txt; leave it out"), to: &failure)
        lines += String(decoding: failure, as: UTF8.self)
        let (status, said) = try JSONCheck.run(lines)
        #expect(status == 0, "\(said)")
        #expect(said.contains("3 records, 0 faults"))
    }

    @Test func theCheckFindsFaults() throws {
        var options = RecordWriter.Options()
        options.includesText = true
        let line = try Self.fullSample().line(options)
        let broken = [
            ("\"raqim\":\"1\"", "\"raqim\":\"2\""), ("\"level\":\"certain\"", "\"level\":\"0.9\""),
            ("\"latest\":\"2025-12-31\"", "\"latest\":\"2025-01-31\""), ("\"text\":\"Asaib\"", "\"text\":\"Badr\""),
            ("\"start\":0,\"end\":15", "\"start\":1,\"end\":15"), ("\"published\":\"2026-01-20\",", ""),
        ]
        for (right, wrong) in broken {
            #expect(line.contains(right))
            #expect(try JSONCheck.run(line.replacing(right, with: wrong)).status == 1, "\(wrong)")
        }
    }
}

import Records
import Support
import Testing

/// Runs the cases of Corpus/Cases/names.*: each marked piece is a mention of the entity that the line says, by id or by type.
@Suite struct EntityCasesTests {
    @Test(arguments: Cases("names.en")) func english(_ example: Case) throws { try check(example) }
    @Test(arguments: Cases("names.ar")) func arabic(_ example: Case) throws { try check(example) }
    @Test(arguments: Cases("names.ckb")) func sorani(_ example: Case) throws { try check(example) }

    private func check(_ example: Case) throws {
        let record = try ModelPipeline.record(of: example.text)
        let bytes = Array(example.text.utf8)
        let found = record.entities.map { entity in
            let text = String(decoding: bytes[entity.span], as: UTF8.self)
            return (text: text, what: entity.facts?.id ?? entity.type.rawValue)
        }
        if example.nearMiss != nil {
            let marked = example.spans.map { String(decoding: bytes[$0], as: UTF8.self) }
            let extra = found.filter { !marked.contains($0.text) }
            #expect(extra.isEmpty, "\(example): \(extra)")
            return
        }
        for (index, span) in example.spans.enumerated() {
            let text = String(decoding: bytes[span], as: UTF8.self)
            let what = example.values.count == 1 ? example.values[0] : example.values[index]
            #expect(
                record.entities.contains { $0.span == span && ($0.facts?.id ?? $0.type.rawValue) == what },
                "\(example): “\(text)” is \(what); found \(found)")
        }
    }
}

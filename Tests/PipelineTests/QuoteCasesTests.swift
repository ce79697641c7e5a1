import Records
import Support
import Testing

/// Runs the cases of Corpus/Cases/quotes.*: the words between ⟦ and ⟧ are a quotation of the kind that the line says, spoken
/// by ⟪whoever⟫.
@Suite struct QuoteCasesTests {
    @Test(arguments: Cases("quotes.en")) func english(_ example: Case) throws {
        let record = try ModelPipeline.record(of: example.text)
        let bytes = Array(example.text.utf8)
        func text(_ span: Range<Int>) -> String { String(decoding: bytes[span], as: UTF8.self) }
        let found = record.quotes.map {
            "\($0.kind.rawValue) “\(text($0.span))” \($0.speaker?.span.map(text) ?? "nobody")"
        }
        if example.nearMiss != nil {
            #expect(record.quotes.allSatisfy { $0.kind == .scare }, "\(example): \(found)")
            return
        }
        let speakers = example.marked.spans("⟪")
        for span in example.spans {
            let quote = record.quotes.first { $0.span == span && $0.kind.rawValue == example.values[0] }
            #expect(quote != nil, "\(example): found \(found)")
            if let speaker = speakers.first { #expect(quote?.speaker?.span == speaker, "\(example): found \(found)") }
        }
    }
}

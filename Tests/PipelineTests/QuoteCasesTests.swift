import Records
import Support
import Testing

/// Runs the cases of Corpus/Cases/quotes.*: the words between ⟦ and ⟧ are quotations of the kinds that the line says, spoken
/// by one of ⟪those marked⟫, and nothing else is a quotation.
@Suite struct QuoteCasesTests {
    @Test(arguments: Cases("quotes.en")) func english(_ example: Case) throws { try check(example) }
    @Test(arguments: Cases("quotes.ar")) func arabic(_ example: Case) throws { try check(example) }
    @Test(arguments: Cases("quotes.ckb")) func sorani(_ example: Case) throws { try check(example) }

    private func check(_ example: Case) throws {
        let record = try ModelPipeline.record(of: example.text)
        let bytes = Array(example.text.utf8)
        func text(_ span: Range<Int>) -> String { String(decoding: bytes[span], as: UTF8.self) }
        let found = record.quotes.filter { $0.kind != .scare }
        let shown = found.map {
            "\($0.kind.rawValue) “\(text($0.span))” \($0.speaker?.span.map(text) ?? "nobody")"
        }
        if example.nearMiss != nil {
            #expect(found.isEmpty, "\(example): \(shown)")
            return
        }
        let speakers = example.marked.spans("⟪")
        #expect(found.count == example.spans.count, "\(example): found \(shown)")
        for (index, span) in example.spans.enumerated() {
            let kind = example.values.count == 1 ? example.values[0] : example.values[index]
            let quote = found.first { $0.span == span && $0.kind.rawValue == kind }
            #expect(quote != nil, "\(example): found \(shown)")
            guard !speakers.isEmpty, let quote else { continue }
            let speaker = quote.speaker?.span
            #expect(speaker.map { speakers.contains($0) } ?? false, "\(example): found \(shown)")
        }
    }
}

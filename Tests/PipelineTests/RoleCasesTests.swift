import Records
import Support
import Testing

/// Runs the cases of Corpus/Cases/roles.*: the words between ⟦ and ⟧ give ⟪the person⟫ the role that the line says.
@Suite struct RoleCasesTests {
    @Test(arguments: Cases("roles.en")) func english(_ example: Case) throws { try check(example) }
    @Test(arguments: Cases("roles.ar")) func arabic(_ example: Case) throws { try check(example) }
    @Test(arguments: Cases("roles.ckb")) func sorani(_ example: Case) throws { try check(example) }

    private func check(_ example: Case) throws {
        let record = try ModelPipeline.record(of: example.text)
        let bytes = Array(example.text.utf8)
        func text(_ span: Range<Int>) -> String { String(decoding: bytes[span], as: UTF8.self) }
        func value(_ relation: Relation) -> String {
            let owner = relation.organisation.map { " of \(text(record.entities[$0].span))" } ?? ""
            return (relation.standing.map { "\($0) " } ?? "") + relation.role + owner
        }
        let found = record.entities.flatMap { entity in
            entity.roles.map { "\(text(entity.span)): \(value($0)) “\(text($0.span))”" }
        }
        if example.nearMiss != nil {
            #expect(found.isEmpty, "\(example)")
            return
        }
        let person = try #require(example.marked.spans("⟪").first)
        let roles = try #require(record.entities.first { $0.span == person }?.roles, "\(example): no such mention")
        #expect(roles.map(\.span) == example.spans, "\(example): \(found)")
        #expect(roles.map(value) == example.values, "\(example): \(found)")
        #expect(found.count == roles.count, "\(example): \(found)")
    }
}

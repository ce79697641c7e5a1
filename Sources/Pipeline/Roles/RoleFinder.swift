internal import Records
internal import Text

/// The roles that an article gives to the people it names.
struct RoleFinder: Sendable {
    private let words: RoleWords

    init(lexicon: Lexicon) { words = RoleWords(lexicon: lexicon) }

    /// The roles of every finding, in the order of `findings`; nothing for those that are no person.
    func relations(of findings: [Finding], in tokens: Tokens, lexicon: Lexicon) -> [[Relation]] {
        var relations: [[Relation]] = []
        relations.reserveCapacity(findings.count)
        let phrases = RolePhrases(tokens: tokens, words: words, findings: findings)
        if lexicon.language == .english {
            let reader = RoleReader(phrases: phrases)
            for index in findings.indices {
                let isPerson = findings[index].type == .person
                relations.append(isPerson ? written(reader.roles(of: index), in: tokens) : [])
            }
        } else {
            let reader = ScriptRoles(phrases: phrases)
            for index in findings.indices {
                let isPerson = findings[index].type == .person
                relations.append(isPerson ? written(reader.roles(of: index), in: tokens) : [])
            }
        }
        return relations
    }

    private func written(_ roles: [RoleMention], in tokens: Tokens) -> [Relation] {
        roles.map {
            let span = tokens.span($0.tokens)
            return Relation(
                span: (span.lowerBound + $0.lead)..<span.upperBound, role: $0.role, standing: $0.standing,
                organisation: $0.of)
        }
    }
}

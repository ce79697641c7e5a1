internal import Records
internal import Text

/// The roles that an article gives to the people it names.
struct RoleFinder: Sendable {
    private let words = RoleWords()

    /// The roles of every finding, in the order of `findings`; nothing for those that are no person.
    func relations(of findings: [Finding], in tokens: Tokens, lexicon: Lexicon) -> [[Relation]] {
        let english = RoleReader(tokens: tokens, lexicon: lexicon, words: words, findings: findings)
        let others = ScriptRoles(tokens: tokens, lexicon: lexicon, words: words, findings: findings)
        return findings.indices.map { index in
            guard findings[index].type == .person else { return [] }
            let roles = lexicon.language == .english ? english.roles(of: index) : others.roles(of: index)
            return roles.map {
                let span = tokens.span($0.tokens)
                return Relation(
                    span: (span.lowerBound + $0.lead)..<span.upperBound, role: $0.role, standing: $0.standing,
                    organisation: $0.of)
            }
        }
    }
}

package import Records

/// A run of tokens that names an entity, while the article is being read; links and short names are still being settled.
package struct Mention: Sendable {
    /// Tokens of the name: no title, no article “the”, no possessive.
    package var tokens: Range<Int>
    package var type: EntityType
    /// Number of the entity that this mention stands for; mentions of one entity share it.
    package var chain: Int32 = -1
    /// Bytes of the first and last token that are no part of the name: the particle of “لوزارة”.
    package var lead: Int
    package var tail: Int

    package init(tokens: Range<Int>, type: EntityType, chain: Int32 = -1, lead: Int = 0, tail: Int = 0) {
        self.tokens = tokens
        self.type = type
        self.chain = chain
        self.lead = lead
        self.tail = tail
    }
}

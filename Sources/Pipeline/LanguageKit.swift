internal import Text

/// What reading one language takes: its words and the stages that were compiled against them. Made once, shared by all
/// workers.
struct LanguageKit: Sendable {
    let lexicon: Lexicon
    let dates: DateFinder
    let names: NameRules
    let entities: EntityFinder
    let roles: RoleFinder
    let quotes: QuoteFinder

    init(_ language: Language, folding: Folding) throws {
        var lexicon = Lexicon(language, folding: folding)
        dates = try DateFinder(lexicon: &lexicon, folding: folding)
        names = NameRules(lexicon: lexicon)
        entities = EntityFinder(lexicon: lexicon)
        quotes = QuoteFinder(lexicon: lexicon)
        roles = RoleFinder(lexicon: lexicon)
        self.lexicon = lexicon
    }
}

import Gazetteers
import Records
import Text

/// Whom `find` looks for: the entries that a name reaches in the gazetteer, or, when it reaches none, the name itself.
struct SoughtEntity {
    /// Ids of the entries: “place/mosul”.
    let ids: Set<String>
    /// The name as letters alone, for what no list explains.
    private let letters: String

    /// - Parameter name: a name in any script and spelling, or an id.
    init(_ name: String, gazetteers: [String]) throws {
        let words = OrdinaryWords()
        var ids: Set<String> = []
        for path in gazetteers {
            let gazetteer: Gazetteer
            do {
                gazetteer = try Gazetteer(path: path)
            } catch {
                throw CommandError(describing: error)
            }
            var lookup = Lookup(gazetteer: gazetteer, folding: words.folding) { words.contains($0) }
            let answers = lookup.answers(to: name)
            // “Najaf” is the town and, weakly, the governorate: the surest names decide.
            let strong = answers.filter { !$0.flags.contains(.weak) }
            ids.formUnion((strong.isEmpty ? answers : strong).map(\.entry.id))
        }
        self.ids = ids
        letters = Self.letters(of: name)
    }

    func isMeant(by entity: WrittenEntity) -> Bool {
        if let id = entity.id { return ids.contains(id) }
        return Self.letters(of: entity.text) == letters
    }

    private static func letters(of name: String) -> String {
        String(String.UnicodeScalarView(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }))
    }
}

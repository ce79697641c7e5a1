/// How much of the gold was found, and how much of what was found is right.
public struct Score: Sendable, Equatable, Encodable {
    public var gold = 0
    public var found = 0
    public var right = 0

    public init(gold: Int = 0, found: Int = 0, right: Int = 0) {
        self.gold = gold
        self.found = found
        self.right = right
    }

    /// In percent; 100 when nothing was found.
    public var precision: Double { found == 0 ? 100 : 100 * Double(right) / Double(found) }
    /// In percent; 100 when there is nothing to find.
    public var recall: Double { gold == 0 ? 100 : 100 * Double(right) / Double(gold) }
    public var f1: Double { gold + found == 0 ? 100 : 200 * Double(right) / Double(gold + found) }

    static func += (score: inout Score, other: Score) {
        score.gold += other.gold
        score.found += other.found
        score.right += other.right
    }
}

/// A place where a record and its gold differ.
public struct Difference: Sendable, Encodable {
    public enum Kind: String, Sendable, Encodable {
        /// In the gold alone.
        case missed
        /// In the record alone.
        case invented
        /// The same words with another type, id, value or speaker.
        case other
        /// Other borders.
        case borders
    }

    public var article: String
    public var layer: String
    public var kind: Kind
    /// In code points of the article.
    public var start: Int
    public var end: Int
    /// What the gold says: “place place/hit ‘Hit’”; nil for what was invented.
    public var gold: String?
    public var found: String?
    /// The words around it; the item's own between ⟦ and ⟧.
    public var context: String
}

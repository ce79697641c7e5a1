/// What a record of an article should hold, as Corpus/Gold has it; offsets count code points.
public struct GoldArticle: Sendable, Decodable {
    public var id: String
    public var entities: [GoldItem]
    public var dates: [GoldItem]
    public var quotes: [GoldItem]
    /// Found or not, neither counts.
    public var optional: [GoldItem]?

    enum CodingKeys: String, CodingKey {
        case id, entities, dates, quotes
        case optional = "optional_entities"
    }

    /// Whether `id` of a record is this article's: the same, or a path that ends with it.
    public func isMeant(by id: String) -> Bool {
        id == self.id || id.hasSuffix("/" + self.id)
    }
}

/// An item of gold: a name, a date or a quotation.
public struct GoldItem: Sendable, Decodable {
    public var start: Int
    public var end: Int
    public var text: String?
    /// Of names and dates.
    public var type: String?
    public var id: String?
    /// Of dates, as TIMEX3 writes it.
    public var value: String?
    /// Of quotations.
    public var kind: String?
    public var speaker: Speaker?

    /// Who said it.
    public struct Speaker: Sendable, Decodable {
        public var text: String?
        public var id: String?
    }

    /// Code points of the text.
    var span: Range<Int> { start..<max(start, end) }
}

/// A record as a line of JSON tells it: what reports, exports and scores are made of.
///
/// Offsets count what `offsets` names, in the text that the record may hold; `Record` is the other one, which the pipeline
/// fills and whose facts live in a gazetteer. Fields that later versions add are passed over.
public struct WrittenRecord: Sendable, Decodable {
    public var id: String
    public var source: Source
    public var title: String?
    /// The day of publication, as ISO writes it: “2026-01-20”.
    public var published: String?
    public var publishedFrom: String?
    /// “en”, “ar” or “ckb”; nil when it could not be told.
    public var language: String?
    /// How long the text is, in the unit of `offsets`.
    public var characters: Int
    public var offsets: OffsetUnit
    public var sha256: String
    /// The article's text, when the record was written with it (`--text`).
    public var text: String?
    public var entities: [WrittenEntity]
    public var dates: [WrittenDate]
    public var quotes: [WrittenQuote]
    public var by: By

    /// Where the article is from.
    public struct Source: Sendable, Decodable {
        public var path: String?
        public var url: String?
        public var outlet: String?
    }

    /// What made the record.
    public struct By: Sendable, Decodable, Hashable {
        public var version: String
        public var gazetteer: String
        public var rules: String
    }

    enum CodingKeys: String, CodingKey {
        case id, source, title, published, language, characters, offsets, sha256, text, entities, dates, quotes, by
        case publishedFrom = "published_from"
    }
}

/// A stretch of the text, and its words.
public struct WrittenSpan: Sendable, Decodable, Hashable {
    /// Where it begins, in the unit of the record.
    public var start: Int
    /// Where it ends, exclusive.
    public var end: Int
    public var text: String
}

/// A mention of a place, a group, an organisation or a person, as a record tells it.
public struct WrittenEntity: Sendable, Decodable {
    public var start: Int
    public var end: Int
    public var text: String
    public var type: EntityType
    /// The gazetteer's id, “place/anbar”; nil when no entry explains the name.
    public var id: String?
    /// Without an id: what the mentions of one entity share within the article.
    public var ref: Int?
    public var name: String?
    public var kind: String?
    /// The id of what it lies in or belongs to.
    public var within: String?
    public var country: String?
    public var lat: Double?
    public var lon: Double?
    public var wikidata: String?
    public var pcode: String?
    public var match: Match
    public var level: Level
    public var roles: [WrittenRole]?
    public var inner: [WrittenEntity]?
    public var why: WrittenWhy?

    enum CodingKeys: String, CodingKey {
        case start, end, text, type, id, ref, name, kind, country, lat, lon, wikidata, pcode, match, level, roles, inner
        case why
        case within = "in"
    }
}

/// A role that the text gives to a person.
public struct WrittenRole: Sendable, Decodable {
    public var start: Int
    public var end: Int
    public var text: String
    public var role: String
    public var of: WrittenPointer?
}

/// An entity that stands in full elsewhere in the record.
public struct WrittenPointer: Sendable, Decodable {
    public var start: Int
    public var end: Int
    public var text: String
    public var type: EntityType
    public var id: String?
    public var ref: Int?
}

/// A time expression, as a record tells it.
public struct WrittenDate: Sendable, Decodable {
    public var start: Int
    public var end: Int
    public var text: String
    public var type: DateMention.Kind
    public var value: String
    public var mod: String?
    /// The first day that the words allow, as ISO writes it.
    public var earliest: String?
    public var latest: String?
    public var anchor: DateMention.Anchor
    public var why: WrittenWhy?
}

/// Words that somebody said, as a record tells it.
public struct WrittenQuote: Sendable, Decodable {
    public var start: Int
    public var end: Int
    public var text: String
    public var kind: Quote.Kind
    public var cue: WrittenSpan?
    public var speaker: WrittenSpeaker?
    public var why: WrittenWhy?
}

/// Who said it, as a record tells it.
public struct WrittenSpeaker: Sendable, Decodable {
    /// The phrase as it stands; nil when no phrase names the speaker.
    public var start: Int?
    public var end: Int?
    public var text: String?
    public var type: EntityType?
    public var id: String?
    public var ref: Int?
    public var via: String

    /// The phrase with its place.
    public var phrase: WrittenSpan? {
        guard let start, let end, let text else { return nil }
        return WrittenSpan(start: start, end: end, text: text)
    }
}

/// Why an item is in the record.
public struct WrittenWhy: Sendable, Decodable, Hashable {
    public var rule: String
    public var list: String?
    public var reason: String?
    public var refused: [Refusal]?

    /// A reading that did not stand.
    public struct Refusal: Sendable, Decodable, Hashable {
        public var reading: String
        public var reason: String
    }
}

extension OffsetUnit: Decodable {}
extension EntityType: Decodable {}
extension Match: Decodable {}
extension Level: Decodable {}
extension DateMention.Kind: Decodable {}
extension DateMention.Anchor: Decodable {}
extension Quote.Kind: Decodable {}

internal import Records

/// Entities of FollowTheMoney, one a line: an `Article` for each record, a `Person`, `Organization` or `Address` for each
/// name that the gazetteer explains, and a `Mention` or `Documentation` between the two. A name without an entry is a
/// `Mention` that is resolved to nobody: an investigator decides.
struct FollowTheMoneyExport: RecordExport {
    private var told: Set<String> = []

    private struct Entity: Encodable {
        var id: String
        var schema: String
        var properties: [String: [String]]
    }

    mutating func add(_ record: WrittenRecord, to sink: any ExportSink) throws {
        let article = "article-" + record.sha256.prefix(40)
        if told.insert(article).inserted { try write(Self.article(record, id: article), to: sink) }
        var names: [String: (entity: WrittenEntity, texts: [String])] = [:]
        var order: [String] = []
        for (entity, _) in FlatRecord(record).mentions {
            let key = entity.id ?? entity.ref.map { "ref/\($0)" } ?? "\(entity.type.rawValue)/\(entity.text)"
            if names[key] == nil {
                names[key] = (entity, [])
                order.append(key)
            }
            let text = Excerpt.onOneLine(entity.text.utf8)
            if names[key]?.texts.contains(text) == false { names[key]?.texts.append(text) }
        }
        for (index, key) in order.enumerated() {
            guard let (entity, texts) = names[key] else { continue }
            let id = entity.id.map(Self.ftmID)
            if let id, told.insert(id).inserted { try write(Self.thing(entity, id: id), to: sink) }
            try write(
                Self.link(entity, resolved: id, texts: texts, article: article, id: "\(article)-\(index)"), to: sink)
        }
    }

    private func write(_ entity: Entity, to sink: any ExportSink) throws {
        try sink.write(JSONLine.bytes(of: entity) + [0x0A], to: "")
    }

    private static func article(_ record: WrittenRecord, id: String) -> Entity {
        var properties: [String: [String]] = ["bodyText": [record.text ?? ""]]
        properties["title"] = record.title.map { [Excerpt.onOneLine($0.utf8)] } ?? [record.id]
        properties["publishedAt"] = record.published.map { [$0] }
        properties["sourceUrl"] = record.source.url.flatMap { $0.hasPrefix("http") ? [$0] : nil }
        properties["publisher"] = record.source.outlet.map { [$0] }
        // Sorani is none of FollowTheMoney's languages.
        properties["language"] = record.language.flatMap { ["en": ["eng"], "ar": ["ara"]][$0] }
        properties["fileName"] = record.source.path.flatMap { $0.split(separator: "/").last.map { [String($0)] } }
        return Entity(id: id, schema: "Article", properties: properties)
    }

    private static func thing(_ entity: WrittenEntity, id: String) -> Entity {
        let name = entity.name ?? entity.text
        var properties: [String: [String]] = ["name": [name]]
        properties["country"] = entity.country.map { [$0.lowercased()] }
        properties["wikidataId"] = entity.wikidata.map { [$0] }
        switch entity.type {
        case .person: return Entity(id: id, schema: "Person", properties: properties)
        case .organisation, .armedGroup:
            properties["classification"] = entity.kind.map { [$0] }
            return Entity(id: id, schema: "Organization", properties: properties)
        case .place:
            properties["full"] = [name]
            properties["latitude"] = entity.lat.map { ["\($0)"] }
            properties["longitude"] = entity.lon.map { ["\($0)"] }
            return Entity(id: id, schema: "Address", properties: properties)
        }
    }

    private static func link(
        _ entity: WrittenEntity, resolved: String?, texts: [String], article: String, id: String
    ) -> Entity {
        if entity.type == .place, let resolved {
            return Entity(
                id: id, schema: "Documentation",
                properties: ["document": [article], "entity": [resolved], "role": texts])
        }
        var properties = ["document": [article], "name": texts]
        properties["resolved"] = resolved.map { [$0] }
        properties["detectedSchema"] = [
            entity.type == .person ? "Person" : entity.type == .place ? "Address" : "Organization"
        ]
        return Entity(id: id, schema: "Mention", properties: properties)
    }

    /// “place-anbar” for “place/anbar”: ids of FollowTheMoney have no slash.
    private static func ftmID(_ id: String) -> String { String(id.map { $0 == "/" ? "-" : $0 }) }
}

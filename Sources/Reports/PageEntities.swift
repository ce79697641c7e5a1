internal import Records

/// The entities of a page, each once. Those without an id are one within an article when their `ref` says so, and across
/// articles when type and words are the same: the page says of them that no list explains them.
struct PageEntities: ~Copyable {
    /// The rows as JSON, a comma between them.
    private(set) var rows = JSONBytes()
    private var numbers: [String: Int] = [:]
    /// Numbers by the `ref` of the article that is being added.
    private var ofReference: [Int: Int] = [:]

    /// Gets ready for the entities of another article.
    mutating func begin(_ record: WrittenRecord) {
        ofReference.removeAll(keepingCapacity: true)
        // The fullest of its names stands for an entity that no list names: “Yahya Rasool”, not “Rasool”.
        var fullest: [Int: WrittenEntity] = [:]
        for entity in record.entities {
            guard entity.id == nil, let ref = entity.ref else { continue }
            if (fullest[ref]?.text.utf8.count ?? 0) < entity.text.utf8.count { fullest[ref] = entity }
        }
        for (ref, entity) in fullest.sorted(by: { $0.key < $1.key }) { ofReference[ref] = row(of: entity) }
    }

    /// The number of the entity that a mention names.
    mutating func number(of entity: WrittenEntity) -> Int {
        number(id: entity.id, ref: entity.id == nil ? entity.ref : nil) ?? row(of: entity)
    }

    /// The number of an entity that is there already.
    func number(id: String?, ref: Int?) -> Int? {
        if let id { return numbers[id] }
        return ref.flatMap { ofReference[$0] }
    }

    private mutating func row(of entity: WrittenEntity) -> Int {
        let words = entity.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let key = entity.id ?? "\(entity.type.rawValue)\n\(words)"
        if let number = numbers[key] { return number }
        let number = numbers.count
        numbers[key] = number
        rows.append(json: number > 0 ? ",\n[" : "[")
        rows.append(stringOrNull: entity.id)
        rows.append(json: ",")
        rows.append(string: entity.name ?? words)
        rows.append(json: ",")
        rows.append(number: EntityType.allCases.firstIndex(of: entity.type) ?? 0)
        for text in [entity.kind, entity.within, entity.country] {
            rows.append(json: ",")
            rows.append(stringOrNull: text)
        }
        for degrees in [entity.lat, entity.lon] {
            rows.append(json: ",")
            rows.append(piece: degrees.map { "\($0)" } ?? "null")
        }
        rows.append(json: ",")
        rows.append(stringOrNull: entity.wikidata)
        rows.append(json: "]")
        return number
    }
}

extension JSONBytes {
    /// A piece of ready-made JSON.
    mutating func append(piece json: String) {
        var json = json
        json.withUTF8 { append(json: UnsafeRawBufferPointer($0)) }
    }
}

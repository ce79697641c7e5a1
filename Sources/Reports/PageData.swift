internal import Records

/// The data block of a page: entities once, and each article with numbers that point to them, so that thousands fit.
///
/// `Pages/model.js` reads it; the order of the numbers is the same there.
struct PageData: ~Copyable {
    private let title: String
    private var articles = JSONBytes()
    private var articleCount = 0
    private var failures = JSONBytes()
    private var entities = PageEntities()
    private var whys = JSONBytes()
    private var whyNumbers: [WrittenWhy: Int] = [:]
    private var by: WrittenRecord.By?

    init(title: String) { self.title = title }

    mutating func add(_ failure: FailureRecord) {
        failures.append(json: failures.count > 0 ? ",[" : "[")
        failures.append(string: failure.id)
        failures.append(json: ",")
        failures.append(string: failure.code)
        failures.append(json: ",")
        failures.append(string: failure.message)
        failures.append(json: "]")
    }

    mutating func add(_ record: WrittenRecord) {
        precondition(record.offsets == .utf16, "the page's script counts UTF-16")
        by = by ?? record.by
        entities.begin(record)
        articles.append(json: articleCount > 0 ? ",\n{" : "{")
        articleCount += 1
        appendHead(of: record)
        appendEntities(of: record)
        appendRoles(of: record)
        articles.append(json: "],\"w\":[")
        for (index, date) in record.dates.enumerated() { append(date, isFirst: index == 0) }
        articles.append(json: "],\"q\":[")
        for (index, quote) in record.quotes.enumerated() { append(quote, isFirst: index == 0) }
        articles.append(json: "]}")
    }

    /// All of it.
    mutating func json(server: Bool, outlines: Bool) -> [UInt8] {
        var out = JSONBytes()
        out.append(json: "{\"title\":")
        out.append(string: title)
        if server { out.append(json: ",\"server\":true") }
        if let by {
            out.append(json: ",\"by\":{\"version\":")
            out.append(string: by.version)
            out.append(json: ",\"gazetteer\":")
            out.append(string: by.gazetteer)
            out.append(json: "}")
        }
        if outlines {
            out.append(json: ",\"outlines\":")
            PageFiles.outlines.withUnsafeBytes { out.append(json: $0) }
        }
        out.append(json: ",\"entities\":[")
        out.append(json: UnsafeRawBufferPointer(entities.rows.bytes))
        out.append(json: "],\"whys\":[")
        out.append(json: UnsafeRawBufferPointer(whys.bytes))
        out.append(json: "],\"failures\":[")
        out.append(json: UnsafeRawBufferPointer(failures.bytes))
        out.append(json: "],\"articles\":[\n")
        out.append(json: UnsafeRawBufferPointer(articles.bytes))
        out.append(json: "]}")
        return Array(out.bytes)
    }

    private mutating func appendHead(of record: WrittenRecord) {
        articles.append(json: "\"i\":")
        articles.append(string: record.id)
        articles.append(json: ",\"t\":")
        articles.append(stringOrNull: record.title)
        articles.append(json: ",\"d\":")
        articles.append(stringOrNull: record.published)
        articles.append(json: ",\"f\":")
        articles.append(stringOrNull: record.publishedFrom)
        articles.append(json: ",\"l\":")
        articles.append(stringOrNull: record.language)
        articles.append(json: ",\"o\":")
        articles.append(stringOrNull: record.source.outlet)
        articles.append(json: ",\"u\":")
        articles.append(stringOrNull: record.source.url)
        articles.append(json: ",\"p\":")
        articles.append(stringOrNull: record.source.path)
        articles.append(json: ",\"x\":")
        articles.append(string: record.text ?? "")
    }

    private mutating func appendEntities(of record: WrittenRecord) {
        articles.append(json: ",\"m\":[")
        for (index, entity) in record.entities.enumerated() { append(entity, isFirst: index == 0) }
        articles.append(json: "],\"n\":[")
        var isFirst = true
        for inner in record.entities.flatMap({ $0.inner ?? [] }) {
            append(inner, isFirst: isFirst)
            isFirst = false
        }
    }

    private mutating func append(_ entity: WrittenEntity, isFirst: Bool) {
        if !isFirst { articles.append(json: ",") }
        append(numbers: [
            entity.start, entity.end, entities.number(of: entity), Match.allCases.firstIndex(of: entity.match) ?? 0,
            Level.allCases.firstIndex(of: entity.level) ?? 0, number(of: entity.why),
        ])
    }

    private mutating func appendRoles(of record: WrittenRecord) {
        articles.append(json: "],\"r\":[")
        var isFirst = true
        for (index, entity) in record.entities.enumerated() {
            for role in entity.roles ?? [] {
                articles.append(json: isFirst ? "[" : ",[")
                isFirst = false
                append(numbers: [index, role.start, role.end])
                articles.append(json: ",")
                articles.append(string: role.role)
                articles.append(json: ",")
                append(numbers: [entities.number(id: role.of?.id, ref: role.of?.ref) ?? -1])
                articles.append(json: "]")
            }
        }
    }

    private mutating func append(_ date: WrittenDate, isFirst: Bool) {
        articles.append(json: isFirst ? "[" : ",[")
        append(numbers: [date.start, date.end])
        for text in [date.type.rawValue, date.value, date.mod, date.earliest, date.latest, date.anchor.rawValue] {
            articles.append(json: ",")
            articles.append(stringOrNull: text)
        }
        articles.append(json: ",")
        append(numbers: [number(of: date.why)])
        articles.append(json: "]")
    }

    private mutating func append(_ quote: WrittenQuote, isFirst: Bool) {
        let speaker = quote.speaker
        articles.append(json: isFirst ? "[" : ",[")
        append(numbers: [quote.start, quote.end])
        articles.append(json: ",")
        articles.append(string: quote.kind.rawValue)
        articles.append(json: ",")
        append(numbers: [
            quote.cue?.start ?? -1, quote.cue?.end ?? -1, speaker?.start ?? -1, speaker?.end ?? -1,
            entities.number(id: speaker?.id, ref: speaker?.ref) ?? -1,
        ])
        articles.append(json: ",")
        articles.append(stringOrNull: speaker?.via)
        articles.append(json: ",")
        append(numbers: [number(of: quote.why)])
        articles.append(json: "]")
    }

    private mutating func append(numbers: [Int]) {
        for (index, number) in numbers.enumerated() {
            if index > 0 { articles.append(json: ",") }
            if number < 0 { articles.append(json: "-1") } else { articles.append(number: number) }
        }
    }

    /// The number of a reason, which many items share; -1 for none.
    private mutating func number(of why: WrittenWhy?) -> Int {
        guard let why else { return -1 }
        if let number = whyNumbers[why] { return number }
        let number = whyNumbers.count
        whyNumbers[why] = number
        whys.append(json: number > 0 ? ",{\"rule\":" : "{\"rule\":")
        whys.append(string: why.rule)
        whys.append(json: ",\"list\":")
        whys.append(stringOrNull: why.list)
        whys.append(json: ",\"reason\":")
        whys.append(stringOrNull: why.reason)
        whys.append(json: ",\"refused\":[")
        for (index, refusal) in (why.refused ?? []).enumerated() {
            whys.append(json: index > 0 ? ",[" : "[")
            whys.append(string: refusal.reading)
            whys.append(json: ",")
            whys.append(string: refusal.reason)
            whys.append(json: "]")
        }
        whys.append(json: "]}")
        return number
    }
}

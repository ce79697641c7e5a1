/// The fields of one line of JSONL that an article is made of; all others are passed over.
struct JSONRecord {
    /// A string of the line, copied only when it is asked for.
    private struct Text {
        let range: Range<Int>
        let isEscaped: Bool
    }

    /// In the order of `FieldNames.all`.
    private enum Field: Int { case id, text, title, published, language, url, outlet }

    private let scanner: JSONScanner
    private var fields: [Text?] = Array(repeating: nil, count: 7)

    /// Reads the object in `range` of `line`, which is valid UTF-8.
    ///
    /// A field of another type than expected counts as not there, but for the text, which must be a string, and the id, a
    /// string or a whole number: an outlet that is an object is no reason to lose an article.
    init(_ line: UnsafeRawBufferPointer, _ range: Range<Int>, names: [[UInt8]]) throws(JSONFault) {
        var scanner = JSONScanner(line, range)
        self.scanner = scanner
        try scanner.take("{", "a JSON object")
        var seen: UInt8 = 0
        if !scanner.takeIf("}") {
            repeat {
                let (range, isEscaped) = try scanner.string()
                try scanner.take(":", "a colon")
                scanner.skipSpace()
                guard let field = try field(range, isEscaped: isEscaped, in: line, names: names) else {
                    try scanner.skipValue()
                    continue
                }
                let bit = UInt8(1) << UInt8(field.rawValue)
                if seen & bit != 0 { throw .twice(Self.shown(field, names)) }
                seen |= bit
                fields[field.rawValue] = try value(of: field, &scanner, names: names)
            } while scanner.takeIf(",")
            try scanner.take("}", "a comma or }")
        }
        scanner.skipSpace()
        if scanner.at < scanner.end { throw .expected("the end of the line", at: scanner.at) }
        if fields[Field.text.rawValue] == nil {
            throw .noText(String(decoding: names[Field.text.rawValue], as: UTF8.self))
        }
    }

    private static func shown(_ field: Field, _ names: [[UInt8]]) -> String {
        String(decoding: names[field.rawValue], as: UTF8.self)
    }

    private func field(
        _ range: Range<Int>, isEscaped: Bool, in line: UnsafeRawBufferPointer, names: [[UInt8]]
    ) throws(JSONFault) -> Field? {
        if isEscaped {
            let name = try scanner.characters(range, isEscaped: true)
            return names.firstIndex(of: name).flatMap(Field.init)
        }
        let name = UnsafeRawBufferPointer(rebasing: line[range])
        return names.firstIndex { $0.count == name.count && $0.elementsEqual(name) }.flatMap(Field.init)
    }

    private func value(of field: Field, _ scanner: inout JSONScanner, names: [[UInt8]]) throws(JSONFault) -> Text? {
        switch scanner.ahead {
        case 0x22:
            let (range, isEscaped) = try scanner.string()
            return Text(range: range, isEscaped: isEscaped)
        case UInt8(ascii: "-"), 0x30...0x39:
            let (range, isWhole) = try scanner.number()
            if field == .id || field == .published, isWhole { return Text(range: range, isEscaped: false) }
        case UInt8(ascii: "n"):
            try scanner.skipValue()
            return nil
        default: try scanner.skipValue()
        }
        if field == .id { throw .badID(Self.shown(field, names)) }
        return nil
    }

    private func characters(_ field: Field) throws(JSONFault) -> [UInt8]? {
        guard let text = fields[field.rawValue] else { return nil }
        return try scanner.characters(text.range, isEscaped: text.isEscaped)
    }

    /// A field in which only more than white space counts.
    private func string(_ field: Field) throws(JSONFault) -> String? {
        guard let bytes = try characters(field) else { return nil }
        return String(decoding: bytes, as: UTF8.self).nilIfBlank
    }

    /// The article of the line.
    ///
    /// - Parameters:
    ///   - place: its `path:line`.
    ///   - sha256: called only when there is an article.
    func article(
        place: String, chunk: LineChunk, published option: CalendarDay?, sha256: () -> String
    ) throws(JSONFault) -> Result<Article, ArticleFailure> {
        let id = try string(.id) ?? place
        let text = try characters(.text) ?? []
        // The line is UTF-8 and so is what its escapes stand for.
        if let failure = text.withUnsafeBytes({ UTF8Check.failure(of: $0, id: id) }) { return .failure(failure) }
        let day = PublicationDay(
            metadata: try string(.published).flatMap { CalendarDay(written: $0) }, fileName: chunk.fileDay,
            option: option)
        return .success(
            Article(
                id: id, path: chunk.path, url: try string(.url), outlet: try string(.outlet), title: try string(.title),
                published: day?.day, publishedFrom: day?.source, language: try string(.language), text: text,
                sha256: sha256()))
    }
}

internal import Records

/// A pair of files for every article as brat has them, NAME.txt and NAME.ann, and the annotation.conf that names the
/// types. Offsets count code points; a span over a line break is written in fragments, which brat joins by a space.
struct BratExport: RecordExport {
    private var count = 0

    mutating func add(_ record: WrittenRecord, to sink: any ExportSink) throws {
        if count == 0 { try sink.write(Array(Self.configuration.utf8), to: "annotation.conf") }
        count += 1
        let name = Self.fileName(of: record, number: count)
        try sink.write(Array((record.text ?? "").utf8), to: name + ".txt")
        var lines = Lines(text: Array((record.text ?? "").unicodeScalars))
        for (entity, _) in FlatRecord(record).mentions { lines.append(entity) }
        for date in record.dates { lines.append(date) }
        for quote in record.quotes { lines.append(quote) }
        try sink.write(Array(lines.text.utf8), to: name + ".ann")
    }

    mutating func finish(to sink: any ExportSink) throws {
        if count == 0 { try sink.write(Array(Self.configuration.utf8), to: "annotation.conf") }
    }

    /// “00012-last-soldier” for the twelfth article, news/last-soldier.txt.
    private static func fileName(of record: WrittenRecord, number: Int) -> String {
        let digits = String(number)
        let last = record.id.split(separator: "/").last.map(String.init) ?? record.id
        let stem = last.split(separator: ".").first.map(String.init) ?? last
        let letters = stem.unicodeScalars.prefix(60).map { scalar -> Character in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                ? Character(scalar) : "-"
        }
        return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits + "-" + String(letters)
    }

    private struct Lines {
        let source: [Unicode.Scalar]
        var text = ""
        private var marks = 0
        private var others = 0
        /// The mark of each span of an entity, so that a speaker need not be marked twice.
        private var marked: [Range<Int>: String] = [:]

        init(text: [Unicode.Scalar]) { source = text }

        mutating func append(_ entity: WrittenEntity) {
            let type = ["armed_group": "ArmedGroup", "place": "Place", "person": "Person"][entity.type.rawValue]
            let mark = mark(type ?? "Organisation", entity.start, entity.end)
            marked[entity.start..<entity.end] = mark
            others += 1
            text += "A\(others)\tLevel \(mark) \(entity.level.rawValue)\n"
            if let id = entity.id {
                text += "N\(others)\tReference \(mark) raqim:\(id)\t\(Self.plain(entity.name ?? entity.text))\n"
            }
        }

        mutating func append(_ date: WrittenDate) {
            let mark = mark("Date", date.start, date.end)
            others += 1
            let days = date.earliest.map { " \($0)…\(date.latest ?? $0)" } ?? ""
            text += "#\(others)\tAnnotatorNotes \(mark)\t\(date.value)\(date.mod.map { " " + $0 } ?? "")\(days)\n"
        }

        mutating func append(_ quote: WrittenQuote) {
            guard quote.start < quote.end else { return }
            let mark = mark(
                quote.kind.rawValue.prefix(1).uppercased() + quote.kind.rawValue.dropFirst() + "Quote",
                quote.start, quote.end)
            guard let phrase = quote.speaker?.phrase, phrase.start < phrase.end else { return }
            let speaker = marked[phrase.start..<phrase.end] ?? self.mark("Speaker", phrase.start, phrase.end)
            marked[phrase.start..<phrase.end] = speaker
            others += 1
            text += "R\(others)\tSaidBy Arg1:\(mark) Arg2:\(speaker)\n"
        }

        private mutating func mark(_ type: String, _ start: Int, _ end: Int) -> String {
            marks += 1
            var fragments: [Range<Int>] = []
            var first: Int?
            for place in start..<end {
                let isBreak = source[place] == "\n" || source[place] == "\r"
                if isBreak, let begun = first {
                    fragments.append(begun..<place)
                    first = nil
                } else if !isBreak, first == nil {
                    first = place
                }
            }
            if let first { fragments.append(first..<end) }
            let places = fragments.map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: ";")
            let words = fragments.map { range in
                var words = String.UnicodeScalarView()
                words.append(contentsOf: source[range])
                return String(words)
            }
            text += "T\(marks)\t\(type) \(places)\t\(words.joined(separator: " "))\n"
            return "T\(marks)"
        }

        private static func plain(_ text: String) -> String { Excerpt.onOneLine(text.utf8) }
    }

    private static let configuration = """
        [entities]
        Place
        ArmedGroup
        Organisation
        Person
        Date
        Speaker
        DirectQuote
        PartialQuote
        IndirectQuote
        ScareQuote
        [relations]
        SaidBy Arg1:DirectQuote|PartialQuote|IndirectQuote|ScareQuote, Arg2:<ENTITY>
        <OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
        [events]
        [attributes]
        Level Arg:<ENTITY>, Value:certain|likely|possible

        """
}

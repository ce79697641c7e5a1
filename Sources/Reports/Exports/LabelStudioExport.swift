internal import Records

/// An array of tasks with predictions, as Label Studio imports them: names, dates and quotations under one `Labels` tag
/// called `label` over a `Text` tag called `text`, and a relation from each quotation to who said it. Offsets count code
/// points, which Label Studio does since it mended its counting of emoji.
struct LabelStudioExport: RecordExport {
    private var count = 0

    private struct Task: Encodable {
        var data: Data
        var predictions: [Prediction]
    }

    private struct Data: Encodable {
        var text: String
        var id: String
        var title: String?
        var published: String?
    }

    private struct Prediction: Encodable {
        var modelVersion: String
        var result: [Region]

        enum CodingKeys: String, CodingKey {
            case modelVersion = "model_version"
            case result
        }
    }

    private struct Region: Encodable {
        var id: String?
        var control: String?
        var object: String?
        var type: String
        var value: Value?
        var meta: Meta?
        var from: String?
        var to: String?
        var direction: String?
        var labels: [String]?

        enum CodingKeys: String, CodingKey {
            case id, type, value, meta, direction, labels
            case control = "from_name"
            case object = "to_name"
            case from = "from_id"
            case to = "to_id"
        }
    }

    private struct Value: Encodable {
        var start: Int
        var end: Int
        var text: String
        var labels: [String]
    }

    /// Notes that Label Studio shows beside a region.
    private struct Meta: Encodable {
        var text: [String]
    }

    mutating func add(_ record: WrittenRecord, to sink: any ExportSink) throws {
        var regions: [Region] = []
        var ids: [Range<Int>: String] = [:]
        func mark(_ id: String, _ start: Int, _ end: Int, _ text: String, _ label: String, _ note: String?) {
            regions.append(
                Region(
                    id: id, control: "label", object: "text", type: "labels",
                    value: Value(start: start, end: end, text: text, labels: [label]),
                    meta: note.map { Meta(text: [$0]) }))
        }
        for (index, entity) in record.entities.enumerated() {
            mark("e\(index)", entity.start, entity.end, entity.text, entity.type.rawValue, entity.id)
            ids[entity.start..<entity.end] = "e\(index)"
        }
        for (index, date) in record.dates.enumerated() {
            mark("d\(index)", date.start, date.end, date.text, "date", date.value + (date.mod.map { " " + $0 } ?? ""))
        }
        for (index, quote) in record.quotes.enumerated() {
            mark("q\(index)", quote.start, quote.end, quote.text, "\(quote.kind.rawValue) quote", quote.speaker?.id)
            guard let phrase = quote.speaker?.phrase, phrase.start < phrase.end else { continue }
            let speaker = ids[phrase.start..<phrase.end] ?? "s\(index)"
            if speaker == "s\(index)" { mark(speaker, phrase.start, phrase.end, phrase.text, "speaker", nil) }
            ids[phrase.start..<phrase.end] = speaker
            regions.append(
                Region(type: "relation", from: "q\(index)", to: speaker, direction: "right", labels: ["said by"]))
        }
        let task = Task(
            data: Data(
                text: record.text ?? "", id: record.id, title: record.title, published: record.published),
            predictions: [Prediction(modelVersion: "raqim \(record.by.version)", result: regions)])
        try sink.write(Array((count == 0 ? "[\n" : ",\n").utf8), to: "")
        try sink.write(JSONLine.bytes(of: task), to: "")
        count += 1
    }

    mutating func finish(to sink: any ExportSink) throws {
        try sink.write(Array((count == 0 ? "[\n]\n" : "\n]\n").utf8), to: "")
    }
}

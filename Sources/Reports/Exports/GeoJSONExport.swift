internal import Records

/// A feature for each mention of a place whose position is known, as RFC 7946 has it. `precision` is `area` for what a
/// point cannot show: countries, governorates, rivers.
struct GeoJSONExport: RecordExport {
    private var count = 0

    private struct Feature: Encodable {
        var type = "Feature"
        var geometry: Point
        var properties: Properties
    }

    private struct Point: Encodable {
        var type = "Point"
        /// Longitude first.
        var coordinates: [Double]
    }

    private struct Properties: Encodable {
        var article: String
        var title: String?
        var published: String?
        var start: Int
        var end: Int
        var text: String
        var id: String?
        var name: String?
        var kind: String?
        var country: String?
        var level: String
        var precision: String
        var context: String
    }

    mutating func add(_ record: WrittenRecord, to sink: any ExportSink) throws {
        let flat = FlatRecord(record)
        for (entity, _) in flat.mentions {
            guard entity.type == .place, let lat = entity.lat, let lon = entity.lon else { continue }
            let isArea = entity.kind.map(AreaKinds.all.contains) ?? false
            let feature = Feature(
                geometry: Point(coordinates: [lon, lat]),
                properties: Properties(
                    article: record.id, title: record.title, published: record.published, start: entity.start,
                    end: entity.end, text: entity.text, id: entity.id, name: entity.name, kind: entity.kind,
                    country: entity.country, level: entity.level.rawValue, precision: isArea ? "area" : "point",
                    context: flat.excerpt(entity.start, entity.end).plain))
            try sink.write(Array(count == 0 ? Self.head : ",\n".utf8), to: "")
            try sink.write(JSONLine.bytes(of: feature), to: "")
            count += 1
        }
    }

    mutating func finish(to sink: any ExportSink) throws {
        if count == 0 { try sink.write(Array(Self.head), to: "") }
        try sink.write(Array("\n]}\n".utf8), to: "")
    }

    private static let head = "{\"type\":\"FeatureCollection\",\"features\":[\n".utf8
}

public import Records

/// What records can be turned into: the formats of the tools that people use.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// Tables for pandas, DuckDB, R and spreadsheets.
    case csv
    /// Mentions of places for QGIS and GDAL.
    case geojson
    /// A database with indices and full-text search.
    case sqlite
    /// Docs for spaCy, one a line, read by `Doc.from_json`.
    case spacy
    /// A folder of standoff annotations.
    case brat
    /// Tasks with predictions for Label Studio.
    case labelstudio
    /// Entities of FollowTheMoney, one a line, for Aleph and OpenSanctions' tools.
    case ftm
    /// Who is named with whom, for networkx and Gephi.
    case edges

    /// Whether it is a folder of files: tables, or a pair of files for every article.
    public var isFolder: Bool { self == .csv || self == .brat }
}

/// What an export writes to.
public protocol ExportSink: AnyObject {
    /// Appends bytes to the file; of a folder, to the file `name` in it.
    func write(_ bytes: [UInt8], to name: String) throws
}

/// Turns records, one after another, into one format. Records hold their texts and count code points.
protocol RecordExport {
    mutating func add(_ record: WrittenRecord, to sink: any ExportSink) throws
    mutating func finish(to sink: any ExportSink) throws
}

extension RecordExport {
    mutating func finish(to sink: any ExportSink) throws {}
}

/// Exports records to whatever format was asked for, except SQLite, which is written by `SQLiteExport`.
public struct Exporter {
    private var export: any RecordExport

    /// - Parameter pairsWithin: for `edges`, what two names must share to be a pair.
    public init(_ format: ExportFormat, pairsWithin: PairScope = .sentence) {
        switch format {
        case .csv: export = CSVExport()
        case .geojson: export = GeoJSONExport()
        case .spacy: export = SpacyExport()
        case .brat: export = BratExport()
        case .labelstudio: export = LabelStudioExport()
        case .ftm: export = FollowTheMoneyExport()
        case .edges: export = EdgesExport(within: pairsWithin)
        case .sqlite: preconditionFailure("SQLite is written by SQLiteExport")
        }
    }

    public mutating func add(_ record: WrittenRecord, to sink: any ExportSink) throws {
        try export.add(record, to: sink)
    }

    /// Writes what can only be written at the end.
    public mutating func finish(to sink: any ExportSink) throws { try export.finish(to: sink) }
}

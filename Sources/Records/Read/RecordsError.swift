/// What is wrong with a file of records, said in one line: what, where; what to do.
public struct RecordsError: Error, CustomStringConvertible, Equatable {
    public let what: String
    /// The file and line: “records.jsonl:12”.
    public let place: String
    public let remedy: String

    public init(_ what: String, _ place: String, remedy: String) {
        self.what = what
        self.place = place
        self.remedy = remedy
    }

    public var description: String { "\(what), \(place); \(remedy)" }
}

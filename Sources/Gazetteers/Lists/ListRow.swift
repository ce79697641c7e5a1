/// One row of a curated list: an entity, its names and the facts about it. `file` and `line` say where it stands.
package struct ListRow: Sendable {
    package var id = ""
    package var kind = ""
    /// The display name, the commonest one in English.
    package var name = ""
    /// Other names by the column they stand in.
    package var names: [ListedName] = []
    package var parent = ""
    package var country = ""
    package var latitude: Double?
    package var longitude: Double?
    package var from: PartialDate?
    package var to: PartialDate?
    package var roles: [ListedRole] = []
    /// External ids as `scheme:value`.
    package var references: [(scheme: String, value: String)] = []
    /// Matched only with a trigger, as a village is (“village of X”).
    package var needsTrigger = false
    package var source = ""
    package var note = ""
    package var file = ""
    package var line = 0
}

/// A name in a list, with the column it came from.
package struct ListedName: Sendable, Equatable {
    package enum Column: String, Sendable { case name, ar, ckb, aliases, weak }
    package var text: String
    package var column: Column
}

/// What a person was, of what, and when: `prime_minister>org/government-of-iraq>2022-10-27>2026-05-14`.
package struct ListedRole: Sendable, Equatable {
    package var role: String
    package var of: String
    package var from: PartialDate?
    package var to: PartialDate?
}

/// A year, or a year and month, or a day, as lists know dates. Ordered and stored as yyyymmdd with zeros for what is unknown.
package struct PartialDate: Sendable, Equatable, Comparable {
    package let packed: Int32

    package init(packed: Int32) { self.packed = packed }

    /// Reads YYYY, YYYY-MM or YYYY-MM-DD; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4, let year = Int32(parts[0]), year > 0 else {
            return nil
        }
        var packed = year * 10_000
        if parts.count > 1 {
            guard parts[1].utf8.count == 2, let month = Int32(parts[1]), (1...12).contains(month) else { return nil }
            packed += month * 100
        }
        if parts.count > 2 {
            guard parts[2].utf8.count == 2, let day = Int32(parts[2]), (1...31).contains(day) else { return nil }
            packed += day
        }
        self.packed = packed
    }

    package static func < (a: PartialDate, b: PartialDate) -> Bool { a.packed < b.packed }
}

/// A fault in a list: `file:line: what; what to do`.
public struct ListError: Error, Sendable, Equatable, CustomStringConvertible {
    public var file: String
    public var line: Int
    public var message: String

    package init(_ file: String, _ line: Int, _ message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    public var description: String { line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)" }
}

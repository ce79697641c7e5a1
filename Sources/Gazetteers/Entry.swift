/// The four types of entity, as the front of an id names them.
package enum EntryType: UInt8, Sendable, CaseIterable {
    case place = 0
    case group = 1
    case organisation = 2
    case person = 3

    init?(idPrefix: Substring) {
        switch idPrefix {
        case "place": self = .place
        case "group": self = .group
        case "org": self = .organisation
        case "person": self = .person
        default: return nil
        }
    }
}

/// One entry of a gazetteer: a place, group, organisation or person, read from the mapped file when asked.
package struct Entry: Sendable {
    package let number: Int
    let record: EntryRecord
    package let gazetteer: Gazetteer

    package var type: EntryType { EntryType(rawValue: record.type) ?? .place }
    package var id: String { gazetteer.string(record.id) }
    package var name: String { gazetteer.string(record.name) }
    package var kind: String { gazetteer.string(record.kind) }
    package var parent: Int? { record.parent == 0 ? nil : Int(record.parent) - 1 }
    package var from: PartialDate? { record.from == 0 ? nil : PartialDate(packed: record.from) }
    package var to: PartialDate? { record.to == 0 ? nil : PartialDate(packed: record.to) }
    package var country: String {
        record.country == 0
            ? "" : String(decoding: [UInt8(record.country & 0xFF), UInt8(record.country >> 8)], as: UTF8.self)
    }
    package var latitude: Double? { record.latitude == .min ? nil : Double(record.latitude) / 1_000_000 }
    package var longitude: Double? { record.longitude == .min ? nil : Double(record.longitude) / 1_000_000 }
    /// List and line of the row, as “Models/Places/iraq.tsv:12”.
    package var origin: String { "\(gazetteer.string(record.list)):\(record.line)" }
    /// The JSON members of the entry, ready to write: `"id":"…","name":"…",…`; empty when the file is wrong about them.
    package var facts: UnsafeRawBufferPointer {
        gazetteer.factsBytes(Int(record.facts), Int(record.factsCount))
    }
    /// How many bytes of `facts` are the member `"id":"…"`.
    package var idCount: Int { min(Int(record.idCount), Int(record.factsCount)) }

    package struct Role: Sendable {
        package var role: String
        package var of: Int?
        package var from: PartialDate?
        package var to: PartialDate?
    }
    package var roles: [Role] {
        (0..<Int(min(record.roleCount, 1000))).compactMap { offset in
            gazetteer.role(Int(record.roles) + offset)
        }
    }
}

/// One name of one entry, as an end of a path through the trie.
package struct Name: Sendable {
    package let entry: Int
    package let flags: NameFlags
    package let textNumber: UInt32
    package let ruleNumber: UInt16

    package init(entry: Int, flags: NameFlags, textNumber: UInt32, ruleNumber: UInt16) {
        self.entry = entry
        self.flags = flags
        self.textNumber = textNumber
        self.ruleNumber = ruleNumber
    }
}

/// What changed between two compiled gazetteers: entries and names that came, went or changed.
package struct GazetteerDifference: Sendable {
    package struct Change: Sendable {
        package var id: String
        package var came: [String]
        package var went: [String]
    }
    /// Ids of entries that only the new one has, in order.
    package private(set) var came: [String] = []
    package private(set) var went: [String] = []
    /// Entries that both have, whose names or facts are others.
    package private(set) var changed: [Change] = []

    package init(from old: Gazetteer, to new: Gazetteer) {
        let before = Self.names(of: old)
        let after = Self.names(of: new)
        came = after.keys.filter { before[$0] == nil }.sorted()
        went = before.keys.filter { after[$0] == nil }.sorted()
        for (id, names) in after {
            guard let earlier = before[id] else { continue }
            let plus = names.subtracting(earlier).sorted()
            let minus = earlier.subtracting(names).sorted()
            if !plus.isEmpty || !minus.isEmpty { changed.append(Change(id: id, came: plus, went: minus)) }
        }
        changed.sort { $0.id < $1.id }
    }

    /// Names by entry id as lists write them, and its facts, which change too.
    private static func names(of gazetteer: Gazetteer) -> [String: Set<String>] {
        var ids: [String] = []
        var names: [String: Set<String>] = [:]
        for number in 0..<gazetteer.entryCount {
            guard let entry = gazetteer.entry(number) else { continue }
            ids.append(entry.id)
            names[entry.id] = ["facts \(String(decoding: entry.facts.dropFirst(entry.idCount), as: UTF8.self))"]
        }
        for name in gazetteer.listedNames() where name.entry < ids.count {
            names[ids[name.entry]]?.insert("\(gazetteer.text(of: name))\(name.flags.contains(.weak) ? " (weak)" : "")")
        }
        return names
    }
}

internal import Text

/// A compiled gazetteer, mapped into memory and ready to ask: which entries a run of words can name.
///
///     let gazetteer = try Gazetteer(path: "raqim.gazetteer")
public final class Gazetteer: Sendable {
    // A class, because entries and matches refer to it by the thousand: one reference is counted, not one for each section.
    private let file: MappedFile
    private let wordKeys: Column<UInt64>
    private let wordNumbers: Column<UInt32>
    private let roots: Column<UInt32>
    private let edgeKeys: Column<UInt64>
    private let edgeNodes: Column<UInt32>
    private let nodeNames: Column<UInt32>
    private let names: Column<NameRecord>
    private let entries: Column<EntryRecord>
    private let roleRecords: Column<RoleRecord>
    private let facts: Column<UInt8>
    private let stringStarts: Column<UInt32>
    private let stringBytes: Column<UInt8>
    private let entriesByID: Column<UInt32>

    /// Maps and checks the file at `path`, every byte of it.
    public convenience init(path: String) throws(GazetteerError) {
        try self.init(unchecked: path)
        try checkContent()
    }

    /// Maps the file at `path` and checks its frame alone, in well under a millisecond however large it is; call
    /// `checkContent()` before anything that it says is passed on.
    public init(unchecked path: String) throws(GazetteerError) {
        file = try MappedFile(path: path)
        wordKeys = file.column(.wordKeys, as: UInt64.self)
        wordNumbers = file.column(.wordNumbers, as: UInt32.self)
        roots = file.column(.roots, as: UInt32.self)
        edgeKeys = file.column(.edgeKeys, as: UInt64.self)
        edgeNodes = file.column(.edgeNodes, as: UInt32.self)
        nodeNames = file.column(.nodeNames, as: UInt32.self)
        names = file.column(.names, as: NameRecord.self)
        entries = file.column(.entries, as: EntryRecord.self)
        roleRecords = file.column(.roles, as: RoleRecord.self)
        facts = file.column(.facts, as: UInt8.self)
        stringStarts = file.column(.stringStarts, as: UInt32.self)
        stringBytes = file.column(.stringBytes, as: UInt8.self)
        entriesByID = file.column(.entriesByID, as: UInt32.self)
    }

    /// Throws when the content is not what the file's checksum says. Reads the whole file, so it may run beside other work.
    public func checkContent() throws(GazetteerError) { try file.checkContent() }

    /// SHA-256 of the content, in hexadecimal; a record says by which gazetteer it was made.
    public var sha256: String { file.sha256 }
    public var entryCount: Int { entries.count }
    public var nameCount: Int { names.count }

    /// Whether the entry has offices or ranks, without reading the rest of it.
    func hasRoles(_ entry: Int) -> Bool { entries.elements[entry].roleCount > 0 }

    // MARK: Names

    // What these call a word or a node is its number with WordMarks or NodeMarks beside it.

    /// The word with `key`, 0 when no name has it.
    @inline(__always)
    func word(_ key: WordKey) -> UInt32 {
        let keys = wordKeys.elements
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        // A table without an empty slot would never end; the compiler leaves a third free, a wrong file may not.
        for _ in 0..<64 {
            let found = keys[slot]
            if found == key { return wordNumbers.elements[slot] }
            if found == 0 { return 0 }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// The node that names beginning with `word` lead through, 0 for none.
    @inline(__always)
    func root(_ word: UInt32) -> UInt32 { roots.at(Int(word & WordMarks.number), else: 0) }

    /// The node behind `node` by `word`, 0 for none.
    @inline(__always)
    func step(_ node: UInt32, _ word: UInt32) -> UInt32 {
        guard node & NodeMarks.leadsOn != 0, word & WordMarks.follows != 0 else { return 0 }
        let edge = UInt64(node & NodeMarks.number) << 32 | UInt64(word & WordMarks.number)
        let keys = edgeKeys.elements
        let mask = keys.count - 1
        var slot = EdgeHash.slot(edge, mask)
        for _ in 0..<64 {
            let found = keys[slot]
            if found == edge { return edgeNodes.elements[slot] }
            if found == 0 { return 0 }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// Whether names end at `node`.
    @inline(__always)
    func endsName(_ node: UInt32) -> Bool { node & NodeMarks.endsName != 0 }

    /// Whether a name ends at `node` that needs no trigger.
    @inline(__always)
    func endsPlainName(_ node: UInt32) -> Bool { node & NodeMarks.endsPlainName != 0 }

    /// Whether a derived spelling ends at `node`.
    @inline(__always)
    func endsVariant(_ node: UInt32) -> Bool { node & NodeMarks.endsVariant != 0 }

    /// Numbers of the names that end at `node`, for `name(_:)`.
    package func nameNumbers(at node: UInt32) -> Range<Int> {
        let number = Int(node & NodeMarks.number)
        let first = Int(nodeNames.at(number, else: 0))
        let end = Int(nodeNames.at(number + 1, else: 0))
        return first <= end && end <= names.count ? first..<end : 0..<0
    }

    /// The name with `number`, one of `nameNumbers(at:)`.
    package func name(_ number: Int) -> Name {
        let record = names.elements[number]
        return Name(
            entry: Int(record.entry), flags: NameFlags(rawValue: record.flags), textNumber: record.text,
            ruleNumber: record.rule)
    }

    /// The names that end at `node`.
    package func names(at node: UInt32) -> [Name] { nameNumbers(at: node).map(name) }

    /// All names that lists have, in the file's order; derived spellings are left out.
    func listedNames() -> [Name] {
        names.elements.lazy.filter { !NameFlags(rawValue: $0.flags).contains(.variant) }.map {
            Name(
                entry: Int($0.entry), flags: NameFlags(rawValue: $0.flags), textNumber: $0.text, ruleNumber: $0.rule)
        }
    }

    /// A name as its list writes it.
    package func text(of name: Name) -> String { string(name.textNumber) }
    /// The rule that derived a name, nil when a list has it.
    package func rule(of name: Name) -> String? {
        name.ruleNumber == 0 ? nil : string(UInt32(name.ruleNumber) - 1)
    }

    // MARK: Entries

    package func entry(_ number: Int) -> Entry? {
        entries[number].map { Entry(number: number, record: $0, gazetteer: self) }
    }

    /// The type of entry `number`, nil when the file has no such entry.
    package func type(ofEntry number: Int) -> EntryType? {
        number >= 0 && number < entries.count ? EntryType(rawValue: entries.elements[number].type) ?? .place : nil
    }

    /// Whether entry `number` is of Iraq.
    package func isIraqi(entry number: Int) -> Bool {
        entries[number].map { $0.country == UInt16(UInt8(ascii: "I")) | UInt16(UInt8(ascii: "Q")) << 8 } ?? false
    }

    /// Whether entry `number` is a ministry, parliament, court or force of a state.
    package func isBodyOfState(entry number: Int) -> Bool {
        entries[number].map { EntryFlags(rawValue: $0.flags).contains(.bodyOfState) } ?? false
    }

    /// Country of entry `number`, two ASCII letters in one number; 0 when unknown.
    package func country(ofEntry number: Int) -> UInt16 { entries[number]?.country ?? 0 }

    /// Whether entry `number` was there on `day` (20260120), as far as is known; people are named after their lives too.
    package func existed(entry number: Int, on day: Int32) -> Bool {
        guard let record = entries[number] else { return true }
        if record.from != 0, record.from > day { return false }
        return record.to == 0 || record.type == EntryType.person.rawValue || record.to &+ 1231 >= day
    }

    /// Number of the entry with `id`, by halving.
    package func entry(id: String) -> Int? {
        var low = 0
        var high = entriesByID.count
        while low < high {
            let middle = (low + high) / 2
            guard let entry = entry(Int(entriesByID.at(middle, else: .max))) else { return nil }
            let found = entry.id
            if found == id { return entry.number }
            if found.utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    func role(_ index: Int) -> Entry.Role? {
        guard let record = roleRecords[index] else { return nil }
        return Entry.Role(
            role: string(record.role), of: record.of == 0 ? nil : Int(record.of) - 1,
            from: record.from == 0 ? nil : PartialDate(packed: record.from),
            to: record.to == 0 ? nil : PartialDate(packed: record.to))
    }

    func string(_ number: UInt32) -> String {
        guard let start = stringStarts[Int(number)], let end = stringStarts[Int(number) + 1], start <= end,
            Int(end) <= stringBytes.count
        else { return "" }
        return String(decoding: stringBytes.elements[Int(start)..<Int(end)], as: UTF8.self)
    }

    func factsBytes(_ start: Int, _ count: Int) -> UnsafeRawBufferPointer {
        guard start >= 0, count >= 0, start <= facts.count, count <= facts.count - start else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: facts.elements[start..<(start + count)]))
    }
}

/// Where an edge lies in the table of edges.
enum EdgeHash {
    @inline(__always)
    static func slot(_ edge: UInt64, _ mask: Int) -> Int {
        let product = edge.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: product.high ^ product.low) & mask
    }
}

package import Text

/// Lists to one file: rows, their names and variants, the trie, the bytes. Equal lists in equal order give equal bytes.
package struct Compiler {
    private let rows: [ListRow]
    private var words: NameWords
    private let commonWords: (WordKey) -> Bool
    private var trie = TrieBuilder()
    private var strings = StringTable()
    private var entries: [EntryRecord] = []
    private var roles: [RoleRecord] = []
    private var facts: [UInt8] = []
    private var numbers: [String: Int] = [:]
    private let spelling: SpellingVariants
    private let ordinary = OrdinarySounds.english
    /// Derived paths by entry, held back until all are known, so that those that meet can be dropped.
    private var derived: [[WordKey]: [Derived]] = [:]

    /// A spelling that a rule derived from `text`, a name of `entry`.
    private struct Derived {
        var entry: Int
        var rule: String
        var text: String
        var flags: NameFlags
    }
    package private(set) var report = CompileReport()

    /// `isCommonWord` tells ordinary words of English by key, so that names that are also words can be marked.
    package init(rows: [ListRow], folding: Folding, isCommonWord: @escaping (WordKey) -> Bool) {
        self.rows = rows
        words = NameWords(folding: folding)
        commonWords = isCommonWord
        let sounds = SoundKeys()
        spelling = SpellingVariants(sounds: sounds, isCommonWord: isCommonWord)
    }

    /// The bytes of the compiled file.
    package mutating func compile() -> [UInt8] {
        // Rules are named by numbers of 16 bits, so their names come first.
        for rule in ["same sound", "same consonants", "written as one word", SlipKey.rule] { _ = strings.number(rule) }
        for (number, row) in rows.enumerated() where numbers[row.id] == nil { numbers[row.id] = number }
        for row in rows { add(row) }
        addDerived()
        count()
        return FileWriter.bytes(trie: trie, strings: strings, entries: entries, roles: roles, facts: facts)
    }

    private mutating func add(_ row: ListRow) {
        let (bytes, idCount) = EntryFacts.bytes(of: row)
        let prefix = row.id.prefix { $0 != "/" }
        var record = EntryRecord(
            type: (EntryType(idPrefix: prefix) ?? .place).rawValue, flags: EntryFlags(kind: row.kind).rawValue,
            kind: strings.number(row.kind),
            id: strings.number(row.id),
            name: strings.number(row.name), facts: UInt32(facts.count), factsCount: UInt16(min(bytes.count, 65535)),
            idCount: UInt16(idCount), list: strings.number(row.file), line: UInt32(row.line))
        facts += bytes
        let letters = Array(row.country.utf8)
        if letters.count == 2 { record.country = UInt16(letters[0]) | UInt16(letters[1]) << 8 }
        record.parent = numbers[row.parent].map { UInt32($0 + 1) } ?? 0
        if let latitude = row.latitude, let longitude = row.longitude {
            record.latitude = Int32((latitude * 1_000_000).rounded())
            record.longitude = Int32((longitude * 1_000_000).rounded())
        }
        record.from = row.from?.packed ?? 0
        record.to = row.to?.packed ?? 0
        record.roles = UInt32(roles.count)
        record.roleCount = UInt32(row.roles.count)
        for role in row.roles {
            roles.append(
                RoleRecord(
                    role: strings.number(role.role), of: numbers[role.of].map { UInt32($0 + 1) } ?? 0,
                    from: role.from?.packed ?? 0, to: role.to?.packed ?? 0))
        }
        let entry = entries.count
        entries.append(record)
        for name in row.names { add(name, of: row, entry) }
    }

    private mutating func add(_ name: ListedName, of row: ListRow, _ entry: Int) {
        let words = words.words(of: name.text)
        guard !words.keys.isEmpty else { return }
        let flags = flags(of: name, words, row)
        let node = trie.node(words.keys)
        // A name that a row has twice, or once strong and once weak, counts as first written.
        guard !trie.names[node].contains(where: { $0.entry == UInt32(entry) }) else { return }
        trie.add(
            NameRecord(entry: UInt32(entry), flags: flags.rawValue, rule: 0, text: strings.number(name.text)), at: node,
            firstWord: words.keys.first)
        report.names += 1
        derive(name, words, flags, row, entry)
    }

    /// Countries whose names are romanised by ear: Arabic, Kurdish, Persian and Turkish.
    private static let romanising: Set<String> = [
        "IQ", "IR", "SY", "TR", "LB", "JO", "SA", "KW", "BH", "QA", "AE", "OM", "YE", "EG", "LY", "DZ", "TN", "MA",
        "SD", "PS", "AF",
    ]

    /// Holds the spellings back that rules derive from a strong name.
    private mutating func derive(
        _ name: ListedName, _ words: NameWords.Words, _ flags: NameFlags, _ row: ListRow, _ entry: Int
    ) {
        guard flags.isDisjoint(with: .weak | .acronym | .needsTrigger | .arabic | .commonWord | .lowercase) else {
            return
        }
        // The ear is for Iraq: “Pomerania” and “Romania” are not to be heard as anything else.
        if row.id.hasPrefix("place/"), row.country != "IQ" { return }
        let isPerson = row.id.hasPrefix("person/")
        if isPerson, !row.country.isEmpty, !Self.romanising.contains(row.country) { return }
        let isOrganisation = row.id.hasPrefix("org/")
        for variant in spelling.variants(of: words) {
            // One word is enough for a place or a group; a person or an organisation needs two to be known by ear.
            if words.keys.count == 1, isPerson || isOrganisation { continue }
            // Cities and towns are said so often that only a listed word outdoes them where they stand.
            let isTown = ["city", "town", "governorate"].contains(row.kind)
            if variant.isSingle, variant.rule != "same sound", !isTown, ordinary.contains(variant.keys[0]) {
                report.dropped.append("\(row.id) “\(name.text)” (\(variant.rule)): an ordinary word or name sounds so")
                continue
            }
            var known = derived[variant.keys, default: []]
            if !known.contains(where: { $0.entry == entry }) {
                known.append(
                    Derived(
                        entry: entry, rule: variant.rule, text: name.text,
                        flags: flags.union(.variant).subtracting(.displayName)))
                derived[variant.keys] = known
            }
        }
    }

    /// The only owner of a spelling, or the only country, city or governorate among them: “Karbla” is Karbala, not Karabilah.
    private static func foremost(_ owners: [Derived], _ rows: [ListRow]) -> Derived? {
        if owners.count == 1 { return owners[0] }
        let known = owners.filter { ["country", "city", "governorate"].contains(rows[$0.entry].kind) }
        return known.count == 1 ? known[0] : nil
    }

    /// Takes the derived spellings that mean one entry alone, in the lists' order so that equal lists give equal bytes.
    private mutating func addDerived() {
        let paths = derived.sorted { a, b in
            let x = a.value[0]
            let y = b.value[0]
            return x.entry != y.entry ? x.entry < y.entry : a.key.lexicographicallyPrecedes(b.key)
        }
        for (keys, owners) in paths {
            guard let owner = Self.foremost(owners, rows) else {
                let ids = owners.map { rows[$0.entry].id }.joined(separator: ", ")
                report.dropped.append("“\(owners[0].text)” (\(owners[0].rule)): \(ids) sound alike")
                continue
            }
            let node = trie.node(keys)
            guard trie.names[node].isEmpty else { continue }
            trie.add(
                NameRecord(
                    entry: UInt32(owner.entry), flags: owner.flags.rawValue,
                    rule: UInt16(strings.number(owner.rule) + 1),
                    text: strings.number(owner.text)), at: node, firstWord: keys.first)
            report.variants += 1
        }
        derived = [:]
    }

    private func flags(of name: ListedName, _ words: NameWords.Words, _ row: ListRow) -> NameFlags {
        var flags: NameFlags = []
        if name.column == .name { flags.insert(.displayName) }
        if name.column == .weak { flags.insert(.weak) }
        if row.needsTrigger { flags.insert(.needsTrigger) }
        if words.isArabic { flags.insert(.arabic) }
        if words.startsLowercase { flags.insert(.lowercase) }
        if words.keys.count == 1 {
            if Self.isAcronym(name.text) { flags.insert(.acronym) }
            if words.startsWithArticle { flags.insert(.hasArticle) }
            if !words.isArabic, commonWords(words.keys[0]) { flags.insert(.commonWord) }
        }
        return flags
    }

    /// Capitals and digits with or without dots, up to six letters: “PMF”, “U.S.”, “AQI”.
    static func isAcronym(_ name: String) -> Bool {
        var letters = 0
        for byte in name.utf8 {
            switch byte {
            case 0x41...0x5A: letters += 1
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), 0x30...0x39: continue
            default: return false
            }
        }
        return letters >= 2 && letters <= 6
    }

    private mutating func count() {
        var counts: [String: Int] = [:]
        for row in rows { counts["\(row.id.prefix { $0 != "/" }) \(row.kind)", default: 0] += 1 }
        report.kinds = counts.sorted { $0.key < $1.key }.map { (kind: $0.key, count: $0.value) }
        report.entries = rows.count
    }
}

/// Strings that are stored once, by number.
struct StringTable {
    private(set) var strings: [String] = []
    private var numbers: [String: UInt32] = [:]

    mutating func number(_ string: String) -> UInt32 {
        if let known = numbers[string] { return known }
        let number = UInt32(strings.count)
        numbers[string] = number
        strings.append(string)
        return number
    }
}

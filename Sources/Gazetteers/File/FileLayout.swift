/// The one description of a compiled gazetteer's bytes; the compiler writes it, the gazetteer reads it. All numbers are
/// little-endian, every section begins at a multiple of 8.
///
///     0    "RAQIMGAZ"
///     8    version, UInt32          12   number of sections, UInt32
///     16   size of the file, UInt64 24   checksum of all bytes from 64 on, UInt64
///     32   SHA-256 of all bytes from 64 on, 32 bytes
///     64   for each section: offset UInt64, number of elements UInt64
///
/// A name is a path through a trie whose edges are words (by key); edges lie in one hash table, so that a step costs one
/// look-up however many names there are. Where a number of a node leads to it, its upper bits tell what is worth a look, and
/// so do those of a word's number.
enum FileLayout {
    static let magic: [UInt8] = Array("RAQIMGAZ".utf8)
    static let version: UInt32 = 3
    static let headerSize = 64

    enum Section: Int, CaseIterable {
        /// Keys of all words of all names, open addressing; 0 is empty. UInt64.
        case wordKeys
        /// Number of the word in the same slot, from 1, with bits of WordMarks. UInt32.
        case wordNumbers
        /// Node behind the root by word number, with bits of NodeMarks; 0 where no name begins. UInt32.
        case roots
        /// node << 32 | word number of an edge, open addressing; 0 is empty. UInt64.
        case edgeKeys
        /// Node that the edge of the same slot leads to, with bits of NodeMarks. UInt32.
        case edgeNodes
        /// First name of each node; one more than there are nodes. UInt32.
        case nodeNames
        /// NameRecord, 16 bytes.
        case names
        /// EntryRecord, 64 bytes.
        case entries
        /// RoleRecord, 20 bytes.
        case roles
        /// Ready-made JSON of the entries, bytes.
        case facts
        /// Start of each string in stringBytes; one more than there are strings. UInt32.
        case stringStarts
        /// UTF-8.
        case stringBytes
        /// Entry numbers in order of their ids, for look-up by id. UInt32.
        case entriesByID

        var stride: Int {
            switch self {
            case .wordKeys, .edgeKeys: 8
            case .wordNumbers, .roots, .edgeNodes, .nodeNames, .stringStarts, .entriesByID: 4
            case .names: 16
            case .entries: 64
            case .roles: 20
            case .facts, .stringBytes: 1
            }
        }
    }

    static var firstSectionOffset: Int { headerSize + Section.allCases.count * 16 }
}

/// Bits beside the number of a node.
enum NodeMarks {
    static let number: UInt32 = 1 << 27 - 1
    /// A name ends here.
    static let endsName: UInt32 = 1 << 27
    /// A name ends here that needs no trigger.
    static let endsPlainName: UInt32 = 1 << 28
    /// A derived spelling ends here.
    static let endsVariant: UInt32 = 1 << 29
    /// Further words lead on from the node.
    static let leadsOn: UInt32 = 1 << 31
    /// Names begin here that a text may write without capitals: “international coalition”.
    static let isSmall: UInt32 = 1 << 30
}

/// Bits beside the number of a word.
enum WordMarks {
    static let number: UInt32 = 1 << 31 - 1
    /// The word stands behind another one in some name; most words of a text do not.
    static let follows: UInt32 = 1 << 31
}

/// What holds of one name of one entry.
package struct NameFlags: OptionSet, Sendable {
    package let rawValue: UInt16
    @inlinable
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    // Written out, because what OptionSet derives is called through tables from other rooms.
    @inlinable
    package init(arrayLiteral elements: NameFlags...) { rawValue = elements.reduce(0) { $0 | $1.rawValue } }
    /// The flags of both; as a constant, where a list of flags in brackets would be built anew each time.
    @inlinable
    package static func | (a: NameFlags, b: NameFlags) -> NameFlags { NameFlags(rawValue: a.rawValue | b.rawValue) }
    @inlinable
    package func contains(_ member: NameFlags) -> Bool { rawValue & member.rawValue == member.rawValue }
    @inlinable
    package func isDisjoint(with other: NameFlags) -> Bool { rawValue & other.rawValue == 0 }

    /// Matched only where the text has it in capitals: “PMF”, “US”.
    @inlinable package static var acronym: NameFlags { NameFlags(rawValue: 1) }
    /// Never links on its own: “al-Sudani”, “KH”.
    @inlinable package static var weak: NameFlags { NameFlags(rawValue: 1 << 1) }
    /// Needs a trigger beside it, as villages do.
    @inlinable package static var needsTrigger: NameFlags { NameFlags(rawValue: 1 << 2) }
    /// The list writes it with the article in front, and it is too short to be known without: “Al-Hayat”.
    @inlinable package static var hasArticle: NameFlags { NameFlags(rawValue: 1 << 3) }
    /// In Arabic script.
    @inlinable package static var arabic: NameFlags { NameFlags(rawValue: 1 << 4) }
    /// The display name itself.
    @inlinable package static var displayName: NameFlags { NameFlags(rawValue: 1 << 5) }
    /// Derived by a rule.
    @inlinable package static var variant: NameFlags { NameFlags(rawValue: 1 << 6) }
    /// The list writes it in lower case, so the text may too: “international coalition”.
    @inlinable package static var lowercase: NameFlags { NameFlags(rawValue: 1 << 7) }
    /// One ordinary word of English: “Hit”, “Guard”.
    @inlinable package static var commonWord: NameFlags { NameFlags(rawValue: 1 << 8) }
}

/// A name as it lies in the file.
struct NameRecord {
    var entry: UInt32
    var flags: UInt16
    /// String number of the rule that derived it, plus one; 0 when a list has it.
    var rule: UInt16
    /// String number of the name as the list writes it.
    var text: UInt32
    var unused: UInt32 = 0
}

/// What the kind of an entry says of it, for questions that are asked of every name.
struct EntryFlags: OptionSet {
    let rawValue: UInt8
    /// A ministry, parliament, court or force that is a state's.
    static let bodyOfState = EntryFlags(rawValue: 1)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(kind: String) {
        switch kind {
        case "ministry", "government", "legislature", "judiciary", "security_body", "state_force": self = .bodyOfState
        default: self = []
        }
    }
}

/// An entry as it lies in the file.
struct EntryRecord {
    var type: UInt8
    /// EntryFlags.
    var flags: UInt8 = 0
    /// Two ASCII letters, or 0.
    var country: UInt16 = 0
    var kind: UInt32
    var id: UInt32
    var name: UInt32
    /// Entry number plus one; 0 for none.
    var parent: UInt32 = 0
    /// Millionths of a degree; Int32.min when unknown.
    var latitude: Int32 = .min
    var longitude: Int32 = .min
    var from: Int32 = 0
    var to: Int32 = 0
    var facts: UInt32
    var factsCount: UInt16
    /// Bytes of the facts that are the id's member.
    var idCount: UInt16
    var roles: UInt32 = 0
    var roleCount: UInt32 = 0
    var list: UInt32
    var line: UInt32
    var unused: UInt32 = 0
}

/// A role as it lies in the file.
struct RoleRecord {
    var role: UInt32
    /// Entry number plus one; 0 for none.
    var of: UInt32
    var from: Int32
    var to: Int32
    var unused: UInt32 = 0
}

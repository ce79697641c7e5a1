internal import Text

/// Grows the trie of names, word by word.
struct TrieBuilder {
    private(set) var wordNumbers: [WordKey: UInt32] = [:]
    private(set) var edges: [UInt64: UInt32] = [:]
    private(set) var roots: [UInt32: UInt32] = [:]
    /// Words that stand behind another one.
    private var following: Set<UInt32> = []
    /// Nodes that an edge leaves.
    private var forks: Set<UInt32> = []
    /// Roots of names that a text may write small.
    private(set) var smallRoots: Set<UInt32> = []
    /// Names by node; node 0 is no node.
    private(set) var names: [[NameRecord]] = [[]]

    /// The node at the end of `keys`, made when it is new.
    mutating func node(_ keys: [WordKey]) -> Int {
        var node: UInt32 = 0
        for (index, key) in keys.enumerated() {
            let word: UInt32
            if let known = wordNumbers[key] {
                word = known
            } else {
                word = UInt32(wordNumbers.count + 1)
                wordNumbers[key] = word
            }
            if index == 0 {
                if let known = roots[word] {
                    node = known
                } else {
                    node = newNode()
                    roots[word] = node
                }
            } else {
                forks.insert(node)
                following.insert(word)
                let edge = UInt64(node) << 32 | UInt64(word)
                if let known = edges[edge] {
                    node = known
                } else {
                    let next = newNode()
                    edges[edge] = next
                    node = next
                }
            }
        }
        return Int(node)
    }

    private mutating func newNode() -> UInt32 {
        names.append([])
        return UInt32(names.count - 1)
    }

    /// Adds a name at the node at the end of its words.
    mutating func add(_ record: NameRecord, at node: Int, firstWord: WordKey?) {
        names[node].append(record)
        if NameFlags(rawValue: record.flags).contains(.lowercase), let word = firstWord.flatMap({ wordNumbers[$0] }),
            let root = roots[word]
        {
            smallRoots.insert(root)
        }
    }

    /// The number of a word as it is written beside its key.
    func marked(word: UInt32) -> UInt32 { following.contains(word) ? word | WordMarks.follows : word }

    /// The number of a node as it is written beside its edge.
    func marked(_ node: UInt32) -> UInt32 {
        var marked = forks.contains(node) ? node | NodeMarks.leadsOn : node
        let flags = names[Int(node)].map { NameFlags(rawValue: $0.flags) }
        if !flags.isEmpty { marked |= NodeMarks.endsName }
        if flags.contains(where: { $0.isDisjoint(with: .needsTrigger) }) { marked |= NodeMarks.endsPlainName }
        if flags.first?.contains(.variant) ?? false { marked |= NodeMarks.endsVariant }
        return marked
    }
}

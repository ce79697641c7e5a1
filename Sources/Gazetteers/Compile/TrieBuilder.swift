internal import Text

/// Grows the trie of names, word by word.
struct TrieBuilder {
    private(set) var wordNumbers: [WordKey: UInt32] = [:]
    private(set) var edges: [UInt64: UInt32] = [:]
    private(set) var roots: [UInt32: UInt32] = [:]
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

    mutating func add(_ record: NameRecord, at node: Int) { names[node].append(record) }
}

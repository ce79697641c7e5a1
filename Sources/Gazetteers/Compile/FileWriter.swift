internal import CDigest
internal import Text

/// Lays the compiled parts out as FileLayout says.
enum FileWriter {
    static func bytes(
        trie: TrieBuilder, strings: StringTable, entries: [EntryRecord], roles: [RoleRecord], facts: [UInt8]
    ) -> [UInt8] {
        var sections: [[UInt8]] = Array(repeating: [], count: FileLayout.Section.allCases.count)
        func set(_ section: FileLayout.Section, _ bytes: [UInt8]) { sections[section.rawValue] = bytes }

        let (wordKeys, wordNumbers) = table(trie.wordNumbers.map { ($0.key, trie.marked(word: $0.value)) }) {
            Int(truncatingIfNeeded: $0) & $1
        }
        set(.wordKeys, raw(wordKeys))
        set(.wordNumbers, raw(wordNumbers))
        var roots = [UInt32](repeating: 0, count: trie.wordNumbers.count + 1)
        for (word, node) in trie.roots {
            roots[Int(word)] = trie.marked(node) | (trie.smallRoots.contains(node) ? NodeMarks.isSmall : 0)
        }
        set(.roots, raw(roots))
        let (edgeKeys, edgeNodes) = table(trie.edges.map { ($0.key, trie.marked($0.value)) }) { EdgeHash.slot($0, $1) }
        set(.edgeKeys, raw(edgeKeys))
        set(.edgeNodes, raw(edgeNodes))
        var nodeNames: [UInt32] = []
        var names: [NameRecord] = []
        for node in trie.names {
            nodeNames.append(UInt32(names.count))
            names += node
        }
        nodeNames.append(UInt32(names.count))
        set(.nodeNames, raw(nodeNames))
        set(.names, raw(names))
        set(.entries, raw(entries))
        set(.roles, raw(roles))
        set(.facts, facts)
        var starts: [UInt32] = []
        var text: [UInt8] = []
        for string in strings.strings {
            starts.append(UInt32(text.count))
            text += string.utf8
        }
        starts.append(UInt32(text.count))
        set(.stringStarts, raw(starts))
        set(.stringBytes, text)
        let byID = entries.indices.sorted { a, b in
            strings.strings[Int(entries[a].id)].utf8.lexicographicallyPrecedes(strings.strings[Int(entries[b].id)].utf8)
        }
        set(.entriesByID, raw(byID.map(UInt32.init)))
        return assemble(sections)
    }

    /// An open-addressing table of at most two thirds full; filled in order of the keys so that equal content is equal bytes.
    private static func table(_ pairs: [(UInt64, UInt32)], slot: (UInt64, Int) -> Int) -> ([UInt64], [UInt32]) {
        var capacity = 16
        while capacity * 2 < pairs.count * 3 { capacity *= 2 }
        var keys = [UInt64](repeating: 0, count: capacity)
        var values = [UInt32](repeating: 0, count: capacity)
        for (key, value) in pairs.sorted(by: { $0.0 < $1.0 }) {
            var place = slot(key, capacity - 1)
            while keys[place] != 0 { place = (place + 1) & (capacity - 1) }
            keys[place] = key
            values[place] = value
        }
        return (keys, values)
    }

    private static func raw<Element>(_ elements: [Element]) -> [UInt8] {
        elements.withUnsafeBufferPointer { buffer in
            // Strides are those of FileLayout; a record's size may be less than its stride only at its end.
            Array(UnsafeRawBufferPointer(buffer))
        }
    }

    private static func assemble(_ sections: [[UInt8]]) -> [UInt8] {
        var directory: [UInt8] = []
        var body: [UInt8] = []
        for (section, bytes) in zip(FileLayout.Section.allCases, sections) {
            while (FileLayout.firstSectionOffset + body.count) % 8 != 0 { body.append(0) }
            append(UInt64(FileLayout.firstSectionOffset + body.count), to: &directory)
            append(UInt64(bytes.count / section.stride), to: &directory)
            body += bytes
        }
        let content = directory + body
        var out = FileLayout.magic
        append(FileLayout.version, to: &out)
        append(UInt32(sections.count), to: &out)
        append(UInt64(FileLayout.headerSize + content.count), to: &out)
        content.withUnsafeBufferPointer { append(cdigest_checksum($0.baseAddress, Int64($0.count)), to: &out) }
        out += [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
            guard let start = digest.baseAddress else { return }
            content.withUnsafeBufferPointer { cdigest_sha256($0.baseAddress, Int64($0.count), start) }
            count = 32
        }
        return out + content
    }

    private static func append(_ value: some FixedWidthInteger, to out: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { out += $0 }
    }
}

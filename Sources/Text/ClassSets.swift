/// The different sets of classes that the words of a lexicon have. A row keeps two bytes, the number of its set, since
/// nearly all words share theirs with many others; set 0 is that of words in no list.
struct ClassSets: Sendable {
    private(set) var sets = [RowClasses()]
    /// Numbers of sets by their hash, open addressing; 0 where nothing is, since set 0 is never sought.
    private var slots = [UInt16](repeating: 0, count: 1024)
    /// The class that was added last, and by set what it became: at an even place for a word, at an odd one for a phrase.
    private var added: WordClass?
    private var becomes: [UInt16] = [0, 0]

    /// Number of the set that `number` becomes when `wordClass` is added to it, as the class of a word or of a phrase.
    @inline(__always)
    mutating func number(adding wordClass: WordClass, isPhrase: Bool, to number: UInt16) -> UInt16 {
        let place = Int(number) * 2 + (isPhrase ? 1 : 0)
        if added == wordClass, becomes[place] != 0 { return becomes[place] }
        return changed(number, adding: wordClass, isPhrase: isPhrase, place)
    }

    private mutating func changed(
        _ number: UInt16, adding wordClass: WordClass, isPhrase: Bool, _ place: Int
    ) -> UInt16 {
        if added != wordClass {
            added = wordClass
            for index in becomes.indices { becomes[index] = 0 }
        }
        var set = sets[Int(number)]
        if isPhrase { set.phrase.insert(wordClass) } else { set.word.insert(wordClass) }
        becomes[place] = self.number(of: set)
        return becomes[place]
    }

    private mutating func number(of set: RowClasses) -> UInt16 {
        if sets.count * 2 > slots.count { grow() }
        var slot = slot(of: set)
        while slots[slot] != 0 {
            if sets[Int(slots[slot])] == set { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = UInt16(sets.count)  // Traps beyond 65,535; 128 classes come to some hundreds.
        slots[slot] = number
        sets.append(set)
        becomes.append(0)
        becomes.append(0)
        return number
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for number in sets.indices.dropFirst() {
            var slot = slot(of: sets[number])
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt16(number)
        }
    }

    private func slot(of set: RowClasses) -> Int {
        var hash = set.word.low
        for part in [set.word.high, set.phrase.low, set.phrase.high] {
            hash = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        return Int(truncatingIfNeeded: hash) & (slots.count - 1)
    }
}

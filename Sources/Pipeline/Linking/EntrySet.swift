/// Entries of an article, for asking whether one is among them; asked for every reading of every name, hence without the
/// cost of a hashed set.
struct EntrySet {
    private var slots: [UInt64] = Array(repeating: 0, count: 64)
    private var count = 0

    /// Never 0.
    private static func key(_ entry: EntryReference) -> UInt64 {
        UInt64(truncatingIfNeeded: entry.layer + 1) << 32 | UInt64(truncatingIfNeeded: entry.number)
    }

    private func slot(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    func contains(_ entry: EntryReference) -> Bool { slots[slot(of: Self.key(entry))] != 0 }

    mutating func insert(_ entry: EntryReference) {
        let key = Self.key(entry)
        let place = slot(of: key)
        if slots[place] == key { return }
        slots[place] = key
        count += 1
        guard count * 2 > slots.count else { return }
        let known = slots.filter { $0 != 0 }
        slots = Array(repeating: 0, count: slots.count * 2)
        for key in known { slots[slot(of: key)] = key }
    }
}

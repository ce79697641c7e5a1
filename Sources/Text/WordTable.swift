/// Rows by key, open addressing. A slot of four bytes holds the upper bits of a key beside its row, so that a lookup of an
/// unknown word is mostly one read, and the table of a language fits a processor's nearer caches.
struct WordTable: Sendable {
    private var slots: [UInt32] = []
    /// The whole keys, by row; row 0 is no word's.
    private var keys: [WordKey] = [0]
    private var mask = 0
    /// The lower bits of a slot, which hold a row.
    private static let rowBits: UInt32 = 1 << 17 - 1
    /// The part of a key that a slot holds; its place comes from the lower bits.
    @inline(__always)
    private static func tag(_ key: WordKey) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) & ~rowBits }
    /// Slots to a key, times four: a table that is three fifths full is still found in one read or two.
    private static let quartersOfSlots = 7

    /// A table that takes `room` keys without growing.
    init(room: Int) {
        var capacity = 1024
        while capacity * 4 < room * Self.quartersOfSlots { capacity *= 2 }
        keys.reserveCapacity(room)
        resize(to: capacity)
    }

    /// The key of a row.
    func key(_ row: Int) -> WordKey { keys[row] }

    /// The row of `key`; a key that is not there yet gets the next one.
    mutating func row(adding key: WordKey) -> Int32 {
        var slot = Int(truncatingIfNeeded: key) & mask
        let tag = Self.tag(key)
        while slots[slot] != 0 {
            if (slots[slot] ^ tag) & ~Self.rowBits == 0 {
                let row = Int(truncatingIfNeeded: slots[slot] & Self.rowBits)
                if keys[row] == key { return Int32(truncatingIfNeeded: row) }
            }
            slot = (slot + 1) & mask
        }
        precondition(keys.count < Self.rowBits, "more words in the lists than a slot has bits for; widen rowBits")
        keys.append(key)
        if keys.count * Self.quartersOfSlots > slots.count * 4 {
            resize(to: slots.count * 2)
        } else {
            slots[slot] = tag | UInt32(keys.count - 1)
        }
        return Int32(truncatingIfNeeded: keys.count - 1)
    }

    private mutating func place(_ row: Int) {
        let key = keys[row]
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = Self.tag(key) | UInt32(row)
    }

    private mutating func resize(to capacity: Int) {
        slots = Array(repeating: 0, count: capacity)
        mask = capacity - 1
        for row in keys.indices.dropFirst() { place(row) }
    }

    /// Writes the rows of `count` keys into `rows`.
    func look(up keys: UnsafePointer<WordKey>, _ count: Int, into rows: UnsafeMutablePointer<Int32>) {
        for index in 0..<count { rows[index] = self[keys[index]] }
    }

    @inline(__always)
    subscript(key: WordKey) -> Int32 {
        var slot = Int(truncatingIfNeeded: key) & mask
        let tag = Self.tag(key)
        while true {
            let found = slots[slot]
            if found == 0 { return 0 }
            if (found ^ tag) & ~Self.rowBits == 0 {
                let row = Int(truncatingIfNeeded: found & Self.rowBits)
                if keys[row] == key { return Int32(truncatingIfNeeded: row) }
            }
            slot = (slot + 1) & mask
        }
    }
}

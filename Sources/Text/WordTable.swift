/// Rows by key, open addressing. A slot holds the upper bits of a key beside its row, so that a lookup of an unknown word
/// is mostly one read, and the table of a language fits a processor's nearer caches.
struct WordTable: Sendable {
    private var slots: [UInt64] = []
    /// The whole keys, by row; row 0 is no word's.
    private var keys: [WordKey] = [0]
    private var mask = 0
    /// The lower bits of a slot, which hold a row.
    private static let rowBits: UInt64 = 1 << 20 - 1

    /// A table that takes `room` keys without growing.
    init(room: Int) {
        var capacity = 1024
        while capacity < room * 2 { capacity *= 2 }
        keys.reserveCapacity(room)
        resize(to: capacity)
    }

    /// The key of a row.
    func key(_ row: Int) -> WordKey { keys[row] }

    /// The row of `key`; a key that is not there yet gets the next one.
    mutating func row(adding key: WordKey) -> Int32 {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0 {
            if (slots[slot] ^ key) & ~Self.rowBits == 0 {
                let row = Int(truncatingIfNeeded: slots[slot] & Self.rowBits)
                if keys[row] == key { return Int32(truncatingIfNeeded: row) }
            }
            slot = (slot + 1) & mask
        }
        precondition(keys.count < Self.rowBits, "more words in the lists than a slot has bits for; widen rowBits")
        keys.append(key)
        if keys.count * 2 > mask {
            resize(to: slots.count * 2)
        } else {
            slots[slot] = key & ~Self.rowBits | UInt64(keys.count - 1)
        }
        return Int32(truncatingIfNeeded: keys.count - 1)
    }

    private mutating func place(_ row: Int) {
        let key = keys[row]
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = key & ~Self.rowBits | UInt64(row)
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
        while true {
            let found = slots[slot]
            if found == 0 { return 0 }
            if (found ^ key) & ~Self.rowBits == 0 {
                let row = Int(truncatingIfNeeded: found & Self.rowBits)
                if keys[row] == key { return Int32(truncatingIfNeeded: row) }
            }
            slot = (slot + 1) & mask
        }
    }
}

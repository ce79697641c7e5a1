/// Some hundred words by their keys, so few that a processor's nearest cache holds them.
struct KeySet: Sendable {
    private var slots: [WordKey] = [0]
    private var mask = 0

    init() {}

    init(_ keys: [WordKey]) {
        var capacity = 2
        while capacity < keys.count * 4 { capacity *= 2 }
        slots = Array(repeating: 0, count: capacity)
        mask = capacity - 1
        for key in keys where key != 0 {
            var slot = Int(truncatingIfNeeded: key) & mask
            while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
            slots[slot] = key
        }
    }

    @inline(__always)
    func contains(_ key: WordKey) -> Bool {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0 {
            if slots[slot] == key { return true }
            slot = (slot + 1) & mask
        }
        return false
    }
}

internal import Text

/// What is known of names, by their keys: a table for the few names of one article.
///
/// Most words of a text are no name that was said before; a filter of 64 bits turns nearly all of them away.
struct NameTable {
    private var filter: UInt64 = 0
    private var count = 0
    /// Places in rows from that of a key on, a power of two; a key of 0 is a free place.
    private var places: [(key: WordKey, value: Int32)] = []

    var isEmpty: Bool { count == 0 }

    /// The value of `key`, nil when it has none.
    @inline(__always)
    subscript(key: WordKey) -> Int32? {
        get { filter >> (key & 63) & 1 == 0 ? nil : value(of: key) }
        set { if let newValue { set(newValue, for: key) } }
    }

    private func value(of key: WordKey) -> Int32? {
        let place = place(of: key)
        return places[place].key == key ? places[place].value : nil
    }

    /// Where the key stands, or the free place where it would.
    private func place(of key: WordKey) -> Int {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: key >> 6) & mask
        while places[place].key != 0, places[place].key != key { place = (place + 1) & mask }
        return place
    }

    private mutating func set(_ value: Int32, for key: WordKey) {
        if count * 2 >= places.count { grow() }
        let place = place(of: key)
        if places[place].key != key {
            filter |= 1 << (key & 63)
            count += 1
        }
        places[place] = (key, value)
    }

    private mutating func grow() {
        let old = places
        places = Array(repeating: (0, 0), count: max(8, old.count * 2))
        for (key, value) in old where key != 0 { places[place(of: key)] = (key, value) }
    }
}

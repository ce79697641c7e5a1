extension CalendarDay {
    /// The day that the name of a file tells: at its start as “2026-01-20-last-soldier” or “20260120”, or anywhere as
    /// “soldier_2026-01-20”; nil when there is none, or when digits beside it make it something else.
    init?(fileName path: String) {
        let name = Array(path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed())
        if name.count >= 8, name[..<8].allSatisfy(Self.isDigit), name.count == 8 || !Self.isDigit(name[8]),
            let day = Self.day(name[0..<4], name[4..<6], name[6..<8])
        {
            self = day
            return
        }
        guard name.count >= 10 else { return nil }
        for start in 0...(name.count - 10) {
            let dash = name[start + 4]
            guard dash == UInt8(ascii: "-") || dash == UInt8(ascii: "_"), name[start + 7] == dash,
                start == 0 || !Self.isDigit(name[start - 1]),
                start + 10 == name.count || !Self.isDigit(name[start + 10]),
                let day = Self.day(
                    name[start..<start + 4], name[start + 5..<start + 7], name[start + 8..<start + 10])
            else { continue }
            self = day
            return
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

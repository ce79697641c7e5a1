internal import Gazetteers
internal import Records

/// Where the strong names of the gazetteer stand, for rules on the words around them.
struct KnownNames {
    /// One past the longest strong name that begins at a token, 0 for none.
    private(set) var end: [Int]
    /// Bytes of an ending behind it that is no part of the name.
    private(set) var tail: [Int]
    /// Where the longest strong name begins that ends before a token, -1 for none.
    private(set) var start: [Int]
    private var reading: [Reading?]
    private let gazetteers: [Gazetteer]

    /// `count` is the number of tokens.
    init(_ names: [NameCandidate], count: Int, gazetteers: [Gazetteer]) {
        end = Array(repeating: 0, count: count + 1)
        tail = end
        start = Array(repeating: -1, count: count + 1)
        reading = Array(repeating: nil, count: count + 1)
        self.gazetteers = gazetteers
        for name in names {
            guard let strong = name.readings.first(where: { $0.isStrong }) else { continue }
            let first = name.tokens.lowerBound
            if name.tokens.upperBound > end[first] {
                end[first] = name.tokens.upperBound
                tail[first] = name.tail
                reading[first] = strong
            }
            if start[name.tokens.upperBound] < 0 || first < start[name.tokens.upperBound] {
                start[name.tokens.upperBound] = first
            }
        }
    }

    /// The facility that the name at a token is: Khor Mor, which is the field itself in “Khor Mor field”; nil for a town.
    func facility(at index: Int) -> Reading? {
        guard let reading = reading[index], reading.type == .place,
            let kind = gazetteers[reading.entry.layer].entry(reading.entry.number)?.kind
        else { return nil }
        return Self.settled.contains(kind) ? nil : reading
    }

    /// Kinds of places that people live in or rule, which are not what a head word beside their name means.
    private static let settled: Set<String> = [
        "village", "abandoned_village", "destroyed_village", "city", "locality", "town", "capital", "country",
        "district",
        "neighbourhood", "region", "state", "territory", "governorate", "continent",
    ]
}

extension Finding {
    /// `self` as a longer mention of the facility that a list has under its shorter name.
    func linked(to facility: Reading?) -> Finding {
        guard let facility else { return self }
        var finding = self
        finding.entry = facility.entry
        finding.reading = facility
        finding.match = .alias
        finding.level = .likely
        return finding
    }
}

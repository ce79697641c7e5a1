/// The outlines of the governorates, for checking where a list puts its places.
package struct Governorates: Sendable {
    /// Rings of points (longitude, latitude) in degrees by the name of the governorate.
    private var rings: [String: [[(x: Double, y: Double)]]] = [:]

    package init() {}

    package mutating func add(_ ring: [(x: Double, y: Double)], to name: String) {
        rings[name, default: []].append(ring)
    }
    package var isEmpty: Bool { rings.isEmpty }

    /// Whether the point lies in the governorate or within `tolerance` degrees of its border; nil when it has no outline.
    package func contains(_ latitude: Double, _ longitude: Double, in name: String, tolerance: Double = 0.1) -> Bool? {
        guard let outline = rings[name] else { return nil }
        if outline.contains(where: { Self.isInside(longitude, latitude, $0) }) { return true }
        return outline.contains { Self.distance(longitude, latitude, $0) <= tolerance }
    }

    private static func isInside(_ x: Double, _ y: Double, _ ring: [(x: Double, y: Double)]) -> Bool {
        var inside = false
        var last = ring.count - 1
        for index in ring.indices {
            let a = ring[index]
            let b = ring[last]
            if (a.y > y) != (b.y > y), x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x { inside.toggle() }
            last = index
        }
        return inside
    }

    private static func distance(_ x: Double, _ y: Double, _ ring: [(x: Double, y: Double)]) -> Double {
        ring.map { ((($0.x - x) * ($0.x - x)) + (($0.y - y) * ($0.y - y))).squareRoot() }.min() ?? .infinity
    }
}

import Foundation
import Gazetteers

/// Reads outlines of governorates from GeoJSON that lies among lists: features with a name and polygons.
enum GovernorateOutlines {
    private struct Collection: Decodable {
        struct Feature: Decodable {
            struct Properties: Decodable { var name: String }
            struct Geometry: Decodable {
                var type: String
                var coordinates: Rings
            }
            var properties: Properties
            var geometry: Geometry
        }
        var features: [Feature]
    }

    /// Polygon coordinates, or those of several polygons, as one list of rings.
    private struct Rings: Decodable {
        var rings: [[[Double]]]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let polygon = try? container.decode([[[Double]]].self) {
                rings = polygon
            } else {
                rings = try container.decode([[[[Double]]]].self).flatMap { $0 }
            }
        }
    }

    /// The outlines in `governorates.geojson` in the folders `paths` or one below; empty when there is none.
    static func read(among paths: [String]) throws(CommandError) -> Governorates {
        var outlines = Governorates()
        for path in paths.flatMap({ ["\($0)/governorates.geojson", "\($0)/Places/governorates.geojson"] }) {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            do {
                for feature in try JSONDecoder().decode(Collection.self, from: data).features {
                    for ring in feature.geometry.coordinates.rings {
                        outlines.add(
                            ring.filter { $0.count >= 2 }.map { (x: $0[0], y: $0[1]) }, to: feature.properties.name)
                    }
                }
            } catch {
                throw CommandError("outlines that are no GeoJSON", path, remedy: "restore the file")
            }
        }
        return outlines
    }
}

internal import Foundation

/// Encodes the objects of exports: keys in order, so that equal records give equal bytes.
enum JSONLine {
    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    static func bytes(of object: some Encodable) throws -> [UInt8] { Array(try encoder.encode(object)) }
}

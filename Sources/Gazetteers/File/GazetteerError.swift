/// Why a compiled gazetteer cannot be used.
public enum GazetteerError: Error, Equatable, Sendable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case notAGazetteer(path: String)
    case otherVersion(path: String, found: UInt32)
    case cut(path: String, expected: UInt64, found: Int)
    case damaged(path: String, what: String)

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "cannot read the gazetteer, \(path): \(reason); check the path"
        case .notAGazetteer(let path):
            "not a compiled gazetteer, \(path); make one with raqim gazetteer compile LISTS… -o FILE"
        case .otherVersion(let path, let found):
            "gazetteer of format \(found), \(path); this raqim reads format \(FileLayout.version): compile the lists again"
        case .cut(let path, let expected, let found):
            "gazetteer cut to \(found) of \(expected) bytes, \(path); compile the lists again or copy the file again"
        case .damaged(let path, let what):
            "gazetteer damaged (\(what)), \(path); compile the lists again or copy the file again"
        }
    }
}

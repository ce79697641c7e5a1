import Gazetteers
import Glibc
import Records

/// Where the compiled gazetteer lies when none is named: beside the binary as a build leaves it, else where an
/// installation has it (`bin/raqim`, `share/raqim/raqim.gazetteer`); whatever the working folder.
enum GazetteerFile {
    static let name = "raqim.gazetteer"
    private static let places = [name, "../share/raqim/" + name]

    /// The paths to open: those named, else the one that belongs to the binary.
    static func paths(named: [String]) throws(CommandError) -> [String] {
        if !named.isEmpty { return named }
        guard let folder = folderOfBinary() else {
            throw CommandError("the binary's folder cannot be told", "/proc/self/exe", remedy: "name a --gazetteer")
        }
        let paths = places.map { folder + "/" + $0 }
        guard let path = paths.first(where: { access($0, R_OK) == 0 }) else {
            throw CommandError("no gazetteer", paths[0], remedy: "run make gazetteer, or name one with --gazetteer")
        }
        return [path]
    }

    /// What `raqim --version` says: the version, and the hash of the gazetteer that stands in every record.
    static func versionLines() -> String {
        let found = (try? paths(named: [])).flatMap { try? Gazetteer(unchecked: $0[0]) }
        return "raqim \(Provenance.raqimVersion)\ngazetteer \(found?.sha256 ?? "none")"
    }

    private static func folderOfBinary() -> String? {
        // A bare root may have no /proc; what the binary was called by is the next best, when it is a path.
        guard let path = linkToBinary() ?? Raqim.words.first.map({ Array($0.utf8) }),
            let slash = path.lastIndex(of: UInt8(ascii: "/"))
        else { return nil }
        return String(decoding: path[..<slash], as: UTF8.self)
    }

    private static func linkToBinary() -> [UInt8]? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer -> [UInt8]? in
            guard let base = buffer.baseAddress else { return nil }
            let count = readlink("/proc/self/exe", base, buffer.count)
            return count > 0 ? buffer[..<count].map { UInt8(bitPattern: $0) } : nil
        }
    }
}

import Glibc

/// Where the compiled gazetteer lies when none is named: beside the binary, whatever the working folder.
enum GazetteerFile {
    static let name = "raqim.gazetteer"

    /// The paths to open: those named, else the one beside the binary.
    static func paths(named: [String]) throws(CommandError) -> [String] {
        if !named.isEmpty { return named }
        guard let folder = folderOfBinary() else {
            throw CommandError("the binary's folder cannot be told", "/proc/self/exe", remedy: "name a --gazetteer")
        }
        let path = folder + "/" + name
        guard access(path, R_OK) == 0 else {
            throw CommandError("no gazetteer", path, remedy: "run make gazetteer, or name one with --gazetteer")
        }
        return [path]
    }

    private static func folderOfBinary() -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer -> String? in
            guard let base = buffer.baseAddress else { return nil }
            let count = readlink("/proc/self/exe", base, buffer.count)
            guard count > 0 else { return nil }
            let path = buffer[..<count].map { UInt8(bitPattern: $0) }
            guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
            return String(decoding: path[..<slash], as: UTF8.self)
        }
    }
}

import Glibc
import Text

/// Where it was measured, and what lies there.
enum Machine {
    /// “AMD EPYC, 2 processors, ICU 72.1”.
    static var name: String {
        let information = text(of: "/proc/cpuinfo") ?? ""
        let line = information.split(separator: "\n").first { $0.hasPrefix("model name") }
        let model = line?.split(separator: ":").last.map { $0.drop { $0 == " " } } ?? "a processor"
        return "\(model), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) processors, ICU \(Segmenter.icuVersion)"
    }

    /// The day, as ISO writes it, in UTC.
    static var today: String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }

    static func folderOfBinary() throws(BenchError) -> String {
        var path = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = path.withUnsafeMutableBytes { buffer in
            buffer.baseAddress.map { readlink("/proc/self/exe", $0, buffer.count) } ?? -1
        }
        guard count > 0, let slash = path[..<count].lastIndex(of: UInt8(ascii: "/")) else {
            throw BenchError("the binary's folder cannot be told; name a --raqim")
        }
        return String(decoding: path[..<slash], as: UTF8.self)
    }

    /// A file's text; nil when it cannot be read.
    static func text(of path: String) -> String? {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Removes a folder of plain files.
    static func remove(_ folder: String) {
        guard let entries = opendir(folder) else { return }
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            unlink(folder + "/" + name)
        }
        closedir(entries)
        rmdir(folder)
    }
}

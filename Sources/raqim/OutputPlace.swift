import Glibc

/// Where the output lies as to the input: written among the articles, it would be read as one of them.
enum OutputPlace {
    /// - Throws: when `out` is one of `inputs`, or lies in a folder of them.
    static func check(_ out: String, apartFrom inputs: [String]) throws(CommandError) {
        let slash = out.lastIndex(of: "/")
        let folder = slash.map { String(out[...$0]) } ?? "."
        guard let realFolder = real(folder) else { return }
        let name = slash.map { String(out[out.index(after: $0)...]) } ?? out
        // A link leads to the file that would be written.
        let realOut = real(out) ?? "\(realFolder)/\(name)"
        for input in inputs where input != "-" {
            guard let realInput = real(input) else { continue }
            if realOut == realInput || realOut.hasPrefix(realInput + "/") {
                throw CommandError("the output lies among the input", out, remedy: "write it somewhere else")
            }
        }
    }

    /// The path without links, from the root; nil when nothing is there.
    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

import Glibc
import Reports

/// The file or the folder that an export goes to.
final class ExportFiles: ExportSink {
    private let folder: String?
    private var outputs: [String: LineOutput] = [:]
    /// In a single file, the one of an export's files that is wanted; nil for what has one file alone.
    private let only: String?
    private let force: Bool

    /// - Parameters:
    ///   - path: nil and “-” for standard output.
    ///   - isFolder: whether `path` is a folder, which is made when it is not there.
    init(path: String?, isFolder: Bool, only: String?, force: Bool) throws {
        self.only = only
        self.force = force
        let isStandardOutput = path == nil || path == "-"
        guard isFolder else {
            folder = nil
            outputs[only ?? ""] =
                if let path, !isStandardOutput {
                    try .file(path, overwriting: force ? .always : .never)
                } else {
                    .standardOutput()
                }
            return
        }
        guard let path, !isStandardOutput else {
            throw CommandError(
                "a folder of files", "standard output",
                remedy: "name a folder with --out; of csv, --table gives one file")
        }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw CommandError(
                "cannot make the folder: \(String(cString: strerror(errno)).lowercased())", path,
                remedy: "name one in a folder that can be written")
        }
        folder = path
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        if let output = outputs[name] {
            try output.write(bytes)
        } else if let folder {
            let output = try LineOutput.file("\(folder)/\(name)", overwriting: force ? .always : .never)
            try output.write(bytes)
            // The four tables stay open; of two files for every article, each is written once.
            if name.hasSuffix(".csv") { outputs[name] = output } else { try output.finish() }
        }
    }

    func finish() throws {
        for output in outputs.values { try output.finish() }
    }
}

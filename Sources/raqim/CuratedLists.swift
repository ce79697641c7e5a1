import Gazetteers
import Glibc
import Text

/// The curated lists that a command was given: files, and folders searched for .tsv files in order of their names.
struct CuratedLists {
    let rows: [ListRow]
    let faults: [ListError]

    init(paths: [String]) throws(CommandError) {
        var reader = ListReader()
        for path in paths {
            let files = try Self.files(at: path)
            if files.isEmpty {
                throw CommandError("no .tsv list in the folder", path, remedy: "name a folder of lists")
            }
            for file in files {
                reader.read(try Self.bytes(of: file), file: file)
            }
        }
        rows = reader.rows
        faults = reader.faults
    }

    private static func files(at path: String) throws(CommandError) -> [String] {
        guard let folder = opendir(path) else {
            guard errno == ENOTDIR else {
                throw CommandError(String(cString: strerror(errno)), path, remedy: "check the path")
            }
            return [path]
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let item = readdir(folder) {
            let name = withUnsafeBytes(of: item.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        var files: [String] = []
        names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let front = path.hasSuffix("/") ? path : path + "/"
        for name in names {
            var status = stat()
            guard stat(front + name, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                files += try Self.files(at: front + name)
            } else if name.hasSuffix(".tsv") {
                files.append(front + name)
            }
        }
        return files
    }

    static func bytes(of path: String) throws(CommandError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw CommandError(String(cString: strerror(errno)), path, remedy: "check the path")
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 { throw CommandError(String(cString: strerror(errno)), path, remedy: "check the file") }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }
}

/// Tells ordinary words of English, for lists that are checked and compiled.
struct OrdinaryWords {
    let folding = Folding()
    private let lexicon: Lexicon
    private let common = Lexicon.wordClass(named: "common-words")

    init() { lexicon = Lexicon(.english, folding: folding) }

    func contains(_ key: WordKey) -> Bool {
        guard let common else { return false }
        return lexicon.classes(ofRow: lexicon.row(key)).contains(common)
    }
}

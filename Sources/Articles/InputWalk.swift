import Glibc

/// The files that paths name, in the order of the paths and, inside folders, of the bytes of their names.
///
/// Lazy: one folder's names are held for each level, so that a folder of millions starts at once.
struct InputWalk {
    /// A folder whose entries are being handed out, last first.
    private struct Level {
        var path: [UInt8]
        var names: [[UInt8]]
    }

    private struct FolderID: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    private var paths: ArraySlice<String>
    private let format: InputFormat
    private var levels: [Level] = []
    /// The folders entered below the path that was named.
    private var entered: Set<FolderID> = []

    init(paths: [String], format: InputFormat) {
        self.paths = paths[...]
        self.format = format
    }

    /// The next file, or why the next cannot be read; nil at the end.
    mutating func next() -> Result<InputFile, ArticleFailure>? {
        while true {
            if let top = levels.indices.last {
                guard let name = levels[top].names.popLast() else {
                    levels.removeLast()
                    continue
                }
                if let found = entry(levels[top].path + name, name: name) { return found }
            } else if let path = paths.popFirst() {
                entered = []
                if path == "-" { return .success(.standardInput(format: format)) }
                if let found = named(path) { return found }
            } else {
                return nil
            }
        }
    }

    /// A path that was asked for by name: whatever its suffix, even a pipe.
    private mutating func named(_ path: String) -> Result<InputFile, ArticleFailure>? {
        let bytes = Array(path.utf8)
        guard let status = Self.status(of: bytes) else {
            return .failure(.unreadable(path, reason: SystemError.words(errno)))
        }
        if status.st_mode & S_IFMT == S_IFDIR { return enter(bytes, status) }
        return .success(file(bytes, format: InputFormat(suffixOf: path) ?? .text, status))
    }

    /// What a folder holds: a folder to enter, a file of a known suffix, or a thing to pass over.
    private mutating func entry(_ path: [UInt8], name: [UInt8]) -> Result<InputFile, ArticleFailure>? {
        let known = InputFormat(suffixOf: String(decoding: name, as: UTF8.self))
        guard let status = Self.status(of: path) else {
            // A link to nowhere matters only when it claims to be an article.
            return known.map { _ in .failure(.unreadable(Self.shown(path), reason: SystemError.words(errno))) }
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return enter(path, status)
        case S_IFREG: return known.map { .success(file(path, format: $0, status)) }
        default: return known.map { _ in .failure(.unreadable(Self.shown(path), reason: "neither file nor folder")) }
        }
    }

    private func file(_ path: [UInt8], format suffix: InputFormat, _ status: stat) -> InputFile {
        let name = Self.shown(path)
        return InputFile(
            path: path, name: name, format: format == .auto ? suffix : format, isGzipped: InputFormat.isGzipped(name),
            isStandardInput: false, byteCount: status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0)
    }

    /// Goes down into a folder, each only once: links may lead back up, and to each other by thousands of ways.
    private mutating func enter(_ path: [UInt8], _ status: stat) -> Result<InputFile, ArticleFailure>? {
        let folder = FolderID(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        guard entered.insert(folder).inserted else { return nil }
        guard let names = Self.names(in: path) else {
            return .failure(.unreadable(Self.shown(path), reason: SystemError.words(errno)))
        }
        let slash = UInt8(ascii: "/")
        levels.append(Level(path: path.last == slash ? path : path + [slash], names: names))
        return nil
    }

    /// The names in a folder without the hidden ones, the last in order of bytes first; nil with `errno` set.
    private static func names(in path: [UInt8]) -> [[UInt8]]? {
        guard let folder = path.withCPath({ opendir($0) }) else { return nil }
        defer { closedir(folder) }
        var names: [[UInt8]] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name.first != UInt8(ascii: ".") { names.append(name) }
        }
        names.sort { $1.lexicographicallyPrecedes($0) }
        return names
    }

    static func status(of path: [UInt8]) -> stat? {
        var status = stat()
        return path.withCPath { stat($0, &status) } == 0 ? status : nil
    }

    private static func shown(_ path: [UInt8]) -> String { PlainWords.of(path: path) }
}

extension InputWalk {
    /// Bytes of all files to come; nil when that cannot be told, or when there are more than `most` files.
    consuming func byteCount(ofAtMost most: Int) -> Int? {
        var total = 0
        var count = 0
        while let next = next() {
            count += 1
            guard count <= most else { return nil }
            guard case .success(let file) = next else { continue }
            if file.isGzipped && file.format == .jsonl || file.byteCount == 0 && file.isStandardInput { return nil }
            total += file.byteCount
        }
        return total
    }
}

import Foundation
import Support
import Testing

/// One row of Corpus/Cases/bad-inputs.txt: what lies there, what is called, and what the user sees.
struct BadInput: Sendable, CustomStringConvertible {
    /// A thing that is made before the call: `file`, `gzip`, `sparse`, `link`, `fifo`, `folder`, with path and content.
    struct Making: Sendable {
        let kind: String
        let path: [UInt8]
        let content: String
    }

    let chapter: String
    let what: String
    let line: Int
    private(set) var makings: [Making] = []
    private(set) var input = ""
    private(set) var isNobody = false
    private(set) var call = ""
    private(set) var exit: Int32 = 0
    private(set) var records: [String] = []
    private(set) var prints: [String] = []
    private(set) var says: [String] = []

    var description: String { "bad-inputs.txt:\(line): \(what)" }

    static let all: [BadInput] = {
        let url = Project.root.appending(path: "Corpus/Cases/bad-inputs.txt")
        return read((try? String(contentsOf: url, encoding: .utf8)) ?? "")
    }()

    static func read(_ text: String) -> [BadInput] {
        var all: [BadInput] = []
        var chapter = ""
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("## ") {
                chapter = String(line.dropFirst(3))
            } else if line.hasPrefix("- ") {
                all.append(BadInput(chapter: chapter, what: String(line.dropFirst(2)), line: index + 1))
            } else if line.hasPrefix("  "), let last = all.indices.last {
                let parts = line.dropFirst(2).split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
                all[last].add(String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
            }
        }
        return all
    }

    private mutating func add(_ word: String, _ value: String) {
        switch word {
        case "input": input = value
        case "as": isNobody = true
        case "run": call = value
        case "exit": exit = Int32(value) ?? -1
        case "records": records = value.split(separator: " ").map(String.init)
        case "prints": prints.append(value)
        case "says": says.append(value)
        default:
            let parts = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            makings.append(Making(kind: word, path: Self.bytes(parts[0]), content: parts.count > 1 ? parts[1] : ""))
        }
    }

    /// What a text of the cases stands for: \n, \t, \\, \xNN and ⟨N×TEXT⟩.
    static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "⟨") {
            bytes += unescaped(rest[..<open])
            let parts = rest[rest.index(after: open)...].prefix { $0 != "⟩" }.split(separator: "×", maxSplits: 1)
            let copy = unescaped(parts[1])
            let count = Int(parts[0]) ?? 0
            bytes.reserveCapacity(bytes.count + copy.count * count)
            for _ in 0..<count { bytes += copy }
            rest = rest[open...].drop { $0 != "⟩" }.dropFirst()
        }
        return bytes + unescaped(rest)
    }

    private static func unescaped(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var source = Array(text.utf8)[...]
        while let byte = source.popFirst() {
            guard byte == UInt8(ascii: "\\"), let letter = source.popFirst() else {
                bytes.append(byte)
                continue
            }
            switch letter {
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "x"):
                bytes.append(UInt8(String(decoding: source.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                source = source.dropFirst(2)
            default: bytes.append(letter)
            }
        }
        return bytes
    }
}

/// Lays compact JSON out for people: two spaces a level, short objects and arrays on one line.
struct JSONIndenter {
    /// One JSON value without white space.
    let compact: UnsafeBufferPointer<UInt8>
    private static let width = 100

    func append(to bytes: inout [UInt8]) {
        var index = 0
        var openLines: [Bool] = []
        while index < compact.count {
            let byte = compact[index]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let breaks = openLines.allSatisfy(\.self) && !fits(from: index, depth: openLines.count)
                openLines.append(breaks)
                bytes.append(byte)
                if breaks { newLine(openLines.count, &bytes) }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if openLines.removeLast() { newLine(openLines.count, &bytes) }
                bytes.append(byte)
            case UInt8(ascii: ","):
                bytes.append(byte)
                if openLines.last == true { newLine(openLines.count, &bytes) } else { bytes.append(UInt8(ascii: " ")) }
            case UInt8(ascii: ":"):
                bytes.append(byte)
                bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "\""):
                let end = endOfString(from: index)
                bytes.append(contentsOf: compact[index..<end])
                index = end - 1
            default: bytes.append(byte)
            }
            index += 1
        }
    }

    private func newLine(_ depth: Int, _ bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    /// Whether the object or array at `start` may stand on one line.
    private func fits(from start: Int, depth: Int) -> Bool {
        var open = 0
        var index = start
        let end = min(compact.count, start + Self.width - 2 * depth)
        while index < end {
            switch compact[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                open -= 1
                if open == 0 { return true }
            case UInt8(ascii: "\""):
                index = endOfString(from: index)
                continue
            default: break
            }
            index += 1
        }
        return false
    }

    /// Behind the closing mark of the string that opens at `start`.
    private func endOfString(from start: Int) -> Int {
        var index = start + 1
        while compact[index] != UInt8(ascii: "\"") { index += compact[index] == UInt8(ascii: "\\") ? 2 : 1 }
        return index + 1
    }
}

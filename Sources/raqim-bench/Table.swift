/// Results in rows, printed for people as Markdown and for programs as JSON.
struct Table {
    enum Cell {
        case text(String)
        /// A number and how many digits behind the point people see of it.
        case number(Double, digits: Int)

        static func count(_ number: Int) -> Cell { .number(Double(number), digits: 0) }
    }

    let title: String
    /// What the figures are, for who reads the page.
    var note = ""
    let columns: [String]
    private(set) var rows: [[Cell]] = []

    init(_ title: String, note: String = "", columns: [String]) {
        self.title = title
        self.note = note
        self.columns = columns
    }

    mutating func append(_ row: Cell...) { rows.append(row) }

    var markdown: String {
        var lines = ["## \(title)", ""]
        if !note.isEmpty { lines += [note, ""] }
        lines.append("| " + columns.joined(separator: " | ") + " |")
        lines.append("|" + columns.map { _ in "---|" }.joined())
        for row in rows { lines.append("| " + row.map(\.shown).joined(separator: " | ") + " |") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// An object with an object for each row, keyed by the columns.
    var json: String {
        let objects = rows.map { row in
            "{" + zip(columns, row).map { JSONText.string($0) + ":" + $1.json }.joined(separator: ",") + "}"
        }
        return "{\"title\":\(JSONText.string(title)),\"rows\":[\(objects.joined(separator: ","))]}"
    }
}

extension Table.Cell {
    fileprivate var shown: String {
        switch self {
        case .text(let text): text
        case .number(let number, let digits): Self.fixed(number, digits)
        }
    }

    fileprivate var json: String {
        switch self {
        case .text(let text): JSONText.string(text)
        case .number(let number, let digits): Self.fixed(number, digits, separator: "")
        }
    }

    /// “1,234.5” with `digits` behind the point.
    static func fixed(_ number: Double, _ digits: Int, separator: String = ",") -> String {
        let factor = (0..<digits).reduce(1) { product, _ in product * 10 }
        let scaled = Int((abs(number) * Double(factor)).rounded())
        var whole = String(scaled / factor)
        var groups: [String] = []
        while whole.utf8.count > 3 {
            groups.insert(String(whole.suffix(3)), at: 0)
            whole.removeLast(3)
        }
        let sign = number < 0 && scaled > 0 ? "-" : ""
        let fraction = digits == 0 ? "" : "." + String(scaled % factor + factor).dropFirst()
        return sign + ([whole] + groups).joined(separator: separator) + fraction
    }
}

/// Strings as JSON has them.
enum JSONText {
    static func string(_ text: String) -> String {
        var out: [UInt8] = []
        append(Array(text.utf8), to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends `text` (UTF-8) in quotation marks.
    static func append(_ text: [UInt8], to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            case 0x0A: out += Array("\\n".utf8)
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                out += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}

public import Records

/// One page of HTML with everything in it: articles, marks, map, script and style. It opens from a disk without a network.
///
///     var page = Page(title: "Iraq, January 2026")
///     page.add(try record.counting(.utf16, in: text))
///     let html = page.html()
public struct Page: ~Copyable {
    private var data: PageData
    private let title: String
    private let server: Bool

    /// - Parameter fromServer: whether the page comes from `raqim serve`, where articles can be pasted into it.
    public init(title: String, fromServer: Bool = false) {
        self.title = title
        server = fromServer
        data = PageData(title: title)
    }

    /// Adds a record, which must hold its text and count UTF-16 as JavaScript does.
    public mutating func add(_ record: WrittenRecord) { data.add(record) }

    /// Adds an article that could not be read.
    public mutating func add(_ failure: FailureRecord) { data.add(failure) }

    /// What was added so far, as the JSON that the page reads.
    public mutating func json() -> [UInt8] { data.json(server: server, outlines: false) }

    /// The page, UTF-8.
    public mutating func html() -> [UInt8] {
        var html: [UInt8] = []
        var rest = PageFiles.skeleton[...]
        while let open = Self.place(of: "{{", in: rest), let close = Self.place(of: "}}", in: rest[open...]) {
            html += rest[..<open]
            append(String(decoding: rest[(open + 2)..<close], as: UTF8.self), to: &html)
            rest = rest[(close + 2)...]
        }
        return html + rest
    }

    /// What stands for a name between braces.
    private mutating func append(_ name: String, to html: inout [UInt8]) {
        switch name {
        case "policy": html += Self.escaped(ContentPolicy.text(connectsToServer: server))
        case "title": html += Self.escaped("\(title) – raqim")
        case "style": html += PageFiles.style
        case "script": html += PageFiles.script
        case "credit": html += Self.escaped(Self.credit)
        case "data": html += Self.safeInScript(data.json(server: server, outlines: true))
        default: preconditionFailure("the skeleton asks for \(name)")
        }
    }

    /// Whose data the map shows; see NOTICE.
    static let credit = """
        Outlines of governorates: Who's On First (Mesoshapes, CC0), simplified; they follow administrative lines, whoever \
        holds a place. Positions: GeoNames (geonames.org, CC BY 4.0), Who's On First, OurAirports (public domain).
        """

    /// JSON that no `</script>` and no `<!--` can end: `<` stands in JSON within strings alone, where it may be escaped.
    static func safeInScript(_ json: [UInt8]) -> [UInt8] {
        var safe: [UInt8] = []
        safe.reserveCapacity(json.count + json.count / 50)
        for byte in json {
            if byte == UInt8(ascii: "<") { safe += "\\u003c".utf8 } else { safe.append(byte) }
        }
        return safe
    }

    static func escaped(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            default: out.append(byte)
            }
        }
        return out
    }

    private static func place(of mark: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        let first = mark.utf8Start[0]
        let second = mark.utf8Start[1]
        return bytes.indices.dropLast().first { bytes[$0] == first && bytes[$0 + 1] == second }
    }
}

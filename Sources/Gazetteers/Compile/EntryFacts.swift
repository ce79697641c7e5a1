/// The members of an entity's JSON that its entry knows, as they will stand in records.
enum EntryFacts {
    /// Bytes of the facts of `row`, and how many of them are the id's member.
    static func bytes(of row: ListRow) -> (bytes: [UInt8], idCount: Int) {
        var out: [UInt8] = []
        func member(_ name: String, _ value: String) {
            if !out.isEmpty { out.append(UInt8(ascii: ",")) }
            out += "\"\(name)\":".utf8
            out.append(UInt8(ascii: "\""))
            for byte in value.utf8 {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    out.append(UInt8(ascii: "\\"))
                    out.append(byte)
                case 0..<0x20: out += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
                default: out.append(byte)
                }
            }
            out.append(UInt8(ascii: "\""))
        }
        member("id", row.id)
        let idCount = out.count
        member("name", row.name)
        member("kind", row.kind)
        if !row.parent.isEmpty { member("in", row.parent) }
        if !row.country.isEmpty { member("country", row.country) }
        if let latitude = row.latitude, let longitude = row.longitude {
            out += ",\"lat\":\(decimal(latitude)),\"lon\":\(decimal(longitude))".utf8
        }
        for scheme in ["wikidata", "geonames", "pcode"] {
            if let reference = row.references.first(where: { $0.scheme == scheme }) { member(scheme, reference.value) }
        }
        return (out, idCount)
    }

    /// Degrees to five places without trailing zeros: the metre is finer than any list.
    static func decimal(_ value: Double) -> String {
        let scaled = Int((abs(value) * 100_000).rounded())
        var fraction = String(scaled % 100_000)
        fraction = String(repeating: "0", count: 5 - fraction.count) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        let whole = "\(value < 0 && scaled > 0 ? "-" : "")\(scaled / 100_000)"
        return fraction.isEmpty ? whole : "\(whole).\(fraction)"
    }
}

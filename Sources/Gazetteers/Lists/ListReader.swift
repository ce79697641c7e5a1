/// Reads curated lists: tab-separated, a header of column names, `#` for comments. Columns may come in any order; `id`,
/// `kind`, `name` and `source` must be there.
package struct ListReader {
    package private(set) var rows: [ListRow] = []
    package private(set) var faults: [ListError] = []

    package init() {}

    private enum Column: String, CaseIterable {
        case id, kind, name, ar, ckb, aliases, weak, `in`, country, lat, lon, from, to, roles, refs, use, source, note
    }

    /// Reads the list `bytes`, named `file` in messages. Rows that cannot be read become faults; the rest are kept.
    package mutating func read(_ bytes: [UInt8], file: String) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            faults.append(ListError(file, 0, "not UTF-8; save the list as UTF-8"))
            return
        }
        var columns: [Column?]?
        var line = 0
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            line += 1
            let content = raw.last == "\r" ? raw.dropLast() : raw
            if content.isEmpty || content.first == "#" { continue }
            let cells = content.split(separator: "\t", omittingEmptySubsequences: false)
            if let columns {
                if let row = row(cells, columns, file, line) { rows.append(row) }
            } else {
                guard let header = header(cells, file, line) else { return }
                columns = header
            }
        }
        if columns == nil {
            faults.append(ListError(file, 0, "no header; begin with the column names of Models/README.md"))
        }
    }

    private mutating func header(_ cells: [Substring], _ file: String, _ line: Int) -> [Column?]? {
        let columns = cells.map { Column(rawValue: String($0)) }
        for (cell, column) in zip(cells, columns) where column == nil {
            let known = Column.allCases.map(\.rawValue).joined(separator: ", ")
            faults.append(ListError(file, line, "unknown column “\(cell)”; the columns are \(known)"))
        }
        let needed: [Column] = [.id, .kind, .name, .source]
        let missing = needed.filter { column in !columns.contains { $0 == column } }
        if !missing.isEmpty {
            let names = missing.map { $0.rawValue }.joined(separator: ", ")
            faults.append(ListError(file, line, "no column \(names); add it to the header"))
            return nil
        }
        return columns
    }

    private mutating func row(_ cells: [Substring], _ columns: [Column?], _ file: String, _ line: Int) -> ListRow? {
        if cells.count > columns.count {
            faults.append(
                ListError(file, line, "\(cells.count) cells under \(columns.count) columns; take out the extra tabs"))
            return nil
        }
        var row = ListRow()
        row.file = file
        row.line = line
        for (cell, column) in zip(cells, columns) {
            guard let column, !cell.isEmpty else { continue }
            fill(column, String(cell), &row)
        }
        if row.id.isEmpty || row.name.isEmpty || row.kind.isEmpty {
            faults.append(ListError(file, line, "id, kind or name is empty; every row needs the three"))
            return nil
        }
        guard Self.isID(row.id) else {
            let example = "place/al-qaim"
            faults.append(
                ListError(
                    file, line, "“\(row.id)” is no id; write place/, group/, person/ or org/ and a slug, as \(example)")
            )
            return nil
        }
        row.names.insert(ListedName(text: row.name, column: .name), at: 0)
        return row
    }

    private mutating func fill(_ column: Column, _ cell: String, _ row: inout ListRow) {
        switch column {
        case .id: row.id = cell
        case .kind: row.kind = cell
        case .name: row.name = cell
        case .ar, .ckb, .aliases, .weak:
            guard let kind = ListedName.Column(rawValue: column.rawValue) else { return }
            row.names += Self.parts(cell, "|").map { ListedName(text: $0, column: kind) }
        case .in: row.parent = cell
        case .country: row.country = cell
        case .lat: row.latitude = number(cell, 90, "latitude", row)
        case .lon: row.longitude = number(cell, 180, "longitude", row)
        case .from: row.from = date(cell, row)
        case .to: row.to = date(cell, row)
        case .roles: row.roles = Self.parts(cell, ";").compactMap { role($0, row) }
        case .refs:
            for part in cell.split(separator: " ") {
                guard let colon = part.firstIndex(of: ":") else {
                    faults.append(
                        ListError(row.file, row.line, "“\(part)” is no reference; write scheme:value, as wikidata:Q796")
                    )
                    continue
                }
                row.references.append((String(part[..<colon]), String(part[part.index(after: colon)...])))
            }
        case .use:
            row.needsTrigger = cell == "context"
            if cell != "context" {
                faults.append(ListError(row.file, row.line, "“\(cell)” under use; leave it empty or write context"))
            }
        case .source: row.source = cell
        case .note: row.note = cell
        }
    }

    private static func parts(_ cell: String, _ separator: Character) -> [String] {
        cell.split(separator: separator).map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
    }

    private mutating func number(_ cell: String, _ limit: Double, _ name: String, _ row: ListRow) -> Double? {
        if let value = Double(cell), abs(value) <= limit { return value }
        faults.append(ListError(row.file, row.line, "“\(cell)” is no \(name); write decimal degrees, as 33.786"))
        return nil
    }

    private mutating func date(_ cell: some StringProtocol, _ row: ListRow) -> PartialDate? {
        if cell.isEmpty { return nil }
        if let date = PartialDate(cell) { return date }
        faults.append(ListError(row.file, row.line, "“\(cell)” is no date; write YYYY, YYYY-MM or YYYY-MM-DD"))
        return nil
    }

    private mutating func role(_ text: String, _ row: ListRow) -> ListedRole? {
        let parts = text.split(separator: ">", omittingEmptySubsequences: false)
        guard let role = parts.first, !role.isEmpty else { return nil }
        return ListedRole(
            role: String(role), of: parts.count > 1 ? String(parts[1]) : "",
            from: parts.count > 2 ? date(parts[2], row) : nil, to: parts.count > 3 ? date(parts[3], row) : nil)
    }

    /// Whether `id` is one of the four kinds and a lower-case ASCII slug.
    package static func isID(_ id: String) -> Bool {
        guard let slash = id.firstIndex(of: "/"), ["place", "group", "person", "org"].contains(id[..<slash]) else {
            return false
        }
        let slug = id[id.index(after: slash)...].utf8
        return !slug.isEmpty
            && slug.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") }
    }
}

package import Text

/// Finds what is wrong with lists that can be read: ids given twice, parents that are nowhere, one name for two entries
/// without a decision, a name in the wrong script's column, dates that contradict, rows without a source, ordinary words.
package struct ListChecks {
    private var words: NameWords
    private let isCommonWord: (WordKey) -> Bool
    private var faults: [ListError] = []

    private let outlines: Governorates

    /// `outlines` lets the places of a governorate be held to its borders.
    package init(
        folding: Folding, outlines: Governorates = Governorates(), isCommonWord: @escaping (WordKey) -> Bool
    ) {
        self.outlines = outlines
        words = NameWords(folding: folding)
        self.isCommonWord = isCommonWord
    }

    /// Every fault of `rows`, in order of file and line.
    package mutating func faults(in rows: [ListRow]) -> [ListError] {
        faults = []
        checkIDs(rows)
        for row in rows { check(row) }
        checkCoordinates(rows)
        checkNames(rows)
        return faults.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }

    private mutating func fault(_ row: ListRow, _ message: String) {
        faults.append(ListError(row.file, row.line, message))
    }

    private mutating func checkIDs(_ rows: [ListRow]) {
        var first: [String: ListRow] = [:]
        for row in rows {
            if let known = first[row.id] {
                fault(row, "“\(row.id)” is already the id of \(known.file):\(known.line); give this one its own")
            } else {
                first[row.id] = row
            }
        }
        for row in rows {
            if !row.parent.isEmpty, first[row.parent] == nil {
                fault(row, "“\(row.parent)” under in is no id of these lists; add its row or mend the word")
            }
            for role in row.roles where !role.of.isEmpty && first[role.of] == nil {
                fault(row, "“\(role.of)” under roles is no id of these lists; add its row or mend the word")
            }
        }
    }

    private mutating func check(_ row: ListRow) {
        if row.source.isEmpty { fault(row, "no source; say where the facts are from") }
        if let from = row.from, let to = row.to, to < from {
            fault(row, "to lies before from; change one of the two")
        }
        for name in row.names {
            let isArabic = Self.isArabic(name.text)
            let mustBeArabic = name.column == .ar || name.column == .ckb
            if mustBeArabic && !isArabic {
                fault(row, "“\(name.text)” under \(name.column.rawValue) is not in Arabic script; move it to aliases")
            }
            if isArabic && (name.column == .aliases || name.column == .name) {
                fault(row, "“\(name.text)” under \(name.column.rawValue) is in Arabic script; move it to ar or ckb")
            }
        }
        if (row.latitude == nil) != (row.longitude == nil) {
            fault(row, "lat without lon or lon without lat; give both")
        }
    }

    private mutating func checkCoordinates(_ rows: [ListRow]) {
        if outlines.isEmpty { return }
        let byID = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        for row in rows {
            guard let latitude = row.latitude, let longitude = row.longitude, row.kind != "governorate" else {
                continue
            }
            var parent = byID[row.parent]
            var steps = 0
            while let above = parent, above.kind != "governorate", steps < 6 {
                parent = byID[above.parent]
                steps += 1
            }
            guard let governorate = parent, governorate.kind == "governorate" else { continue }
            let name =
                governorate.name.hasSuffix(" Governorate") ? String(governorate.name.dropLast(12)) : governorate.name
            if outlines.contains(latitude, longitude, in: name) == false {
                fault(row, "\(latitude), \(longitude) lies outside \(name); mend the coordinates or the word under in")
            }
        }
    }

    /// Whether most letters are Arabic.
    static func isArabic(_ text: String) -> Bool {
        var arabic = 0
        var latin = 0
        for scalar in text.unicodeScalars {
            if (0x600...0x6FF).contains(scalar.value) { arabic += 1 }
            if (0x41...0x24F).contains(scalar.value) { latin += 1 }
        }
        return arabic > latin
    }

    private struct Claim {
        var row: Int
        var name: String
    }

    private mutating func checkNames(_ rows: [ListRow]) {
        var claims: [[WordKey]: Claim] = [:]
        for (number, row) in rows.enumerated() where !row.needsTrigger {
            for name in row.names where name.column != .weak {
                let cut = words.words(of: name.text)
                if cut.keys.isEmpty {
                    fault(row, "“\(name.text)” has no letters; take it out")
                    continue
                }
                if cut.keys.count == 1, !cut.isArabic, cut.startsLowercase,
                    isCommonWord(cut.keys[0])
                {
                    fault(row, "“\(name.text)” is an ordinary word; move it to weak")
                }
                guard let known = claims[cut.keys] else {
                    claims[cut.keys] = Claim(row: number, name: name.text)
                    continue
                }
                if known.row != number {
                    let other = rows[known.row]
                    fault(
                        row,
                        "“\(name.text)” also names \(other.id) (\(other.file):\(other.line)); move it to weak in one of the two"
                    )
                }
            }
        }
    }
}

import Gazetteers
import Testing
import Text

/// Faults of lists are found where they stand and say what to do.
@Suite struct ListTests {
    static let header = "id\tkind\tname\tar\taliases\tin\tfrom\tto\tsource\n"

    func faults(_ rows: String) -> [String] {
        var reader = ListReader()
        reader.read(Array((Self.header + rows).utf8), file: "l.tsv")
        var checks = ListChecks(folding: Folding()) { _ in false }
        return (reader.faults + checks.faults(in: reader.rows)).map(\.description)
    }

    @Test(arguments: [
        (
            "place/a\ttown\tA\t\t\t\t\t\tx\nplace/a\ttown\tB\t\t\t\t\t\tx",
            "l.tsv:3: “place/a” is already the id of l.tsv:2"
        ),
        ("place/a\ttown\tA\t\t\tplace/b\t\t\tx", "l.tsv:2: “place/b” under in is no id"),
        ("place/a\ttown\tA\t\t\t\t\t\t", "l.tsv:2: no source"),
        ("place/a\ttown\tA\tHit\t\t\t\t\tx", "l.tsv:2: “Hit” under ar is not in Arabic script"),
        ("place/a\ttown\tA\t\tهيت\t\t\t\tx", "l.tsv:2: “هيت” under aliases is in Arabic script"),
        ("place/a\ttown\tA\t\t\t\t2010\t2003\tx", "l.tsv:2: to lies before from"),
        ("place/a\ttown\tA\t\t\t\tsoon\t\tx", "l.tsv:2: “soon” is no date"),
        ("Hit\ttown\tHit\t\t\t\t\t\tx", "l.tsv:2: “Hit” is no id"),
        ("place/a\t\tA\t\t\t\t\t\tx", "l.tsv:2: id, kind or name is empty"),
        (
            "place/a\ttown\tHit\t\t\t\t\t\tx\nplace/b\ttown\tB\t\tal-Hīt\t\t\t\tx",
            "l.tsv:3: “al-Hīt” also names place/a (l.tsv:2)"
        ),
    ])
    func faultsSayWhereAndWhat(_ rows: String, _ beginning: String) {
        let found = faults(rows)
        #expect(found.contains { $0.hasPrefix(beginning) }, "\(found)")
        #expect(found.allSatisfy { $0.contains(";") })
    }

    @Test func aGoodListHasNone() {
        #expect(faults("place/hit\ttown\tHit\tهيت\tHeet\t\t1900\t2003-01-02\tx").isEmpty)
    }
}

import Foundation
import Support
import Testing

/// The curator's loop: compile, check, look up, add a name, see what changed.
@Suite struct GazetteerCommandTests {
    static let lists = Project.root.appending(path: "Tests/CommandTests/Lists/names.tsv")

    private func folder() throws -> Folder {
        try Folder(["names.tsv": String(contentsOf: Self.lists, encoding: .utf8)])
    }

    @Test func equalListsCompileToEqualBytes() throws {
        let folder = try folder()
        #expect(try Command("gazetteer", "compile", "names.tsv", "-o", "a", in: folder).run().status == 0)
        let again = try Command("gazetteer", "compile", "names.tsv", "-o", "b", in: folder).run()
        #expect(again.output.contains("6 entries under "))
        #expect(try Data(contentsOf: folder.url("a")) == Data(contentsOf: folder.url("b")))
        let over = try Command("gazetteer", "compile", "names.tsv", "-o", "b", in: folder).run()
        #expect(over.output.contains("the same entries as before"))
    }

    @Test func checkSaysFileAndLine() throws {
        let folder = try folder()
        let good = try Command("gazetteer", "check", "names.tsv", in: folder).run()
        #expect(good.status == 0)
        #expect(good.output.isEmpty)
        let bad = try Folder(["l.tsv": "id\tkind\tname\tin\tsource\nplace/a\ttown\tA\tplace/b\t\n"])
        let outcome = try Command("gazetteer", "check", "l.tsv", in: bad).run()
        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix("l.tsv:2: "))
        #expect(outcome.output.contains("no source"))
    }

    @Test func placesOutsideTheirGovernorateAreFaults() throws {
        let row = "id\tkind\tname\tin\tlat\tlon\tsource\nplace/babil\tgovernorate\tBabil\t\t\t\tx\n"
        let square = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Babil"},
            "geometry":{"type":"Polygon","coordinates":[[[44,32],[45,32],[45,33],[44,33],[44,32]]]}}]}
            """
        let folder = try Folder([
            "lists/p.tsv": row
                + "place/in\ttown\tIn\tplace/babil\t32.5\t44.5\tx\nplace/out\ttown\tOut\tplace/babil\t36\t43\tx\n",
            "lists/governorates.geojson": square,
        ])
        let outcome = try Command("gazetteer", "check", "lists", in: folder).run()
        #expect(outcome.output.hasPrefix("lists/p.tsv:4: 36.0, 43.0 lies outside Babil; "))
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test func aNameIsAddedInItsPlace() throws {
        let folder = try folder()
        #expect(try Command("gazetteer", "compile", "names.tsv", "-o", "old", in: folder).run().status == 0)
        let added = try Command(
            "gazetteer", "add", "place/baghdad", "--alias", "Madinat al-Salam", "--alias", "مدينة السلام", "--list",
            "names.tsv", in: folder
        ).run()
        #expect(added.status == 0)
        #expect(added.output.hasPrefix("names.tsv:5: "))
        #expect(try Command("gazetteer", "compile", "names.tsv", "-o", "new", in: folder).run().status == 0)
        let difference = try Command("gazetteer", "diff", "old", "new", in: folder).run()
        #expect(difference.output == "~ place/baghdad\n    + Madinat al-Salam\n    + مدينة السلام\n")
        let found = try Command("gazetteer", "lookup", "madinat as-salam", "--gazetteer", "new", in: folder).run()
        #expect(found.output.hasPrefix("place/baghdad  Baghdad"))
        let collision = try Command(
            "gazetteer", "add", "place/anbar", "--alias", "Baghdad", "--list", "names.tsv", in: folder
        ).run()
        #expect(collision.complaint.contains("also names place/baghdad"))
    }

    @Test func lookupTellsEveryReadingAndHow() throws {
        let folder = try folder()
        #expect(try Command("gazetteer", "compile", "names.tsv", "-o", "g", in: folder).run().status == 0)
        let names = try Command("gazetteer", "lookup", "Kais al-Khazaali", "al-Khazali", "--gazetteer", "g", in: folder)
            .run()
        #expect(names.output.contains("derived by same sound"))
        #expect(names.output.contains("weak: never links alone"))
        let json = try Command("gazetteer", "lookup", "PMF", "--json", "--gazetteer", "g", in: folder).run()
        #expect(json.output.contains(#""id":"group/popular-mobilization-forces""#))
        let none = try Command("gazetteer", "lookup", "Atlantis", "--gazetteer", "g", in: folder).run()
        #expect(none.status == 1)
    }
}

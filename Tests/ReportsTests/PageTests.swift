import Foundation
import Records
import Testing

@testable import Reports

/// The page holds what it is given and lets nothing out of its data block. How it looks and behaves is tested in a
/// browser, `make test-page`.
@Suite struct PageTests {
    static let hostile = "</script><script>alert(1)</script> <!-- <img onerror=alert(1)> Mosul"

    static func record(_ text: String) throws -> WrittenRecord {
        let mosul = try #require(text.range(of: "Mosul"))
        let start = text[..<mosul.lowerBound].utf16.count
        let object: [String: Any] = [
            "raqim": "1", "id": "a", "source": ["path": NSNull(), "url": NSNull(), "outlet": NSNull()],
            "title": text, "published": NSNull(), "published_from": NSNull(), "language": "en",
            "characters": text.utf16.count, "offsets": "utf16", "sha256": String(repeating: "0", count: 64),
            "text": text,
            "entities": [
                [
                    "start": start, "end": start + 5, "text": "Mosul", "type": "place", "id": "place/mosul",
                    "name": "Mosul", "lat": 36.335, "lon": 43.118, "match": "name", "level": "certain",
                ] as [String: Any]
            ], "dates": [Any](), "quotes": [Any](),
            "by": ["version": "0", "gazetteer": "a", "rules": "b"],
        ]
        let line = try JSONSerialization.data(withJSONObject: object)
        guard case .record(let record) = try RecordLines.read(line, place: "here") else { throw CancellationError() }
        return record
    }

    static func html(_ text: String, title: String = "Iraq") throws -> String {
        var page = Page(title: title)
        page.add(try record(text))
        return String(decoding: page.html(), as: UTF8.self)
    }

    @Test func holdsTheRecordAsData() throws {
        let html = try Self.html(Self.hostile)
        let block = /<script type="application\/json" id="data">(.*)<\/script>\n<script>/.dotMatchesNewlines()
        let data = try #require(html.firstMatch(of: block))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(data.1.utf8)) as? [String: Any])
        let article = try #require((object["articles"] as? [[String: Any]])?.first)
        #expect(article["x"] as? String == Self.hostile)
        let mentions = try #require(article["m"] as? [Int])
        let start = try #require(Self.hostile.range(of: "Mosul")).lowerBound.utf16Offset(in: Self.hostile)
        #expect(mentions.prefix(3) == [start, start + 5, 0])
        #expect((object["entities"] as? [[Any]])?.first?[1] as? String == "Mosul")
    }

    @Test func nothingOfAnArticleIsMarkup() throws {
        let html = try Self.html(Self.hostile, title: "\"><script>alert(1)</script>")
        #expect(html.components(separatedBy: "<script").count == 3)
        #expect(html.components(separatedBy: "</script").count == 3)
        #expect(!html.contains("<!-- <img"))
        #expect(html.contains("<title>&quot;&gt;&lt;script&gt;"))
    }

    @Test func asksForNothingFromOutside() throws {
        let html = try Self.html("Mosul")
        #expect(html.contains("default-src 'none'"))
        #expect(!html.contains("unsafe-inline"))
        #expect(html.firstMatch(of: /(src|href)="(?!data:)[^"]/) == nil)
        #expect(html.contains("GeoNames (geonames.org, CC BY 4.0)"))
    }

    @Test func oneEntityIsToldOnce() throws {
        var page = Page(title: "")
        for _ in 0..<3 { page.add(try Self.record("Mosul again")) }
        page.add(FailureRecord(id: "b", code: "empty", message: "nothing in it"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(page.json())) as? [String: Any])
        #expect((object["entities"] as? [Any])?.count == 1)
        #expect((object["articles"] as? [Any])?.count == 3)
        #expect((object["failures"] as? [[String]])?.first == ["b", "empty", "nothing in it"])
    }
}

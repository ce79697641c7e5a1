import Records
import Support
import Testing

/// What holds for every date that is found, whatever the text.
@Suite struct DateLawsTests {
    static let published = ["2026-01-20", "2024-02-29", "1999-12-31", "2000-01-01"]

    @Test(arguments: published)
    func boundsAndSpans(_ published: String) throws {
        for (name, reader) in [
            ("dates.en", DatesTests.english), ("dates.ar", DatesTests.arabic), ("dates.ckb", DatesTests.sorani),
        ] {
            let reader = try #require(reader)
            let cases = Cases(name)
            for example in cases {
                // Each case alone, and behind another, so that dates lean on each other in ways that nobody wrote.
                let other = cases[(example.line * 7) % cases.count]
                for text in [example.text, other.text + ". " + example.text, example.text + "\n\n" + other.text] {
                    check(try reader.dates(in: text, published: Day(iso: published)), text)
                    check(try reader.dates(in: text, published: nil), text)
                }
            }
        }
    }

    private func check(_ found: [DateMention], _ text: String) {
        let length = text.utf8.count
        var end = 0
        for mention in found {
            #expect(
                mention.span.lowerBound >= end && mention.span.upperBound <= length && !mention.span.isEmpty, "\(text)")
            end = mention.span.upperBound
            #expect((mention.earliest == nil) == (mention.latest == nil), "\(text)")
            guard let first = mention.earliest, let last = mention.latest else { continue }
            #expect(first <= last, "\(text)")
            guard mention.value.utf8.count >= 10, let day = Day(iso: mention.value.prefix(10)) else { continue }
            #expect(first <= day && day <= last, "\(text): \(mention.value) in \(first)..\(last)")
        }
    }

    @Test func nothingIsKnownWithoutAnAnchor() throws {
        let reader = try #require(DatesTests.english)
        let found = try reader.dates(in: "They met on 3 May, last week and on Friday.", published: nil)
        #expect(found.map(\.value) == ["XXXX-05-03", "XXXX-WXX", "XXXX-WXX-5"])
        #expect(found.allSatisfy { $0.anchor == .none && $0.earliest == nil })
    }
}

import Foundation
import Testing

@testable import Records

/// A record of a short text, with spans told by the words themselves.
struct Sample {
    let text: String
    var record: Record

    init(_ text: String) {
        self.text = text
        record = Record(id: "seed/article.txt", path: "seed/article.txt", sha256: String(repeating: "0", count: 64))
    }

    /// Bytes of the first `words` in the text.
    func span(_ words: String) throws -> Range<Int> {
        let found = try #require(Data(text.utf8).range(of: Data(words.utf8)), "“\(words)” is in the text")
        return found.lowerBound..<found.upperBound
    }

    func line(_ options: RecordWriter.Options = .init()) -> String {
        var writer = RecordWriter(
            options: options, provenance: Provenance(version: "0.1.0", gazetteer: "aa", rules: "bb"))
        var out: [UInt8] = []
        Array(text.utf8).withUnsafeBufferPointer { writer.append(record, text: $0, to: &out) }
        return String(decoding: out, as: UTF8.self)
    }

    func object(_ options: RecordWriter.Options = .init()) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(line(options).utf8)) as? [String: Any])
    }
}

/// Facts that live as long as the tests, as a mapped gazetteer would hold them.
let airbase = makeFacts(#""id":"place/ayn-al-asad-airbase","name":"Ayn al-Asad Airbase","kind":"airbase""#)
let khazali = makeFacts(#""id":"person/qais-al-khazali","name":"Qais al-Khazali""#)

private func makeFacts(_ json: StaticString) -> Facts {
    let bytes = UnsafeRawBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount)
    return Facts(bytes: bytes, idCount: json.description.prefix { $0 != "," }.utf8.count)
}

@Suite struct RecordWriterTests {
    @Test func spellsAWholeRecordByteByByte() throws {
        var sample = Sample("“We are the state,” said Qais al-Khazali near Ayn al-Asad in late 2025.")
        sample.record.title = "The \"last\" soldier"
        sample.record.published = Day(year: 2026, month: 1, day: 20)
        sample.record.publishedFrom = "option"
        sample.record.language = "en"
        sample.record.entities = [
            Entity(
                span: try sample.span("Qais al-Khazali"), type: .person, facts: khazali, match: .name, level: .certain),
            Entity(span: try sample.span("Ayn al-Asad"), type: .place, facts: airbase, match: .alias, level: .likely),
        ]
        sample.record.dates = [
            DateMention(
                span: try sample.span("late 2025"), type: .date, value: "2025", mod: "END",
                earliest: Day(year: 2025, month: 9, day: 1), latest: Day(year: 2025, month: 12, day: 31),
                anchor: .explicit)
        ]
        sample.record.quotes = [
            Quote(
                span: try sample.span("We are the state,"), kind: .direct, cue: try sample.span("said"),
                speaker: Speaker(span: try sample.span("Qais al-Khazali"), entity: 0, via: "subject"))
        ]
        let zeros = String(repeating: "0", count: 64)
        let expected =
            #"{"raqim":"1","id":"seed/article.txt","source":{"path":"seed/article.txt","url":null,"outlet":null},"#
            + #""title":"The \"last\" soldier","published":"2026-01-20","published_from":"option","language":"en","#
            + #""characters":71,"offsets":"codepoint","sha256":"\#(zeros)","entities":["#
            + #"{"start":25,"end":40,"text":"Qais al-Khazali","type":"person","id":"person/qais-al-khazali","#
            + #""name":"Qais al-Khazali","match":"name","level":"certain"},"#
            + #"{"start":46,"end":57,"text":"Ayn al-Asad","type":"place","id":"place/ayn-al-asad-airbase","#
            + #""name":"Ayn al-Asad Airbase","kind":"airbase","match":"alias","level":"likely"}],"dates":["#
            + #"{"start":61,"end":70,"text":"late 2025","type":"date","value":"2025","mod":"END","#
            + #""earliest":"2025-09-01","latest":"2025-12-31","anchor":"explicit"}],"quotes":["#
            + #"{"start":1,"end":18,"text":"We are the state,","kind":"direct","cue":{"start":20,"end":24,"text":"said"},"#
            + #""speaker":{"start":25,"end":40,"text":"Qais al-Khazali","type":"person","id":"person/qais-al-khazali","#
            + #""via":"subject"}}],"by":{"version":"0.1.0","gazetteer":"aa","rules":"bb"}}"# + "\n"
        #expect(sample.line() == expected)
    }

    @Test func leavesOutWhatIsNotKnown() throws {
        var sample = Sample("A mayor spoke in May.")
        sample.record.path = nil
        sample.record.entities = [
            Entity(span: try sample.span("mayor"), type: .person, reference: 7, match: .pattern, level: .possible)
        ]
        sample.record.dates = [
            DateMention(span: try sample.span("May"), type: .date, value: "XXXX-05", anchor: .none)
        ]
        sample.record.quotes = [
            Quote(
                span: try sample.span("spoke"), kind: .indirect,
                speaker: Speaker(span: nil, entity: 0, via: "inherited"))
        ]
        let line = sample.line()
        #expect(line.contains(#""source":{"path":null,"url":null,"outlet":null},"title":null,"published":null,"#))
        #expect(line.contains(#""type":"person","ref":7,"match":"pattern","level":"possible"}"#))
        #expect(line.contains(#""value":"XXXX-05","anchor":"none"}"#))
        #expect(line.contains(#""kind":"indirect","speaker":{"type":"person","ref":7,"via":"inherited"}}"#))
    }

    @Test(arguments: strangeTexts, OffsetUnit.allCases)
    func textIsItsSliceInEveryUnit(text: String, unit: OffsetUnit) throws {
        guard text.utf8.count > 4 else { return }
        var sample = Sample(text)
        // From each code point to the end of the third one after it.
        let scalars = text.unicodeScalars.map { String($0).utf8.count }
        var start = 0
        for index in scalars.indices.dropLast(3) {
            let length = scalars[index..<(index + 3)].reduce(0, +)
            sample.record.dates.append(
                DateMention(span: start..<(start + length), type: .date, value: "2003", anchor: .explicit))
            start += scalars[index]
        }
        var options = RecordWriter.Options()
        options.offsets = unit
        options.includesText = true
        let object = try sample.object(options)
        #expect(object["offsets"] as? String == unit.rawValue)
        #expect((object["text"] as? String).map { Array($0.utf8) } == Array(text.utf8))
        for date in try #require(object["dates"] as? [[String: Any]]) {
            let from = try #require(date["start"] as? Int)
            let to = try #require(date["end"] as? Int)
            let piece: [UInt8] =
                switch unit {
                case .codepoint: Array(String(String.UnicodeScalarView(Array(text.unicodeScalars)[from..<to])).utf8)
                case .utf8: Array(Array(text.utf8)[from..<to])
                case .utf16: Array(String(decoding: Array(text.utf16)[from..<to], as: UTF16.self).utf8)
                }
            #expect(Array(try #require(date["text"] as? String).utf8) == piece)
        }
    }

    @Test func escapesWhatJSONCannotHold() throws {
        var sample = Sample("x")
        sample.record.id = "a\"b\\c\n\r\t\u{1}\u{1F}\u{2028}/é"
        #expect(sample.line().contains(#""id":"a\"b\\c\n\r\t\u0001\u001f"# + "\u{2028}/é\""))
        #expect(try sample.object()["id"] as? String == sample.record.id)
    }

    @Test func saysWhyOnlyWhenAsked() throws {
        var sample = Sample("Asad stayed.")
        let why = Why(
            rule: "short name", list: "Places/iraq.tsv:118", reason: "said in full before",
            refused: [.init(reading: "person/bashar-al-assad", reason: "not in the article")])
        sample.record.entities = [
            Entity(span: 0..<4, type: .place, facts: airbase, match: .short, level: .likely, why: why)
        ]
        #expect(!sample.line().contains("why"))
        var options = RecordWriter.Options()
        options.why = true
        #expect(
            sample.line(options).contains(
                #","level":"likely","why":{"rule":"short name","list":"Places/iraq.tsv:118","#
                    + #""reason":"said in full before","refused":[{"reading":"person/bashar-al-assad","#
                    + #""reason":"not in the article"}]}}"#))
    }

    @Test func writesInnerNamesRolesAndTokens() throws {
        var sample = Sample("Qais al-Khazali, leader of Asaib at the University of Mosul")
        let leader = Relation(span: try sample.span("leader"), role: "leader", organisation: 1)
        sample.record.entities = [
            Entity(span: 0..<15, type: .person, facts: khazali, match: .name, level: .certain, roles: [leader]),
            Entity(span: try sample.span("Asaib"), type: .armedGroup, reference: 0, match: .pattern, level: .likely),
            Entity(
                span: try sample.span("University of Mosul"), type: .organisation, match: .pattern, level: .likely,
                inner: [Entity(span: try sample.span("Mosul"), type: .place, match: .name, level: .certain)]),
        ]
        sample.record.tokens = [0..<4, 5..<15]
        var options = RecordWriter.Options()
        #expect(!sample.line(options).contains("tokens"))
        options.tokens = true
        let line = sample.line(options)
        #expect(line.contains(#""tokens":[[0,4],[5,15]],"entities""#))
        #expect(
            line.contains(
                #""roles":[{"start":17,"end":23,"text":"leader","role":"leader","of":{"start":27,"end":32,"text":"Asaib","#
                    + #""type":"armed_group","ref":0}}]"#))
        #expect(line.contains(#""inner":[{"start":54,"end":59,"text":"Mosul","type":"place","match":"name""#))
    }

    @Test func indentsForPeopleWithoutChangingTheRecord() throws {
        var sample = Sample("late 2025, {\"[: brackets")
        sample.record.title = "{[\"\\\",:]}"
        sample.record.dates = [
            DateMention(span: 0..<9, type: .date, value: "2025", mod: "END", anchor: .explicit)
        ]
        var options = RecordWriter.Options()
        options.pretty = true
        let pretty = sample.line(options)
        #expect(pretty.hasPrefix("{\n  \"raqim\": \"1\",\n  \"id\""))
        #expect(pretty.hasSuffix("}\n"))
        #expect(pretty.contains("\"entities\": [],\n"))
        let plain = try sample.object() as NSDictionary
        #expect(try sample.object(options) as NSDictionary == plain)
    }

    @Test func writesFailuresAsRecords() {
        var writer = RecordWriter(
            options: .init(), provenance: Provenance(version: "0.1.0", gazetteer: "", rules: ""))
        var out = Array("before\n".utf8)
        writer.append(
            FailureRecord(id: "a.txt", code: "not_utf8", message: "bytes \"80\", a.txt; convert it"), to: &out)
        #expect(
            String(decoding: out, as: UTF8.self)
                == "before\n"
                + #"{"raqim":"1","id":"a.txt","error":{"code":"not_utf8","#
                + #""message":"bytes \"80\", a.txt; convert it"}}"# + "\n")
    }

    @Test func fixedWordsAreTheRawValues() {
        for each in EntityType.allCases { #expect(each.json.description == each.rawValue) }
        for each in Match.allCases { #expect(each.json.description == each.rawValue) }
        for each in Level.allCases { #expect(each.json.description == each.rawValue) }
        for each in DateMention.Kind.allCases { #expect(each.json.description == each.rawValue) }
        for each in DateMention.Anchor.allCases { #expect(each.json.description == each.rawValue) }
        for each in Quote.Kind.allCases { #expect(each.json.description == each.rawValue) }
    }

    @Test(arguments: [
        0, 9, 10, 99, 100, 12_345_678, 123_456_789, 10_000_000, 1_000_000_007, 16_777_216_000_000_001, Int.max,
    ])
    func writesNumbers(number: Int) {
        var out = JSONBytes()
        out.append(number: number)
        #expect(String(decoding: out.bytes, as: UTF8.self) == String(number))
    }
}

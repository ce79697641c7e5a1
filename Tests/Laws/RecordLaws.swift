package import Articles
internal import Foundation
package import Pipeline
package import Records

/// What holds of the record of every text, whoever wrote it. Tests try the laws on random text, the fuzzer on any.
///
/// 1. Words and marks are in order, and between them is nothing but space: joined up with it, they are the text.
/// 2. Every span lies in the text, begins and ends between letters, and follows the one before it.
/// 3. The record is one line of valid JSON, and its `text` is what lies in its span.
/// 4. The same article gives the same bytes.
/// 5. A paragraph more at the end moves no word, date or quote before it.
package struct RecordLaws: Sendable {
    private let pipeline: NewsPipeline

    /// - Parameter pipeline: must write tokens.
    package init(pipeline: NewsPipeline) { self.pipeline = pipeline }

    /// The laws that `text` breaks, in words; `line` takes its record.
    package func broken(by text: [UInt8], line: (([UInt8]) -> Void)? = nil) -> [String] {
        let article = Self.article(text)
        let record = pipeline.record(of: article)
        var broken = wordsJoinUp(record, text) + spansFit(record, text)
        // What would be cut from the text to be written must fit first.
        guard broken.isEmpty else { return broken }
        let written = Self.line(of: record, text, pipeline)
        line?(written)
        broken += jsonIsTrue(written, text)
        if Self.line(of: pipeline.record(of: article), text, pipeline) != written {
            broken.append("the same article gave other bytes")
        }
        return broken + moreMovesNothing(record, text)
    }

    private static func article(_ text: [UInt8]) -> Article {
        Article(
            id: "law", published: CalendarDay(year: 2026, month: 1, day: 20), publishedFrom: .option, text: text,
            sha256: String(repeating: "0", count: 64))
    }

    private static func line(of record: Record, _ text: [UInt8], _ pipeline: NewsPipeline) -> [UInt8] {
        var options = RecordWriter.Options()
        options.tokens = true
        options.why = true
        var writer = RecordWriter(options: options, provenance: pipeline.provenance)
        var line: [UInt8] = []
        text.withUnsafeBufferPointer { writer.append(record, text: $0, to: &line) }
        return line
    }

    // MARK: The laws

    private func wordsJoinUp(_ record: Record, _ text: [UInt8]) -> [String] {
        var place = 0
        for token in (record.tokens ?? []) + [text.count..<text.count] {
            guard token.lowerBound >= place, token.upperBound <= text.count else {
                return ["the word at \(token) overlaps what is before it"]
            }
            let between = String(decoding: text[place..<token.lowerBound], as: UTF8.self)
            let lost = between.unicodeScalars.first { scalar in
                // A mark without a letter to stand on is no word.
                switch scalar.properties.generalCategory {
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: true
                default: false
                }
            }
            if let lost { return ["“\(lost)” between \(place) and \(token.lowerBound) belongs to no word"] }
            place = token.upperBound
        }
        return []
    }

    private func spansFit(_ record: Record, _ text: [UInt8]) -> [String] {
        var broken: [String] = []
        func check(_ layer: String, _ spans: [Range<Int>], inOrder: Bool = true) {
            var start = 0
            for span in spans {
                if span.isEmpty || span.lowerBound < 0 || span.upperBound > text.count {
                    broken.append("\(layer) \(span) lies outside the text")
                    continue
                }
                for border in [span.lowerBound, span.upperBound] where border < text.count {
                    if text[border] & 0xC0 == 0x80 { broken.append("\(layer) \(span) splits a letter") }
                }
                if inOrder, span.lowerBound < start { broken.append("\(layer) \(span) is out of order") }
                start = span.lowerBound
            }
        }
        check("token", record.tokens ?? [])
        check("entity", record.entities.map(\.span))
        check("date", record.dates.map(\.span))
        check("quote", record.quotes.map(\.span))
        check("cue", record.quotes.compactMap(\.cue), inOrder: false)
        check("speaker", record.quotes.compactMap { $0.speaker?.span }, inOrder: false)
        check("inner", record.entities.flatMap(\.inner).map(\.span), inOrder: false)
        check("role", record.entities.flatMap(\.roles).map(\.span), inOrder: false)
        for (one, next) in zip(record.entities, record.entities.dropFirst())
        where next.span.lowerBound < one.span.upperBound {
            broken.append("entities \(one.span) and \(next.span) overlap")
        }
        return broken
    }

    private func jsonIsTrue(_ line: [UInt8], _ text: [UInt8]) -> [String] {
        guard line.last == 0x0A, !line.dropLast().contains(0x0A) else { return ["the record is not one line"] }
        guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
            return ["the record is no valid JSON"]
        }
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        var broken: [String] = []
        if object["characters"] as? Int != scalars.count { broken.append("characters are not counted right") }
        for layer in ["entities", "dates", "quotes"] {
            for item in object[layer] as? [[String: Any]] ?? [] {
                guard let start = item["start"] as? Int, let end = item["end"] as? Int,
                    let said = item["text"] as? String,
                    0 <= start, start < end, end <= scalars.count
                else {
                    broken.append("\(layer): an item without its place")
                    continue
                }
                // Foundation takes marks of byte order away when it reads a string.
                let isKept: (Unicode.Scalar) -> Bool = { $0 != "\u{FEFF}" }
                if !said.unicodeScalars.lazy.filter(isKept).elementsEqual(scalars[start..<end].lazy.filter(isKept)) {
                    let lies = String(String.UnicodeScalarView(scalars[start..<end]))
                    broken.append("\(layer): \(said.debugDescription) is not \(lies.debugDescription), at \(start)")
                }
            }
        }
        return broken
    }

    private func moreMovesNothing(_ record: Record, _ text: [UInt8]) -> [String] {
        let more =
            switch record.language {
            case "ar": "ولم يذكر البيان تفاصيل أخرى."
            case "ckb": "هیچ وردەکارییەکی تر نەخراوەتە ڕوو."
            default: "The statement gave no further details."
            }
        let longer = pipeline.record(of: Self.article(text + Array("\n\n\(more)\n".utf8)))
        // The new words may tell a language that nothing told before.
        guard longer.language == record.language else { return [] }
        var broken: [String] = []
        func compare(_ layer: String, _ before: [Range<Int>], _ after: [Range<Int>]) {
            let kept = after.filter { $0.lowerBound < text.count }
            if kept != before { broken.append("\(layer): a paragraph more makes \(before) to \(kept)") }
        }
        compare("tokens", record.tokens ?? [], longer.tokens ?? [])
        compare("dates", record.dates.map(\.span), longer.dates.map(\.span))
        compare("quotes", record.quotes.map(\.span), longer.quotes.map(\.span))
        return broken
    }
}

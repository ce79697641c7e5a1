/// Where the sentences of a text begin, in code points, near enough to say what is named together: the same rules as
/// `sentenceStarts` in Pages/model.js.
struct SentenceStarts {
    private var starts = [0]

    private static let ends: Set<Unicode.Scalar> = [".", "!", "?", "؟", "۔"]
    private static let closers: Set<Unicode.Scalar> = ["\"", "”", "’", "»", "'", ")", "]"]
    private static let abbreviations: Set<String> = [
        "Mr", "Mrs", "Ms", "Dr", "Gen", "Lt", "Col", "Maj", "Sgt", "Brig", "St", "No", "Jan", "Feb", "Mar", "Apr",
        "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    ]

    init(of text: String) {
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count {
            guard let end = Self.end(in: scalars, at: place) else {
                place += 1
                continue
            }
            place = end
            while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
            if place < scalars.count, place > starts[starts.count - 1] { starts.append(place) }
        }
    }

    /// The number of the sentence that the code point at `offset` lies in.
    func number(of offset: Int) -> Int {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// Where the sentence ends whose last mark stands at `place`, or nil when none does.
    private static func end(in scalars: [Unicode.Scalar], at place: Int) -> Int? {
        if scalars[place] == "\n" { return place + 1 }
        guard ends.contains(scalars[place]) else { return nil }
        var end = place + 1
        while end < scalars.count, ends.contains(scalars[end]) { end += 1 }
        let isOneStop = scalars[place] == "." && end == place + 1
        while end < scalars.count, closers.contains(scalars[end]) { end += 1 }
        guard end == scalars.count || scalars[end].properties.isWhitespace else { return nil }
        guard isOneStop else { return end }
        if isAbbreviation(before: place, in: scalars) { return nil }
        var next = end
        while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
        // “Nov. 9”, “approx. two”.
        guard next < scalars.count, end == place + 1 else { return end }
        return scalars[next].isASCII
            && (scalars[next].properties.isLowercase || scalars[next].properties.numericType != nil)
            ? nil : end
    }

    private static func isAbbreviation(before place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var start = place
        while start > 0, place - start < 5, scalars[start - 1].properties.isAlphabetic { start -= 1 }
        if place - start == 1 { return scalars[start].properties.isUppercase }
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars[start..<place])
        return abbreviations.contains(String(word))
    }
}

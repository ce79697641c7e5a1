internal import Records
internal import Text

/// What the dates of an article look like as a whole: which paragraph and sentence each stands in, and whether the text
/// around it tells of other years than that of publication.
struct DateOutline {
    /// Number of the paragraph of each piece.
    private(set) var paragraphs: [Int] = []
    /// Whether the text around each piece tells a story of its own years, whatever day it was published on.
    private(set) var isStory: [Bool] = []
    /// Whether the whole text tells such a story, so that even its plans belong to it: “troops would leave in May”.
    private(set) var isHistory = false
    /// The same, told by the years that the text names alone; without a day of publication every text is taken for
    /// its own.
    private(set) var tellsHistory = false

    init(_ pieces: [DatePiece], _ tokens: Tokens, _ published: Day?) {
        var paragraph = 0
        var token = 0
        for piece in pieces {
            while token <= piece.tokens.lowerBound {
                if tokens.shapes[token].contains(.paragraphBefore) { paragraph += 1 }
                token += 1
            }
            paragraphs.append(paragraph)
        }
        guard let published else {
            isStory = pieces.map { _ in true }
            isHistory = true
            tellsHistory = pieces.count { $0.expression.parts?.year != nil } >= 8
            return
        }
        var (far, near): ([Bool], [Bool]) = ([], [])
        var (manyFar, manyNear) = (0, 0)
        for piece in pieces {
            let distance = Self.distance(piece, from: published)
            let isNear = Self.isNear(piece, published)
            far.append(distance >= 1)
            near.append(isNear)
            if distance >= 2 { manyFar += 1 }
            if isNear { manyNear += 1 }
        }
        isHistory = manyFar >= 8 && manyFar > 8 * manyNear
        tellsHistory = isHistory
        isStory = Self.story(far, near, paragraphs).map { isHistory || $0 }
    }

    /// Whether, before each piece, a year other than that of publication is said in its paragraph, with nothing since
    /// that is counted from the day of publication.
    private static func story(_ far: [Bool], _ near: [Bool], _ paragraphs: [Int]) -> [Bool] {
        var found: [Bool] = []
        var goesOn = false
        for index in paragraphs.indices {
            if index > 0, paragraphs[index] != paragraphs[index - 1] { goesOn = false }
            found.append(goesOn)
            if near[index] { goesOn = false } else if far[index] { goesOn = true }
        }
        return found
    }

    /// How many years the year that a piece says lies from that of publication; 0 for one that says none.
    private static func distance(_ piece: DatePiece, from published: Day) -> Int {
        guard case .calendar(let parts) = piece.expression.core, !parts.isAdjective else { return 0 }
        if let year = parts.year { return abs(year - published.year) }
        return parts.decade == nil ? 0 : 2
    }

    /// Counted from the day of publication, or in its year.
    private static func isNear(_ piece: DatePiece, _ published: Day) -> Bool {
        switch piece.expression.core {
        case .calendar(let parts):
            if let year = parts.year { return year == published.year && parts.month != nil }
            return parts.weekday != nil || parts.which != nil
        case .unit(_, _, from: .published): return true
        default: return false
        }
    }
}

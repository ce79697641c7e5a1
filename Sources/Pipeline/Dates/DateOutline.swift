internal import Records
internal import Text

/// What the dates of an article look like as a whole: whether the text around each tells of other years than that of
/// publication.
struct DateOutline {
    /// Whether the whole text tells a story of its own years, whatever day it was published on, so that even its plans
    /// belong to it: “troops would leave in May”.
    private(set) var isHistory = false
    /// The same, told by the years that the text names alone; without a day of publication every text is taken for
    /// its own.
    private(set) var tellsHistory = false
    /// Whether the text around each piece tells such a story; empty when none does.
    private var tellsStory: [Bool] = []

    /// Whether the text around piece `index` tells a story of its own years.
    func isStory(_ index: Int) -> Bool { isHistory || !tellsStory.isEmpty && tellsStory[index] }

    init(_ pieces: [DatePiece], _ tokens: Tokens, _ published: Day?) {
        guard let published else {
            isHistory = true
            tellsHistory = pieces.count { $0.expression.parts?.year != nil } >= 8
            return
        }
        var (far, manyFar, manyNear) = (0, 0, 0)
        for index in pieces.indices {
            let distance = Self.distance(pieces[index].expression, from: published)
            if distance >= 1 { far += 1 }
            if distance >= 2 { manyFar += 1 }
            if Self.isNear(pieces[index].expression, published) { manyNear += 1 }
        }
        tellsHistory = manyFar >= 8 && manyFar > 8 * manyNear
        isHistory = tellsHistory || manyFar >= 1 && manyFar >= 4 * manyNear && Self.opensFar(pieces, published)
        if !isHistory, far > 0 { tellsStory = Self.story(pieces, tokens, published) }
    }

    /// Whether the first date of all lies in a far year, and months and days that name no year follow it, more of them
    /// the fewer years are named: a short history.
    private static func opensFar(_ pieces: [DatePiece], _ published: Day) -> Bool {
        var first: Int?
        var (open, far) = (0, 0)
        for piece in pieces {
            guard case .calendar(let parts) = piece.expression.core, !parts.isAdjective else { continue }
            let distance = distance(piece.expression, from: published)
            if first == nil { first = distance }
            if distance >= 2 { far += 1 }
            if parts.month != nil, !parts.saysYear { open += 1 }
        }
        return (first ?? 0) >= 2 && open >= (far > 1 ? 3 : 8)
    }

    /// Whether, before each piece, a year other than that of publication is said in its paragraph, with nothing since
    /// that is counted from the day of publication.
    private static func story(_ pieces: [DatePiece], _ tokens: Tokens, _ published: Day) -> [Bool] {
        var found: [Bool] = []
        found.reserveCapacity(pieces.count)
        var goesOn = false
        var token = 0
        for index in pieces.indices {
            let first = pieces[index].tokens.lowerBound
            if goesOn, hasParagraph(token...max(token, first), tokens) { goesOn = false }
            token = first + 1
            found.append(goesOn)
            if isNear(pieces[index].expression, published) {
                goesOn = false
            } else if distance(pieces[index].expression, from: published) >= 1 {
                goesOn = true
            }
        }
        return found
    }

    private static func hasParagraph(_ range: ClosedRange<Int>, _ tokens: Tokens) -> Bool {
        let paragraph = Shape.paragraphBefore.rawValue
        return tokens.shapes[range].contains { $0.rawValue & paragraph != 0 }
    }

    /// How many years the year that a piece says lies from that of publication; 0 for one that says none.
    private static func distance(_ expression: TimeExpression, from published: Day) -> Int {
        guard case .calendar(let parts) = expression.core, !parts.isAdjective else { return 0 }
        if let year = parts.year { return abs(year - published.year) }
        return parts.decade == nil ? 0 : 2
    }

    /// Counted from the day of publication, or in its year.
    private static func isNear(_ expression: TimeExpression, _ published: Day) -> Bool {
        switch expression.core {
        case .calendar(let parts):
            if let year = parts.year { return year == published.year && parts.month != nil }
            return parts.weekday != nil && parts.month == nil || parts.which != nil && parts.fromStory == nil
        case .unit(_, _, from: .published): return true
        default: return false
        }
    }
}

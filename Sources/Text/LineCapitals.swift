/// Marks lines whose capitals tell little about names: all in capitals, or in Title Case as headlines are. Told of one token
/// after another.
struct LineCapitals {
    private var first = 0
    private var words = 0
    private var capital = 0
    private var shouted = 0
    private var lowerLong = 0

    /// Takes token `index`, `length` bytes long, which is about to be added to `columns`.
    @inline(__always)
    mutating func add(_ shape: Shape, length: Int, index: Int, _ columns: TokenColumns) {
        if shape.meets(Self.breaks), index > first { endLine(index, columns) }
        guard shape.rawValue & (Shape.word.rawValue | Shape.arabic.rawValue) == Shape.word.rawValue else { return }
        words += 1
        if shape.meets(.capital) {
            capital += 1
            if shape.meets(.allCapitals) { shouted += 1 }
        } else if length > 4 {
            lowerLong += 1
        }
    }

    private static let breaks: Shape = [.lineBefore, .paragraphBefore]

    /// Judges the line whose last token is the one before `end`.
    mutating func endLine(_ end: Int, _ columns: TokenColumns) {
        let flag = judge()
        if !flag.isEmpty {
            for index in first..<end { columns.shapes[index].insert(flag) }
        }
        self = LineCapitals()
        first = end
    }

    private func judge() -> Shape {
        guard words >= 3, words <= 30 else { return [] }
        if shouted * 10 >= words * 8 { return .capitalLine }
        if words >= 4, lowerLong == 0 || lowerLong * 8 <= words, capital * 10 >= words * 6 { return .titleLine }
        return []
    }
}

/// Marks lines whose capitals tell little about names: all in capitals, or in Title Case as headlines are.
enum LineCapitals {
    static func mark(_ tokens: inout Tokens) {
        var first = 0
        while first < tokens.count {
            var end = first + 1
            while end < tokens.count, tokens.shapes[end].isDisjoint(with: [.lineBefore, .paragraphBefore]) { end += 1 }
            judge(first..<end, &tokens)
            first = end
        }
    }

    private static func judge(_ line: Range<Int>, _ tokens: inout Tokens) {
        var words = 0
        var capital = 0
        var shouted = 0
        var lowerLong = 0
        for index in line where tokens.shapes[index].contains(.word) && !tokens.shapes[index].contains(.arabic) {
            words += 1
            let shape = tokens.shapes[index]
            if shape.contains(.capital) {
                capital += 1
                if shape.contains(.allCapitals) { shouted += 1 }
            } else if tokens.ends[index] - tokens.starts[index] > 4 {
                lowerLong += 1
            }
        }
        guard words >= 3, words <= 30 else { return }
        var flag: Shape = []
        if shouted * 10 >= words * 8 {
            flag = .capitalLine
        } else if words >= 4, lowerLong == 0 || lowerLong * 8 <= words, capital * 10 >= words * 6 {
            flag = .titleLine
        }
        if flag.isEmpty { return }
        for index in line { tokens.shapes[index].insert(flag) }
    }
}

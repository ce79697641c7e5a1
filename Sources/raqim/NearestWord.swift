/// The word that was probably meant: “--offsets” for “--ofsets”.
enum NearestWord {
    /// The one of `words` that the fewest slips of the finger lead to from `word`; nil when all are far away.
    static func to(_ word: String, among words: [String]) -> String? {
        let limit = max(1, word.count / 3)
        return
            words
            .map { (word: $0, slips: slips(from: word.lowercased(), to: $0.lowercased())) }
            .filter { $0.slips <= limit }
            .min { $0.slips < $1.slips }?.word
    }

    /// How many letters must be put in, left out, changed or swapped with their neighbour.
    static func slips(from one: String, to other: String) -> Int {
        let one = Array(one)
        let other = Array(other)
        var rows = [Array(0...other.count)]
        for (index, letter) in one.enumerated() {
            var row = [index + 1]
            for (place, target) in other.enumerated() {
                var least = min(row[place], rows[index][place + 1]) + 1
                least = min(least, rows[index][place] + (letter == target ? 0 : 1))
                if index > 0, place > 0, letter == other[place - 1], one[index - 1] == target {
                    least = min(least, rows[index - 1][place - 1] + 1)
                }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[one.count][other.count]
    }
}

/// Figures as people read them: “12,345”, “3.2 MB”, “1:05”.
enum Figures {
    static func count(_ number: Int) -> String {
        var digits = String(number)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }

    /// “1 article”, “12,345 articles”.
    static func count(_ number: Int, _ noun: String) -> String { "\(count(number)) \(noun)\(number == 1 ? "" : "s")" }

    static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1000: "\(bytes) B"
        case ..<1_000_000: "\(tenths(Double(bytes) / 1e3)) kB"
        case ..<1_000_000_000: "\(tenths(Double(bytes) / 1e6)) MB"
        default: "\(tenths(Double(bytes) / 1e9)) GB"
        }
    }

    /// With one digit behind the point.
    static func tenths(_ number: Double) -> String {
        let scaled = Int((number * 10).rounded())
        return "\(count(scaled / 10)).\(scaled % 10)"
    }

    /// With three digits behind the point.
    static func thousandths(_ number: Double) -> String {
        let scaled = Int((number * 1000).rounded())
        return "\(count(scaled / 1000)).\(String(scaled % 1000 + 1000).dropFirst())"
    }

    /// Minutes and seconds, with hours when there are any: “0:07”, “2:01:30”.
    static func clock(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
    }
}

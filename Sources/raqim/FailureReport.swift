/// What is said of articles that could not be read: the first few in a line each, then how many there were.
struct FailureReport {
    private static let most = 5
    private var count = 0

    /// Those of `messages` that are still worth a line.
    mutating func toSay(of messages: [String]) -> ArraySlice<String> {
        let room = max(0, Self.most - count)
        count += messages.count
        return messages.prefix(room)
    }

    /// The last line, or nil when all articles were read.
    func summary(failed: Int, of articles: Int) -> String? {
        guard failed > 0 else { return nil }
        let says = failed == 1 ? "its record says why" : "their records say why"
        return "\(Figures.count(failed)) of \(Figures.count(articles, "article")) could not be read; \(says)"
    }
}

internal import CInputs

/// Finds the article on a page, apart from menus, lists of other articles and the like.
struct ReadableText {
    /// The text, its blocks parted by blank lines.
    private(set) var bytes: [UInt8] = []
    /// The element that holds the article.
    private(set) var container = 0
    /// For every node, whether it is a part of no article.
    private var isDropped: [Bool]

    init(of page: borrowing Page) {
        isDropped = Array(repeating: false, count: page.nodes.count)
        guard !page.nodes.isEmpty else { return }
        drop(page) { _, tag in Tag.isDropped(tag) }
        // What is only likely to be beside the article stays when much of the page's text is in it: whole pages are forms.
        let lengths = runningLengths(page)
        drop(page) { node, tag in
            (lengths[Int(page.nodes[node].end)] - lengths[node]) * 4 < lengths[page.nodes.count]
                && Self.isBeside(node, tag, page)
        }
        container = findContainer(page, lengths: runningLengths(page))
        bytes = write(page)
    }

    func isInArticle(_ node: Int, of page: borrowing Page) -> Bool {
        node >= container && node < Int(page.nodes[container].end) && !isDropped[node]
    }

    /// Marks the nodes that `isOut` picks and all inside them.
    private mutating func drop(_ page: borrowing Page, _ isOut: (Int, Int32) -> Bool) {
        for (index, node) in page.nodes.enumerated() where !isDropped[index] {
            let parent = Int(node.parent)
            isDropped[index] = parent >= 0 && isDropped[parent] || node.tag != Tag.text && isOut(index, node.tag)
        }
    }

    /// Whether the element `node` says of itself that it stands beside the article.
    private static func isBeside(_ node: Int, _ tag: Int32, _ page: borrowing Page) -> Bool {
        switch Int(tag) {
        case cinputs_form: return true
        case cinputs_header: return !isInside(node, page, Int32(cinputs_article), Int32(cinputs_main))
        default: break
        }
        if page.attribute("hidden", of: node) != nil { return true }
        if let role = page.attribute("role", of: node), roles.contains(role.lowercased()) { return true }
        for names in [page.attribute("class", of: node), page.attribute("id", of: node)] {
            guard let names, names.utf8.count < 1000 else { continue }
            let words = names.lowercased().split { !($0.isLetter || $0.isNumber) }
            if words.contains(where: { asideWords.contains(String($0)) }) { return true }
        }
        return false
    }

    private static func isInside(_ node: Int, _ page: borrowing Page, _ tags: Int32...) -> Bool {
        var parent = Int(page.nodes[node].parent)
        while parent >= 0 {
            if tags.contains(page.nodes[parent].tag) { return true }
            parent = Int(page.nodes[parent].parent)
        }
        return false
    }

    private static let roles: Set = [
        "navigation", "complementary", "contentinfo", "search", "banner", "dialog", "alert",
    ]
    private static let asideWords: Set = [
        "sidebar", "related", "share", "sharing", "social", "comments", "newsletter", "breadcrumb", "breadcrumbs",
        "menu",
        "navbar", "advert", "advertisement", "promo", "cookie", "cookies", "subscribe", "subscription", "recommended",
        "trending",
    ]

    // MARK: The element that holds it

    /// For every node and the end, how many bytes of running words come before it, those of links left aside.
    private func runningLengths(_ page: borrowing Page) -> [Int] {
        var lengths = [0]
        lengths.reserveCapacity(page.nodes.count + 1)
        var endOfLink = 0
        var sum = 0
        for (index, node) in page.nodes.enumerated() {
            if node.tag == Int32(cinputs_anchor) { endOfLink = max(endOfLink, Int(node.end)) }
            if node.tag == Tag.text, index >= endOfLink, !isDropped[index] {
                for byte in page.bytes(of: node) where byte > 0x20 { sum += 1 }
            }
            lengths.append(sum)
        }
        return lengths
    }

    private func findContainer(_ page: borrowing Page, lengths: [Int]) -> Int {
        let total = lengths[page.nodes.count]
        guard total > 0 else { return 0 }
        for tag in [Int32(cinputs_article), Int32(cinputs_main)] {
            var best = (node: 0, length: 0)
            for (index, node) in page.nodes.enumerated() where node.tag == tag && !isDropped[index] {
                let length = lengths[Int(node.end)] - lengths[index]
                if length > best.length { best = (index, length) }
            }
            if best.length * 3 >= total { return best.node }
        }
        return mostParagraphs(page, lengths: lengths)
    }

    /// The element whose own paragraphs have the most words; those of a child count half.
    private func mostParagraphs(_ page: borrowing Page, lengths: [Int]) -> Int {
        var scores = [Int](repeating: 0, count: page.nodes.count)
        for index in page.nodes.indices where lengths[index + 1] > lengths[index] {
            let length = lengths[index + 1] - lengths[index]
            var holder = Int(page.nodes[index].parent)
            while holder > 0,
                Tag.parting(of: page.nodes[holder].tag) == .none || Tag.isParagraph(page.nodes[holder].tag)
            {
                holder = Int(page.nodes[holder].parent)
            }
            guard holder >= 0 else { continue }
            scores[holder] += 2 * length
            if page.nodes[holder].parent >= 0 { scores[Int(page.nodes[holder].parent)] += length }
        }
        var best = 0
        for (index, score) in scores.enumerated() where score > scores[best] { best = index }
        return best
    }

    // MARK: Its text

    private func write(_ page: borrowing Page) -> [UInt8] {
        var writer = ReadableWriter()
        // Elements that are open, innermost last.
        var open: [Int] = []
        for index in container..<Int(page.nodes[container].end) {
            while let last = open.last, Int(page.nodes[last].end) <= index {
                open.removeLast()
                writer.part(Tag.parting(of: page.nodes[last].tag))
            }
            if isDropped[index] { continue }
            let node = page.nodes[index]
            if node.tag == Tag.text {
                writer.write(page.bytes(of: node))
            } else if Int(node.tag) == cinputs_line {
                writer.breakLine()
            } else {
                writer.part(Tag.parting(of: node.tag))
                open.append(index)
            }
        }
        return writer.bytes
    }
}

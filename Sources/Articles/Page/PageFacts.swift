internal import CInputs

/// What a page tells of its article.
struct PageFacts {
    private(set) var title: String?
    private(set) var published: CalendarDay?
    private(set) var language: String?
    private(set) var url: String?
    private(set) var outlet: String?

    init(of page: borrowing Page, article: ReadableText) {
        /// Contents of `<meta>` by name, the first of each.
        var metas: [String: String] = [:]
        var heading: (inside: String?, outside: String?)
        var pageTitle: String?
        var linkedDay: CalendarDay?
        var times: (inside: CalendarDay?, outside: CalendarDay?)
        for (index, node) in page.nodes.enumerated() {
            switch Int(node.tag) {
            case cinputs_meta:
                guard let content = page.attribute("content", of: index)?.words else { continue }
                for name in ["property", "name", "itemprop"] as [StaticString] {
                    guard let name = page.attribute(name, of: index)?.lowercased(), metas[name] == nil else { continue }
                    metas[name] = content
                }
            case cinputs_html:
                language =
                    language ?? (page.attribute("lang", of: index) ?? page.attribute("xml:lang", of: index))?.nilIfBlank
            case cinputs_title: pageTitle = pageTitle ?? page.words(in: index)
            case cinputs_heading1:
                if article.isInArticle(index, of: page) {
                    heading.inside = heading.inside ?? page.words(in: index)
                } else {
                    heading.outside = heading.outside ?? page.words(in: index)
                }
            case cinputs_link:
                guard url == nil, page.attribute("rel", of: index)?.lowercased() == "canonical" else { continue }
                url = page.attribute("href", of: index)?.nilIfBlank
            case cinputs_time:
                guard let day = page.attribute("datetime", of: index).flatMap({ CalendarDay(written: $0) }) else {
                    continue
                }
                if article.isInArticle(index, of: page) {
                    times.inside = times.inside ?? day
                } else {
                    times.outside = times.outside ?? day
                }
            case cinputs_script:
                guard linkedDay == nil, page.attribute("type", of: index)?.lowercased() == "application/ld+json",
                    index + 1 < Int(node.end)
                else { continue }
                linkedDay = Self.linkedDay(in: page.bytes(of: page.nodes[index + 1]))
            default: continue
            }
        }
        title = metas["og:title"] ?? heading.inside ?? heading.outside ?? pageTitle
        url = url ?? metas["og:url"]
        outlet = metas["og:site_name"]
        language = language ?? metas["og:locale"]
        let named = Self.dayNames.lazy.compactMap { metas[$0].flatMap { CalendarDay(written: $0) } }.first
        published = named ?? linkedDay ?? times.inside ?? times.outside
    }

    /// The names under which pages tell their day, the surest first.
    private static let dayNames = [
        "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
        "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "publish_date",
        "parsely-pub-date", "sailthru.date",
    ]

    /// The value of "datePublished" in JSON-LD. Looked for as bytes: many pages have JSON that does not parse.
    static func linkedDay(in json: UnsafeBufferPointer<UInt8>) -> CalendarDay? {
        let key = Array("\"datePublished\"".utf8)
        var at = 0
        let bytes = UnsafeRawBufferPointer(json)
        while let found = Bytes.firstIndex(of: 0x22, in: bytes, at..<bytes.count) {
            at = found + 1
            guard bytes[found...].starts(with: key) else { continue }
            let value = bytes[(found + key.count)...].prefix(80)
                .drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") || $0 == 0x22 || $0 == UInt8(ascii: "[") }
                .prefix { $0 != 0x22 }
            if let day = CalendarDay(written: String(decoding: value, as: UTF8.self)) { return day }
        }
        return nil
    }
}

/// A request of HTTP/1.1, as little of it as the server needs.
struct HTTPRequest: Equatable {
    var method: String
    /// Without the query.
    var path: String
    /// Behind “?”, each `name=value`; nothing is unescaped, since only plain words are asked.
    var query: [String: String]
    /// By lower-case name.
    var headers: [String: String]
    var body: [UInt8] = []

    /// The media type of the body in lower case, without parameters.
    var contentType: String {
        let type = headers["content-type"]?.split(separator: ";").first.map(String.init) ?? ""
        return type.trimmed.lowercased()
    }
}

/// Reads the head of a request, strictly: what is not plainly one request is refused.
enum HTTPHead {
    /// The request of `head`, all bytes before the empty line, or the answer that refuses it.
    static func parse(_ head: [UInt8]) -> Result<HTTPRequest, HTTPRefusal> {
        // Controls in a head are of no use to anybody but smugglers.
        guard !head.contains(where: { ($0 < 0x20 && $0 != 0x0D && $0 != 0x0A && $0 != 0x09) || $0 >= 0x7F }) else {
            return .failure(.badRequest("a header is not plain ASCII"))
        }
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        let words = lines[0].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 3, !words[0].isEmpty, words[1].hasPrefix("/") else {
            return .failure(.badRequest("no request line"))
        }
        guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { return .failure(.version) }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex, line.first != " ", line.first != "\t"
            else { return .failure(.badRequest("a header has no name")) }
            let name = line[..<colon].lowercased()
            guard !name.contains(where: \.isWhitespace), headers[name] == nil else {
                return .failure(.badRequest("a header stands twice"))
            }
            headers[name] = String(line[line.index(after: colon)...]).trimmed
        }
        let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var query: [String: String] = [:]
        for pair in (target.count > 1 ? target[1] : "").split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            query[sides[0]] = sides.count > 1 ? sides[1] : "1"
        }
        return .success(HTTPRequest(method: words[0], path: target[0], query: query, headers: headers))
    }

    /// How long the body is, or the answer that refuses the request.
    static func bodyLength(of request: HTTPRequest, limit: Int) -> Result<Int, HTTPRefusal> {
        if request.headers["transfer-encoding"] != nil { return .failure(.lengthRequired) }
        guard let length = request.headers["content-length"] else {
            return request.method == "POST" ? .failure(.lengthRequired) : .success(0)
        }
        guard !length.isEmpty, length.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return .failure(.badRequest("the length of the body is no number"))
        }
        guard let count = Int(length), count <= limit else { return .failure(.tooLarge(limit)) }
        return .success(count)
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}

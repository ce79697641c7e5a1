import Testing

@testable import Server

/// What is plainly one request is read, anything else refused.
@Suite struct HTTPHeadTests {
    private func parse(_ head: String) -> Result<HTTPRequest, HTTPRefusal> {
        HTTPHead.parse(Array(head.replacing("\n", with: "\r\n").utf8))
    }

    private func status(_ head: String) -> Int? {
        if case .failure(let refusal) = parse(head) { return refusal.status }
        return nil
    }

    @Test func readsTheLineTheQueryAndHeaders() throws {
        let request = try parse(
            "POST /v1/process?why=1&offsets=utf8 HTTP/1.1\nHost: localhost:80\nContent-Type:  Text/Plain; x=y "
        ).get()
        #expect(request.method == "POST")
        #expect(request.path == "/v1/process")
        #expect(request.query == ["why": "1", "offsets": "utf8"])
        #expect(request.headers["host"] == "localhost:80")
        #expect(request.contentType == "text/plain")
    }

    @Test(arguments: [
        ("GET / HTTP/2", 505), ("GET /", 400), ("", 400), ("GET  / HTTP/1.1", 400), ("GET http://a/ HTTP/1.1", 400),
        ("GET / HTTP/1.1\nHost: a\nHost: b", 400), ("GET / HTTP/1.1\n folded: x", 400),
        ("GET / HTTP/1.1\nno colon", 400),
        ("GET / HTTP/1.1\nA b: c", 400), ("GET /\u{1B}[31m HTTP/1.1", 400), ("GET /é HTTP/1.1", 400),
    ])
    func refusesWhatIsNotPlain(head: String, wanted: Int) { #expect(status(head) == wanted) }

    @Test(
        arguments: [
            ("Content-Length: 5", 5, nil), ("Content-Length: 11", nil, 413), ("Content-Length: -1", nil, 400),
            ("Content-Length: 5x", nil, 400), ("Content-Length: 99999999999999999999", nil, 413),
            ("Transfer-Encoding: chunked", nil, 411), ("X: y", nil, 411),
        ] as [(String, Int?, Int?)])
    func boundsTheBody(header: String, length: Int?, refused: Int?) throws {
        let request = try parse("POST / HTTP/1.1\n\(header)").get()
        switch HTTPHead.bodyLength(of: request, limit: 10) {
        case .success(let count): #expect(count == length)
        case .failure(let refusal): #expect(refusal.status == refused)
        }
    }

    @Test func everyAnswerForbidsAllButThePage() {
        let head = String(decoding: HTTPResponse.error(.notFound).bytes(policy: "default-src 'none'"), as: UTF8.self)
        for line in [
            "HTTP/1.1 404 Not Found", "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options: nosniff", "Connection: close", "Cache-Control: no-store",
        ] {
            #expect(head.contains(line + "\r\n"))
        }
        #expect(head.hasSuffix("}}\n"))
    }
}

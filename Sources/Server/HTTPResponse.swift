internal import Records

/// An answer.
struct HTTPResponse {
    var status: Int
    var contentType: String
    var body: [UInt8]
    /// Beside those that every answer has.
    var headers: [String: String] = [:]

    static func json(_ body: [UInt8], status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, contentType: "application/json", body: body)
    }

    /// An error as JSON: `{"error":{"code":"too_large","message":"…"}}`.
    static func error(_ refusal: HTTPRefusal) -> HTTPResponse {
        var body = JSONBytes()
        body.append(json: "{\"error\":{\"code\":")
        body.append(string: refusal.code)
        body.append(json: ",\"message\":")
        body.append(string: refusal.message)
        body.append(json: "}}\n")
        var response = json(Array(body.bytes), status: refusal.status)
        if let allow = refusal.allow { response.headers["Allow"] = allow }
        return response
    }

    private static let reasons = [
        200: "OK", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
        408: "Request Timeout", 411: "Length Required", 413: "Content Too Large", 415: "Unsupported Media Type",
        421: "Misdirected Request", 422: "Unprocessable Content", 431: "Request Header Fields Too Large",
        503: "Service Unavailable", 505: "HTTP Version Not Supported",
    ]

    /// The bytes to send. Every answer ends its connection, so that none waits for another.
    func bytes(withBody: Bool = true, policy: String) -> [UInt8] {
        var all = [
            "Content-Type": "\(contentType); charset=utf-8",
            "Content-Length": String(body.count),
            "Content-Security-Policy": "\(policy); frame-ancestors 'none'",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cache-Control": "no-store",
            "Connection": "close",
        ]
        all.merge(headers) { $1 }
        var head = "HTTP/1.1 \(status) \(Self.reasons[status] ?? "Unknown")\r\n"
        for (name, value) in all.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
        return Array((head + "\r\n").utf8) + (withBody ? body : [])
    }
}

/// Why a request is refused.
struct HTTPRefusal: Error, Equatable {
    var status: Int
    /// One word for programs.
    var code: String
    var message: String
    var allow: String?

    static func badRequest(_ what: String) -> HTTPRefusal {
        HTTPRefusal(status: 400, code: "bad_request", message: "\(what); write HTTP/1.1")
    }
    static let version = HTTPRefusal(status: 505, code: "version", message: "not HTTP/1.1; use it")
    static let lengthRequired = HTTPRefusal(
        status: 411, code: "length_required", message: "the body's length is not told; send Content-Length")
    static func tooLarge(_ limit: Int) -> HTTPRefusal {
        HTTPRefusal(status: 413, code: "too_large", message: "more than \(limit) bytes; send articles one by one")
    }
    static let headTooLarge = HTTPRefusal(
        status: 431, code: "head_too_large", message: "the headers are too long; leave out cookies")
    static let tooSlow = HTTPRefusal(status: 408, code: "too_slow", message: "the request did not come; send it anew")
    static let busy = HTTPRefusal(status: 503, code: "busy", message: "too many requests at once; come again")
    static let notFound = HTTPRefusal(
        status: 404, code: "not_found", message: "nothing is there; see /, /v1/process, /v1/report and /v1/health")
    static func method(allowed: String) -> HTTPRefusal {
        HTTPRefusal(status: 405, code: "method", message: "not this way; use \(allowed)", allow: allowed)
    }
    static let mediaType = HTTPRefusal(
        status: 415, code: "media_type",
        message: "not this form; send application/json, application/x-ndjson or text/plain")
    static let otherHost = HTTPRefusal(
        status: 421, code: "host", message: "not this server's name; use the address that it listens on")
    static let otherOrigin = HTTPRefusal(
        status: 403, code: "origin", message: "another site asks; open the server's own page")
}

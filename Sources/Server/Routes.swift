internal import Articles
internal import Pipeline
internal import Records
internal import Reports

/// What the server answers to which request.
struct Routes: Sendable {
    let pipeline: NewsPipeline
    /// Names under which the server may be asked, with the port: “127.0.0.1:8080”. Any other one is a page elsewhere that
    /// had its own name point here.
    let hosts: Set<String>

    static let policy = ContentPolicy.text(connectsToServer: true)

    func answer(_ request: HTTPRequest) -> HTTPResponse {
        guard let host = request.headers["host"]?.lowercased(), hosts.contains(host) else { return .error(.otherHost) }
        if let origin = request.headers["origin"], origin != "http://\(host)" { return .error(.otherOrigin) }
        switch request.path {
        case "/": return only("GET", request) { page() }
        case "/v1/health": return only("GET", request) { health() }
        case "/v1/process": return only("POST", request) { process(request) }
        case "/v1/report": return only("POST", request) { report(request) }
        default: return .error(.notFound)
        }
    }

    private func only(_ method: String, _ request: HTTPRequest, _ answer: () -> HTTPResponse) -> HTTPResponse {
        if request.method == method || (method == "GET" && request.method == "HEAD") { return answer() }
        return .error(.method(allowed: method == "GET" ? "GET, HEAD" : method))
    }

    private func page() -> HTTPResponse {
        var page = Page(title: "Articles pasted here", fromServer: true)
        return HTTPResponse(status: 200, contentType: "text/html", body: page.html())
    }

    private func health() -> HTTPResponse {
        var body = JSONBytes()
        body.append(json: "{\"status\":\"ok\",\"raqim\":")
        body.append(string: pipeline.provenance.version)
        body.append(json: ",\"gazetteer\":")
        body.append(string: pipeline.provenance.gazetteer)
        body.append(json: "}\n")
        return .json(Array(body.bytes))
    }

    /// The articles of a body: one, or one a line of NDJSON.
    private func articles(_ request: HTTPRequest) -> Result<[Result<Article, ArticleFailure>], HTTPRefusal> {
        switch request.contentType {
        case "application/json": return .success([ReceivedArticle.json(request.body, id: "request")])
        case "text/plain": return .success([ReceivedArticle.text(request.body, id: "request")])
        case "application/x-ndjson", "application/jsonl":
            let lines = request.body.split(separator: 0x0A).enumerated()
            return .success(lines.map { ReceivedArticle.json(Array($0.element), id: "request:\($0.offset + 1)") })
        default: return .failure(.mediaType)
        }
    }

    /// Records of the body, a line each. Query: `why`, `text`, `offsets=codepoint|utf8|utf16`.
    private func process(_ request: HTTPRequest) -> HTTPResponse {
        var options = RecordWriter.Options()
        options.why = request.query["why"] == "1"
        options.includesText = request.query["text"] == "1"
        if let unit = request.query["offsets"] {
            guard let known = OffsetUnit(rawValue: unit) else {
                return .error(.badRequest("offsets are codepoint, utf8 or utf16"))
            }
            options.offsets = known
        }
        return records(request, options).response
    }

    /// What the page shows of the body.
    private func report(_ request: HTTPRequest) -> HTTPResponse {
        var options = RecordWriter.Options()
        options.why = true
        options.includesText = true
        options.offsets = .utf16
        let (response, isRefused) = records(request, options)
        if isRefused { return response }
        var page = Page(title: "Articles pasted here", fromServer: true)
        for line in response.body.split(separator: 0x0A) {
            // The writer's own lines are records.
            guard let read = try? RecordLines.read(line, place: "request") else { continue }
            switch read {
            case .record(let record): page.add(record)
            case .failure(let failure): page.add(failure)
            }
        }
        return .json(page.json())
    }

    private func records(
        _ request: HTTPRequest, _ options: RecordWriter.Options
    ) -> (response: HTTPResponse, isRefused: Bool) {
        let articles: [Result<Article, ArticleFailure>]
        switch self.articles(request) {
        case .failure(let refusal): return (.error(refusal), true)
        case .success(let found): articles = found
        }
        var writer = RecordWriter(options: options, provenance: pipeline.provenance)
        var lines: [UInt8] = []
        var hasFailed = false
        for result in articles {
            switch result {
            case .success(let article):
                let record = pipeline.record(of: article)
                article.text.withUnsafeBufferPointer { writer.append(record, text: $0, to: &lines) }
            case .failure(let error):
                hasFailed = true
                writer.append(FailureRecord(id: error.id, code: error.code, message: error.message), to: &lines)
            }
        }
        // Of many articles some may fail; a single one that fails is the request's failure.
        var response = HTTPResponse.json(lines, status: hasFailed && articles.count == 1 ? 422 : 200)
        if articles.count != 1 { response.contentType = "application/x-ndjson" }
        return (response, false)
    }
}

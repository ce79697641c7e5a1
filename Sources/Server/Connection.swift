internal import Glibc

/// One request and its answer.
struct Connection {
    let descriptor: Int32
    let limits: ServerLimits
    let routes: Routes

    func serve(isTooMany: Bool) {
        if isTooMany { return send(.error(.busy), withBody: true) }
        switch receive() {
        case .success(let request): send(routes.answer(request), withBody: request.method != "HEAD")
        case .failure(let refusal): send(.error(refusal), withBody: true)
        }
    }

    /// Reads one request within the limits.
    private func receive() -> Result<HTTPRequest, HTTPRefusal> {
        let deadline = Self.now() + limits.receiveSeconds * 1000
        var bytes: [UInt8] = []
        var searched = 0
        let end: Int
        while true {
            if let found = Self.headEnd(in: bytes, from: searched) {
                end = found
                break
            }
            searched = max(0, bytes.count - 3)
            guard bytes.count <= limits.head else { return .failure(.headTooLarge) }
            guard more(&bytes, atMost: 4096, before: deadline) else { return .failure(.tooSlow) }
        }
        guard end <= limits.head else { return .failure(.headTooLarge) }
        var request: HTTPRequest
        switch HTTPHead.parse(Array(bytes[..<end])) {
        case .success(let parsed): request = parsed
        case .failure(let refusal): return .failure(refusal)
        }
        let length: Int
        switch HTTPHead.bodyLength(of: request, limit: limits.body) {
        case .success(let told): length = told
        case .failure(let refusal): return .failure(refusal)
        }
        request.body = Array(bytes[(end + 4)...].prefix(length))
        request.body.reserveCapacity(length)
        if request.headers["expect"]?.lowercased() == "100-continue", request.body.count < length {
            _ = sendAll(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), before: deadline)
        }
        while request.body.count < length {
            guard more(&request.body, atMost: min(1 << 16, length - request.body.count), before: deadline) else {
                return .failure(.tooSlow)
            }
        }
        return .success(request)
    }

    private func send(_ response: HTTPResponse, withBody: Bool) {
        let bytes = response.bytes(withBody: withBody, policy: Routes.policy)
        let deadline = Self.now() + limits.sendSeconds * 1000
        guard sendAll(bytes, before: deadline) else { return }
        shutdown(descriptor, Int32(SHUT_WR))
        // What a refused client still sends is taken for a moment, or its system would throw the answer away.
        var rest: [UInt8] = []
        let patience = Self.now() + 500
        while rest.count < 1 << 20, more(&rest, atMost: 1 << 16, before: patience) {}
    }

    /// Where the empty line behind the head begins.
    private static func headEnd(in bytes: [UInt8], from: Int) -> Int? {
        guard bytes.count >= 4 else { return nil }
        return (from..<(bytes.count - 3)).first {
            bytes[$0] == 0x0D && bytes[$0 + 1] == 0x0A && bytes[$0 + 2] == 0x0D && bytes[$0 + 3] == 0x0A
        }
    }

    /// Appends what comes next; false at the end and after the deadline.
    private func more(_ bytes: inout [UInt8], atMost room: Int, before deadline: Int) -> Bool {
        guard wait(for: Int16(POLLIN), before: deadline) else { return false }
        let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = max(0, recv(descriptor, buffer.baseAddress, room, 0))
        }
        bytes += chunk
        return !chunk.isEmpty
    }

    private func sendAll(_ bytes: [UInt8], before deadline: Int) -> Bool {
        var done = 0
        while done < bytes.count {
            guard wait(for: Int16(POLLOUT), before: deadline) else { return false }
            let count = bytes.withUnsafeBytes { raw in
                // Not empty, so there is a base address.
                Glibc.send(
                    descriptor, raw.baseAddress! + done, min(1 << 16, raw.count - done),
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count > 0 {
                done += count
            } else if errno != EINTR && errno != EAGAIN {
                return false
            }
        }
        return true
    }

    private func wait(for events: Int16, before deadline: Int) -> Bool {
        while true {
            let left = deadline - Self.now()
            guard left > 0 else { return false }
            var polled = pollfd(fd: descriptor, events: events, revents: 0)
            let ready = poll(&polled, 1, Int32(left))
            if ready > 0 { return true }
            if ready == 0 || errno != EINTR { return false }
        }
    }

    /// Milliseconds of a clock that nobody sets.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}

/// The work of a connection, on a thread of its own.
final class ConnectionWork: Sendable {
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    /// Whether a thread could be had.
    func start() -> Bool {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        // An article's stages are not deep, but pages of parsers are.
        pthread_attr_setstacksize(&attributes, 4 << 20)
        var thread = pthread_t()
        let work = Unmanaged.passRetained(self)
        let status = pthread_create(
            &thread, &attributes,
            { argument in
                // Never nil: it is the work that was passed in.
                Unmanaged<ConnectionWork>.fromOpaque(argument!).takeRetainedValue().body()
                return nil
            }, work.toOpaque())
        if status != 0 { work.release() }
        return status == 0
    }
}

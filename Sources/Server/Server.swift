internal import Glibc
public import Pipeline
internal import Synchronization

/// A page on this computer to paste articles into, and the same as a service for programs; see Documentation/server.md.
///
/// It speaks the little HTTP that it needs by itself. FlyingFox 0.27 bounds neither the headers nor the time in which a
/// request must come, so a client could fill the memory; Hummingbird 2 bounds both, but brings sixteen packages, whose
/// release build takes longer than all of raqim's on two cores, for four routes. Here every request has a connection and a
/// thread of its own, a deadline, and limits on its head and body (`ServerLimits`); anything unusual is refused, keeping
/// alive and chunks included. It listens on 127.0.0.1 alone unless another address is asked for, and answers only under
/// its own name and to its own page.
public final class Server: Sendable {
    private let listener: Int32
    private let limits: ServerLimits
    private let routes: Routes
    /// Connections under way.
    private let active = Atomic<Int>(0)
    private let isStopping = Atomic<Bool>(false)
    /// The address that the page has.
    public let address: String

    /// Listens, but answers nothing yet.
    ///
    /// - Parameters:
    ///   - host: an IPv4 address of this computer, “127.0.0.1”.
    ///   - port: 0 for any that is free.
    public init(
        pipeline: NewsPipeline, host: String = "127.0.0.1", port: UInt16, limits: ServerLimits = ServerLimits()
    ) throws(ServerError) {
        self.limits = limits
        let (descriptor, bound) = try Self.listen(host: host, port: port)
        listener = descriptor
        address = "http://\(host):\(bound)/"
        var hosts: Set<String> = ["\(host):\(bound)"]
        if host == "127.0.0.1" { hosts.insert("localhost:\(bound)") }
        routes = Routes(pipeline: pipeline, hosts: hosts)
    }

    deinit { close(listener) }

    /// Answers until `stop` is called, then lets answers under way end.
    public func run() {
        while !isStopping.load(ordering: .acquiring) {
            let connection = accept(listener, nil, nil)
            if connection < 0 {
                // Too many open files: others will end.
                if errno == EMFILE || errno == ENFILE { usleep(50_000) }
                continue
            }
            if isStopping.load(ordering: .acquiring) {
                close(connection)
                break
            }
            take(connection)
        }
        for _ in 0..<(limits.stopSeconds * 50) where active.load(ordering: .acquiring) > 0 { usleep(20_000) }
    }

    /// Stops `run`. May be called from any thread.
    public func stop() {
        isStopping.store(true, ordering: .releasing)
        // Wakes `accept`.
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func take(_ connection: Int32) {
        let isTooMany = active.add(1, ordering: .acquiringAndReleasing).newValue > limits.connections
        let work = ConnectionWork { [self] in
            Connection(descriptor: connection, limits: limits, routes: routes).serve(isTooMany: isTooMany)
            close(connection)
            active.subtract(1, ordering: .acquiringAndReleasing)
        }
        if !work.start() {
            close(connection)
            active.subtract(1, ordering: .acquiringAndReleasing)
        }
    }

    private static func listen(host: String, port: UInt16) throws(ServerError) -> (Int32, UInt16) {
        var socketAddress = sockaddr_in()
        socketAddress.sin_family = sa_family_t(AF_INET)
        socketAddress.sin_port = port.bigEndian
        guard inet_pton(AF_INET, host, &socketAddress.sin_addr) == 1 else {
            throw ServerError(what: "no address of this computer", place: host, remedy: "give one as 127.0.0.1")
        }
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw failure("cannot open a socket", host, port) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &socketAddress) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && Glibc.listen(descriptor, 64) == 0
                    && getsockname(descriptor, address, &length) == 0
            }
        }
        guard isBound else {
            let error = failure("cannot listen", host, port)
            close(descriptor)
            throw error
        }
        return (descriptor, UInt16(bigEndian: socketAddress.sin_port))
    }

    private static func failure(_ what: String, _ host: String, _ port: UInt16) -> ServerError {
        let reason = String(cString: strerror(errno)).lowercased()
        return ServerError(
            what: "\(what): \(reason)", place: "\(host):\(port)", remedy: "name another --port or --host")
    }
}

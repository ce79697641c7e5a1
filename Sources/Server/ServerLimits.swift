/// How much a client may ask of the server.
public struct ServerLimits: Sendable {
    /// The request line and all headers, in bytes.
    public var head = 16 << 10
    /// The body, in bytes.
    public var body = 4 << 20
    /// From the first byte of a request to its last, in seconds; a client that dribbles is cut off.
    public var receiveSeconds = 10
    /// For the answer to be taken, in seconds.
    public var sendSeconds = 30
    /// Requests at the same time; those beyond are told to come again.
    public var connections = 16
    /// After the wish to stop, for answers under way, in seconds.
    public var stopSeconds = 3

    public init() {}
}

/// Why the server cannot start, said in one line: what, where; what to do.
public struct ServerError: Error, CustomStringConvertible, Equatable {
    public let what: String
    public let place: String
    public let remedy: String

    public var description: String { "\(what), \(place); \(remedy)" }
}

import Glibc

/// A run of the raqim binary.
struct Child {
    /// Seconds of the wall and of the processor, all threads together.
    let wall: Double
    let processor: Double
    /// The most memory that it held, in bytes.
    let peak: Int
    /// Seconds of the wall until the first newline came; nil when the output went to /dev/null.
    let first: Double?

    /// Runs `binary` with standard input from `input`.
    /// - Parameter watchingFirstLine: reads the output and notes when its first line is there; else it goes to /dev/null.
    static func run(
        _ binary: String, _ arguments: [String], input: String = "/dev/null", watchingFirstLine: Bool = false
    ) throws(BenchError) -> Child {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        var ends: [Int32] = [-1, -1]
        if watchingFirstLine {
            guard pipe(&ends) == 0 else { throw BenchError("no pipe: \(String(cString: strerror(errno)))") }
            posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
            posix_spawn_file_actions_addclose(&actions, ends[0])
        } else {
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([binary] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let start = Clock.wall()
        var process = pid_t()
        let status = posix_spawn(&process, binary, &actions, nil, &words, environ)
        guard status == 0 else { throw BenchError("\(binary) does not start: \(String(cString: strerror(status)))") }
        var first: Double?
        if watchingFirstLine {
            close(ends[1])
            first = secondsToFirstLine(from: ends[0], since: start)
            close(ends[0])
        }
        var ending: Int32 = 0
        var usage = rusage()
        while wait4(process, &ending, 0, &usage) < 0 && errno == EINTR {}
        let wall = Clock.wall() - start
        guard ending == 0 else { throw BenchError("\(binary) \(arguments.joined(separator: " ")) failed") }
        let processor =
            Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
        return Child(wall: wall, processor: processor, peak: usage.ru_maxrss * 1024, first: first)
    }

    /// Reads to the end, and tells when the first newline was there.
    private static func secondsToFirstLine(from end: Int32, since start: Double) -> Double? {
        var first: Double?
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(end, &buffer, buffer.count)
            if count <= 0 { return first }
            if first == nil, buffer[..<count].contains(0x0A) { first = Clock.wall() - start }
        }
    }
}

/// Why there are no figures.
struct BenchError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

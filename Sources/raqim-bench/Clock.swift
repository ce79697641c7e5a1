import Glibc

/// Clocks in seconds.
enum Clock {
    /// Of the wall.
    static func wall() -> Double { read(CLOCK_MONOTONIC) }
    /// Of the processor, this thread alone: what others do on the machine at the same time does not count.
    static func thread() -> Double { read(CLOCK_THREAD_CPUTIME_ID) }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Processor seconds that `work` takes on this thread.
    static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let start = thread()
        try work()
        return thread() - start
    }
}

extension [Double] {
    /// The one in the middle.
    var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

import Glibc
import Synchronization

/// Ctrl-C and `kill` as a wish: what is being worked is finished and written as whole lines, for three seconds at most.
/// A second wish ends at once.
struct Interruption: Sendable {
    private final class Received: Sendable {
        let signal = Atomic<Int32>(0)
    }

    private let received = Received()

    /// The exit code that tells of the signal, 130 or 143; nil when there was none.
    var exitCode: Int32? {
        let signal = received.signal.load(ordering: .relaxed)
        return signal == 0 ? nil : 128 + signal
    }

    /// Listens from now on and calls `stop` at the first signal, on a thread of its own. Call it before other threads
    /// begin, so that they leave the signals to this one. `exit` ends the process when that takes too long.
    func listen(
        stop: @escaping @Sendable () -> Void, exit: @escaping @Sendable (Int32) -> Never = { _exit($0) }
    ) throws(CommandError) {
        // A reader that went away is told by write(2) instead.
        signal(SIGPIPE, SIG_IGN)
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let received = received
        let awaited = signals
        try startThread {
            var awaited = awaited
            var signal: Int32 = 0
            sigwait(&awaited, &signal)
            received.signal.store(signal, ordering: .relaxed)
            stop()
            // Somebody may be waiting for input that never comes.
            var patience = timespec(tv_sec: 3, tv_nsec: 0)
            sigtimedwait(&awaited, nil, &patience)
            exit(128 + signal)
        }
    }
}

import Glibc

/// State that threads share: one at a time may touch it, and the others may wait until it has what they need.
final class Monitor<State>: @unchecked Sendable {
    // Unchecked is sound: `state` is touched only while `mutex` is held. The two lie behind pointers of their own because
    // POSIX forbids moving them.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let bell = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var state: State

    init(_ state: State) {
        self.state = state
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(bell, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(bell)
        mutex.deallocate()
        bell.deallocate()
    }

    /// Changes the state and lets those who wait look again.
    func change<Result>(_ change: (inout State) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(bell)
            pthread_mutex_unlock(mutex)
        }
        return change(&state)
    }

    /// Waits until `attempt` gives something, and gives it.
    func wait<Result>(for attempt: (inout State) -> Result?) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(bell)
            pthread_mutex_unlock(mutex)
        }
        while true {
            if let result = attempt(&state) { return result }
            pthread_cond_wait(bell, mutex)
        }
    }
}

/// Runs `work` on a thread of its own that nobody waits for.
func startThread(_ work: @escaping @Sendable () -> Void) throws(CommandError) {
    final class Work {
        let run: @Sendable () -> Void
        init(run: @escaping @Sendable () -> Void) { self.run = run }
    }
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(Work(run: work))
    let status = pthread_create(
        &thread, nil,
        { argument in
            guard let argument else { return nil }
            Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
            return nil
        }, argument.toOpaque())
    if status != 0 {
        argument.release()
        throw CommandError("no thread to be had", String(cString: strerror(status)), remedy: "give a lower --jobs")
    }
    pthread_detach(thread)
}

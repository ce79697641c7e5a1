internal import Glibc
internal import Synchronization

/// A part of the work on an article, in the order in which it is done.
public enum Stage: Int, CaseIterable, Sendable {
    /// Bytes of the input to articles.
    case reading
    /// Telling the language, cutting into tokens and sentences, looking words up.
    case segmentation
    /// Names of the gazetteer.
    case names
    case dates
    /// Names that no list has.
    case entities
    /// Short names that stand for longer ones.
    case coreference
    case linking
    case quotes
    /// What the record says of each finding, and its bytes.
    case writing
}

/// Processor time by stage, of all threads together. Shared by those who work on one input.
///
///     let times = StageTimes()
///     let pipeline = try NewsPipeline(gazetteers: gazetteers, options: PipelineOptions(times: times))
///     …
///     print(times.seconds(of: .names))
public final class StageTimes: Sendable {
    private let nanoseconds = Mutex([UInt64](repeating: 0, count: Stage.allCases.count))

    public init() {}

    public func seconds(of stage: Stage) -> Double { nanoseconds.withLock { Double($0[stage.rawValue]) / 1e9 } }

    fileprivate func add(_ spent: [UInt64]) {
        nanoseconds.withLock { all in
            for index in all.indices { all[index] += spent[index] }
        }
    }
}

/// Measures the stages of one piece of work on one thread. Without `StageTimes` it does nothing, at the cost of one look.
///
///     var watch = StageWatch(times)
///     …                       // names
///     watch.lap(.names)       // what passed since the last lap was for names
///     watch.finish()
public struct StageWatch {
    private let times: StageTimes?
    private var last = 0 as UInt64
    private var spent: [UInt64] = []

    /// Begins to measure.
    public init(_ times: StageTimes?) {
        self.times = times
        guard times != nil else { return }
        spent = Array(repeating: 0, count: Stage.allCases.count)
        last = Self.now()
    }

    /// Counts the time since the last lap as that of `stage`.
    @inline(__always)
    public mutating func lap(_ stage: Stage) {
        if times != nil { count(stage) }
    }

    /// Hands the times over.
    public func finish() { times?.add(spent) }

    @inline(never)
    private mutating func count(_ stage: Stage) {
        let now = Self.now()
        spent[stage.rawValue] += now - last
        last = now
    }

    /// Nanoseconds of the processor on this thread: what others do at the same time on the machine does not count.
    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

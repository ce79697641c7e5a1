import Gazetteers
import Pipeline

extension NewsPipeline {
    /// The pipeline over the compiled gazetteers at `paths`, later ones over earlier ones. Returns when every byte of them
    /// is checked; that goes on beside the reading of word lists and rules, so that a large gazetteer costs little.
    convenience init(gazetteerPaths paths: [String], output: OutputOptions) throws {
        try self.init(
            gazetteerPaths: paths, why: output.why, tokens: output.tokens,
            times: output.stats ? StageTimes() : nil)
    }

    /// The same, with what records are to hold told one by one.
    convenience init(gazetteerPaths paths: [String], why: Bool, tokens: Bool = false, times: StageTimes? = nil) throws {
        do {
            let gazetteers = try paths.map { try Gazetteer(unchecked: $0) }
            let checking = try ContentCheck(of: gazetteers)
            defer { checking.wait() }
            try self.init(gazetteers: gazetteers, options: PipelineOptions(why: why, tokens: tokens, times: times))
            if let fault = checking.wait() { throw fault }
        } catch let error as GazetteerError {
            throw CommandError(describing: error)
        }
    }
}

/// The check of gazetteers' content on a thread of its own.
private struct ContentCheck: Sendable {
    private struct State {
        var isDone = false
        var fault: GazetteerError?
    }
    private let state = Monitor(State())

    init(of gazetteers: [Gazetteer]) throws {
        try startThread { [state] in
            var fault: GazetteerError?
            for gazetteer in gazetteers where fault == nil {
                do throws(GazetteerError) { try gazetteer.checkContent() } catch { fault = error }
            }
            state.change { $0 = State(isDone: true, fault: fault) }
        }
    }

    /// Waits for the end; the first fault, if any.
    @discardableResult
    func wait() -> GazetteerError? {
        state.wait { $0.isDone ? .some($0.fault) : nil }
    }
}

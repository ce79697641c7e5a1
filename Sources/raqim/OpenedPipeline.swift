import Gazetteers
import Pipeline

extension NewsPipeline {
    /// The pipeline over the compiled gazetteers at `paths`, later ones over earlier ones.
    convenience init(gazetteerPaths paths: [String], output: OutputOptions) throws {
        try self.init(
            gazetteerPaths: paths, why: output.why, tokens: output.tokens,
            times: output.stats ? StageTimes() : nil)
    }

    /// The same, with what records are to hold told one by one.
    convenience init(gazetteerPaths paths: [String], why: Bool, tokens: Bool = false, times: StageTimes? = nil) throws {
        var gazetteers: [Gazetteer] = []
        for path in paths {
            do {
                gazetteers.append(try Gazetteer(path: path))
            } catch {
                throw CommandError(describing: error)
            }
        }
        try self.init(gazetteers: gazetteers, options: PipelineOptions(why: why, tokens: tokens, times: times))
    }
}

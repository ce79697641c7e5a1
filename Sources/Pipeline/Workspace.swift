internal import Gazetteers
internal import Text

/// What one worker keeps from article to article: its segmenter, and what the words met so far mean to each gazetteer.
/// Nothing in it changes what an article's record says.
///
/// A class on its way between threads: whoever took it out of the pipeline's store holds it alone.
final class Workspace: @unchecked Sendable {
    let segmenter: Segmenter
    /// One for each gazetteer, in their order.
    let caches: [WordCache]

    init(gazetteers: [Gazetteer], folding: Folding) throws(SegmentationError) {
        segmenter = try Segmenter(folding: folding)
        caches = gazetteers.map { WordCache(gazetteer: $0) }
    }
}

/// Articles on their way from the disk to a worker, not yet opened or cut: about as many as make 256 KiB.
public struct ArticleBatch: Sendable {
    /// What a batch holds, in the order of the input.
    enum Item: Sendable {
        /// A file that is one article.
        case file(InputFile)
        /// Whole lines of JSON.
        case lines(LineChunk)
        case failure(ArticleFailure)
    }

    var items: [Item] = []
    /// Bytes of the input that it stands for, as they lie on the disk; a stream counts unpacked.
    public internal(set) var byteCount = 0
}

/// Whole lines cut from a stream.
struct LineChunk: Sendable {
    /// The path, or `stdin`: what stands before the number of a line in its id.
    let name: String
    let path: String?
    let bytes: [UInt8]
    /// The number of its first line, from 1.
    let firstLine: Int
    /// The day that the name of the file tells.
    let fileDay: CalendarDay?
}

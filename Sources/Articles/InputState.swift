/// How far the input has been handed out.
struct InputState: ~Copyable {
    private let limit: Int
    private var walk: InputWalk
    /// The file whose lines are being cut.
    private var lines: LineStream?
    /// Bytes of the next batch: from one small article to what keeps a worker busy for some milliseconds.
    private var size = 4 << 10

    private static let largestSize = 256 << 10
    /// Opening a file costs as much as reading some text.
    private static let costOfFile = 1 << 10

    init(_ options: ArticleOptions) {
        limit = options.maxBytes
        walk = InputWalk(paths: options.paths, format: options.format)
    }

    mutating func nextBatch() -> ArticleBatch? {
        var batch = ArticleBatch()
        var cost = 0
        while cost < size {
            if lines != nil {
                guard let chunk = nextChunk() else { continue }
                batch.items.append(chunk)
                cost += Self.costOfFile
                if case .lines(let lines) = chunk {
                    batch.byteCount += lines.bytes.count
                    cost += lines.bytes.count
                    // A pipe has given what it has: let it be read before the next comes.
                    if lines.bytes.count < size { break }
                }
                continue
            }
            guard let next = walk.next() else { break }
            switch next {
            case .failure(let failure):
                batch.items.append(.failure(failure))
                cost += Self.costOfFile
            case .success(let file) where file.format == .jsonl:
                do throws(ArticleFailure) {
                    lines = try LineStream(file, limit: limit)
                } catch {
                    batch.items.append(.failure(error))
                    cost += Self.costOfFile
                }
            case .success(let file):
                batch.items.append(.file(file))
                batch.byteCount += file.byteCount
                cost += file.byteCount + Self.costOfFile
            }
        }
        size = min(size * 2, Self.largestSize)
        return batch.items.isEmpty ? nil : batch
    }

    /// The next lines of the open file; nil when it is at its end.
    private mutating func nextChunk() -> ArticleBatch.Item? {
        do throws(ArticleFailure) {
            guard let chunk = try lines?.next(size: size) else {
                lines = nil
                return nil
            }
            return .lines(chunk)
        } catch {
            return .failure(error)
        }
    }
}

import Glibc

@testable import Articles

/// Bytes as strangers write them into files: every one gives an article or says why not.
enum InputDoors {
    private static let options = ArticleOptions(paths: [], maxBytes: 1 << 20)

    static func lines(_ bytes: UnsafeBufferPointer<UInt8>) {
        var results: [Result<Article, ArticleFailure>] = []
        let chunk = LineChunk(name: "a.jsonl", path: "a.jsonl", bytes: Array(bytes), firstLine: 1, fileDay: nil)
        JSONLinesReader(options).read(chunk, to: &results)
        for result in results { check(result) }
        let ends = bytes.count { $0 == 0x0A } + 1
        Fuzz.expect(results.count <= ends, "no more articles than lines")
    }

    static func page(_ bytes: UnsafeBufferPointer<UInt8>) { file(bytes, .html) }

    static func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        file(bytes, .text)
        file(bytes, .markdown)
    }

    static func gzip(_ bytes: UnsafeBufferPointer<UInt8>) {
        scratch.set(UnsafeRawBufferPointer(bytes))
        for format in [InputFormat.text, .jsonl] {
            let file = InputFile(
                path: Array(scratch.path.utf8), name: "a.gz", format: format, isGzipped: true, isStandardInput: false,
                byteCount: bytes.count)
            if format == .text {
                check(FileReader(options).article(in: file))
                continue
            }
            guard var lines = try? LineStream(file, limit: 1 << 16) else { continue }
            var calls = 0
            while calls < 100_000 {
                calls += 1
                do throws(ArticleFailure) {
                    guard let chunk = try lines.next(size: 4096) else { break }
                    Fuzz.expect(!chunk.bytes.isEmpty, "a chunk has lines")
                } catch {
                    check(.failure(error))
                }
            }
            Fuzz.expect(calls < 100_000, "a stream ends")
        }
    }

    nonisolated(unsafe) private static let scratch = MemoryFile()

    private static func file(_ bytes: UnsafeBufferPointer<UInt8>, _ format: InputFormat) {
        scratch.set(UnsafeRawBufferPointer(bytes))
        let file = InputFile(
            path: Array(scratch.path.utf8), name: "2026-01-20.txt", format: format, isGzipped: false,
            isStandardInput: false, byteCount: bytes.count)
        check(FileReader(options).article(in: file))
    }

    private static func check(_ result: Result<Article, ArticleFailure>) {
        switch result {
        case .success(let article):
            Fuzz.expect(String(validating: article.text, as: UTF8.self) != nil, "the text is UTF-8")
            Fuzz.expect(!article.text.contains(0), "the text has no zero byte")
            Fuzz.expect(
                article.body.lowerBound >= 0 && article.body.upperBound <= article.text.count, "the body is in the text"
            )
            Fuzz.expect(article.sha256.utf8.count == 64, "the digest is there")
        case .failure(let failure):
            Fuzz.expect(!failure.message.contains("\n") && failure.message.contains("; "), "one line, with a remedy")
        }
    }
}

import Articles
import CYardstick

/// Bare ICU: words with their statuses and sentences, through ubrk, on one core.
final class Yardstick {
    enum Form: Int32, CaseIterable {
        case utf8, utf16
        var name: String { self == .utf8 ? "UText over UTF-8" : "UTF-16, converted" }
    }

    private let yardstick: OpaquePointer

    init() throws(BenchError) {
        guard let yardstick = cyardstick_open() else { throw BenchError("ICU has no rules; install libicu") }
        self.yardstick = yardstick
    }

    deinit { cyardstick_close(yardstick) }

    /// Processor seconds that ICU takes for the texts of `articles`.
    func seconds(_ articles: [Article], _ form: Form) throws -> Double {
        try Clock.seconds {
            for article in articles {
                let found = article.text.withUnsafeBufferPointer { text in
                    text.baseAddress.map {
                        cyardstick_run(
                            yardstick, form.rawValue, $0 + article.body.lowerBound, Int32(article.body.count))
                    }
                }
                if let found, found < 0 { throw BenchError("ICU error \(-found)") }
            }
        }
    }
}

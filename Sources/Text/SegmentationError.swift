/// Why a text could not be cut.
public enum SegmentationError: Error, Equatable, CustomStringConvertible {
    /// ICU has no rules or no data; the code is ICU's.
    case icuUnavailable(code: Int32)
    /// A text of more than 512 MiB.
    case textTooLong(bytes: Int)

    public var description: String {
        switch self {
        case .icuUnavailable(let code):
            "ICU's segmentation rules, error \(code); install the libicu package that raqim was built with"
        case .textTooLong(let bytes): "text of \(bytes) bytes, longer than 512 MiB; split the article"
        }
    }
}

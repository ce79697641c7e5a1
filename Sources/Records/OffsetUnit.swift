/// What offsets in a record count.
public enum OffsetUnit: String, Sendable, CaseIterable {
    /// Unicode code points, as Python counts.
    case codepoint
    /// Bytes of UTF-8.
    case utf8
    /// Code units of UTF-16, as Java and JavaScript count.
    case utf16
}

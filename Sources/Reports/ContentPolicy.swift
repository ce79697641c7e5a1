internal import CDigest
internal import Foundation

/// What a page may do, as its Content-Security-Policy says: run its one script, use its one style, and nothing else. Even
/// text that became markup by a mistake could not run or send anything.
package enum ContentPolicy {
    /// The policy of the page.
    /// - Parameter connectsToServer: whether the page may ask the server that it came from.
    package static func text(connectsToServer: Bool) -> String {
        let parts = [
            "default-src 'none'", "script-src \(hash(PageFiles.script))", "style-src \(hash(PageFiles.style))",
            "img-src data:", connectsToServer ? "connect-src 'self'" : nil, "base-uri 'none'", "form-action 'none'",
            "require-trusted-types-for 'script'", "trusted-types 'none'",
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }

    private static func hash(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        cdigest_sha256(bytes, Int64(bytes.count), &digest)
        return "'sha256-\(Data(digest).base64EncodedString())'"
    }
}

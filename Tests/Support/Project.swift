package import Foundation

/// Where the project lies, so that tests find `Corpus` and `Models` from any working folder.
package enum Project {
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}

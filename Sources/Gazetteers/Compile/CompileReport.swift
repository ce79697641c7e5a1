/// What a compilation made: counts by kind, and the names that it left out with the reason.
package struct CompileReport: Sendable {
    package var entries = 0
    package var names = 0
    package var variants = 0
    /// Entries by type and kind, in order of the names.
    package var kinds: [(kind: String, count: Int)] = []
    /// Variants that were not taken, with the reason.
    package var dropped: [String] = []
}

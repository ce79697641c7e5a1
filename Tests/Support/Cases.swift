internal import Foundation

/// One line of a file of Corpus/Cases: a text, where something lies in it, and what it is worth.
package struct Case: Sendable, CustomStringConvertible {
    package let file: String
    package let line: Int
    /// The values behind “=”, one for every mark; a single one holds for all marks. Empty for a near miss.
    package let values: [String]
    /// Why the line is a near miss: the words behind “!”. Nil for a case that is to be found.
    package let nearMiss: String?
    /// What `@name value` lines above the case set, as `published`.
    package let settings: [String: String]
    package let marked: MarkedText

    package var text: String { marked.text }
    /// Bytes between ⟦ and ⟧.
    package var spans: [Range<Int>] { marked.spans() }
    /// Each marked piece of the text with its value.
    package var expected: [String] {
        spans.enumerated().map { index, span in
            let piece = String(decoding: Array(text.utf8)[span], as: UTF8.self)
            return piece + " = " + (values.count == 1 ? values[0] : index < values.count ? values[index] : "?")
        }
    }
    package var description: String { "\(file):\(line): \(text)" }
}

/// The cases of a file of Corpus/Cases, for `@Test(arguments: Cases("dates.en"))`.
///
///     # a comment
///     @published 2026-01-20
///     = 2018 END
///       troops left in ⟦late 2018⟧
///     ! a section of a law
///       under section 2018 of the code
///
/// A case is an indented line; it takes the values of the last “=” line above it, several joined by “ | ” when the line
/// has several marks, or is a near miss of the last “!” line, in which nothing is to be found beyond its marks. `\n`
/// stands for a new line.
package struct Cases: Collection, Sendable {
    package let cases: [Case]

    package init(_ name: String) {
        let url = Project.root.appending(path: "Corpus/Cases/\(name).cases")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            preconditionFailure("\(url.path()): no such file of cases")
        }
        cases = Self.read(text, file: "\(name).cases")
    }

    /// Reads cases from `text`; `file` names it in messages.
    package static func read(_ text: String, file: String) -> [Case] {
        var cases: [Case] = []
        var values: [String] = []
        var nearMiss: String?
        var settings: [String: String] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.trimmingCharacters(in: .whitespaces)
            guard let first = content.first, first != "#" else { continue }
            let rest = content.dropFirst().trimmingCharacters(in: .whitespaces)
            if line.first == "=" {
                values = rest.components(separatedBy: " | ")
                nearMiss = nil
            } else if line.first == "!" {
                values = []
                nearMiss = rest
            } else if line.first == "@" {
                let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
                settings[parts[0]] = parts.count > 1 ? parts[1] : nil
            } else {
                let marked = MarkedText(content.replacingOccurrences(of: "\\n", with: "\n"))
                cases.append(
                    Case(
                        file: file, line: index + 1, values: values, nearMiss: nearMiss, settings: settings,
                        marked: marked))
            }
        }
        return cases
    }

    package var startIndex: Int { cases.startIndex }
    package var endIndex: Int { cases.endIndex }
    package func index(after index: Int) -> Int { index + 1 }
    package subscript(index: Int) -> Case { cases[index] }
}

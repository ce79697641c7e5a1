/// What stops a command, said in one line: `raqim: what, where; what to do`.
struct CommandError: Error, CustomStringConvertible {
    /// What is wrong: “no such file”.
    let what: String
    /// The word, option or path that it is about; nil when there is none to name.
    let place: String?
    let remedy: String
    var exitCode: Int32 = 2

    init(_ what: String, _ place: String? = nil, remedy: String, exitCode: Int32 = 2) {
        self.what = what
        self.place = place
        self.remedy = remedy
        self.exitCode = exitCode
    }

    var description: String {
        let line = "raqim: \(what)\(place.map { ", \($0)" } ?? ""); \(remedy)"
        // One line even when a path holds a line break.
        return line.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

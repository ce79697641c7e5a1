import Articles

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

    /// The line of an error of the rooms below, which says what, where and what to do itself.
    init(describing error: some Error) {
        self.init("", nil, remedy: "")
        whole = "raqim: \(error)"
    }

    private var whole: String?

    var description: String {
        let line = whole ?? "raqim: \(what)\(place.map { ", \($0)" } ?? ""); \(remedy)"
        // One line even when a path holds a line break.
        return PlainWords.of(line)
    }
}

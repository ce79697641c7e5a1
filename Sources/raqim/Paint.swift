import Glibc

/// Colour for people: only where standard output is a terminal that shows it and nobody asked for none.
struct Paint {
    private let isOn: Bool

    /// - Parameter isForPrograms: whether what is written is JSON, which has no colour.
    init(isForPrograms: Bool = false) {
        let says = { (name: String) in getenv(name).map { String(cString: $0) } }
        isOn =
            !isForPrograms && isatty(STDOUT_FILENO) == 1 && (says("NO_COLOR") ?? "").isEmpty && says("TERM") != "dumb"
    }

    func found(_ text: String) -> String { painted(text, "1;31") }
    func place(_ text: String) -> String { painted(text, "35") }
    func heading(_ text: String) -> String { painted(text, "1") }
    func quiet(_ text: String) -> String { painted(text, "2") }
    func good(_ text: String) -> String { painted(text, "32") }
    func bad(_ text: String) -> String { painted(text, "31") }

    private func painted(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

import Articles
import Glibc

/// Where talk goes, so that standard output holds records alone.
enum StandardError {
    /// Writes `line` with nothing in it that a terminal would obey, whatever names it holds.
    static func writeLine(_ line: String) { write(PlainWords.of(line) + "\n") }

    static func write(_ text: String) {
        var text = text
        // When standard error cannot be written, there is nowhere left to say so.
        text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}

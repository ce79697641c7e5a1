import ArgumentParser
import Glibc

/// What `--progress` asks for.
enum ProgressStyle: String, CaseIterable, ExpressibleByArgument {
    /// A line on a terminal, when the records go somewhere else; nothing in a pipe.
    case auto
    case always
    case never
    /// A JSON object a second, for programs that show progress of their own.
    case json
}

/// How far the work is, said on standard error.
struct ProgressReport {
    private(set) var articles = 0
    private(set) var failed = 0
    private(set) var bytes = 0
    /// Bytes of all input; nil when it cannot be known, as of standard input.
    let totalBytes: Int?

    private let style: ProgressStyle
    private let isTerminal: Bool
    private let started = ContinuousClock.now
    private var shown = ContinuousClock.now
    private var isLineOpen = false

    init(style: ProgressStyle, totalBytes: Int?) {
        isTerminal = isatty(STDERR_FILENO) == 1
        self.style = style == .auto && (!isTerminal || isatty(STDOUT_FILENO) == 1) ? .never : style
        self.totalBytes = totalBytes
    }

    /// Counts what was written, and shows it when the last time is long enough ago.
    mutating func add(articles: Int, failed: Int, bytes: Int) {
        self.articles += articles
        self.failed += failed
        self.bytes += bytes
        guard style != .never else { return }
        let pause: Duration = style != .json && isTerminal ? .milliseconds(100) : .seconds(1)
        let now = ContinuousClock.now
        guard now - shown >= pause else { return }
        shown = now
        show(isDone: false)
    }

    /// Shows the summary.
    mutating func finish() {
        if style != .never { show(isDone: true) }
    }

    /// Says `line` without breaking the progress line.
    mutating func say(_ line: String) {
        closeLine()
        StandardError.writeLine(line)
    }

    private mutating func show(isDone: Bool) {
        let seconds = Self.seconds(ContinuousClock.now - started)
        if style == .json {
            StandardError.writeLine(json(seconds: seconds, isDone: isDone))
        } else if isDone {
            closeLine()
            StandardError.writeLine(line(seconds: seconds) + " in \(Figures.tenths(seconds)) s")
        } else if isTerminal {
            StandardError.write("\r\u{1B}[K" + line(seconds: seconds) + timeLeft(seconds: seconds))
            isLineOpen = true
        } else {
            StandardError.writeLine(line(seconds: seconds) + timeLeft(seconds: seconds))
        }
    }

    private mutating func closeLine() {
        if isLineOpen { StandardError.write("\r\u{1B}[K") }
        isLineOpen = false
    }

    private func line(seconds: Double) -> String {
        let speed = seconds > 0 ? Double(bytes) / 1e6 / seconds : 0
        return "\(Figures.count(articles, "article")), \(Figures.size(bytes)), \(Figures.tenths(speed)) MB/s"
            + (failed > 0 ? ", \(Figures.count(failed)) failed" : "")
    }

    private func timeLeft(seconds: Double) -> String {
        secondsLeft(seconds).map { ", \(Figures.clock($0)) left" } ?? ""
    }

    private func secondsLeft(_ seconds: Double) -> Int? {
        guard let totalBytes, bytes > 0, seconds > 1 else { return nil }
        return Int(Double(max(0, totalBytes - bytes)) / Double(bytes) * seconds)
    }

    private func json(seconds: Double, isDone: Bool) -> String {
        let left = isDone ? 0 : secondsLeft(seconds)
        let milliseconds = Int(seconds * 1000)
        let thousandths = String(milliseconds % 1000 + 1000).dropFirst()
        return "{\"articles\":\(articles),\"failed\":\(failed),\"bytes\":\(bytes),"
            + "\"total_bytes\":\(totalBytes.map(String.init) ?? "null"),"
            + "\"seconds\":\(milliseconds / 1000).\(thousandths),"
            + "\"seconds_left\":\(left.map(String.init) ?? "null"),\"done\":\(isDone)}"
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}

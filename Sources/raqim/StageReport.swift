import Pipeline

/// Where the time of a run went, for `--stats`: processor time of all workers together, by stage.
///
///     stage            seconds   share      MB/s
///     segmentation         0.4    12 %     120.5
struct StageReport {
    let times: StageTimes
    /// Bytes that were read.
    let bytes: Int

    func write() {
        for line in lines { StandardError.writeLine(line) }
    }

    var lines: [String] {
        let seconds = Stage.allCases.map { times.seconds(of: $0) }
        let whole = seconds.reduce(0, +)
        var lines = [row("stage", "seconds", "share", "MB/s")]
        for (stage, spent) in zip(Stage.allCases, seconds) { lines.append(row("\(stage)", spent, of: whole)) }
        lines.append(row("whole", whole, of: whole))
        return lines
    }

    private func row(_ name: String, _ spent: Double, of whole: Double) -> String {
        let share = whole > 0 ? Int((spent / whole * 100).rounded()) : 0
        let speed = spent > 0 ? Figures.tenths(Double(bytes) / 1e6 / spent) : "-"
        return row(name, Figures.thousandths(spent), "\(share) %", speed)
    }

    private func row(_ name: String, _ columns: String...) -> String {
        columns.reduce(name + padding(16 - name.utf8.count)) { $0 + padding(11 - $1.utf8.count) + $1 }
    }

    private func padding(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

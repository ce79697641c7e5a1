import Records

/// A day of an option.
enum DayOption {
    /// The day that `text` names, nil for none given; `option` is what an error names.
    static func day(_ text: String?, _ option: String) throws(CommandError) -> Day? {
        guard let text else { return nil }
        guard text.utf8.count == 10, let day = Day(iso: text) else {
            throw CommandError("no such day", "\(option) \(text)", remedy: "write it as YYYY-MM-DD")
        }
        return day
    }
}

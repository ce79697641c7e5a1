/// A file to read, or standard input.
struct InputFile: Sendable {
    /// The path as the disk spells it, which need not be UTF-8.
    let path: [UInt8]
    /// The path as the record spells it, or `stdin`.
    let name: String
    let format: InputFormat
    let isGzipped: Bool
    let isStandardInput: Bool
    /// Bytes on the disk; 0 for a pipe.
    let byteCount: Int

    static func standardInput(format: InputFormat) -> InputFile {
        InputFile(
            path: [], name: "stdin", format: format == .auto ? .text : format, isGzipped: false, isStandardInput: true,
            byteCount: 0)
    }

    /// The path for the record; nil for standard input.
    var shownPath: String? { isStandardInput ? nil : name }

    /// The day that its name tells.
    var day: CalendarDay? { isStandardInput ? nil : CalendarDay(fileName: name) }

    /// Opens it for reading; the caller closes it.
    ///
    /// - Throws: `ArticleFailure` when the system refuses.
    func open() throws(ArticleFailure) -> FileDescriptor {
        if isStandardInput { return FileDescriptor(number: 0, isOwned: false) }
        return try FileDescriptor(opening: path, name: name)
    }
}

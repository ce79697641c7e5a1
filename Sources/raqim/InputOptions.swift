import ArgumentParser
import Articles
import Glibc
import Records

/// What is read, and how.
struct InputOptions: ParsableArguments {
    /// How articles lie in the input.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case auto, text, html, markdown, jsonl

        var inputFormat: InputFormat {
            switch self {
            case .auto: .auto
            case .text: .text
            case .html: .html
            case .markdown: .markdown
            case .jsonl: .jsonl
            }
        }
    }

    @Argument(
        help: "Files and folders, read in order of name; - is standard input, which is read too when no PATH is given.")
    var path: [String] = []

    @Option(name: .customLong("in"), help: "How articles lie in the input; auto goes by the suffix.")
    var format = Format.auto

    @Option(help: ArgumentHelp("The day of publication, when the article does not tell it.", valueName: "YYYY-MM-DD"))
    var published: String?

    @Option(help: ArgumentHelp("Articles larger than this get an error record.", valueName: "n"))
    var maxBytes = 16 << 20

    @Option(
        help: ArgumentHelp(
            "Charset of files that are not UTF-8 and declare none, as windows-1256; what it cannot be gets an error record.",
            valueName: "name"))
    var charset: String?

    @Option(help: ArgumentHelp("Field of the id in JSONL.", valueName: "name"))
    var idField = "id"
    @Option(help: ArgumentHelp("Field of the text.", valueName: "name"))
    var textField = "text"
    @Option(help: ArgumentHelp("Field of the headline.", valueName: "name"))
    var titleField = "title"
    @Option(help: ArgumentHelp("Field of the day of publication.", valueName: "name"))
    var publishedField = "published"
    @Option(help: ArgumentHelp("Field of the language.", valueName: "name"))
    var languageField = "language"
    @Option(help: ArgumentHelp("Field of the address.", valueName: "name"))
    var urlField = "url"
    @Option(help: ArgumentHelp("Field of the outlet.", valueName: "name"))
    var outletField = "outlet"

    /// The articles that the options name.
    func source() throws(CommandError) -> ArticleSource {
        guard maxBytes > 0 else {
            throw CommandError("no room at all", "--max-bytes \(maxBytes)", remedy: "give 1 or more")
        }
        var fields = FieldNames()
        fields.id = idField
        fields.text = textField
        fields.title = titleField
        fields.published = publishedField
        fields.language = languageField
        fields.url = urlField
        fields.outlet = outletField
        let options = ArticleOptions(
            paths: try paths(), format: format.inputFormat, fields: fields, published: try publicationDay(),
            maxBytes: maxBytes, charset: charset)
        do {
            return try ArticleSource(options)
        } catch {
            throw CommandError(error.what, error.place, remedy: error.remedy)
        }
    }

    /// The options that change records, in one spelling without white space inside or line breaks.
    var call: String {
        let fields = [idField, textField, titleField, publishedField, languageField, urlField, outletField]
        let words = [
            "in=\(format.rawValue)", "published=\(published ?? "-")", "max-bytes=\(maxBytes)",
            "charset=\(charset ?? "-")",
            "fields=\(fields.joined(separator: ","))",
        ]
        return words.map { $0.map { $0.isWhitespace ? "_" : String($0) }.joined() }.joined(separator: " ")
    }

    /// The day that `--published` names.
    func publicationDay() throws(CommandError) -> CalendarDay? {
        guard let published else { return nil }
        guard published.utf8.count == 10, let day = Day(iso: published) else {
            throw CommandError("no such day", "--published \(published)", remedy: "write it as YYYY-MM-DD")
        }
        return CalendarDay(year: day.year, month: day.month, day: day.day)
    }

    /// The paths to read, standard input when none is named and somebody writes to it.
    func paths() throws(CommandError) -> [String] {
        if !path.isEmpty { return path }
        if isatty(STDIN_FILENO) == 1 {
            throw CommandError(
                "nothing to read", "standard input is the terminal",
                remedy: "name files or folders, or pipe an article in; see raqim process --help")
        }
        return ["-"]
    }
}

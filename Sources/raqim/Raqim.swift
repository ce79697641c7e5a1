import ArgumentParser
import CProcess
import Glibc
import Pipeline
import Records

/// The command that people type. Every error is one line on standard error, and every exit code is one of COMMANDS':
/// 0 well, 1 nothing or faults found, 2 a wrong call, 3 some articles failed, 130 or 143 interrupted.
@main
struct Raqim: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raqim",
        abstract: "Turns news on Iraq into records: who, where, when, and who said what.",
        discussion: """
            Records go to standard output, one line of JSON an article; talk goes to standard error.

              raqim process article.txt                  one article
              raqim process news/ -o records.jsonl       a folder of articles
              zcat news.jsonl.gz | raqim process --in jsonl | jq .title
            """,
        version: Provenance.raqimVersion,
        subcommands: [
            ProcessCommand.self, FindCommand.self, ExplainCommand.self, ReportCommand.self, ExportCommand.self,
            EvaluateCommand.self, ServeCommand.self, GazetteerCommand.self, DoctorCommand.self,
        ])

    /// What the command was called with, its own name first; CommandLine's need /proc.
    static let words = (0..<cprocess_argument_count()).map { String(cString: cprocess_argument($0)) }

    static func main() {
        StandardStreams.holdPlaces()
        let arguments = Array(words.dropFirst())
        // A reader that has enough, as head, is no error: writing to it fails quietly.
        signal(SIGPIPE, SIG_IGN)
        // Without a thread the pipeline does the same itself.
        if arguments.first == "process" { try? startThread { NewsPipeline.prepare() } }
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch let code as ExitCode {
            Glibc.exit(code.rawValue)
        } catch  where exitCode(for: error) == .success {
            // Help or the version was asked for. The gazetteer is opened for the latter alone.
            let message = fullMessage(for: error)
            print(message == Provenance.raqimVersion ? GazetteerFile.versionLines() : message)
        } catch {
            let usage = UsageError(arguments: arguments).line(for: error)
            StandardError.writeLine(usage.description)
            Glibc.exit(usage.exitCode)
        }
    }
}

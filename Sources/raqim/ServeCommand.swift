import ArgumentParser
import Pipeline
import Server

/// A page on this computer to paste articles into.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "A local page to paste articles into, and the same for programs.",
        discussion: """
            Ctrl-C stops it when the answers under way are given. Documentation/server.md describes what programs may ask.

              raqim serve                       then open the address that it says
              curl -H 'Content-Type: text/plain' --data-binary @article.txt http://127.0.0.1:8437/v1/process
            """)

    @Option(help: ArgumentHelp("The port; 0 for any that is free.", valueName: "n"))
    var port: UInt16 = 8437

    @Option(
        help: ArgumentHelp(
            "An IPv4 address of this computer. Any other than 127.0.0.1 lets others in; nobody asks them who they are.",
            valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("Requests larger than this are refused.", valueName: "n"))
    var maxBytes = 4 << 20

    @Option(
        help: ArgumentHelp(
            "A compiled gazetteer; by default the one beside the binary. Later ones lie over earlier ones.",
            valueName: "file"))
    var gazetteer: [String] = []

    func run() throws {
        guard maxBytes > 0 else {
            throw CommandError("no room at all", "--max-bytes \(maxBytes)", remedy: "give 1 or more")
        }
        let interruption = Interruption()
        let pipeline = try NewsPipeline(gazetteerPaths: GazetteerFile.paths(named: gazetteer), why: true)
        var limits = ServerLimits()
        limits.body = maxBytes
        let server: Server
        do {
            server = try Server(pipeline: pipeline, host: host, port: port, limits: limits)
        } catch {
            throw CommandError(error.what, error.place, remedy: error.remedy)
        }
        try interruption.listen { server.stop() }
        StandardError.writeLine("raqim: listening, \(server.address); Ctrl-C stops it")
        server.run()
        if let code = interruption.exitCode { throw ExitCode(code) }
    }
}

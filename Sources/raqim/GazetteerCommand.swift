import ArgumentParser

/// `raqim gazetteer`: what curators do with their lists.
struct GazetteerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer",
        abstract: "Compiles, checks and asks the lists of places, groups, organisations and people.",
        subcommands: [
            GazetteerCompileCommand.self, GazetteerCheckCommand.self, GazetteerLookupCommand.self,
            GazetteerDiffCommand.self,
            GazetteerAddCommand.self,
        ])
}

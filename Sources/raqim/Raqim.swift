import ArgumentParser

@main
struct Raqim: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "raqim", abstract: "Turns news on Iraq into records.")
}

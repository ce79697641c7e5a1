import ArgumentParser

/// Turns what ArgumentParser has to say of a wrong command line into one line of raqim's own.
struct UsageError {
    /// The words of the command line behind “raqim”.
    let arguments: [String]

    /// The one line for `error`, which parsing `arguments` threw.
    func line(for error: any Error) -> CommandError {
        if let own = error as? CommandError { return own }
        let message = Raqim.message(for: error)
        let quoted = message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
        let place = quoted.count > 1 ? quoted[1] : nil
        if message.hasPrefix("Unknown option"), let place {
            return CommandError("unknown option", place, remedy: remedy(for: place, among: options))
        }
        if message.hasPrefix("Unexpected argument") || message.contains(" unexpected arguments"), let place {
            let names = command.type.configuration.subcommands.map { $0._commandName }
            if !names.isEmpty {
                return CommandError("unknown command", place, remedy: remedy(for: place, among: names))
            }
            return CommandError("one word too many", place, remedy: help)
        }
        if message.hasPrefix("Missing value for"), let place {
            return CommandError("no value given", place, remedy: "write one behind it, \(help)")
        }
        if message.hasPrefix("The value "), quoted.count > 3 {
            return invalidValue(quoted[1], option: quoted[3], message: message)
        }
        if message.hasPrefix("Missing expected argument"), let place {
            return CommandError("an argument is missing", place, remedy: help)
        }
        let first = message.split(separator: "\n").first.map(String.init) ?? message
        return CommandError(first.hasSuffix(".") ? String(first.dropLast()) : first, remedy: help)
    }

    private func invalidValue(_ value: String, option: String, message: String) -> CommandError {
        let name = option.split(separator: " ").first.map(String.init) ?? option
        guard let choices = message.firstRange(of: "Please provide one of ") else {
            return CommandError("wrong value", "\(name) \(value)", remedy: "give a number, \(help)")
        }
        let words = Self.choices(in: message[choices.upperBound...])
        let remedy = NearestWord.to(value, among: words).map { "did you mean \($0)?" }
        return CommandError(
            "unknown value", "\(name) \(value)", remedy: remedy ?? "give one of \(words.joined(separator: ", "))")
    }

    /// A few values come between quotation marks, more than a few in lines of their own behind a dash.
    private static func choices(in list: Substring) -> [String] {
        let lines = list.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
        if !lines.isEmpty { return lines }
        let pieces = list.split(separator: "'", omittingEmptySubsequences: false)
        return pieces.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private func remedy(for word: String, among words: [String]) -> String {
        NearestWord.to(word, among: words).map { "did you mean \($0)?" } ?? help
    }

    /// The command that was called, as far as it can be told, and its name: “gazetteer lookup”.
    private var command: (type: any ParsableCommand.Type, name: String) {
        var type: any ParsableCommand.Type = Raqim.self
        var names: [String] = []
        for argument in arguments {
            guard let next = type.configuration.subcommands.first(where: { $0._commandName == argument }) else {
                continue
            }
            type = next
            names.append(argument)
        }
        return (type, names.joined(separator: " "))
    }

    private var help: String {
        let name = command.name
        return "see raqim \(name.isEmpty ? "" : name + " ")--help"
    }

    /// All options of the command, as its help names them.
    private var options: [String] {
        let help = Raqim.helpMessage(for: command.type)
        let words = help.split { !$0.isLetter && $0 != "-" }.map(String.init)
        return words.filter { $0.hasPrefix("--") && $0.count > 2 }
    }
}

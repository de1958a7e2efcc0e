import ArgumentParser
import DubanDocuments
import DubanExchange
import DubanModel
import DubanPlugins
import DubanStore
import NearestName

/// The entry point: runs a command and turns every error into a message and an exit code, in one place.
@main
enum Main {
    static func main() {
        do {
            let words = CommandLine.arguments.dropFirst()
            if words.first == Worker.commandName { return Worker.main() }
            if words.first == RunCommand.name {
                // Reports are run from scripts and timers, often and briefly. The words of this command are the
                // plugin's to understand, so the parser, which would first look at every command, is not asked.
                var command = RunCommand()
                command.words = Array(words.dropFirst())
                try command.run()
            } else if words.first == CheckCommand.name,
                let command = try? CheckCommand.parse(Array(words.dropFirst()))
            {
                // The parser looks at this command alone. Words that it does not understand, or that ask for help, are told
                // of below, with the way to the command.
                try command.run()
            } else if Array(words.prefix(2)) == HelpAPICommand.words {
                // The parser's own `help` knows commands alone.
                let command = try HelpAPICommand.parse(Array(words.dropFirst(2)))
                try command.run()
            } else {
                try Self.check(Array(words))
                var command = try DubanCommand.parseAsRoot()
                try command.run()
            }
        } catch {
            Self.exit(with: error)
        }
    }

    /// An unknown command is answered with the nearest one, which the parser would not do.
    private static func check(_ words: [String]) throws {
        var command = DubanCommand.configuration
        var path = ""
        for word in words where !command.subcommands.isEmpty {
            let next = command.subcommands.first { $0.configuration.commandName == word }
            // Where one command stands for all words that name none, the word is its to understand.
            if next == nil, command.defaultSubcommand != nil { return }
            try check(word, among: command.subcommands, of: path)
            guard let next else { return }
            command = next.configuration
            path += word + " "
        }
    }

    private static func check(_ word: String, among commands: [any ParsableCommand.Type], of path: String) throws {
        let known = commands.compactMap { $0.configuration.commandName } + (path.isEmpty ? ["help"] : [])
        guard !word.hasPrefix("-"), !known.contains(word) else { return }
        let hint = NearestName.hint(for: word, in: known)
        let list = known.joined(separator: ", ")
        throw CommandFailure(
            .usage,
            LocalizedText(
                "there is no command '\(path)\(word)'\(hint) (there are: \(list))",
                zh: "没有命令“\(path)\(word)”\(hint.chinese)（共有：\(list)）"
            )
        )
    }

    private static func exit(with error: any Error) -> Never {
        let language = Environment.language
        switch error {
        case let failure as CommandFailure:
            if let message = failure.message { Console.error(message(language)) }
            Process.exit(failure.code)
        case let error as StoreError:
            Console.error(error.message(language))
            let isUserMistake = [.invalid, .notFound, .alreadyExists, .invalidSettings].contains(error.kind)
            Process.exit(isUserMistake ? .usage : .workspace)
        case let error as ExchangeError:
            Console.error(error.message(language))
            Process.exit(.usage)
        case let error as DocumentError:
            Console.error(error.message(language))
            Process.exit(.usage)
        case let error as PluginError:
            Console.show(error, language)
            Process.exit(ExitStatus(error.kind))
        case let error as WorkerStartError:
            Console.error(error.message(language))
            Process.exit(.crash)
        default:
            let code = DubanCommand.exitCode(for: error)
            let text = HelpText.message(for: error)
            if code.isSuccess {
                Console.print(text)
                Process.exit(.success)
            }
            Console.write(text + "\n", toErrors: true)
            Process.exit(.usage)
        }
    }
}

import ArgumentParser
import DubanModel

/// What the argument parser says, in the language of messages.
///
/// The parser speaks English and breaks lines at blanks, of which Chinese has none. For Chinese it is asked for lines
/// without end, which are then put into Chinese and broken here.
enum HelpText {
    /// More columns than any line takes.
    private static let unbroken = 100_000

    /// The help of a command.
    static func page(of command: any ParsableCommand.Type) -> String {
        switch Environment.language {
        case .english: DubanCommand.helpMessage(for: command)
        case .simplifiedChinese: chinese(DubanCommand.helpMessage(for: command, columns: unbroken))
        }
    }

    /// What there is to say of words that were not understood, or that ask for help.
    static func message(for error: any Error) -> String {
        switch Environment.language {
        case .english: DubanCommand.fullMessage(for: error)
        case .simplifiedChinese: chinese(DubanCommand.fullMessage(for: error, columns: unbroken))
        }
    }

    private static func chinese(_ text: String) -> String {
        // The version, and what shells complete by, are for programs.
        guard ["OVERVIEW: ", "USAGE: ", "Error: "].contains(where: text.hasPrefix) else { return text }
        return ChineseHelpPage(width: Console.width).lines(of: text).joined(separator: "\n")
    }
}

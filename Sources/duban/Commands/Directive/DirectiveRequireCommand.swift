import ArgumentParser
import DubanModel
import DubanStore

/// `duban directive require`
struct DirectiveRequireCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "require",
        abstract: "Adds what a directive asks for, each with the next number."
    )

    @Argument(help: "The directive's code.")
    var directive: String

    @Argument(help: "What is asked for; several texts are several requirements.")
    var texts: [String]

    @Option(help: "When it is to be carried out.")
    var due: String?

    @OptionGroup var common: ActionOptions

    func run() throws {
        let due = try due.map { try MomentArgument.moment($0, option: "--due") }
        try common.supervise { transaction, _ in
            try transaction.requirements(adding: texts, to: directive, due: due)
        }
    }
}

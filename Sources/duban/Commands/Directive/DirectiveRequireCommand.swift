import ArgumentParser
import DubanModel
import DubanStore

/// `duban directive require`
struct DirectiveRequireCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "require",
        abstract: .localized("Adds what a directive asks for, each with the next number.", zh: "为指示添加要求，依次编号。")
    )

    @Argument(help: .localized("The directive's code.", zh: "指示编码。"))
    var directive: String

    @Argument(help: .localized("What is asked for; several texts are several requirements.", zh: "要求的内容；多段文字即多项要求。"))
    var texts: [String]

    @Option(help: .localized("When it is to be carried out.", zh: "落实时限。"))
    var due: String?

    @OptionGroup var common: ActionOptions

    func run() throws {
        let due = try due.map { try MomentArgument.moment($0, option: "--due") }
        try common.supervise { transaction, _ in
            try transaction.requirements(adding: texts, to: directive, due: due)
        }
    }
}

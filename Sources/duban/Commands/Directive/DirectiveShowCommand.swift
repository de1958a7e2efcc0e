import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban directive show`
struct DirectiveShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .localized(
            "Shows each requirement of a directive with the tasks that carry it out.",
            zh: "显示指示的各项要求及落实任务。"
        )
    )

    @Argument(help: .localized("The directive's code.", zh: "指示编码。"))
    var code: String

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let directive = try snapshot.known(.directive, code)
            let page = DirectivePage(language: environment.options.language, asOf: environment.options.today)
            return page.document(of: directive, try snapshot.tracedRequirements(of: code))
        }
    }
}

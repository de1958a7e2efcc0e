import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban directive show`
struct DirectiveShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows each requirement of a directive with the tasks that carry it out."
    )

    @Argument(help: "The directive's code.")
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

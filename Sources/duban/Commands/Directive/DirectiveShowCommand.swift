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

    @Option(help: "The day whose state of knowledge is shown.")
    var asOf: String?

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, asOf: asOf)
        let output = try Output(format: format, path: nil)
        let page = DirectivePage(language: environment.options.language, asOf: environment.options.today)
        let document = try environment.workspace.open(.readOnly).read(asOf: environment.asOf) { snapshot in
            guard let directive = try snapshot.record(.directive, code: code) else {
                throw CommandFailure.noRecord(.directive, code, snapshot.asOf.date)
            }
            return page.document(of: directive, try snapshot.tracedRequirements(of: code))
        }
        try output.write(document)
    }
}

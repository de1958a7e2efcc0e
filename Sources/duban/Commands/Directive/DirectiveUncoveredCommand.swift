import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban directive uncovered`
struct DirectiveUncoveredCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uncovered",
        abstract: "Lists the requirements that no task carries out; a cancelled task does not count."
    )

    @Argument(help: "The directive's code; every directive unless given.")
    var code: String?

    @Flag(help: "End with exit code 1 if there are any.")
    var fail = false

    @Option(help: "The day whose state of knowledge is shown.")
    var asOf: String?

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, asOf: asOf)
        let output = try Output(format: format, path: nil)
        let uncovered = try environment.workspace.open(.readOnly).read(asOf: environment.asOf) { snapshot in
            if let code, try snapshot.record(.directive, code: code) == nil {
                throw CommandFailure.noRecord(.directive, code, snapshot.asOf.date)
            }
            return try snapshot.tracedRequirements(of: code).filter { !$0.isCovered }
        }
        let page = DirectivePage(language: environment.options.language, asOf: environment.options.today)
        try output.write(page.uncovered(uncovered))
        if fail, !uncovered.isEmpty { throw CommandFailure(.findings) }
    }
}

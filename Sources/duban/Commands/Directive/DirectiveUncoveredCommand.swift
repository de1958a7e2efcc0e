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

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        var count = 0
        try reading.show { snapshot, environment in
            if let code { _ = try snapshot.known(.directive, code) }
            let uncovered = try snapshot.tracedRequirements(of: code).filter { !$0.isCovered }
            count = uncovered.count
            let page = DirectivePage(language: environment.options.language, asOf: environment.options.today)
            return page.uncovered(uncovered)
        }
        if fail, count > 0 { throw CommandFailure(.findings) }
    }
}

import ArgumentParser
import DubanModel
import DubanStore

/// `duban task uphold`
struct UpholdCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uphold",
        abstract: "Accepts the appeal of a unit.",
        discussion:
            "An appeal against the wording needs --title or --criterion; one against the wrong unit withdraws it, and --instead names the organization that takes its place; one that the task cannot be done cancels it."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: "The organization whose unit it is about.")
    var unit: String

    @Option(help: "What is to be said with it.")
    var reason: String?

    @Option(help: "The task's title from now on.")
    var title: String?

    @Option(help: "The task's criterion from now on.")
    var criterion: String?

    @Option(help: "The organization that takes the place of the one that withdraws.")
    var instead: String?

    func run() throws {
        try action.perform(.uphold) { given, _ in
            given.unit = unit
            given.reason = reason
            given.title = title
            given.criterion = criterion
            given.replacement = instead
        }
    }
}

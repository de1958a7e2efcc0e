import ArgumentParser
import DubanModel
import DubanStore

/// `duban task dismiss`
struct DismissCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss",
        abstract: "Rejects the appeal of a unit."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: "The organization whose unit it is about.")
    var unit: String

    @Option(help: "Why.")
    var reason: String

    func run() throws {
        try action.perform(.dismiss) { given, _ in
            given.unit = unit
            given.reason = reason
        }
    }
}

import ArgumentParser
import DubanModel
import DubanStore

/// `duban task review`
struct ReviewTaskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Accepts a unit's completion, or returns it with a reason.",
        discussion: "The task closes once every unit has passed."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: "The organization whose completion is reviewed.")
    var unit: String

    @Flag(name: .customLong("pass"), help: "Accept it.")
    var passes = false

    @Option(name: .customLong("return"), help: "Return it, for this reason.")
    var returnReason: String?

    @Option(help: "What is to be said with an acceptance.")
    var reason: String?

    func validate() throws {
        if passes == (returnReason != nil) {
            throw ValidationError("say one of the two: --pass, or --return REASON")
        }
    }

    func run() throws {
        try action.perform(passes ? .pass : .return) { given, _ in
            given.unit = unit
            given.reason = returnReason ?? reason
        }
    }
}

import ArgumentParser
import DubanModel
import DubanStore

/// `duban task appeal`
struct AppealCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeal",
        abstract: "Objects to an assignment, before work on it has begun."
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: "What it objects to: reword, wrong_unit or impossible.")
    var ground: GroundArgument

    @Option(help: "Why.")
    var reason: String

    func run() throws {
        try action.perform(.appeal) { given, _ in
            given.ground = ground.rawValue
            given.reason = reason
        }
    }
}

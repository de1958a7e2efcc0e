import ArgumentParser
import DubanModel
import DubanStore

/// `duban task claim`
struct ClaimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "Claims the share of an organization in a task.",
        discussion: "The task is claimed once every unit has claimed."
    )

    @OptionGroup var action: TaskActionOptions

    func run() throws {
        try action.perform(.claim)
    }
}

import ArgumentParser
import DubanModel
import DubanStore

/// `duban task assign`
struct AssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Assigns a drafted task to its units."
    )

    @OptionGroup var action: TaskActionOptions

    func run() throws {
        try action.perform(.assign)
    }
}

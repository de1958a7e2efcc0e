import ArgumentParser
import DubanModel
import DubanStore

/// `duban task assign`
struct AssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: .localized("Assigns a drafted task to its units.", zh: "将拟办的任务交办给承办单位。")
    )

    @OptionGroup var action: TaskActionOptions

    func run() throws {
        try action.perform(.assign)
    }
}

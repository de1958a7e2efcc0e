import ArgumentParser
import DubanModel
import DubanStore

/// `duban task claim`
struct ClaimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: .localized("Claims the share of an organization in a task.", zh: "认领一个单位在任务中承办的部分。"),
        discussion: .localized("The task is claimed once every unit has claimed.", zh: "所有承办单位认领后，任务为已认领。")
    )

    @OptionGroup var action: TaskActionOptions

    func run() throws {
        try action.perform(.claim)
    }
}

import ArgumentParser
import DubanModel
import DubanStore

/// `duban task appeal`
struct AppealCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeal",
        abstract: .localized("Objects to an assignment, before work on it has begun.", zh: "在开始办理之前对交办提出申诉。")
    )

    @OptionGroup var action: TaskActionOptions

    @Option(
        help: .localized(
            "What it objects to: reword, wrong_unit or impossible.",
            zh: "申诉类别：reword（表述有误）、wrong_unit（单位有误）或 impossible（无法办理）。"
        )
    )
    var ground: GroundArgument

    @Option(help: .localized("Why.", zh: "申诉理由。"))
    var reason: String

    func run() throws {
        try action.perform(.appeal) { given, _ in
            given.ground = ground.rawValue
            given.reason = reason
        }
    }
}

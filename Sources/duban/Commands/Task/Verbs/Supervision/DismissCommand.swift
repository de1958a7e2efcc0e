import ArgumentParser
import DubanModel
import DubanStore

/// `duban task dismiss`
struct DismissCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss",
        abstract: .localized("Rejects the appeal of a unit.", zh: "驳回承办单位的申诉。")
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: .localized("The organization whose unit it is about.", zh: "提出申诉的承办单位。"))
    var unit: String

    @Option(help: .localized("Why.", zh: "理由。"))
    var reason: String

    func run() throws {
        try action.perform(.dismiss) { given, _ in
            given.unit = unit
            given.reason = reason
        }
    }
}

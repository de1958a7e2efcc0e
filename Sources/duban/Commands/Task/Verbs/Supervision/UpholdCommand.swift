import ArgumentParser
import DubanModel
import DubanStore

/// `duban task uphold`
struct UpholdCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uphold",
        abstract: .localized("Accepts the appeal of a unit.", zh: "采纳承办单位的申诉。"),
        discussion: .localized(
            "An appeal against the wording needs --title or --criterion; one against the wrong unit withdraws it, and --instead names the organization that takes its place; one that the task cannot be done cancels it.",
            zh: "申诉为“表述有误”的，须给出 --title 或 --criterion；为“单位有误”的，该单位退出，由 --instead 指定的单位接替；为“无法办理”的，撤销任务。"
        )
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: .localized("The organization whose unit it is about.", zh: "提出申诉的承办单位。"))
    var unit: String

    @Option(help: .localized("What is to be said with it.", zh: "处理意见。"))
    var reason: String?

    @Option(help: .localized("The task's title from now on.", zh: "新的任务内容。"))
    var title: String?

    @Option(help: .localized("The task's criterion from now on.", zh: "新的完成标准。"))
    var criterion: String?

    @Option(help: .localized("The organization that takes the place of the one that withdraws.", zh: "接替退出单位的单位。"))
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

import ArgumentParser
import DubanModel
import DubanStore

/// `duban task review`
struct ReviewTaskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: .localized(
            "Accepts a unit's completion, or returns it with a reason.",
            zh: "验收承办单位申报的办结：通过，或说明理由退回。"
        ),
        discussion: .localized("The task closes once every unit has passed.", zh: "所有承办单位通过后，任务办结。")
    )

    @OptionGroup var action: TaskActionOptions

    @Option(help: .localized("The organization whose completion is reviewed.", zh: "被验收的承办单位。"))
    var unit: String

    @Flag(name: .customLong("pass"), help: .localized("Accept it.", zh: "验收通过。"))
    var passes = false

    @Option(name: .customLong("return"), help: .localized("Return it, for this reason.", zh: "退回，并说明理由。"))
    var returnReason: String?

    @Option(help: .localized("What is to be said with an acceptance.", zh: "通过时的验收意见。"))
    var reason: String?

    func validate() throws {
        if passes == (returnReason != nil) {
            throw ValidationError(
                .localized("say one of the two: --pass, or --return REASON", zh: "请在 --pass 和 --return 理由 中选用一个")
            )
        }
    }

    func run() throws {
        try action.perform(passes ? .pass : .return) { given, _ in
            given.unit = unit
            given.reason = returnReason ?? reason
        }
    }
}

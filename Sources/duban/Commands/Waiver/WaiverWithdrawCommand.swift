import ArgumentParser
import DubanModel
import DubanStore

/// `duban waiver withdraw`
struct WaiverWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: .localized("Ends a waiver before its day.", zh: "提前撤回豁免。")
    )

    @Argument(
        help: .localized("The waiver's code, as `duban waiver list` shows it.", zh: "豁免编码，见 `duban waiver list`。")
    )
    var code: String

    @Option(help: .localized("Why.", zh: "理由。"))
    var reason: String

    @OptionGroup var common: ActionOptions

    func run() throws {
        try common.supervise { transaction, moment in
            let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
            var waiver = try snapshot.known(.waiver, code).stored
            guard waiver[.withdrawn].isNull else {
                throw CommandFailure(
                    .usage,
                    LocalizedText(
                        "waiver '\(code.shortened)' was withdrawn already: \(waiver[.withdrawn].written)",
                        zh: "豁免“\(code.shortened)”已撤回：\(waiver[.withdrawn].written)"
                    )
                )
            }
            waiver[.withdrawn] = .text(reason)
            return [RecordChange(waiver, event: "withdrawn", note: reason)]
        }
    }
}

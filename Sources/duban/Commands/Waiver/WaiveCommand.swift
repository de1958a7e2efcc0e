import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban waive`
struct WaiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive",
        abstract: .localized(
            "Lets an organization answer for what a check finds, until a day.",
            zh: "豁免检查的发现至某日，其间由有关单位负责。"
        ),
        discussion: .localized(
            """
            Until then the finding is listed apart and does not count; afterwards it is back by itself. `duban waiver list` \
            shows what is waived, `duban waiver withdraw` ends one earlier. Only supervising organizations may.

              duban waive supervision.overdue 2023-80-01 --owner finance --until 2023-05-31 --reason "funds in May"
            """,
            zh: """
                到期前，该发现单独列出，不计入；到期后自动恢复。`duban waiver list` 显示现有豁免，\
                `duban waiver withdraw` 提前撤回豁免。仅督办单位可以办理。

                  duban waive supervision.overdue 2023-80-01 --owner finance --until 2023-05-31 --reason "资金五月到位"
                """
        )
    )

    @Argument(help: .localized("The check, such as supervision.overdue.", zh: "检查项，如 supervision.overdue。"))
    var check: String

    @Argument(
        help: .localized("The code of the record that is found, or the id of one finding.", zh: "所涉记录的编码，或某条发现的标识。")
    )
    var subject: String

    @Option(help: .localized("The organization that answers for it.", zh: "负责的单位。"))
    var owner: String

    @Option(help: .localized("Why it is accepted for now.", zh: "暂予接受的原因。"))
    var reason: String

    @Option(help: .localized("The last day on which the waiver counts.", zh: "豁免的最后有效日期。"))
    var until: String

    @OptionGroup var common: ActionOptions

    func run() throws {
        let last = try MomentArgument.day(until, option: "--until")
        try checkCheck()
        try common.supervise { transaction, moment in
            let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
            _ = try snapshot.known(.organization, owner)
            guard last >= moment.date else {
                throw CommandFailure.notAllowed(
                    "--until",
                    until,
                    expected: LocalizedText("\(moment.date) or later", zh: "不早于 \(moment.date)")
                )
            }
            var waiver = Record(
                .waiver,
                [
                    "check_name": .text(check), "subject": .text(subject), "owner": .text(owner),
                    "reason": .text(reason), "granted": .moment(moment), "until": .moment(Moment(last)),
                ]
            )
            waiver[.code] = .text(try transaction.nextCode(for: waiver))
            return [RecordChange(waiver, event: "created", note: reason)]
        }
    }

    /// A waiver of a check that nobody knows would never count, and is most often misspelt.
    private func checkCheck() throws {
        let environment = try RunEnvironment(shared: common.shared)
        let (pluginID, entryID) = try PluginRegistry.split(check)
        let plugin = try environment.plugin(pluginID)
        let entry = try environment.entries(of: plugin).entry(entryID, of: pluginID, kinds: [.check])
        // An id names the check first; anything else is a code.
        guard !subject.hasPrefix(check), let model = entry.model.flatMap(environment.workspace.catalog.named) else {
            return
        }
        let store = try environment.workspace.open(.readOnly)
        _ = try store.read(asOf: environment.asOf) { try $0.known(model, subject) }
    }
}

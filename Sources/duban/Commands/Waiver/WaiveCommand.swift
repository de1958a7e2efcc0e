import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban waive`
struct WaiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive",
        abstract: "Lets an organization answer for what a check finds, until a day.",
        discussion: """
            Until then the finding is listed apart and does not count; afterwards it is back by itself. `duban waiver list` \
            shows what is waived, `duban waiver withdraw` ends one earlier. Only supervising organizations may.

              duban waive supervision.overdue 2023-80-01 --owner finance --until 2023-05-31 --reason "funds in May"
            """
    )

    @Argument(help: "The check, such as supervision.overdue.")
    var check: String

    @Argument(help: "The code of the record that is found, or the id of one finding.")
    var subject: String

    @Option(help: "The organization that answers for it.")
    var owner: String

    @Option(help: "Why it is accepted for now.")
    var reason: String

    @Option(help: "The last day on which the waiver counts.")
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

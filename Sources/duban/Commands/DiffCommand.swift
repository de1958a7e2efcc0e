import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban diff`
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: .localized(
            "Shows what changed from one day to another, between two meetings for example.",
            zh: "显示两个日期之间的变化，例如两次会议之间的变化。"
        ),
        discussion: .localized(
            "Tasks, projects and observations, unless other kinds are named: duban diff units --from …",
            zh: "未指定类别时比较任务、项目和指标数据；可指定其他类别，如 duban diff units --from …"
        )
    )

    @Argument(help: .localized("The kinds of record to compare.", zh: "要比较的记录类别。"))
    var kinds: [String] = []

    @Option(help: .localized("The day before the changes: its end is compared.", zh: "变化之前的日期，以当日结束时的情况作比较。"))
    var from: String

    @Option(help: .localized("The day after the changes; today unless given.", zh: "变化之后的日期；未指定时为今天。"))
    var to: String?

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, asOf: to)
        let opened = try output.opened()
        let first = try MomentArgument.day(from, option: "--from")
        guard first <= environment.asOf.date else {
            throw CommandFailure.notAllowed(
                "--from",
                from,
                expected: LocalizedText(
                    "a day on or before --to, \(environment.asOf.date)",
                    zh: "不晚于 --to（\(environment.asOf.date)）的日期"
                )
            )
        }
        let catalog = environment.workspace.catalog
        let models =
            try kinds.isEmpty
            ? [catalog.task, .project, .observation] : kinds.map { try Model.meant(by: $0, in: catalog) }
        let page = DiffPage(language: environment.options.language, from: first, to: environment.asOf.date)
        let store = try environment.workspace.open(.readOnly)
        let document = try store.read(asOf: environment.asOf) { snapshot in
            try page.document(models.map { ($0, try snapshot.differences(of: $0, since: first)) })
        }
        try opened.write(document)
    }
}

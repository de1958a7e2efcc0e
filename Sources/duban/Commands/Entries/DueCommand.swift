import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban due`
struct DueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: .localized("Lists what plugins schedule, and runs what is due.", zh: "列出插件的定时任务，并运行到期的任务。"),
        discussion: .localized(
            """
            A plugin's manifest says when its reports, checks and exports are to be run by themselves; cron or a systemd timer \
            calls `duban due --run`. What was missed is run once, for the day on which it was due. Files go to \
            \(PluginManifest.reportFolder)/ in the workspace; a command's changes wait there for `duban apply`. Exit code 3 \
            tells of something that failed; it stays due.
            """,
            zh: """
                插件清单写明其报告、检查和导出何时自动运行，由 cron 或 systemd 定时器调用 `duban due --run`。错过多次的只补运行一次，按到期之日运行。\
                文件写入工作区的 \(PluginManifest.reportFolder)/；命令的方案也写入该处，等待 `duban apply` 执行。退出码 3 表示有任务运行失败，下次重试。
                """
        )
    )

    @Flag(name: .customLong("run"), help: .localized("Run what is due.", zh: "运行到期的任务。"))
    var runs = false

    @Option(
        help: .localized("The moment to take for now, such as 2023-03-27T08:00.", zh: "以该时刻为当前时间，如 2023-03-27T08:00。")
    )
    var at: String?

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let language = environment.options.language
        guard runs else {
            let entries = try ScheduledEntry.all(in: environment, now: try now(environment))
            return try output.opened().write(SchedulePage(language: language).document(of: entries))
        }
        guard let turn = ScheduleTurn(workspace: environment.workspace.folder) else {
            let text = LocalizedText("another 'duban due --run' is still at work", zh: "另一个 duban due --run 仍在运行")
            return Console.note(text(language))
        }
        try withExtendedLifetime(turn) {
            // What the run before has done is known only now.
            try run(try ScheduledEntry.all(in: environment, now: try now(environment)), environment)
        }
    }

    private func run(_ entries: [ScheduledEntry], _ environment: RunEnvironment) throws {
        let language = environment.options.language
        var failed = 0
        for entry in entries where entry.isDue {
            Console.note(LocalizedText("running \(entry.name)", zh: "正在运行 \(entry.name)")(language))
            do {
                if try entry.run(in: environment) { continue }
                Console.error(
                    LocalizedText("\(entry.name) failed and stays due", zh: "\(entry.name) 运行失败，下次重试")(language)
                )
            } catch let error as PluginError {
                Console.show(error, language)
            }
            failed += 1
        }
        if failed > 0 { throw CommandFailure(.plugin) }
        if !entries.contains(where: \.isDue) {
            Console.note(LocalizedText("nothing is due", zh: "没有到期的任务")(language))
        }
    }

    /// The moment that was given; else the end of the day on which the workspace stands still, or the time.
    private func now(_ environment: RunEnvironment) throws -> Moment {
        guard let at else {
            let fixed = environment.workspace.settings.asOf.flatMap { Moment($0, secondOfDay: 86_399) }
            return fixed ?? Environment.now
        }
        guard let moment = Moment(at) else {
            throw CommandFailure.notAllowed("--at", at, expected: FieldType.moment.expectation)
        }
        return moment.isDayOnly ? Moment(moment.date, secondOfDay: 86_399) ?? moment : moment
    }
}

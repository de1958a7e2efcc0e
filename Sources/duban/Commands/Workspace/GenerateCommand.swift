import ArgumentParser
import DubanExchange
import DubanModel
import DubanStore

/// `duban generate`
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: .localized(
            "Makes a large workspace of made-up tasks, for trying and measuring.",
            zh: "生成由虚构任务组成的大型工作区，用于试用和性能测量。"
        ),
        discussion: .localized("The same numbers make the same workspace.", zh: "数值相同，生成的工作区也相同。")
    )

    @Argument(help: .localized("The folder of the new workspace.", zh: "新工作区的文件夹。"))
    var folder: String

    @Option(help: .localized("How many tasks.", zh: "任务数。"))
    var tasks = 10_000

    @Option(
        help: .localized(
            "How often the progress of each task is reported: events of its history.",
            zh: "每项任务反馈进展的次数，即历史中的事件数。"
        )
    )
    var feedbacks = 0

    @Option(help: .localized("Where the random numbers start.", zh: "随机数种子。"))
    var seed: UInt64 = 1

    func validate() throws {
        guard (0...10_000_000).contains(tasks) else {
            throw ValidationError(
                .localized(
                    "--tasks \(tasks) is not allowed: expected 0 to 10000000",
                    zh: "--tasks“\(tasks)”不符合要求：应为 0 至 10000000 的整数"
                )
            )
        }
        guard (0...1000).contains(feedbacks) else {
            throw ValidationError(
                .localized(
                    "--feedbacks \(feedbacks) is not allowed: expected 0 to 1000",
                    zh: "--feedbacks“\(feedbacks)”不符合要求：应为 0 至 1000 的整数"
                )
            )
        }
    }

    func run() throws {
        let title = String.localized(
            "Generated: \(tasks) tasks, seed \(seed)",
            zh: "生成的 \(tasks) 项任务，种子 \(seed)"
        )
        let workspace = try Workspace.create(
            at: folder,
            settings: "[workspace]\ntitle = \"\(title)\"\n" + InstalledGrants.text(today: Environment.today)
        )
        let store = try workspace.open(.filling)
        let progress = Progress(LocalizedText("generating", zh: "正在生成"))
        var generator = WorkloadGenerator(tasks: tasks, feedbacks: feedbacks, seed: seed)
        try generator.fill(store) { made in
            progress.show(.localized("\(made) of \(tasks) tasks", zh: "\(made) / \(tasks) 项任务"))
        }
        try store.optimize()
        progress.finish()
        Console.print(.localized("Made \(tasks) tasks in \(folder).", zh: "已在 \(folder) 中生成 \(tasks) 项任务。"))
    }
}

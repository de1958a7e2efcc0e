import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban doctor`
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: .localized(
            "Looks whether a workspace and this machine are in order, and says what is not.",
            zh: "检查工作区和本机是否正常，指出存在的问题。"
        ),
        discussion: .localized(
            """
            The database is read once: the file, references, every record against what its events say, and evidence \
            against its hashes. Plugins are looked at as well: whether each can be used, whether their files are those of \
            duban.lock, and what they use of the API that is to go. A real worker process is started and tries what it \
            must be refused. Exit code 0 when all is well, 1 when something should be looked at.
            """,
            zh: """
                数据库通读一遍：数据库文件、记录之间的引用、每条记录与其事件是否一致、佐证材料与其哈希是否一致。插件也一并查看：各插件能否使用，其文件与 duban.lock 是否一致，是否使用了将要移除的 API。\
                还会启动一个真实的工作进程，尝试各种应被拒绝的操作。退出码 0 表示一切正常，1 表示有需要查看之处。
                """
        )
    )

    @Flag(help: .localized("Leave out the replay of events, which takes longest.", zh: "略去耗时最长的事件重放。"))
    var quick = false

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let output = try output.opened()
        let progress = Progress(LocalizedText("checking the database", zh: "正在检查数据库"))
        let integrity = try environment.workspace.open(.readOnly).checkIntegrity(
            isQuick: quick,
            evidence: EvidenceFolder(of: environment.workspace)
        ) { progress.show(LocalizedText("\($0) records", zh: "\($0) 条记录")(Environment.language)) }
        progress.finish()
        let page = DoctorPage(
            environment: environment,
            integrity: integrity,
            confinement: try environment.supervisor.probe(path: environment.workspace.databasePath),
            plugins: PluginHealth(environment)
        )
        try output.write(page.document)
        if !page.isWell { throw CommandFailure(.findings) }
    }
}

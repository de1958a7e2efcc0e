import ArgumentParser

/// The `duban` program.
struct DubanCommand: ParsableCommand {
    /// The program's version.
    static let versionNumber = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "duban",
        abstract: .localized(
            "Keeps a government's key work and lets each department script its own reports and checks.",
            zh: "管理政府重点工作，各部门可用脚本编写自己的报告和检查。"
        ),
        discussion: .localized(
            """
            Start with:  duban init my-city --sample
            then:        cd my-city && duban list && duban run supervision.weekly

            Exit codes: 0 all well; 1 findings at or above --fail-on; 2 wrong usage or bad input, such as a file that is \
            not Lua; 3 a plugin's code failed, or a check did not run to its end; 4 the workspace could not be read or \
            written. A single report or script also ends with 5 for a value that cannot be converted, 6 at its time \
            limit, 7 at its memory limit, 8 without a permission, 9 when its process broke down.
            """,
            zh: """
                开始使用：  duban init my-city --sample
                然后：      cd my-city && duban list && duban run supervision.weekly

                退出码：0 正常；1 有达到 --fail-on 级别的发现；2 用法或输入有误，例如文件不是 Lua；3 插件代码出错，或检查\
                未运行完；4 工作区无法读写。单独运行的报告或脚本还可能以下列退出码结束：5 值无法转换，6 超出时限，7 超出内存限制，\
                8 没有权限，9 进程异常终止。
                """
        ),
        version: "duban \(versionNumber)",
        subcommands: [
            InitCommand.self, ImportCommand.self, ExportCommand.self, ListCommand.self, DescribeCommand.self,
            RunCommand.self, ApplyCommand.self,
            CheckCommand.self, DueCommand.self, WaiveCommand.self, WaiverCommand.self, ScriptCommand.self,
            ReplCommand.self, WatchCommand.self,
            ShowCommand.self,
            TaskCommand.self, LedgerCommand.self,
            DiffCommand.self, CalendarCommand.self, ReviewCommand.self, MarkCommand.self, DigestCommand.self,
            MeetingCommand.self,
            DirectiveCommand.self, ProjectCommand.self, IndicatorCommand.self, OrganizationCommand.self,
            PluginCommand.self, GenerateCommand.self,
            APICommand.self, DoctorCommand.self, BackupCommand.self, RestoreCommand.self,
        ]
    )
}

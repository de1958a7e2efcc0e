import DubanModel
import DubanStore

/// The `duban.toml` with which a workspace begins: what can be set is there to be seen, with what it is for.
struct NewSettings {
    /// Whether the sample goes into the workspace.
    let isSample: Bool
    /// The language that the workspace is to have, where that was said.
    let language: Language?

    /// The text of the file, which the person reads who makes it.
    var text: String {
        [workspace, plugins, limits, meetings, access].joined(separator: "\n")
            + InstalledGrants.text(today: Environment.today)
    }

    private var workspace: String {
        let title = String.localized("Sample of the 80th weekly meeting", zh: "第80次周交办会示例")
        let tag = language.map { "language = \"\($0.rawValue)\"" } ?? "# language = \"zh-Hans\""
        return """
            \(String.localized("# Settings of this workspace.", zh: "# 本工作区的设置。"))
            [workspace]
            \(isSample ? "title = \"\(title)\"" : "# title = \"…\"")
            \(tag)
            \(day)

            """
    }

    private var day: String {
        guard isSample else {
            let reason = String.localized("freezes the day that every run sees", zh: "固定每次运行所见的日期")
            return "# as_of = \"2023-03-27\"   # \(reason)"
        }
        let reason = String.localized(
            "The sample stands still on the day of its meeting. Remove this line to see it as of today.",
            zh: "示例停留在会议当天。删去此行即按今天查看。"
        )
        return "# \(reason)\nas_of = \"2023-03-27\""
    }

    private var plugins: String {
        let example = """
            # [settings.supervision]
            # claim_days = 1

            """
        return .localized(
            "# Settings of a plugin, by its id; `duban describe PLUGIN` lists them.\n" + example,
            zh: "# 插件的设置，按插件标识；用 `duban describe 插件` 查看。\n" + example
        )
    }

    private var limits: String {
        let example = """
            # [limits]
            # timeout = "\(ResourceLimits.standard.timeoutText)"
            # memory = "\(ResourceLimits.standard.memoryText)"

            """
        return .localized(
            """
            # How long a run of a plugin may take and how much memory it may use; [limits.plugins.PLUGIN] says it for one.
            \(example)
            """,
            zh: """
                # 插件一次运行的最长时间和最大内存；[limits.plugins.插件] 单独规定某个插件。
                \(example)
                """
        )
    }

    private var meetings: String {
        let example = """
            # [meetings.weekly]
            # weekday = "monday"

            """
        return .localized(
            """
            # When meetings are held; on a day off they move to the next workday. docs/meetings.md has the rules.
            \(example)
            """,
            zh: """
                # 会议何时召开；遇休息日顺延至下一工作日。规则见 docs/meetings.md。
                \(example)
                """
        )
    }

    private var access: String {
        let table = "[access]\nsees_all = [\"supervision-office\", \"development-reform\"]\n"
        let example = "# [access]\n# sees_all = [\"supervision-office\"]\n"
        return .localized(
            """
            # Departments whose plugins see every record; those of others see their own and what is public.
            \(isSample ? "# The commission schedules the key projects of every department.\n" + table : example)
            """,
            zh: """
                # 所列部门的插件可见全部记录；其他部门的插件只见本部门的和公开的记录。
                \(isSample ? "# 发展改革委调度各部门的重点项目。\n" + table : example)
                """
        )
    }
}

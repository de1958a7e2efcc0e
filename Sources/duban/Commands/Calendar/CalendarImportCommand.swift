import ArgumentParser
import DubanExchange
import DubanModel
import DubanStore

/// `duban calendar import`
struct CalendarImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: .localized(
            "Brings in years of holidays and make-up days: all of the files, or none.",
            zh: "导入各年的节假日和调休上班日：文件要么全部导入，要么都不导入。"
        ),
        discussion: .localized(
            """
            A file is JSON as public data sets keep it, {"year": 2023, "days": [{"name": …, "date": "2023-01-01", \
            "isOffDay": true}]}. What a year no longer lists becomes an ordinary day. For CSV use `duban import \
            calendar_days`.
            """,
            zh: """
                文件为 JSON，格式与公开数据集相同：{"year": 2023, "days": [{"name": …, "date": "2023-01-01", \
                "isOffDay": true}]}。某年的文件不再列出的日期恢复为普通日期。CSV 文件请用 duban import calendar_days 导入。
                """
        )
    )

    @Argument(help: .localized("The files, one a year.", zh: "文件，每年一个。"))
    var files: [String]

    @Flag(help: .localized("Check everything and keep nothing.", zh: "只检查，不保存。"))
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let workspace = try shared.openWorkspace()
        let language = try shared.language(in: workspace)
        let years = try files.map { try HolidayFile(path: $0) }
        let outcome = try workspace.open(.readWrite).write(
            by: Author(Environment.user),
            recorded: Environment.now,
            isDryRun: dryRun
        ) { try CalendarImport(into: $0).take(years) }
        let covered = years.map { String($0.year) }.joined(separator: ", ")
        let verb = dryRun ? LocalizedText("would import", zh: "将导入") : LocalizedText("imported", zh: "已导入")
        Console.print(
            LocalizedText(
                "\(verb(.english)) \(covered): \(outcome.created) new, \(outcome.updated) changed, \(outcome.unchanged) as they were, \(outcome.dropped) no longer special",
                zh:
                    "\(verb(.simplifiedChinese)) \(covered)：新增 \(outcome.created)，变更 \(outcome.updated)，未变 \(outcome.unchanged)，取消 \(outcome.dropped)"
            )(language)
        )
    }
}

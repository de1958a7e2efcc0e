import ArgumentParser
import DubanExchange
import DubanModel
import DubanStore

/// `duban calendar import`
struct CalendarImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Brings in years of holidays and make-up days: all of the files, or none.",
        discussion: """
            A file is JSON as public data sets keep it, {"year": 2023, "days": [{"name": …, "date": "2023-01-01", \
            "isOffDay": true}]}. What a year no longer lists becomes an ordinary day. For CSV use `duban import \
            calendar_days`.
            """
    )

    @Argument(help: "The files, one a year.")
    var files: [String]

    @Flag(help: "Check everything and keep nothing.")
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

import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban project list`
struct ProjectListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .localized(
            "Lists projects with this year's investment against the calendar.",
            zh: "列出项目，将本年投资进度与时间进度对照。"
        ),
        discussion: .localized(
            "The light is yellow more than 10 percentage points behind the calendar, red more than 30.",
            zh: "投资进度落后时间进度超过 10 个百分点亮黄灯，超过 30 个百分点亮红灯。"
        )
    )

    @Option(
        help: .localized(
            """
            Only those in this stage: planning, preliminary, procurement, construction, production, completed, \
            suspended.
            """,
            zh: "仅列出该阶段的项目：planning、preliminary、procurement、construction、production、completed 或 suspended。"
        )
    )
    var stage: String?

    @Option(
        help: .localized(
            "Only those of this batch: signed, started or production.",
            zh: "仅列出该批次类别的项目：signed、started 或 production。"
        )
    )
    var batch: String?

    @Option(help: .localized("Only those in this county, district or zone.", zh: "仅列出该县区或功能区的项目。"))
    var location: String?

    @Option(help: .localized("At most so many.", zh: "最多列出的条数。"))
    var limit = 50

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            var query = Query(.project, order: [Query.Order(.code)])
            if let stage { query = query.and("stage", .equal(try ChoiceArgument.value(stage, of: "stage", .project))) }
            if let batch { query = query.and("batch", .equal(try ChoiceArgument.value(batch, of: "batch", .project))) }
            if let location {
                _ = try snapshot.known(.organization, location)
                query = query.and("location", .equal(.text(location)))
            }
            var limited = query
            limited.limit = max(0, limit)
            let projects = try snapshot.records(limited)
            let page = ProjectPage(language: environment.options.language, asOf: environment.options.today)
            return page.list(
                projects,
                total: try snapshot.count(query),
                progress: try snapshot.progress(of: projects, year: environment.options.today.year)
            )
        }
    }
}

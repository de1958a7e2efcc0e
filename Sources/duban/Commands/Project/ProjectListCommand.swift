import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban project list`
struct ProjectListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists projects with this year's investment against the calendar.",
        discussion: "The light is yellow more than 10 percentage points behind the calendar, red more than 30."
    )

    @Option(
        help:
            "Only those in this stage: planning, preliminary, procurement, construction, production, completed, suspended."
    )
    var stage: String?

    @Option(help: "Only those of this batch: signed, started or production.")
    var batch: String?

    @Option(help: "Only those in this county, district or zone.")
    var location: String?

    @Option(help: "At most so many.")
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

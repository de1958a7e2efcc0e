import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban project show`
struct ProjectShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a project with its stages, milestones and monthly investment."
    )

    @Argument(help: "The project's code.")
    var code: String

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let project = try snapshot.known(.project, code)
            func parts(_ model: Model, by order: FieldName) throws -> [Record] {
                try snapshot.records(Query(model, order: [Query.Order(order)]).and(.project, .equal(.text(code))))
            }
            let page = ProjectPage(language: environment.options.language, asOf: environment.options.today)
            return page.detail(
                project,
                progress: try snapshot.progress(of: [project], year: environment.options.today.year)[code],
                stages: try parts(.projectStage, by: "planned"),
                milestones: try snapshot.milestones(ofProject: code),
                investments: try parts(.investment, by: .period)
            )
        }
    }
}

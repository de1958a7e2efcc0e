import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban project show`
struct ProjectShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .localized(
            "Shows a project with its stages, milestones and monthly investment.",
            zh: "显示项目及其阶段、节点和月度投资。"
        )
    )

    @Argument(help: .localized("The project's code.", zh: "项目编码。"))
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

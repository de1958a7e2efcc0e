import ArgumentParser

/// `duban project`
struct ProjectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: .localized("Shows projects: how far they and their investment have come.", zh: "显示项目的进展和投资完成情况。"),
        discussion: .localized(
            "Projects are brought in with `duban import`; docs/projects-and-indicators.md has the formulas.",
            zh: "项目用 `duban import` 导入；计算公式见 docs/projects-and-indicators.md。"
        ),
        subcommands: [ProjectListCommand.self, ProjectShowCommand.self, ProjectBatchesCommand.self]
    )
}

import ArgumentParser

/// `duban project`
struct ProjectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: "Shows projects: how far they and their investment have come.",
        discussion: "Projects are brought in with `duban import`; docs/projects-and-indicators.md has the formulas.",
        subcommands: [ProjectListCommand.self, ProjectShowCommand.self, ProjectBatchesCommand.self]
    )
}

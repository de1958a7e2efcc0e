import ArgumentParser

/// `duban directive`
struct DirectiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directive",
        abstract: "Traces the requirements of a speech, a document or an inspection to the tasks that carry them out.",
        discussion: "Directives, requirements and their tasks are brought in with `duban import`; `trace` adds a task.",
        subcommands: [DirectiveShowCommand.self, DirectiveUncoveredCommand.self, DirectiveTraceCommand.self]
    )
}

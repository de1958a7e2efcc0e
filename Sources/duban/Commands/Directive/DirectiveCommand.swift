import ArgumentParser

/// `duban directive`
struct DirectiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directive",
        abstract: "Traces the requirements of a speech, a document or an inspection to the tasks that carry them out.",
        discussion: """
            `add` writes a directive down, `require` what it asks for, and `trace` says which tasks carry that out; many at \
            once are brought in with `duban import`.
            """,
        subcommands: [
            DirectiveListCommand.self, DirectiveShowCommand.self, DirectiveUncoveredCommand.self,
            DirectiveAddCommand.self, DirectiveRequireCommand.self, DirectiveTraceCommand.self,
            DirectiveUntraceCommand.self,
        ]
    )
}

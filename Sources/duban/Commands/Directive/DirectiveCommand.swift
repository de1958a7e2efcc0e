import ArgumentParser

/// `duban directive`
struct DirectiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directive",
        abstract: .localized(
            "Traces the requirements of a speech, a document or an inspection to the tasks that carry them out.",
            zh: "追踪讲话、文件或巡视检查的各项要求由哪些任务落实。"
        ),
        discussion: .localized(
            """
            `add` writes a directive down, `require` what it asks for, and `trace` says which tasks carry that out; many at \
            once are brought in with `duban import`.
            """,
            zh: """
                `add` 登记指示，`require` 添加指示的要求，`trace` 登记由哪些任务落实；批量导入用 `duban import`。
                """
        ),
        subcommands: [
            DirectiveListCommand.self, DirectiveShowCommand.self, DirectiveUncoveredCommand.self,
            DirectiveAddCommand.self, DirectiveRequireCommand.self, DirectiveTraceCommand.self,
            DirectiveUntraceCommand.self,
        ]
    )
}

import ArgumentParser

/// `duban task`
struct TaskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task",
        abstract: .localized("Shows tasks and takes them through their workflow.", zh: "显示任务，并办理其流程中的各个步骤。"),
        discussion: .localized(
            """
            A task is assigned to its units, claimed by each, reported on, submitted with evidence, and reviewed: it closes \
            when every unit has passed. `duban task workflow` shows who may do what and when. Every verb takes --by, --on \
            and --dry-run.
            """,
            zh: """
                任务交办给各承办单位，由其分别认领、反馈、附佐证材料申报办结，再经验收；所有承办单位通过后，任务办结。\
                duban task workflow 显示谁在什么状态下可以做什么。每个动词都可带 --by、--on 和 --dry-run。
                """
        ),
        subcommands: [
            TaskListCommand.self, TaskShowCommand.self, TaskHistoryCommand.self, WorkflowCommand.self,
            TaskAddCommand.self, AssignCommand.self, ClaimCommand.self, FeedbackCommand.self, SubmitCommand.self,
            ReviewTaskCommand.self, ExtendCommand.self, ApproveCommand.self, RefuseCommand.self, SuspendCommand.self,
            ResumeCommand.self, CancelCommand.self, AppealCommand.self, UpholdCommand.self, DismissCommand.self,
        ]
    )
}

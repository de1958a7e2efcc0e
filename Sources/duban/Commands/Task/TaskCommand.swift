import ArgumentParser

/// `duban task`
struct TaskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task",
        abstract: "Shows tasks and takes them through their workflow.",
        discussion: """
            A task is assigned to its units, claimed by each, reported on, submitted with evidence, and reviewed: it closes \
            when every unit has passed. `duban task workflow` shows who may do what and when. Every verb takes --by, --on \
            and --dry-run.
            """,
        subcommands: [
            TaskListCommand.self, TaskShowCommand.self, TaskHistoryCommand.self, WorkflowCommand.self,
            TaskAddCommand.self, AssignCommand.self, ClaimCommand.self, FeedbackCommand.self, SubmitCommand.self,
            ReviewTaskCommand.self, ExtendCommand.self, ApproveCommand.self, RefuseCommand.self, SuspendCommand.self,
            ResumeCommand.self, CancelCommand.self, AppealCommand.self, UpholdCommand.self, DismissCommand.self,
        ]
    )
}

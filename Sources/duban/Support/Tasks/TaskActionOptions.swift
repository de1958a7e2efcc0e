import ArgumentParser
import DubanModel
import DubanStore

/// What every verb of `duban task` takes.
struct TaskActionOptions: ParsableArguments {
    @Argument(help: .localized("The task's code.", zh: "任务编号。"))
    var code: String

    @OptionGroup var common: ActionOptions

    /// Does something to the task and says what has changed.
    func perform(_ verb: TaskVerb, _ complete: (inout TaskAction, Workspace) throws -> Void = { _, _ in }) throws {
        let environment = try RunEnvironment(shared: common.shared, checksSettings: false)
        let workspace = environment.workspace
        var action = try common.action(verb, in: workspace)
        try complete(&action, workspace)
        let language = try common.shared.language(in: workspace)
        let applied = try common.writer(of: action, in: environment).write { [code, action] transaction in
            try transaction.applied(action, onTask: code, rules: workspace.settings.workflow)
        }
        ChangeSummary(applied, language: language).lines(isDryRun: common.dryRun).forEach(Console.print)
    }
}

import ArgumentParser
import DubanModel
import DubanStore

/// What every verb of `duban task` takes.
struct TaskActionOptions: ParsableArguments {
    @Argument(help: "The task's code.")
    var code: String

    @OptionGroup var common: ActionOptions

    /// Does something to the task and says what has changed.
    func perform(_ verb: TaskVerb, _ complete: (inout TaskAction, Workspace) throws -> Void = { _, _ in }) throws {
        let workspace = try common.shared.openWorkspace()
        var action = try common.action(verb, in: workspace)
        try complete(&action, workspace)
        let language = try common.shared.language(in: workspace)
        let changes = try common.write(to: workspace, by: action.actor) { transaction in
            let before = try transaction.situation(ofTask: code)
            let changes = try transaction.perform(action, onTask: code, rules: workspace.settings.workflow)
            let former = [before.task] + before.units + before.extensions + before.appeals
            return ChangeSummary(changes, former: former, language: language)
        }
        changes.lines(isDryRun: common.dryRun).forEach(Console.print)
    }
}

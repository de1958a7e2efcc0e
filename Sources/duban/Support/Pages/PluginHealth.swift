import DubanModel
import DubanPlugins
import DubanStore

/// What is to be said of a workspace's plugins, beside what they find.
struct PluginHealth {
    /// A plugin, and why it cannot be used.
    struct State {
        let id: String
        let department: String
        let problem: String?
    }

    let states: [State]
    /// In what the installed files differ from what `duban.lock` says.
    let differences: [LocalizedText]
    /// What authors should know: what the API will no longer have.
    let remarks: [LintFinding]

    init(_ environment: RunEnvironment) {
        let language = environment.options.language
        var remarks: [LintFinding] = []
        let usable = environment.registry.plugins.map { plugin in
            let problem = environment.hindrance(to: plugin)?.message(language)
            let findings = problem == nil ? try? PluginLinter(plugin, options: environment.options).findings() : nil
            remarks += (findings ?? []).filter { $0.rule == .level }
            return State(id: plugin.id, department: plugin.manifest.department, problem: problem)
        }
        let broken = environment.registry.broken.map { plugin in
            State(id: plugin.folderName, department: "", problem: plugin.error.message(language))
        }
        states = usable + broken
        self.remarks = remarks
        do throws(PluginError) {
            let lock = try PluginLock(workspace: environment.workspace.folder)
            differences = lock.isEmpty ? [] : try lock.differences(from: environment.ownPlugins)
        } catch {
            differences = [error.message]
        }
    }

    /// How many things there are to look at; remarks for authors are none.
    var problemCount: Int { states.count { $0.problem != nil } + differences.count }
}

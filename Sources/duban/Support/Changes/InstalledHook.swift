import DubanModel
import DubanPlugins
import DubanStore

/// A hook with the plugin that registered it.
struct InstalledHook {
    let plugin: Plugin
    let entry: EntryDescription

    /// Whether it is asked in a phase of a step.
    func isAsked(_ phase: HookPhase, _ verb: TaskVerb) -> Bool {
        entry.occasions?.include(phase, verb) ?? false
    }
}

extension RunEnvironment {
    /// The hooks of every plugin that was granted to propose changes of tasks; others have no say.
    ///
    /// A plugin that cannot be loaded may hold a rule that nobody wants passed over: that is an error.
    func hooks() throws -> [InstalledHook] {
        var hooks: [InstalledHook] = []
        for plugin in registry.plugins where plugin.manifest.propose.covers(Permission(.task)) {
            // A plugin that was not granted what it asks for has no say; one that lacks its signature may have rules.
            guard (try? PluginAccess.resolve(manifest: plugin.manifest, settings: workspace.settings)) != nil else {
                continue
            }
            do {
                hooks += try entries(of: plugin).filter { $0.kind == .hook }.map {
                    InstalledHook(plugin: plugin, entry: $0)
                }
            } catch let error as PluginError {
                throw HookFailure.unreadable(plugin.id, error)
            }
        }
        return hooks
    }
}

import DubanModel
import DubanPlugins
import DubanStore

/// Asks hooks what they say to steps of the workflow.
struct HookCaller {
    let environment: RunEnvironment
    let hooks: [InstalledHook]

    /// The answers of all hooks that are asked in a phase of what was done.
    func ask(_ phase: HookPhase, about applied: AppliedChanges) throws -> [HookAnswer] {
        var asked: [(hook: InstalledHook, events: [HookEvent], job: WorkerJob)] = []
        for hook in hooks {
            let events = applied.actions.filter { hook.isAsked(phase, $0.action.verb) }.map { done in
                HookEvent(
                    phase,
                    done.action,
                    task: done.task,
                    changes: applied.parts(ofTask: done.task).map { HookEvent.Change($0.record, former: $0.former) }
                )
            }
            if events.isEmpty { continue }
            let purpose = WorkerJob.Purpose.entry(
                id: hook.entry.id,
                kinds: [.hook],
                arguments: [:],
                input: .events(events)
            )
            asked.append((hook, events, try environment.job(hook.plugin, purpose)))
        }
        guard !asked.isEmpty else { return [] }
        // A worker sees the workspace as it was when it started, and a hook must see the present.
        let supervisor = environment.makeSupervisor()
        try supervisor.perform(asked.map(\.job))
        let basis = supervisor.workspaceHasChanged ? nil : supervisor.lastEvent
        return asked.map { hook, events, job in
            var verdicts: [HookVerdict] = []
            if case .verdicts(let made)? = job.product { verdicts = made }
            return HookAnswer(
                hook: hook,
                basis: basis,
                verdicts: Array(zip(events, verdicts)),
                failure: job.failure
            )
        }
    }
}

import DubanModel
import DubanPlugins
import DubanStore

/// Writes what is done to tasks, with the hooks of plugins before and after it.
struct ChangeWriter {
    let environment: RunEnvironment
    /// Who does it.
    let author: Author
    /// When it takes effect.
    let moment: Moment
    let isDryRun: Bool

    /// How often something is tried anew when others write in between.
    private static let attempts = 5

    /// Changes the workspace in one transaction, or only tries to.
    ///
    /// - Parameters:
    ///   - basis: the last event of the state that the changes were planned on; they are refused on any other.
    ///   - body: makes the changes.
    func write(
        plannedOn basis: Int64? = nil,
        _ body: (WriteTransaction) throws -> AppliedChanges
    ) throws -> AppliedChanges {
        let store = try environment.workspace.open(.readWrite)
        let hooks = try environment.hooks()
        guard !hooks.isEmpty else {
            return try transact(store, isDryRun: isDryRun) { transaction in
                if let basis { try transaction.checkNothingHasChanged(since: basis) }
                return try body(transaction)
            }
        }
        for _ in 1..<Self.attempts {
            if let applied = try attempt(store, hooks, basis, body) { return applied }
        }
        throw CommandFailure(
            .workspace,
            LocalizedText(
                "others change the workspace all the time; nothing was written. Try again",
                zh: "工作区一直有其他更改，未作任何写入，请稍后再试"
            )
        )
    }

    private func transact<Result>(
        _ store: Store,
        isDryRun: Bool,
        _ body: (WriteTransaction) throws -> Result
    ) throws -> Result {
        try store.write(by: author, recorded: Environment.now, isDryRun: isDryRun, body)
    }

    /// Asks the hooks about the changes, then makes them; nil where somebody has changed the workspace meanwhile.
    private func attempt(
        _ store: Store,
        _ hooks: [InstalledHook],
        _ planned: Int64?,
        _ body: (WriteTransaction) throws -> AppliedChanges
    ) throws -> AppliedChanges? {
        let (tried, basis) = try transact(store, isDryRun: true) { transaction in
            if let planned { try transaction.checkNothingHasChanged(since: planned) }
            let basis = try transaction.lastEvent()
            return (try body(transaction), basis)
        }
        let caller = HookCaller(environment: environment, hooks: hooks)
        let answers = try caller.ask(.before, about: tried)
        guard answers.allSatisfy({ $0.basis == basis }) else { return nil }
        for answer in answers {
            if let failure = answer.failure { throw HookFailure.failedBefore(answer.hook.entry.name, failure) }
            for (event, verdict) in answer.verdicts where !verdict.vetoes.isEmpty {
                throw HookFailure.vetoed(answer.hook.entry.name, event, verdict.vetoes)
            }
        }
        let written: AppliedChanges? = try transact(store, isDryRun: isDryRun) { transaction in
            guard try transaction.lastEvent() == basis else { return nil }
            var applied = try body(transaction)
            for answer in answers { applied.add(try apply(answer, in: transaction)) }
            return applied
        }
        guard var written else { return nil }
        if !isDryRun { written.add(try follow(written, store, caller)) }
        return written
    }

    /// Asks the hooks that come after, and makes what they propose.
    private func follow(_ written: AppliedChanges, _ store: Store, _ caller: HookCaller) throws -> AppliedChanges {
        var more = AppliedChanges()
        for answer in try caller.ask(.after, about: written) {
            let name = answer.hook.entry.name
            if let failure = answer.failure { throw HookFailure.failedAfter(name, failure.message) }
            do {
                more.add(try transact(store, isDryRun: false) { try apply(answer, in: $0) })
            } catch let error as StoreError {
                throw HookFailure.failedAfter(name, error.message)
            } catch let error as PluginError {
                throw HookFailure.failedAfter(name, error.message)
            }
        }
        return more
    }

    /// Makes what a hook proposes, in the name of its plugin's organization.
    private func apply(_ answer: HookAnswer, in transaction: WriteTransaction) throws -> AppliedChanges {
        var applied = AppliedChanges()
        for (_, verdict) in answer.verdicts where !verdict.changes.isEmpty {
            let proposer = try Proposer(plugin: answer.hook.plugin, entry: answer.hook.entry.name, in: environment)
            applied.add(try proposer.apply(verdict.changes, at: moment, in: transaction))
        }
        return applied
    }
}

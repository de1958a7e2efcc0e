import DubanModel
import DubanStore

/// What a new worker does as long as nobody asks anything of it: it runs a check that finds nothing, so that whatever is made
/// when it is first used (types, tables, statements) is there before the first plugin comes.
enum WorkerWarmUp {
    /// An index tells at once that no task has this code, however many there are.
    private static let source = """
        duban.check { id = "none", on = "task", where = { code = "none", due = { before = duban.date(2000, 1, 1) } },
          each = function(task, ctx) if task.code == "" then ctx:finding { "{n}", n = 1 } end end }
        """

    /// - Parameter isWanted: whether something is asked: then no further step is begun.
    static func run(on snapshot: Snapshot, traits: RuntimeTraits, until isWanted: () -> Bool) throws(PluginError) {
        if isWanted() { return }
        let plugin = try LoadedPlugin(
            PluginPackage(
                id: "warm-up",
                displayFolder: "warm-up",
                sources: [PluginPackage.mainFile: Array(source.utf8)],
                refusals: [:],
                settings: [:]
            ),
            options: RunOptions(language: .english, today: .latest),
            traits: traits,
            output: { _ in }
        )
        if isWanted() { return }
        let questions = [PlanQuestion(check: "none", known: nil)]
        let plans = try plugin.plans(of: questions, snapshot: snapshot, changes: WorkspaceChanges(snapshot))
        guard let plan = plans.first, !isWanted() else { return }
        let row = plan.rows.lowerBound
        let call = ScanCall(
            model: plan.model,
            rows: row...row,
            only: [row],
            checks: questions.map(\.check),
            isFirst: true,
            reading: ScanCall.Reading(mayReadAhead: false, keepsRows: false)
        )
        _ = try plugin.scan(call, snapshot: snapshot, takesTurn: { _ in }, found: { _ in })
    }
}

import DubanModel
import DubanStore
import LuaHost

// Row checks that go over the same rows together.
extension LoadedPlugin {
    /// How checks are run together with others: those that look at each record by itself and at nothing afterward. What
    /// is not named is run by itself, and so is what cannot be planned.
    ///
    /// - Parameters:
    ///   - questions: the checks, with what is known of their verdicts.
    ///   - changes: what has changed in the snapshot.
    func plans(
        of questions: [PlanQuestion],
        snapshot: Snapshot,
        changes: WorkspaceChanges
    ) throws(PluginError) -> [CheckPlan] {
        do {
            return try runtime.reading(snapshot) {
                let asked = questions.compactMap { question in
                    (try? participant(question.check, report: { _, _, _, _ in })).map { (question, $0) }
                }
                defer { for (_, participant) in asked { participant.box.end() } }
                let snapshot = try runtime.context.unwatchedSnapshot()
                let event = try snapshot.lastEvent()
                let mark = try changes.mark(of: event)
                let staleRows = StaleRows(snapshot: snapshot, changes: changes, day: runtime.context.day)
                var plans: [CheckPlan] = []
                var unknown: [(place: Int, query: Query)] = []
                for (question, participant) in asked {
                    let query = participant.query
                    guard let rows = try snapshot.scanRange(of: query) else { continue }
                    let stale = try question.known.flatMap { try staleRows.rows(since: $0, of: query, among: rows) }
                    if stale == nil { unknown.append((plans.count, query)) }
                    plans.append(
                        CheckPlan(
                            check: participant.entry.description.name,
                            model: query.model.name,
                            rows: rows,
                            stale: stale,
                            state: CheckState(
                                event: event,
                                mark: mark,
                                day: runtime.context.day,
                                conditions: query.conditionsBesidesStanding ?? []
                            ),
                            isCostly: snapshot.isCostlyToScope(query.model)
                        )
                    )
                }
                for (item, rows) in zip(unknown, try snapshot.scanCandidates(of: unknown.map(\.query))) {
                    plans[item.place].candidates = rows
                }
                return plans
            }
        } catch {
            throw PluginError(from: error)
        }
    }

    /// Runs checks over some rows.
    ///
    /// - Parameters:
    ///   - kept: rows of the snapshot that were read before.
    ///   - found: takes what they find, with the row.
    ///   - takesTurn: told the name of the check whose code runs next.
    func scan(
        _ call: ScanCall,
        snapshot: Snapshot,
        kept: KeptRows? = nil,
        takesTurn: @escaping (String) -> Void,
        found: @escaping (ScannedFinding) -> Void
    ) throws(PluginError) -> [ScanOutcome] {
        do {
            return try runtime.reading(snapshot) {
                guard let model = runtime.context.catalog.named(call.model) else {
                    throw PluginError(
                        .crash,
                        LocalizedText("there is no model '\(call.model)'", zh: "没有“\(call.model)”这种记录")
                    )
                }
                let place = RowPlace()
                var participants: [ScanRun.Participant] = []
                var outcomes: [ScanOutcome] = []
                for id in call.checks {
                    takesTurn(call.isFirst ? "\(pluginID).\(id)" : "")
                    guard let participant = try? participant(id, place: place, found: found) else {
                        outcomes.append(ScanOutcome(check: "\(pluginID).\(id)", seconds: 0, hasFailed: true))
                        continue
                    }
                    participants.append(participant)
                }
                defer { for participant in participants { participant.box.end() } }
                let run = try ScanRun(participants, of: model, runtime: runtime)
                place.run = run
                for participant in participants { participant.box.currentRecord = { [weak run] in run?.subject } }
                run.takesTurn = { takesTurn($0.entry.description.name) }
                try run.run(
                    over: call.rows,
                    only: call.only,
                    learned: &learnedFields[call.checks],
                    mayReadAhead: call.reading.mayReadAhead,
                    kept: kept
                )
                return outcomes
                    + participants.map {
                        ScanOutcome(
                            check: $0.entry.description.name,
                            seconds: $0.seconds,
                            hasFailed: $0.hasFailed,
                            reads: $0.log?.reads ?? CheckReads()
                        )
                    }
            }
        } catch {
            throw PluginError(from: error)
        }
    }

    /// A check that reports with the row on which the scan stands.
    private func participant(
        _ id: String,
        place: RowPlace,
        found: @escaping (ScannedFinding) -> Void
    ) throws -> ScanRun.Participant {
        let description = try entry(id, kind: .check)
        let collector = FindingCollector(check: description, numbersTwins: false) { finding in
            found(ScannedFinding(row: place.run?.currentRow ?? 0, finding: finding))
        }
        return try participant(id, report: collector.add)
    }

    private func participant(
        _ id: String,
        report: @escaping (String, Finding.Subject?, String?, [(String, JSONValue)]) throws -> Void
    ) throws -> ScanRun.Participant {
        guard let entry = registeredEntry(id), let each = entry.each, entry.run == nil,
            runtime.context.journal == nil,
            let model = entry.description.model.flatMap(runtime.context.catalog.named)
        else {
            throw PluginError(
                .usage,
                LocalizedText("'\(id)' is no check of records alone", zh: "“\(id)”不是仅检查记录的检查项")
            )
        }
        let parameters = try parameterTable(entry.description, [:], snapshot: runtime.context.openSnapshot())
        let box = ContextBox(settings: settings, parameters: parameters, report: report)
        let query = try CheckRun(runtime: runtime, entry: entry, box: box).query(model)
        guard !query.isComputed(runtime.context) else {
            throw PluginError(
                .usage,
                LocalizedText("'\(id)' asks for a field that a plugin computes", zh: "“\(id)”用到由插件计算的字段")
            )
        }
        let trial = try trial(of: each, on: model)
        return ScanRun.Participant(entry: entry, each: each, query: query.query, box: box, trial: trial)
    }

    /// What tells of records at which a check does nothing. It compares with the as-of day without a look at `ctx.today`.
    private func trial(of each: LuaFunction, on model: Model) throws -> LuaTrial? {
        let types = try runtime.context.hostTypes()
        let today = LuaBoxed(type: types.date, value: Moment(runtime.context.day).encoded)
        return LuaTrial(of: each, on: try types.record(model), pivot: LuaTrial.Pivot(member: "today", value: today))
    }

    /// Where a scan stands, for whoever is made before it.
    private final class RowPlace {
        weak var run: ScanRun?
    }
}

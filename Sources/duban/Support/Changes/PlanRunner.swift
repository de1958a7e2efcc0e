import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// Shows proposed changes, and carries them out or keeps them for later.
struct PlanRunner {
    let environment: RunEnvironment
    let plugin: Plugin
    let output: Output
    let options: ApplicationOptions

    private var language: Language { environment.options.language }

    func run(_ plan: ChangePlan) throws {
        guard !plan.changes.isEmpty else {
            return try tell([LocalizedText("nothing to change", zh: "没有需要更改的内容")(language)], AppliedChanges(), plan)
        }
        let proposer = try Proposer(plugin: plugin, entry: plan.command, actor: plan.actor, in: environment)
        let tried = try write(plan, proposer, isDryRun: true)
        let lines = ChangeSummary(tried, language: language).lines(isDryRun: options.dryRun)
        if options.dryRun { return try tell(lines, tried, plan) }
        if let path = options.plan {
            try keep(plan, at: path)
            return try tell(lines, tried, plan)
        }
        if Console.asks, !options.yes {
            lines.forEach(Console.print)
            guard Console.confirms(question(tried)) else {
                return Console.note(LocalizedText("nothing was changed", zh: "未作任何更改")(language))
            }
            _ = try write(plan, proposer, isDryRun: false)
            return
        }
        let written = try write(plan, proposer, isDryRun: false)
        try tell(ChangeSummary(written, language: language).lines(isDryRun: false), written, plan, isApplied: true)
    }

    private func question(_ tried: AppliedChanges) -> String {
        LocalizedText("Make \(counted(tried.changes.count, "change"))?", zh: "进行以上 \(tried.changes.count) 处更改？")(
            language
        )
    }

    private func write(_ plan: ChangePlan, _ proposer: Proposer, isDryRun: Bool) throws -> AppliedChanges {
        // In a workspace that stands still on a day, that day.
        let moment =
            plan.moment ?? environment.workspace.settings.asOf.map { Moment($0) } ?? Environment.now
        let writer = ChangeWriter(
            environment: environment,
            author: proposer.author,
            moment: moment,
            isDryRun: isDryRun
        )
        return try writer.write(plannedOn: plan.basis) { transaction in
            try proposer.apply(plan.changes, at: moment, in: transaction)
        }
    }

    private func keep(_ plan: ChangePlan, at path: String) throws {
        try OutputFile.write(try plan.fileContent(), to: path)
        Console.note(
            LocalizedText(
                "wrote the plan to \(path); nothing was changed. To carry it out: duban apply \(path)",
                zh: "方案已写入 \(path)，尚未作任何更改；执行：duban apply \(path)"
            )(language)
        )
    }

    private func tell(
        _ lines: [String],
        _ applied: AppliedChanges,
        _ plan: ChangePlan,
        isApplied: Bool = false
    ) throws {
        guard output.format == .json else { return try output.write(lines.joined(separator: "\n")) }
        let changes = applied.changes.map { change in
            let former = applied.former(of: change.record)
            let event = HookEvent.Change(change.record, former: former)
            return JSONValue.object([
                ("model", .string(event.model)), ("code", .string(event.code)), ("event", .string(change.event)),
                ("isNew", .boolean(former == nil)), ("from", Self.json(event.from)), ("to", Self.json(event.to)),
            ])
        }
        let object = JSONValue.object([
            ("command", .string(plan.command)), ("title", .string(plan.changes.title)),
            ("applied", .boolean(isApplied)), ("changes", .array(changes)),
        ])
        try output.write(object.text(indented: true))
    }

    private static func json(_ values: [FieldName: FieldValue]) -> JSONValue {
        .object(values.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key.rawValue, JSONValue($0.value)) })
    }
}

public import DubanModel
public import struct DubanModel.Record

extension WriteTransaction {
    /// Does something to a task, if the workflow allows it.
    ///
    /// - Returns: what it changed, the task first where it changed.
    /// - Throws: `StoreError` of the kind `invalid` that says why it may not be done, `notFound` for an unknown task.
    @discardableResult
    public func perform(
        _ action: TaskAction,
        onTask code: String,
        rules: WorkflowRules
    ) throws(StoreError) -> [RecordChange] {
        let situation = try situation(ofTask: code, for: action.verb)
        try checkHasCome(action.moment)
        try checkOrganizations(of: action, rules: rules)
        // Said first: states that came later than the action explain nothing to whoever looks at an earlier day.
        for record in [situation.task, situation.unit(of: action.subject)].compactMap(\.self) {
            try checkOrder(of: action.moment, after: record)
        }
        let changes: [RecordChange]
        do throws(ModelError) {
            changes = try Workflow(rules: rules).changes(for: action, in: situation)
        } catch {
            throw .invalid(error)
        }
        for change in changes { try apply(change, at: action.moment) }
        return changes
    }

    /// Makes a task with its units, drafted or assigned at once. A task without a code gets the next one of its meeting
    /// or of its year.
    @discardableResult
    public func create(
        _ task: Record,
        support: [String],
        by action: TaskAction,
        rules: WorkflowRules
    ) throws(StoreError) -> [RecordChange] {
        try checkHasCome(action.moment)
        try checkOrganizations(of: action, rules: rules)
        var task = task
        if task.code.isEmpty { task[.code] = .text(try nextTaskCode(for: task, at: action.moment)) }
        guard try !exists(.task, code: task.code) else { throw .codeTaken(.task, task.code) }
        let changes: [RecordChange]
        do throws(ModelError) {
            changes = try Workflow(rules: rules).creation(of: task, support: support, by: action)
        } catch {
            throw .invalid(error)
        }
        for change in changes { try apply(change, at: action.moment) }
        return changes
    }

    /// A task with everything that decides what may be done to it.
    ///
    /// - Parameter verb: what is to be done, where only what that needs shall be read.
    public func situation(ofTask code: String, for verb: TaskVerb? = nil) throws(StoreError) -> TaskSituation {
        guard let task = try present(.task, code: code) else {
            throw try unknown(.task, code)
        }
        let snapshot = try snapshot(asOf: AsOf(.latest))
        func parts(_ model: Model, for verbs: Set<TaskVerb>) throws(StoreError) -> [Record] {
            if let verb, !verbs.contains(verb) { return [] }
            return try snapshot.records(Query(model).and(.task, .equal(.text(code)))).map(\.stored)
        }
        var situation = TaskSituation(
            task: task,
            units: try parts(.unit, for: Set(TaskVerb.allCases)),
            extensions: try parts(.extension, for: [.extend, .approve, .refuse]),
            appeals: try parts(.appeal, for: [.appeal, .uphold, .dismiss])
        )
        let coded: [(Model, Set<TaskVerb>)] = [
            (.feedback, [.feedback]), (.review, [.pass, .return]), (.evidence, [.submit]),
        ]
        for (model, verbs) in coded {
            situation.partCodes[model.name] = Set(try parts(model, for: verbs).map(\.code))
        }
        return situation
    }

    private func checkOrganizations(of action: TaskAction, rules: WorkflowRules) throws(StoreError) {
        let named: [(FieldName, String?)] = [
            ("by", action.actor), ("unit", action.unit), ("instead", action.replacement),
        ]
        for case (let field, let code?) in named where try !exists(.organization, code: code) {
            if field == "by", rules.supervisors.contains(code) { throw .missingSupervisor(code) }
            throw try unknownReference(LocalizedText(field.rawValue), code, to: .organization)
        }
    }

    /// `weekly-80` in 2023 gives `2023-80-23` after `2023-80-22`; without a meeting, `2023-0001` and on.
    private func nextTaskCode(for task: Record, at moment: Moment) throws(StoreError) -> String {
        let meeting = try task[.meeting].text.flatMap { code throws(StoreError) in try present(.meeting, code: code) }
        let year = (meeting?["held"].moment ?? moment).date.year
        let sequence = meeting?["sequence"].integer
        let prefix = "\(year)-" + (sequence.map { "\($0)-" } ?? "")
        let digits = sequence == nil ? 4 : 2
        let snapshot = try snapshot(asOf: AsOf(.latest))
        let codes = try snapshot.records(Query(.task).and(.code, .hasPrefix(prefix))).map(\.code)
        // Codes that people made themselves may go on in other ways, or without end.
        let numbers = codes.map { $0.dropFirst(prefix.count) }.filter { $0.count < 10 }.compactMap { Int($0) }
        let highest = max(0, numbers.max() ?? 0)
        let number = String(highest + 1)
        return prefix + String(repeating: "0", count: max(0, digits - number.count)) + number
    }
}

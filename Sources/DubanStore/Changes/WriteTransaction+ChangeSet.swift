public import DubanModel
public import struct DubanModel.Record

extension WriteTransaction {
    /// Carries out a set of changes, step by step; what a later step meets is what the earlier ones left.
    ///
    /// - Parameters:
    ///   - actor: who does what no step names another for.
    ///   - moment: when it takes effect.
    /// - Throws: `StoreError` that names the step that cannot be made. The transaction must then be given up.
    public func apply(
        _ set: ChangeSet,
        by actor: String,
        at moment: Moment,
        rules: WorkflowRules
    ) throws(StoreError) -> AppliedChanges {
        var applied = AppliedChanges()
        for (offset, step) in set.steps.enumerated() {
            do throws(StoreError) {
                applied.add(try apply(step, by: actor, at: moment, rules: rules))
            } catch {
                throw error.inStep(offset + 1, of: set.steps.count)
            }
        }
        return applied
    }

    /// Does something to a task, if the workflow allows it, and tells what it was before.
    public func applied(
        _ action: TaskAction,
        onTask code: String,
        rules: WorkflowRules
    ) throws(StoreError) -> AppliedChanges {
        let before = try situation(ofTask: code)
        return AppliedChanges(
            try perform(action, onTask: code, rules: rules),
            former: [before.task] + before.units + before.extensions + before.appeals,
            of: action,
            onTask: code
        )
    }

    /// Makes a task with its units, and tells what came of it.
    public func applied(
        creating task: Record,
        support: [String],
        by action: TaskAction,
        rules: WorkflowRules
    ) throws(StoreError) -> AppliedChanges {
        let changes = try create(task, support: support, by: action, rules: rules)
        return AppliedChanges(changes, former: [], of: action, onTask: changes.first?.record.code ?? task.code)
    }

    /// The number of the last event that has been written.
    public func lastEvent() throws(StoreError) -> Int64 {
        try snapshot(asOf: AsOf(.latest)).lastEvent()
    }

    /// Refuses to go on where anybody has changed the workspace since a state of it.
    ///
    /// - Parameter event: the last event of that state.
    public func checkNothingHasChanged(since event: Int64) throws(StoreError) {
        let last = try lastEvent()
        guard last != event else { return }
        throw StoreError(
            .invalid,
            LocalizedText(
                """
                the workspace has changed since the plan was made (\(last - event) further \
                change\(last - event == 1 ? "" : "s")); nothing was written. Make the plan anew
                """,
                zh: "方案拟定之后工作区又有 \(last - event) 处更改，未作任何写入；请重新拟定方案"
            )
        )
    }

    private func apply(
        _ step: ChangeStep,
        by actor: String,
        at moment: Moment,
        rules: WorkflowRules
    ) throws(StoreError) -> AppliedChanges {
        switch step {
        case .perform(let proposal):
            let action = proposal.action(by: actor, at: moment)
            return try acting(as: Author(action.actor, enteredBy: author.enteredBy)) { () throws(StoreError) in
                try applied(action, onTask: proposal.task, rules: rules)
            }
        case .add(let proposal) where proposal.model == Model.task.name:
            let action = TaskAction(proposal.isDraft ? .draft : .assign, by: actor, at: moment)
            return try applied(
                creating: try record(of: proposal),
                support: proposal.support,
                by: action,
                rules: rules
            )
        case .add(let proposal):
            try checkSupervises(actor, rules)
            let change = RecordChange(try record(of: proposal), event: "created", note: proposal.note)
            guard try !exists(change.record.model, code: change.record.code) else {
                throw .codeTaken(change.record.model, change.record.code)
            }
            try apply(change, at: moment)
            return AppliedChanges([change], former: [])
        case .set(let proposal):
            try checkSupervises(actor, rules)
            let (change, former) = try self.change(proposal)
            try apply(change, at: moment)
            return AppliedChanges([change], former: [former])
        }
    }

    private func change(_ proposal: RecordProposal) throws(StoreError) -> (RecordChange, former: Record) {
        let model = try model(of: proposal)
        guard let present = try present(model, code: proposal.code) else { throw try unknown(model, proposal.code) }
        var record = present
        for (name, value) in proposal.values {
            guard let field = model.field(name) else {
                throw .invalid(ModelError.unknownField(name.rawValue, of: model))
            }
            if let hindrance = model.hindranceToSetting(field) { throw .hindered(name, hindrance) }
            record[name] = value
        }
        return (RecordChange(record, event: "updated", note: proposal.note), present)
    }

    private func record(of proposal: RecordProposal) throws(StoreError) -> Record {
        let model = try model(of: proposal)
        if let hindrance = model.hindranceToAdding { throw .hindered(.code, hindrance) }
        var record = Record(model, proposal.values)
        record[.code] = proposal.code.isEmpty ? .null : .text(proposal.code)
        if record.code.isEmpty, model.name != Model.task.name {
            let code = try nextCode(for: record)
            if !code.isEmpty { record[.code] = .text(code) }
        }
        return record
    }

    private func model(of proposal: RecordProposal) throws(StoreError) -> Model {
        do throws(ModelError) {
            return try catalog.resolve(proposal.model)
        } catch {
            throw .invalid(error)
        }
    }

    /// A code that no other record has, for a model whose codes are made of other fields: `finance/praise/2023-03-27`, and
    /// `…-2` for a second one. Empty for a model whose codes are given.
    public func nextCode(for record: Record) throws(StoreError) -> String {
        let parts = record.model.codeParts.map { name in
            record[name].moment.map { "\($0.date)" } ?? record[name].written
        }
        guard !parts.isEmpty, !parts.contains("") else { return "" }
        let stem = parts.joined(separator: "/")
        var code = stem
        var number = 2
        while try exists(record.model, code: code) {
            code = "\(stem)-\(number)"
            number += 1
        }
        return code
    }

    private func checkSupervises(_ actor: String, _ rules: WorkflowRules) throws(StoreError) {
        guard !rules.supervisors.contains(actor) else { return }
        let names = rules.supervisors.sorted()
        throw StoreError(
            .invalid,
            LocalizedText(
                "by '\(actor)' is not allowed: expected one that supervises: \(names.joined(separator: ", "))",
                zh: "“\(actor)”不是督办单位；可由：\(names.joined(separator: "、"))"
            )
        )
    }
}

extension StoreError {
    fileprivate func inStep(_ number: Int, of count: Int) -> StoreError {
        StoreError(
            kind,
            LocalizedText(
                "change \(number) of \(count): \(message.english)",
                zh: "第 \(number) 项更改（共 \(count) 项）：\(message(.simplifiedChinese))"
            ),
            underlying: underlying
        )
    }

    fileprivate static func hindered(_ field: FieldName, _ hindrance: LocalizedText) -> StoreError {
        StoreError(
            .invalid,
            LocalizedText(
                "\(field) cannot be proposed: \(hindrance.english)",
                zh: "不能提出修改 \(field)：\(hindrance(.simplifiedChinese))"
            )
        )
    }
}

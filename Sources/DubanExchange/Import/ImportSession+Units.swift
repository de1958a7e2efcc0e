import DubanModel
import DubanStore

extension ImportSession {
    /// Gives a task the units that the row names.
    ///
    /// - Returns: whether anything changed by it.
    func putUnits(of task: Record, isNew: Bool, row: TableRow) throws -> Bool {
        guard mapping.leadColumn != nil || mapping.supportColumn != nil || options.derivesLeadUnits else {
            return false
        }
        let leads = leads(of: task, row: row)
        var changed = false
        for code in leads {
            if try putUnit(of: task, isNew: isNew, organization: code, role: "lead") { changed = true }
        }
        for code in rows.supporters(in: row) where !leads.contains(code) {
            if try putUnit(of: task, isNew: isNew, organization: code, role: "support") { changed = true }
        }
        return changed
    }

    /// Units that led the task until the file named others go on in support.
    func demoteFormerLeads(of task: Record, row: TableRow) throws {
        let leads = leads(of: task, row: row)
        guard !leads.isEmpty else { return }
        let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
        let former = try snapshot.records(
            Query(.unit).and(.task, .equal(task[.code])).and(.role, .equal(.text("lead")))
        )
        for var unit in former where !leads.contains(unit[.organization].text ?? "") {
            unit[.role] = .text("support")
            try transaction.put(unit, provided: [.role], effective: transaction.recorded)
        }
    }

    private func leads(of task: Record, row: TableRow) -> [String] {
        let named = rows.leads(in: row)
        return named.isEmpty ? task[.lead].text.map { [$0] } ?? [] : named
    }

    private func putUnit(of task: Record, isNew: Bool, organization: String, role: String) throws -> Bool {
        var unit = Record(.unit)
        unit[.code] = .text("\(task.code)/\(organization)")
        unit[.task] = task[.code]
        unit[.organization] = .text(organization)
        unit[.role] = .text(role)
        unit[.status] = .text("assigned")
        unit[.assigned] = task[.assigned]
        unit["claimed"] = task["claimed"]
        if !task["claimed"].isNull { unit[.status] = .text("claimed") }
        if task[.status].text == "closed" {
            unit[.status] = .text("passed")
            unit["passed"] = task[.closed]
        }
        var provided = Self.providedFields
        if unit["claimed"].isNull { provided.remove("claimed") }
        if !isNew, let known = try transaction.present(.unit, code: unit.code) {
            provided = Self.newlyKnown(of: unit, over: known)
        }
        return try transaction.put(unit, provided: provided) != .unchanged
    }

    private static let providedFields: Set<FieldName> = [
        .task, .organization, .role, .assigned, .status, "passed", "claimed",
    ]

    /// What a file of tasks says of a unit that is known: units stay as far as the workflow has brought them, unless the file has
    /// them further.
    private static func newlyKnown(of unit: Record, over known: Record) -> Set<FieldName> {
        var provided: Set<FieldName> = [.role]
        if unit[.status].text == "passed", known[.status].text != "passed" { provided.formUnion([.status, "passed"]) }
        if known[.status].text == "assigned", unit[.status].text == "claimed" {
            provided.formUnion([.status, "claimed"])
        }
        return provided
    }
}

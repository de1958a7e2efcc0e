import DubanModel
import DubanStore

extension ImportSession {
    /// Gives a task the units that its row names.
    ///
    /// - Returns: whether anything changed by it.
    func put(units: [PreparedRecord], isNew: Bool) throws -> Bool {
        var changed = false
        for unit in units where try put(unit, isNew: isNew) { changed = true }
        return changed
    }

    /// Units that led the task until the file named others go on in support.
    func demoteFormerLeads(of read: ReadRow) throws {
        let leads = read.leadsOfTask
        guard !leads.isEmpty else { return }
        let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
        let former = try snapshot.records(
            Query(.unit).and(.task, .equal(read.record[.code])).and(.role, .equal(.text("lead")))
        )
        for var unit in former where !leads.contains(unit[.organization].text ?? "") {
            unit[.role] = .text("support")
            try transaction.put(unit, provided: [.role], effective: transaction.recorded)
        }
    }

    private func put(_ unit: PreparedRecord, isNew: Bool) throws -> Bool {
        var provided = unit.record["claimed"].isNull ? Self.providedFields : Self.providedFieldsOnceClaimed
        if !isNew, let known = try transaction.present(.unit, code: unit.record.code) {
            provided = Self.newlyKnown(of: unit.record, over: known)
        }
        return try transaction.put(unit, provided: provided) != .unchanged
    }

    private static let providedFields: Set<FieldName> = [.task, .organization, .role, .assigned, .status, "passed"]
    private static let providedFieldsOnceClaimed = providedFields.union(["claimed"])

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

extension Record {
    /// What is wrong with the values of ledger fields: one that the task's ledger does not have, or one that it needs
    /// and that is missing.
    ///
    /// - Parameter before: the record until now; a value that it lacked already, in the same ledger, is not asked for.
    public func ledgerProblems(before: Record? = nil) -> [ModelError] {
        guard model.hasMembers else { return [] }
        let ledger = self[.ledger].text
        // Nearly every record ends here, and imports bring them by the million.
        if model.memberPositions.allSatisfy({ values[$0].isNull }),
            !model.ledgers.contains(where: { $0.name == ledger && $0.fields.contains(where: \.isRequired) })
        {
            return []
        }
        let own = model.ledgers.filter { $0.name == ledger }.flatMap(\.fields)
        var problems: [ModelError] = []
        for field in model.memberFields {
            if self[field.name].isNull {
                guard own.contains(where: { $0.name == field.name && $0.isRequired }) else { continue }
                let wasMissing = before.map { $0[.ledger].text == ledger && $0[field.name].isNull } ?? false
                if !wasMissing { problems.append(.missingValue(field, of: model)) }
            } else if !own.contains(where: { $0.name == field.name }) {
                problems.append(.fieldOfAnotherLedger(field, self[field.name].written, ledger, model.ledgers))
            }
        }
        return problems
    }
}

extension ModelError {
    fileprivate static func fieldOfAnotherLedger(
        _ field: Field,
        _ written: String,
        _ ledger: String?,
        _ declarations: [LedgerDeclaration]
    ) -> ModelError {
        let shown = written.shortened
        let owners = Set(declarations.filter { $0.field(field.name) != nil }.map(\.name)).sorted()
        return ModelError(
            .contradiction,
            field: field.name,
            LocalizedText(
                "\(field.name) '\(shown)' is not allowed in the ledger '\(ledger ?? "")': it is a field of "
                    + owners.joined(separator: ", "),
                zh: "“\(field.label(.simplifiedChinese))”（\(shown)）不是台账“\(ledger ?? "")”的字段，只用于："
                    + owners.joined(separator: "、")
            )
        )
    }
}

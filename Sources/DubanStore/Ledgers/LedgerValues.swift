import DubanModel
import struct DubanModel.Record
import Foundation

/// The values of ledger fields as they are kept: one JSON object a task, in which money is counted in fen, moments in
/// their encoded form, and yes and no are 1 and 0. It also keeps values of fields that are no longer declared.
struct LedgerValues {
    private var members: [String: LedgerScalar]

    /// Reads a column. What is no JSON object holds nothing.
    init(_ column: FieldValue) {
        guard let text = column.text,
            let members = try? JSONDecoder().decode([String: LedgerScalar].self, from: Data(text.utf8))
        else {
            members = [:]
            return
        }
        self.members = members
    }

    /// The value of a field; nothing where there is none, or none of the field's type.
    subscript(field: Field) -> FieldValue {
        get { members[field.name.rawValue]?.value(as: field.type) ?? .null }
        set { members[field.name.rawValue] = LedgerScalar(newValue) }
    }

    /// Takes over what another object holds besides some fields.
    mutating func add(_ other: LedgerValues, besides fields: [Field]) {
        let declared = Set(fields.map(\.name.rawValue))
        for (name, value) in other.members where !declared.contains(name) { members[name] = value }
    }

    /// The column: members in the order of their names, so that equal values are equal text; nothing for none.
    var column: FieldValue {
        let parts = members.sorted { $0.key < $1.key }.compactMap { name, value in
            value.json.map { "\(JSONValue.string(name).text()):\($0)" }
        }
        return parts.isEmpty ? .null : .text("{\(parts.joined(separator: ","))}")
    }
}

extension Record {
    /// The record with its ledger fields as its column has them.
    func unpacked() -> Record {
        guard model.hasMembers else { return self }
        let values = LedgerValues(self[.ledgerValues])
        var record = self
        for field in model.memberFields { record[field.name] = values[field] }
        return record
    }

    /// The record with its column as its ledger fields have it. Values of fields that nobody declares stay.
    ///
    /// - Parameter before: the record until now, if there was one.
    func packed(over before: Record? = nil) -> Record {
        guard model.hasMembers else { return self }
        let hasNone = model.memberPositions.allSatisfy { self.values[$0].isNull }
        if hasNone, self[.ledgerValues].isNull, before?[.ledgerValues].isNull ?? true { return self }
        var values = LedgerValues(.null)
        for undeclared in [before?[.ledgerValues], self[.ledgerValues]].compactMap(\.self) where !undeclared.isNull {
            values.add(LedgerValues(undeclared), besides: model.memberFields)
        }
        for field in model.memberFields { values[field] = self[field.name] }
        var record = self
        record[.ledgerValues] = values.column
        return record
    }

    /// The record as the workspace's own model has it.
    func adopted(by catalog: ModelCatalog) -> Record {
        let own = catalog.current(model)
        guard own !== model else { return self }
        let record = described(by: own)
        // Most tasks have none, and looking for each of the fields would take longer than all the rest.
        return record[.ledgerValues].isNull ? record : record.unpacked()
    }
}

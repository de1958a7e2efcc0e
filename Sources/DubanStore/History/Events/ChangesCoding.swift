import DubanModel
import Foundation

/// Writes and reads the `changes` column of an event: `{"status":["assigned","closed"]}`.
enum ChangesCoding {
    static func encode(from before: Record?, to after: Record) -> String {
        let model = after.model
        let (old, new) = (before?.values, after.values)
        var text = ""
        text.reserveCapacity(384)
        text += "{"
        for (position, name) in zip(model.storedPositions, model.storedNames) {
            let (old, new) = (old?[position] ?? .null, new[position])
            if case (.null, .null) = (old, new) { continue }
            guard old != new else { continue }
            // Names of fields need no escapes.
            text += text.utf8.count > 1 ? ",\"" : "\""
            text += name
            text += "\":["
            JSONValue.append(old, to: &text)
            text += ","
            JSONValue.append(new, to: &text)
            text += "]"
        }
        text += "}"
        return text
    }

    static func decode(_ text: String, model: Model) throws(StoreError) -> [FieldName: HistoryEvent.Change] {
        let members: [String: [ChangesScalar]]
        do {
            members = try JSONDecoder().decode([String: [ChangesScalar]].self, from: Data(text.utf8))
        } catch {
            throw StoreError(.database, "an event's changes cannot be read: \(text)", underlying: error)
        }
        var changes: [FieldName: HistoryEvent.Change] = [:]
        for (name, pair) in members {
            guard let field = model.field(FieldName(rawValue: name)), pair.count == 2 else {
                throw StoreError(.database, "an event's changes name '\(name)' of \(model.name), which cannot be read")
            }
            changes[field.name] = HistoryEvent.Change(
                before: pair[0].value(as: field.type),
                after: pair[1].value(as: field.type)
            )
        }
        return expanded(changes, model: model)
    }

    /// The changes of ledger fields, which the event has as those of the column that holds them.
    private static func expanded(
        _ changes: [FieldName: HistoryEvent.Change],
        model: Model
    ) -> [FieldName: HistoryEvent.Change] {
        guard model.hasMembers, let column = changes[.ledgerValues] else { return changes }
        var changes = changes
        let (before, after) = (LedgerValues(column.before), LedgerValues(column.after))
        for field in model.memberFields where before[field] != after[field] {
            changes[field.name] = HistoryEvent.Change(before: before[field], after: after[field])
        }
        return changes
    }
}

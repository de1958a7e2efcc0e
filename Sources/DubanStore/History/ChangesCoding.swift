import DubanModel
import Foundation

/// Writes and reads the `changes` column of an event: `{"status":["assigned","closed"]}`.
enum ChangesCoding {
    static func encode(from before: Record?, to after: Record) -> String {
        var members: [(String, JSONValue)] = []
        for (position, field) in after.model.fields.enumerated() where field.isStored {
            let old = before?.values[position] ?? .null
            let new = after.values[position]
            if old != new { members.append((field.name.rawValue, .array([JSONValue(old), JSONValue(new)]))) }
        }
        return JSONValue.object(members).text()
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
        return changes
    }
}

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
        guard let members = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] else {
            throw StoreError(.database, "an event's changes cannot be read: \(text)")
        }
        var changes: [FieldName: HistoryEvent.Change] = [:]
        for (name, pair) in members {
            guard let field = model.field(FieldName(rawValue: name)), let pair = pair as? [Any], pair.count == 2 else {
                throw StoreError(.database, "an event's changes name '\(name)' of \(model.name), which cannot be read")
            }
            changes[field.name] = HistoryEvent.Change(
                before: value(pair[0], of: field.type), after: value(pair[1], of: field.type))
        }
        return changes
    }

    private static func value(_ json: Any, of type: FieldType) -> FieldValue {
        switch json {
        case let text as String: type.parse(text) ?? .null
        case let number as NSNumber:
            switch type {
            case .boolean: .boolean(number.boolValue)
            case .integer: .integer(number.int64Value)
            default: .number(number.doubleValue)
            }
        default: .null
        }
    }
}

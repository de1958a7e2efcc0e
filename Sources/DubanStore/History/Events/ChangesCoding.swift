import DubanModel
import Foundation

/// Writes and reads the `changes` column of an event: `{"status":["assigned","closed"]}`.
enum ChangesCoding {
    /// The text in UTF-8.
    static func encode(from before: Record?, to after: Record) -> [UInt8] {
        let model = after.model
        let (old, new) = (before?.values, after.values)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        bytes.append(UInt8(ascii: "{"))
        for (position, name) in zip(model.storedPositions, model.storedNames) {
            let (old, new) = (old?[position] ?? .null, new[position])
            if case (.null, .null) = (old, new) { continue }
            guard old != new else { continue }
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\""))
            // Names of fields need no escapes.
            bytes.append(contentsOf: name.utf8)
            bytes.append(contentsOf: opening)
            JSONValue.append(old, to: &bytes)
            bytes.append(UInt8(ascii: ","))
            JSONValue.append(new, to: &bytes)
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private static let opening = Array("\":[".utf8)

    static func decode(_ text: String, model: Model) throws(StoreError) -> [FieldName: HistoryEvent.Change] {
        let members: [String: [ChangesScalar]]
        do {
            members = try JSONDecoder().decode([String: [ChangesScalar]].self, from: Data(text.utf8))
        } catch {
            throw StoreError(
                .database,
                LocalizedText("an event's changes cannot be read: \(text)", zh: "无法读取某条历史记录的变更内容：\(text)"),
                underlying: error
            )
        }
        return try changes(members, model: model)
    }

    /// The changes of fields by their names, each a value before and one after.
    static func changes(
        _ members: [String: [ChangesScalar]],
        model: Model
    ) throws(StoreError) -> [FieldName: HistoryEvent.Change] {
        var changes: [FieldName: HistoryEvent.Change] = [:]
        for (name, pair) in members {
            guard let field = model.field(FieldName(rawValue: name)), pair.count == 2 else {
                throw StoreError(
                    .database,
                    LocalizedText(
                        "an event's changes name '\(name)' of \(model.name), which cannot be read",
                        zh: "某条历史记录变更了\(model.label(.simplifiedChinese))的“\(name)”，无法读取"
                    )
                )
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

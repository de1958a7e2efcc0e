import DubanModel
import Foundation
import GRDB

/// Reads the entries of a batch of creations; ``CreationEntry`` writes them.
enum CreationCoding {
    /// An entry taken apart.
    struct Creation {
        let effective: Moment
        let subject: String
        let changes: [FieldName: HistoryEvent.Change]
    }

    static func decode(_ entry: String, shapes: String, model: Model) throws(StoreError) -> Creation {
        let parts = try decoded([ChangesScalar].self, entry)
        let names = try decoded([[String]].self, shapes)
        guard parts.count > 2, case .integer(let shape) = parts[0], names.indices.contains(Int(shape)),
            case .integer(let effective) = parts[1], case .text(let subject) = parts[2],
            names[Int(shape)].count == parts.count - 3
        else { throw unreadable(entry) }
        var values: [String: [ChangesScalar]] = ["code": [.null, parts[2]]]
        for (name, value) in zip(names[Int(shape)], parts.dropFirst(3)) { values[name] = [.null, value] }
        return Creation(
            effective: Moment(encoded: effective) ?? .start(of: .earliest),
            subject: subject,
            changes: try ChangesCoding.changes(values, model: model)
        )
    }

    private static func decoded<Value: Decodable>(_ type: Value.Type, _ text: String) throws(StoreError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw unreadable(text, underlying: error)
        }
    }

    private static func unreadable(_ text: String, underlying: (any Error)? = nil) -> StoreError {
        StoreError(
            .database,
            LocalizedText("the creation of a record cannot be read: \(text)", zh: "无法读取某条新建记录：\(text)"),
            underlying: underlying
        )
    }
}

extension HistoryEvent {
    /// Reads an event from a batch of creations.
    init(creation row: Row, of model: Model) throws(StoreError) {
        let creation = try CreationCoding.decode(row["entry"] ?? "", shapes: row["shapes"] ?? "", model: model)
        self.init(
            id: row["id"],
            model: model.name,
            subject: creation.subject,
            kind: "created",
            effective: creation.effective,
            recorded: Moment(encoded: row["recorded"]) ?? .start(of: .earliest),
            actor: row["actor"],
            enteredBy: row["entered_by"],
            note: nil,
            changes: creation.changes
        )
    }
}

import DubanModel
import DubanStore

/// What has changed in a workspace since some events. Every plugin asks the same, and what it asks for depends on none.
final class WorkspaceChanges {
    private struct Rows: Hashable {
        var model: String
        var event: Int64
    }

    private let snapshot: Snapshot
    private var marks: [Int64: String] = [:]
    private var codes: [Int64: [String: Set<String>]?] = [:]
    private var rows: [Rows: [Int64]] = [:]

    /// More changes than this are not worth telling apart.
    private static let mostChanges = 100_000

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
    }

    /// What tells an event from one of another history.
    func mark(of event: Int64) throws(StoreError) -> String {
        if let known = marks[event] { return known }
        let mark = try snapshot.mark(of: event)
        marks[event] = mark
        return mark
    }

    /// The codes of the records that have changed since an event, by model; nil where they are too many.
    func codes(after event: Int64) throws(StoreError) -> [String: Set<String>]? {
        if let known = codes[event] { return known }
        let found = try snapshot.changes(after: event, most: WorkspaceChanges.mostChanges)
        codes[event] = .some(found)
        return found
    }

    /// The rows of a model's records that have changed since an event.
    func rows(of model: Model, after event: Int64) throws(StoreError) -> [Int64] {
        let key = Rows(model: model.name, event: event)
        if let known = rows[key] { return known }
        let found = try snapshot.rowIDs(of: model, codes: try codes(after: event)?[model.name] ?? [])
        rows[key] = found
        return found
    }
}

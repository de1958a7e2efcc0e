public import DubanModel
public import struct DubanModel.Record

/// What came of changes that were made together.
public struct AppliedChanges: Sendable {
    /// A step of a task's workflow that was taken.
    public struct DoneAction: Sendable {
        /// What was done.
        public let action: TaskAction
        /// The task's code.
        public let task: String
    }

    /// The changes, one for each record, as it is in the end.
    public private(set) var changes: [RecordChange] = []
    /// The records that were known before, as they were.
    public private(set) var former: [Record] = []
    /// The steps of the workflow that were taken.
    public private(set) var actions: [DoneAction] = []
    private var places: [String: Int] = [:]

    /// Nothing yet.
    public init() {}

    /// Describes what came of a change that is no step of the workflow.
    public init(_ changes: [RecordChange], former: [Record]) {
        add(changes, former: former)
    }

    /// Describes what came of a step of a task's workflow.
    public init(_ changes: [RecordChange], former: [Record], of action: TaskAction, onTask task: String) {
        self.init(changes, former: former)
        actions = [DoneAction(action: action, task: task)]
    }

    /// Adds what came of further changes.
    public mutating func add(_ more: AppliedChanges) {
        add(more.changes, former: more.former)
        actions += more.actions
    }

    private mutating func add(_ more: [RecordChange], former moreFormer: [Record]) {
        former += moreFormer.filter { places[Self.key($0)] == nil }
        for change in more {
            let key = Self.key(change.record)
            if let place = places[key] {
                changes[place] = change
            } else {
                places[key] = changes.count
                changes.append(change)
            }
        }
    }

    private static func key(_ record: Record) -> String { "\(record.model.name)/\(record.code)" }

    /// The records of a task and of its parts among those that changed, each with what it was.
    public func parts(ofTask code: String) -> [(record: Record, former: Record?)] {
        changes.map(\.record).filter { record in
            record.model.name == Model.task.name ? record.code == code : record[.task].text == code
        }.map { ($0, former(of: $0)) }
    }

    /// A record as it was; nil where it is new.
    public func former(of record: Record) -> Record? {
        former.first { $0.model.name == record.model.name && $0.code == record.code }
    }
}

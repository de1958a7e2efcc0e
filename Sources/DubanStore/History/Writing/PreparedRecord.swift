package import DubanModel
package import struct DubanModel.Record

/// A record with all that can be worked out about it without the database, so that another thread may do it: what is
/// wrong with it by itself, and what is to be written should nobody know it yet.
package struct PreparedRecord: Sendable {
    /// One state and the event of how it came about.
    struct Step: Sendable {
        /// What its event says.
        enum Content: Sendable {
            /// The record was made; nil for a record that no batch of creations takes.
            case creation(CreationEntry?)
            /// Something about it changed, as JSON in UTF-8.
            case changes([UInt8])
        }

        let effective: Moment
        let event: String
        let record: Record
        let content: Content
    }

    /// The record as the workspace's own model has it.
    package let record: Record
    /// What is wrong with it by itself.
    package let problems: [ModelError]
    /// When its one state took effect, where that is not told by its own dates.
    package let effective: Moment?
    /// The states that a new record has gone through, oldest first; empty where something is wrong with it.
    let steps: [Step]

    /// Prepares a record of a workspace.
    package init(_ record: Record, effective: Moment? = nil, in catalog: ModelCatalog) {
        let record = record.adopted(by: catalog)
        self.record = record
        self.effective = effective
        problems = record.problems()
        steps = problems.isEmpty ? Self.steps(record, effective: effective) : []
    }

    static func steps(_ record: Record, effective: Moment?) -> [Step] {
        var before: Record?
        return record.states(effective: effective).map { state in
            let record = state.record.packed()
            let content: Step.Content =
                before == nil
                ? .creation(CreationEntry(record, effective: state.effective))
                : .changes(ChangesCoding.encode(from: before, to: record))
            before = record
            return Step(effective: state.effective, event: state.event, record: record, content: content)
        }
    }
}

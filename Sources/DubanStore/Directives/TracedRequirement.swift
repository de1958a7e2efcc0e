public import DubanModel
public import struct DubanModel.Record

/// A requirement with the tasks that carry it out.
public struct TracedRequirement: Sendable, Hashable {
    /// The requirement.
    public let requirement: Record
    /// Its tasks, cancelled ones too.
    public let tasks: [Record]

    /// Whether any task carries it out: one that was cancelled does not.
    public var isCovered: Bool { tasks.contains { $0[.status].text != TaskStatus.cancelled.rawValue } }
}

public import DubanModel

/// One row of aggregates.
public struct AggregateRow: Sendable, Hashable {
    /// The values that the group's records share, in the order of the group's fields.
    public let group: [FieldValue]
    /// The aggregates, in the order asked for; nothing where no record has a value.
    public let values: [FieldValue]
}

extension Query.Aggregate {
    /// The type of the aggregate's value: that of its field, but a count is whole, and a mean or a percentile of
    /// anything but money is a number.
    func type(in model: Model) -> FieldType {
        switch self {
        case .count, .countDistinct: .integer
        case .sum(let name), .minimum(let name), .maximum(let name): model.field(name)?.type ?? .number
        case .average(let name), .percentile(let name, _): model.field(name)?.type == .money ? .money : .number
        }
    }
}

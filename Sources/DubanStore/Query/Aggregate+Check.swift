public import DubanModel

extension Query.Aggregate {
    /// Refuses a field over which the aggregate cannot be computed, and a percentile that there is not.
    public func check(_ field: Field) throws(StoreError) {
        switch self {
        case .count, .minimum, .maximum, .countDistinct: break
        case .sum, .average:
            guard field.type.isNumeric else { throw .notNumeric(field) }
        case .percentile(_, let share):
            guard field.type.isNumeric else { throw .noPercentile(field) }
            guard (0...1).contains(share) else { throw .invalidShare(share, of: field) }
        }
    }
}

extension FieldType {
    /// Whether its values can be added, and others lie between them.
    fileprivate var isNumeric: Bool {
        switch self {
        case .integer, .number, .percent, .money: true
        case .text, .boolean, .moment, .period, .choice, .reference: false
        }
    }
}

import DubanModel
import DubanStore
import LuaHost

/// What scripts may ask of one field over many records, by the names that they use.
enum AggregateFunction: String, CaseIterable {
    case sum
    case min
    case max
    case average

    var documentation: String {
        switch self {
        case .sum: "The sum of a field's known values; 0 where there are none."
        case .min: "The least value of a field, or nil."
        case .max: "The greatest value of a field, or nil."
        case .average: "The mean of a field's known values, or nil."
        }
    }

    func aggregate(of field: FieldName) -> Query.Aggregate {
        switch self {
        case .sum: .sum(field)
        case .min: .minimum(field)
        case .max: .maximum(field)
        case .average: .average(field)
        }
    }

    /// The outcome for a script; the sum of nothing is zero, in money where the field is.
    func luaValue(
        _ outcome: FieldValue,
        of field: FieldName,
        in model: Model,
        _ context: HostContext
    ) throws -> LuaValue {
        guard self == .sum, outcome.isNull else { return try FieldConversion(context: context).luaValue(outcome) }
        return model.field(field)?.type == .money ? try context.hostTypes().money.value(0) : .integer(0)
    }
}

import DubanModel
import DubanStore
import LuaHost

/// What scripts may ask of one field over many records, by the names that they use.
enum AggregateFunction: String, CaseIterable {
    case sum
    case min
    case max
    case average
    case median
    case percentile
    case countDistinct = "count_distinct"

    var documentation: String {
        switch self {
        case .sum: "The sum of a field's known values; 0 where there are none."
        case .min: "The least value of a field, or nil."
        case .max: "The greatest value of a field, or nil."
        case .average: "The mean of a field's known values, or nil."
        case .median: "The middle of a field's known values, or nil: `percentile` at 0.5."
        case .percentile:
            """
            The value at a share of the way through a field's known values in their order, from 0, the least, to 1, the \
            greatest: 0.9 is the 90th percentile. Between two values it goes in proportion, as PERCENTILE.INC of \
            spreadsheets does. Nil where there are none. The field is a number, a percentage or money, of which the \
            nearest fen is given.
            """
        case .countDistinct: "How many different known values a field has."
        }
    }

    /// What is asked for: the field, as a rule.
    var parameters: String {
        self == .percentile ? "(field, share)" : "(field)"
    }

    /// What a query without groups gives, as signatures write it.
    var result: String {
        self == .countDistinct ? "integer" : "value"
    }

    /// The level of the API from which on it is there.
    var level: Int {
        switch self {
        case .sum, .min, .max, .average: 1
        case .median, .percentile, .countDistinct: 2
        }
    }

    /// The aggregate that a script asks for.
    ///
    /// - Parameter call: the call, for what is asked for besides the field.
    func aggregate(of field: FieldName, call: borrowing LuaCall) throws -> Query.Aggregate {
        switch self {
        case .sum: .sum(field)
        case .min: .minimum(field)
        case .max: .maximum(field)
        case .average: .average(field)
        case .median: .median(field)
        case .percentile: .percentile(field, share: try call.number(3))
        case .countDistinct: .countDistinct(field)
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

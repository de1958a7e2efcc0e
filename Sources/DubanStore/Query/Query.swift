public import DubanModel

/// A question to the store, as a value: which records of a model, in which order, how many. The store's driver alone
/// knows how it is put to the engine.
public struct Query: Sendable, Hashable {
    /// An order by one field. Records without a value come last, whichever way.
    public struct Order: Sendable, Hashable {
        /// The field.
        public let field: FieldName
        /// Whether larger values come first.
        public let isDescending: Bool

        /// Makes an order.
        public init(_ field: FieldName, isDescending: Bool = false) {
            self.field = field
            self.isDescending = isDescending
        }
    }

    /// What is computed over the records of a query.
    public enum Aggregate: Sendable, Hashable {
        /// How many records there are.
        case count
        /// The sum of a field's known values.
        case sum(FieldName)
        /// The least known value of a field.
        case minimum(FieldName)
        /// The greatest known value of a field.
        case maximum(FieldName)
        /// The mean of a field's known values.
        case average(FieldName)
        /// How many different known values a field has.
        case countDistinct(FieldName)
        /// The value at a share, from 0 to 1, of the way through a field's known values in their order, in proportion
        /// between the two nearest: the PERCENTILE.INC of spreadsheets.
        case percentile(FieldName, share: Double)

        /// The middle of a field's known values.
        public static func median(_ field: FieldName) -> Aggregate { .percentile(field, share: 0.5) }

        /// The field whose values are looked at; nil where records are counted.
        public var field: FieldName? {
            switch self {
            case .count: nil
            case .sum(let field), .minimum(let field), .maximum(let field), .average(let field),
                .countDistinct(let field), .percentile(let field, _):
                field
            }
        }
    }

    /// The model's name.
    public let model: Model
    /// What every record must meet.
    public var conditions: [Condition]
    /// The order; records that it leaves equal come in the order in which they were entered.
    public var order: [Order]
    /// At most so many records.
    public var limit: Int?

    /// Asks for every record of a model.
    public init(_ model: Model, where conditions: [Condition] = [], order: [Order] = [], limit: Int? = nil) {
        self.model = model
        self.conditions = conditions
        self.order = order
        self.limit = limit
    }

    /// The query with one more condition.
    public func and(_ field: FieldName, _ comparison: Condition.Comparison) -> Query {
        var query = self
        query.conditions.append(Condition(field, comparison))
        return query
    }
}

extension Query {
    /// The same question about a model as a workspace has it.
    func on(_ catalog: ModelCatalog) -> Query {
        Query(catalog.current(model), where: conditions, order: order, limit: limit)
    }

    /// Models are told apart by name.
    public static func == (left: Query, right: Query) -> Bool {
        left.model.name == right.model.name && left.conditions == right.conditions && left.order == right.order
            && left.limit == right.limit
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(model.name)
        hasher.combine(conditions)
        hasher.combine(order)
        hasher.combine(limit)
    }
}

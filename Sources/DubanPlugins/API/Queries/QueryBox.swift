import DubanModel
import DubanStore

/// A query in a script's hands. It never changes: each method gives a new one.
final class QueryBox {
    /// What the database is asked.
    let query: Query
    /// Conditions on fields that a plugin computes, which come on top.
    let filters: [Condition]

    init(_ query: Query, filters: [Condition] = []) {
        self.query = query
        self.filters = filters
    }

    /// The query with further conditions.
    func narrowed(by conditions: [Condition], _ context: HostContext) -> QueryBox {
        var query = query
        let isComputed = { (condition: Condition) in context.computed.field(condition.field, of: query.model) != nil }
        let more = conditions.filter(isComputed)
        query.narrow(by: conditions.filter { !isComputed($0) })
        return QueryBox(query, filters: filters + more)
    }

    /// Whether fields that a plugin computes decide which records there are, or their order.
    func isComputed(_ context: HostContext) -> Bool {
        !filters.isEmpty || query.order.contains { context.computed.field($0.field, of: query.model) != nil }
    }
}

/// A query whose records are counted or summed by groups.
final class GroupedQueryBox {
    let box: QueryBox
    let fields: [FieldName]

    init(_ box: QueryBox, by fields: [FieldName]) {
        self.box = box
        self.fields = fields
    }
}

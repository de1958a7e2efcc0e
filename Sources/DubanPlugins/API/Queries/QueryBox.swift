import DubanModel
import DubanStore

/// A query in a script's hands. It never changes: each method gives a new one.
final class QueryBox {
    let query: Query

    init(_ query: Query) {
        self.query = query
    }
}

/// A query whose records are counted or summed by groups.
final class GroupedQueryBox {
    let query: Query
    let fields: [FieldName]

    init(_ query: Query, by fields: [FieldName]) {
        self.query = query
        self.fields = fields
    }
}

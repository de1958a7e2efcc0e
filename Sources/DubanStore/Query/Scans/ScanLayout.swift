import CRowSource
import DubanModel

/// The columns of a scan: the row's id, fields, and what only the engine can tell of conditions.
struct ScanLayout {
    let model: Model
    /// The fields in the columns from 1 on.
    private(set) var fields: [Int]
    /// Conditions in SQL, in the columns after the fields.
    private(set) var conditions: [String] = []
    /// The values of the conditions' parameters.
    private(set) var parameters: [FieldValue] = []
    private let compiler: SQLCompiler
    private var columns: [Int: Int] = [:]
    /// The columns whose values somebody looks at.
    private var read: Set<Int> = []

    init(model: Model, fields: [Int], compiler: SQLCompiler) {
        self.model = model
        self.compiler = compiler
        self.fields = []
        for field in fields where model.fields.indices.contains(field) { read.insert(column(of: field)) }
    }

    /// The column of each field of the model; nil where its values are not read.
    var readColumns: [Int?] {
        model.fields.indices.map { field in columns[field].flatMap { read.contains($0) ? $0 : nil } }
    }

    /// Whether somebody looks at the values of a field, and not only at whether there are any.
    func readsValues(of field: Int) -> Bool { columns[field].map(read.contains) ?? false }

    /// The same with only some of the fields, and without conditions.
    func narrowed(to some: [Int]) -> ScanLayout {
        var narrowed = ScanLayout(model: model, fields: some.filter(readsValues), compiler: compiler)
        for field in some { _ = narrowed.column(of: field) }
        return narrowed
    }

    /// The columns of which it only matters whether there is a value.
    var unread: [Int] { fields.isEmpty ? [] : (1...fields.count).filter { !read.contains($0) } }

    var columnCount: Int { 1 + fields.count + conditions.count }

    /// What each reader looks at by its conditions; nil for every row. Fields come first, so that this must be asked once,
    /// before the scan is made.
    mutating func filters(_ readers: [[Condition]]) throws(StoreError) -> [RowFilter?] {
        var tests: [[RowFilter.Test]] = []
        for conditions in readers { tests.append(try self.tests(of: conditions)) }
        var filters: [RowFilter?] = []
        for list in tests { filters.append(list.isEmpty ? nil : try RowFilter(placed(list))) }
        return filters
    }

    /// The tests by which a reader tells its rows.
    private mutating func tests(of reader: [Condition]) throws(StoreError) -> [RowFilter.Test] {
        var tests: [RowFilter.Test] = []
        for condition in reader {
            let field = try compiler.readableField(condition.field, of: model)
            if let place = model.position(of: condition.field),
                let inMemory = try condition.tests(of: field, column: column(of: place))
            {
                tests += inMemory
                read.formUnion(inMemory.filter(\.looksAtValue).map(\.column))
            } else {
                let sql = try compiler.term(condition, of: model, parameters: &parameters)
                conditions.append(sql)
                // Its place is known once all fields are: a negative number stands for it until then.
                tests.append(RowFilter.Test(column: -conditions.count, kind: row_test_true))
            }
        }
        return tests
    }

    /// The tests with the places of the conditions that the engine tells.
    private func placed(_ tests: [RowFilter.Test]) -> [RowFilter.Test] {
        tests.map { test in
            var placed = test
            if test.column < 0 { placed.column = fields.count - test.column }
            return placed
        }
    }

    private mutating func column(of field: Int) -> Int {
        if let known = columns[field] { return known }
        fields.append(field)
        columns[field] = fields.count
        return fields.count
    }
}

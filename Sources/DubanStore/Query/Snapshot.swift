public import DubanModel
public import struct DubanModel.Record
import CRowSource
import CSQLiteRows
import GRDB

/// A view of the workspace at one state of knowledge, unchanging while it is used.
///
/// It lives as long as the read that it was handed to.
public struct Snapshot {
    /// The state of knowledge.
    public let asOf: AsOf
    let database: Database
    private(set) var compiler: SQLCompiler
    /// The models of the workspace.
    public let catalog: ModelCatalog
    let gate: ConnectionGate
    /// The statements that it has prepared and does not use.
    let statements = StatementShelf()

    init(_ database: Database, asOf: AsOf, catalog: ModelCatalog = .standard) throws(StoreError) {
        self.asOf = asOf
        self.catalog = catalog
        self.database = database
        guard let gate = ConnectionGate() else { throw .outOfMemoryForWorkspace }
        self.gate = gate
        let horizons = try Horizon.all(in: database)
        compiler = SQLCompiler(asOf: asOf) { model in
            horizons[model.name]?.isPresent(asOf) ?? true
        }
    }

    /// The same view as somebody with a scope has it: records outside it are not there, and asking for a model or by a
    /// field that it does not allow is an error. Fields that it does not allow are empty in records and streams.
    ///
    /// It is meant for the whole view: narrowing what is scoped already replaces the scope.
    public func scoped(to scope: Scope) throws(StoreError) -> Snapshot {
        var scoped = self
        scoped.compiler.read = scope.read
        scoped.compiler.rows = nil
        if let department = scope.department {
            scoped.compiler.rows = RowScope(organizations: try organizations(under: department))
        }
        return scoped
    }

    /// What the same reader sees of another state of knowledge.
    public func at(_ asOf: AsOf) throws(StoreError) -> Snapshot {
        var other = try Snapshot(database, asOf: asOf, catalog: catalog)
        other.compiler.read = compiler.read
        other.compiler.rows = compiler.rows
        return other
    }

    /// The codes of an organization and of all below it, as of the snapshot.
    public func organizations(under root: String) throws(StoreError) -> [String] {
        let whole = everything
        var children: [String: [String]] = [:]
        try whole.forEachRecord(Query(.organization)) { organization in
            if let parent = organization["parent"].text { children[parent, default: []].append(organization.code) }
        }
        var found = [root]
        var known: Set<String> = [root]
        var next = 0
        while next < found.count {
            // Nothing keeps an import from making two organizations each other's parents.
            for child in children[found[next]] ?? [] where known.insert(child).inserted { found.append(child) }
            next += 1
        }
        return found
    }

    /// The same state of knowledge as somebody who sees everything has it.
    var everything: Snapshot {
        var whole = self
        whole.compiler.read = .everything
        whole.compiler.rows = nil
        return whole
    }

    /// The number of the last event that had been written: two snapshots with the same one see the same workspace.
    public func lastEvent() throws(StoreError) -> Int64 {
        var number: Int64 = 0
        try reading {
            number = try EventTable(database).lastNumber()
        }
        return number
    }

    /// The names of the models whose records have events after one, by number.
    public func modelsChanged(after event: Int64) throws(StoreError) -> [String] {
        var names: [String] = []
        try reading {
            names = try EventTable(database).models(after: event)
        }
        return names
    }

    /// Opens and maps whatever reading may still need, for a process that will give up the right to do so.
    public func prepareForConfinement() throws(StoreError) {
        guard let connection = database.sqliteConnection, sqlite_map_log_index(connection) else {
            throw StoreError(
                .database,
                LocalizedText("the index of the workspace's database cannot be mapped", zh: "无法映射工作区数据库的索引")
            )
        }
    }

    /// The records of a query, looked-up fields included.
    public func records(_ query: Query) throws(StoreError) -> [Record] {
        var records: [Record] = []
        try forEachRecord(query) { records.append($0) }
        return records
    }

    /// Hands out the records of a query one after another.
    public func forEachRecord(_ query: Query, _ body: (Record) throws -> Void) throws(StoreError) {
        let query = query.on(catalog)
        let fields = query.model.fields
        let compiled = try compiler.select(query, fields: Array(fields.indices))
        try reading {
            let statement = try prepare(compiled)
            while try statement.step() {
                var record = Record(query.model)
                for (position, field) in fields.enumerated() {
                    record[field.name] = statement.value(at: Int32(position + 1), as: field.type)
                }
                try body(record)
            }
        }
    }

    /// The record with a code, or nil.
    public func record(_ model: Model, code: String) throws(StoreError) -> Record? {
        try records(Query(model, where: [Condition(.code, .equal(.text(code)))], limit: 1)).first
    }

    /// What the record with a code is called in a language, or nil where there is none: names come with the records that
    /// refer to them, so no permission to read the model is needed, but the record must be one that is seen.
    public func displayName(of model: Model, code: String, in language: Language) throws(StoreError) -> String? {
        var named = self
        named.compiler.read = .everything
        return try named.record(model, code: code)?.displayName(in: language)
    }

    /// The code of the record in a row, or nil where there is none that is seen. Codes never change, so no history is
    /// looked at but for what a scope asks.
    public func code(of model: Model, rowID: Int64) throws(StoreError) -> String? {
        var code: String?
        let compiled =
            compiler.rows == nil
            ? SQLCompiler.Compiled(
                sql: "SELECT id, code FROM \(model.name) WHERE id = ?",
                parameters: [.integer(rowID)]
            )
            : try compiler.select(model, rowID: rowID, fields: [model.position(of: .code) ?? 0])
        try reading {
            let statement = try prepare(compiled)
            if try statement.step() { code = statement.value(at: 1, as: .text).text }
        }
        return code
    }

    /// How many records a query has.
    public func count(_ query: Query) throws(StoreError) -> Int {
        guard case .integer(let count)? = try aggregate([.count], of: query).first?.values.first else { return 0 }
        return Int(count)
    }

    /// Whether a query has any record.
    public func exists(_ query: Query) throws(StoreError) -> Bool {
        let query = query.on(catalog)
        let compiled = try compiler.existence(query)
        var exists = false
        try reading { exists = try prepare(compiled).step() }
        return exists
    }

    /// Aggregates over a query's records, by groups of equal values in some fields; without groups, one row.
    /// Groups come in the order of their values.
    public func aggregate(
        _ aggregates: [Query.Aggregate],
        of query: Query,
        groupedBy groups: [FieldName] = []
    ) throws(StoreError) -> [AggregateRow] {
        let query = query.on(catalog)
        let compiled = try compiler.aggregate(aggregates, of: query, groupedBy: groups)
        let groupTypes = groups.map { query.model.field($0)?.type ?? .text }
        let types = aggregates.map { $0.type(in: query.model) }
        var rows: [AggregateRow] = []
        try reading {
            let statement = try prepare(compiled)
            while try statement.step() {
                let group = groupTypes.enumerated().map { statement.value(at: Int32($0), as: $1) }
                let values = types.enumerated().map { statement.value(at: Int32(groups.count + $0), as: $1) }
                rows.append(AggregateRow(group: group, values: values))
            }
        }
        return rows
    }

    func prepare(_ compiled: SQLCompiler.Compiled) throws -> PreparedStatement {
        let statement = try PreparedStatement(compiled.sql, on: try database.openConnection(), keptOn: statements)
        try statement.bind(compiled.parameters)
        return statement
    }

    func reading(_ body: () throws -> Void) throws(StoreError) {
        do {
            try gate.entered(body)
        } catch {
            throw .database(error, doing: "read the workspace", zh: "读取工作区")
        }
    }
}

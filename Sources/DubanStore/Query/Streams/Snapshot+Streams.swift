import CRowSource
public import DubanModel

/// Reading many records without making objects of them.
extension Snapshot {
    /// The row ids of a query's records, in its order.
    public func rowIDs(_ query: Query) throws(StoreError) -> [Int64] {
        let query = query.on(catalog)
        var rows: [Int64] = []
        try reading {
            let source = try source(of: query, fields: [], skipping: 0)
            defer { source.pointee.close(source) }
            var cell = row_cell()
            var stepped = source.pointee.step(source)
            while stepped > 0 {
                source.pointee.cell(source, 0, &cell)
                rows.append(cell.integer)
                stepped = source.pointee.step(source)
            }
            guard stepped == 0 else {
                let message = source.pointee.error(source).map { String(cString: $0) }
                throw StoreError.unreadableRows(message)
            }
        }
        return rows
    }

    /// Opens a stream over a query: the columns are the row's id, then the fields asked for by their place in the
    /// model. The stream must be closed before the read ends.
    ///
    /// - Parameter offset: how many of the query's first records to pass over.
    public func stream(_ query: Query, fields: [Int], skipping offset: Int = 0) throws(StoreError) -> RowStream {
        var stream: RowStream?
        try reading {
            let source = try source(of: query, fields: fields, skipping: offset)
            guard let ahead = row_source_ahead_new(source, fields.count + 1, gate.pointer) else {
                source.pointee.close(source)
                throw StoreError.outOfMemoryForQuery
            }
            stream = RowStream(source: ahead, fields: fields)
        }
        guard let stream else { throw .outOfMemoryForQuery }
        return stream
    }

    /// What finds records of a model by their rows' ids, with the fields asked for by their place in the model.
    public func lookup(_ model: Model, fields: [Int]) throws(StoreError) -> RowLookup {
        let compiled = try compiler.select(model, rowID: 0, fields: fields)
        var statement: PreparedStatement?
        try reading { statement = try prepare(compiled) }
        guard let statement else { throw .outOfMemoryForQuery }
        return try RowLookup(statement, fields: fields, gate: gate)
    }

    /// The rows of a query: of one statement, or merged from several.
    private func source(
        of query: Query,
        fields: [Int],
        skipping offset: Int
    ) throws -> UnsafeMutablePointer<row_source> {
        guard compiler.isMerged(query) else {
            return try source(compiler.select(query, fields: fields, skipping: offset))
        }
        var sources: [UnsafeMutablePointer<row_source>] = []
        do {
            for part in try compiler.parts(of: query, fields: fields, nodes: nodes(holding: query.model)) {
                sources.append(try source(part))
            }
            let limit = query.limit.map { Int64(max(0, $0 - offset)) } ?? -1
            guard let merged = row_source_merge_new(sources, sources.count, Int64(offset), limit) else {
                throw StoreError.outOfMemoryForQuery
            }
            return merged
        } catch {
            for source in sources { source.pointee.close(source) }
            throw error
        }
    }

    private func nodes(holding model: Model) throws -> [Int64] {
        let statement = try prepare(compiler.nodes(holding: model))
        var nodes: [Int64] = []
        while try statement.step() { nodes.append(statement.integer(at: 0)) }
        return nodes
    }

    private func source(_ compiled: SQLCompiler.Compiled) throws -> UnsafeMutablePointer<row_source> {
        guard let source = try prepare(compiled).takeRowSource() else { throw StoreError.outOfMemoryForQuery }
        return source
    }
}

extension StoreError {
    static let outOfMemoryForQuery = StoreError(
        .database,
        LocalizedText("out of memory while opening a query", zh: "打开查询时内存不足")
    )

    /// - Parameter reason: what the engine says, which is English in any language; nil where it says nothing.
    static func unreadableRows(_ reason: String?) -> StoreError {
        StoreError(
            .database,
            LocalizedText(reason ?? "the rows cannot be read", zh: "无法读取数据" + (reason.map { "：\($0)" } ?? ""))
        )
    }
}

import CRowSource
import DubanModel
import DubanStore

extension Snapshot {
    /// The only rows of a query that matter, where an index leads to them.
    func scanCandidates(of query: Query) throws -> [Int64]? { try scanCandidates(of: [query])[0] }

    /// The codes of a query's records, told in a scan that it shares with other queries.
    ///
    /// - Parameter rows: the ids between which the scan goes; all of them unless given.
    func codesInScan(
        _ query: Query,
        besides others: [Query] = [],
        rows: ClosedRange<Int64>? = nil,
        mayReadAhead: Bool = false
    ) throws -> [String] {
        guard let all = try scanRange(of: query) else { return [] }
        let candidates = try scanCandidates(of: query)
        let code = query.model.position(of: .code) ?? 0
        let scan = try scan(
            query.model,
            rows: rows ?? all,
            only: candidates,
            fields: [code],
            readers: others + [query]
        )
        defer { scan.close() }
        guard let column = scan.columns[code] else { return [] }
        var codes: [String] = []
        while let batch = try scan.next(most: 100, mayReadAhead: mayReadAhead) {
            guard let cells = batch.cells else { break }
            for row in 0..<batch.rows {
                let start = cells + row * batch.columns
                if let filter = scan.filters[others.count], row_filter_matches(filter.pointer, start) == 0 { continue }
                let cell = start[column]
                guard let text = cell.text else { continue }
                let bytes = UnsafeRawBufferPointer(start: text, count: cell.length)
                codes.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        return codes
    }
}

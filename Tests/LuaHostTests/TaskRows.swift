import CRowSource
import LuaHost

/// Rows in memory: an identity, a code, points (sometimes null), a flag and a day.
final class TaskRows: LuaRowProvider {
    static let fieldNames = ["code", "points", "open", "due", "weight"]

    let count: Int
    var narrows = true
    private(set) var narrowed: [LuaFieldSet] = []
    /// The fields of each row that was asked for again; nil for all.
    private(set) var refetched: [LuaFieldSet?] = []
    var refetches: Int { refetched.count }
    var missingRows: Set<Int64> = []

    init(count: Int) {
        self.count = count
    }

    static func type(in lua: LuaInterpreter, day: LuaValueType) throws -> LuaRecordType {
        try lua.defineRecordType(
            "task",
            fields: [
                LuaField("code", .text), LuaField("points", .integer), LuaField("open", .boolean),
                LuaField("due", .boxed(day)), LuaField("weight", .real),
            ],
            key: "code",
            members: [
                "double": .getter { call in
                    guard case .record(let record) = try call.value(1) else { return 0 }
                    try call.push((try record.value(ofField: 1).integer ?? 0) * 2)
                    return 1
                },
                "describe": .method { call in
                    guard case .record(let record) = try call.value(1) else { return 0 }
                    try call.push("\(record.row)/\(try call.string(2))")
                    return 1
                },
            ]
        )
    }

    /// The rows after the first `skipped`, with only these fields.
    func rows(skipping skipped: Int = 0, limit: Int = .max, fields: [Int] = [0, 1, 2, 3, 4]) throws -> LuaRows {
        var cells: [row_cell] = []
        var texts: [UnsafeMutablePointer<CChar>] = []
        defer { for text in texts { text.deallocate() } }
        let last = min(count, limit == .max ? count : skipped + limit)
        for row in skipped..<max(skipped, last) {
            cells.append(.integer(Int64(row + 1)))
            for field in fields {
                switch field {
                case 0:
                    let code = Array("T-\(row + 1)".utf8CString)
                    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: code.count)
                    copy.initialize(from: code, count: code.count)
                    texts.append(copy)
                    cells.append(.text(copy, length: code.count - 1))
                case 1: cells.append(row % 10 == 9 ? .null : .integer(Int64(row)))
                case 2: cells.append(.integer(row.isMultiple(of: 2) ? 1 : 0))
                case 3: cells.append(.integer(Int64(row / 7)))
                default: cells.append(.integer(Int64(row)))
                }
            }
        }
        guard let source = row_source_array_new(cells, fields.count + 1, max(0, last - skipped)) else {
            throw LuaError(.memory, "no memory for rows")
        }
        let columns = Self.fieldNames.indices.map { field in fields.firstIndex(of: field).map { $0 + 1 } }
        return LuaRows(source: source, columns: columns, identityColumn: 0)
    }

    func refetch(row: Int64, fields: LuaFieldSet?) throws -> LuaRows? {
        refetched.append(fields)
        if missingRows.contains(row) { return nil }
        return try rows(skipping: Int(row) - 1, limit: 1, fields: fields.map(Array.init) ?? [0, 1, 2, 3, 4])
    }

    func narrow(to fields: LuaFieldSet, after seen: Int64) -> LuaRows? {
        guard narrows else { return nil }
        narrowed.append(fields)
        return try? rows(skipping: Int(seen), fields: Array(fields))
    }
}

extension row_cell {
    static var null: row_cell { row_cell() }

    static func integer(_ value: Int64) -> row_cell {
        var cell = row_cell()
        cell.kind = row_cell_integer
        cell.integer = value
        return cell
    }

    static func text(_ text: UnsafePointer<CChar>, length: Int) -> row_cell {
        var cell = row_cell()
        cell.kind = row_cell_text
        cell.text = text
        cell.length = length
        return cell
    }
}

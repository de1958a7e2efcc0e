import GRDBSQLite

/// What SQLite said when it refused.
struct DriverError: Error, CustomStringConvertible {
    let code: Int32
    let message: String
    let sql: String?

    init(_ connection: OpaquePointer, sql: String?) {
        code = sqlite3_extended_errcode(connection)
        message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "error \(code)"
        self.sql = sql
    }

    var description: String {
        sql.map { "\(message) in: \($0)" } ?? message
    }
}

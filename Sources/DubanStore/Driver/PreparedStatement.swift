import CRowSource
import CSQLiteRows
import DubanModel
import GRDBSQLite

/// A prepared SQLite statement, for the paths that touch every row of a large workspace. Everything else goes through
/// GRDB.
///
/// It must not outlive the database access in which it was made.
final class PreparedStatement {
    private let connection: OpaquePointer
    private var statement: OpaquePointer?
    /// Where it goes when nobody uses it any more, and its text.
    private let home: (shelf: StatementShelf, sql: String)?

    /// - Parameter shelf: where statements are kept that nobody uses; nil where they are not.
    init(_ sql: String, on connection: OpaquePointer, keptOn shelf: StatementShelf? = nil) throws {
        self.connection = connection
        home = shelf.map { ($0, sql) }
        statement = shelf?.take(sql)
        guard statement == nil else { return }
        let code = sqlite3_prepare_v3(connection, sql, -1, 0, &statement, nil)
        guard code == SQLITE_OK, statement != nil else { throw DriverError(connection, sql: sql) }
    }

    deinit {
        if let home, let statement {
            home.shelf.giveBack(statement, home.sql)
        } else {
            sqlite3_finalize(statement)
        }
    }

    /// Gives parameter `index`, counted from 1, a value.
    func bind(_ value: FieldValue, at index: Int32) throws {
        let code =
            switch value {
            case .null: sqlite3_bind_null(statement, index)
            case .text(let text): bind(text, at: index)
            case .integer(let integer): sqlite3_bind_int64(statement, index, integer)
            case .number(let number): sqlite3_bind_double(statement, index, number)
            case .boolean(let boolean): sqlite3_bind_int64(statement, index, boolean ? 1 : 0)
            case .moment(let moment): sqlite3_bind_int64(statement, index, moment.encoded)
            case .money(let money): sqlite3_bind_int64(statement, index, money.fen)
            }
        guard code == SQLITE_OK else { throw DriverError(connection, sql: nil) }
    }

    private func bind(_ text: String, at index: Int32) -> Int32 {
        var text = text
        // SQLITE_TRANSIENT: the engine keeps a copy, since Swift's buffer ends with this call.
        return text.withUTF8 { bind($0, at: index, unsafeBitCast(-1, to: sqlite3_destructor_type.self)) }
    }

    private func bind(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int32, _ destructor: sqlite3_destructor_type?)
        -> Int32
    {
        bytes.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text64(statement, index, $0.baseAddress, UInt64($0.count), destructor, UInt8(SQLITE_UTF8))
        }
    }

    /// Gives the parameters from 1 on their values.
    func bind(_ values: [FieldValue]) throws {
        for (offset, value) in values.enumerated() { try bind(value, at: Int32(offset + 1)) }
    }

    /// Moves to the next row; false at the end.
    func step() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw DriverError(connection, sql: nil)
        }
    }

    /// Runs the statement to its end with these values and makes it ready for the next.
    func run(_ values: [FieldValue]) throws {
        try bind(values)
        try run()
    }

    /// Runs the statement to its end with the values that it was given and makes it ready for the next.
    func run() throws {
        defer { sqlite3_reset(statement) }
        while try step() {}
    }

    /// The same with a long text in UTF-8 for parameter `index`, of which the engine needs no copy.
    func run(withText text: [UInt8], at index: Int32) throws {
        try text.withUnsafeBufferPointer { bytes in
            // Before the bytes are gone.
            defer { sqlite3_bind_null(statement, index) }
            guard bind(bytes, at: index, nil) == SQLITE_OK else { throw DriverError(connection, sql: nil) }
            try run()
        }
    }

    /// The number of the row that was put in last on the connection.
    var lastRowID: Int64 { sqlite3_last_insert_rowid(connection) }

    /// Makes the statement ready to run again.
    func reset() {
        sqlite3_reset(statement)
    }

    /// The value of a column of the current row, read as a field's type.
    func value(at column: Int32, as type: FieldType) -> FieldValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: FieldValue(stored: sqlite3_column_int64(statement, column), as: type)
        case SQLITE_FLOAT: .number(sqlite3_column_double(statement, column))
        default: .text(text(at: column))
        }
    }

    /// The text of a column of the current row; empty for none.
    func text(at column: Int32) -> String {
        guard let start = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// The whole number of a column of the current row; 0 for none.
    func integer(at column: Int32) -> Int64 {
        sqlite3_column_int64(statement, column)
    }

    /// Hands the statement over to a row source, which keeps this object until it is closed.
    func takeRowSource() -> UnsafeMutablePointer<row_source>? {
        guard let statement else { return nil }
        let owner = Unmanaged.passRetained(self)
        let source = sqlite_row_source_new(statement, owner.toOpaque()) {
            Unmanaged<PreparedStatement>.fromOpaque($0).release()
        }
        if source == nil { owner.release() }
        return source
    }

    /// A row source that uses the statement; it must be closed before this object goes.
    func lendRowSource() -> UnsafeMutablePointer<row_source>? {
        statement.flatMap { sqlite_row_source_new($0, nil, nil) }
    }

    /// A row source that finds single rows, of which the first parameter tells which. It must be freed before this object
    /// goes.
    func lendRowLookup(through gate: ConnectionGate) -> UnsafeMutablePointer<row_source>? {
        statement.flatMap { sqlite_row_lookup_new($0, gate.pointer) }
    }
}

extension FieldValue {
    /// A stored whole number, read as a field's type.
    init(stored integer: Int64, as type: FieldType) {
        switch type {
        case .moment: self = Moment(encoded: integer).map(FieldValue.moment) ?? .null
        case .money: self = .money(Money(fen: integer))
        case .boolean: self = .boolean(integer != 0)
        case .number, .percent: self = .number(Double(integer))
        default: self = .integer(integer)
        }
    }
}

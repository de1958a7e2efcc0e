import DubanModel
import struct DubanModel.Record
import GRDB

/// The two tables of one model: present states and former ones.
final class RecordTable {
    /// A present state and its times.
    struct Present {
        let record: Record
        let validFrom: Moment
        let knownFrom: Int64
    }

    private let model: Model
    private let fields: [Field]
    private let connection: OpaquePointer
    private let lookup: PreparedStatement
    private let insertion: PreparedStatement
    private let historyInsertion: PreparedStatement
    private let update: PreparedStatement
    private let presentLookup: PreparedStatement
    private let lastAtNode: PreparedStatement
    /// The last number given at each node that was written to.
    private var lastNumbers: [Int64: Int64] = [:]

    init(_ model: Model, in database: Database) throws {
        guard let connection = database.sqliteConnection else {
            throw StoreError(.database, "the workspace's database is closed")
        }
        self.model = model
        self.connection = connection
        fields = model.storedFields
        let names = fields.map(\.name.rawValue)
        lookup = try PreparedStatement("SELECT id FROM \(model.name) WHERE code = ?", on: connection)
        insertion = try PreparedStatement(
            RecordTable.insertionSQL(into: model.name, columns: names + StateColumns.present),
            on: connection
        )
        historyInsertion = try PreparedStatement(
            RecordTable.insertionSQL(
                into: model.name + "_history",
                columns: ["version", "id"] + names + StateColumns.former
            ),
            on: connection
        )
        presentLookup = try PreparedStatement(
            "SELECT \((names + StateColumns.present).joined(separator: ", ")) FROM \(model.name) WHERE id = ?",
            on: connection
        )
        lastAtNode = try PreparedStatement(
            "SELECT max(version) FROM \(model.name)_history WHERE version BETWEEN ? AND ?",
            on: connection
        )
        let settings = (names + StateColumns.present).map { "\($0) = ?" }.joined(separator: ", ")
        update = try PreparedStatement("UPDATE \(model.name) SET \(settings) WHERE id = ?", on: connection)
    }

    private static func insertionSQL(into table: String, columns: [String]) -> String {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks)) RETURNING rowid"
    }

    func rowID(ofCode code: String) throws -> Int64? {
        defer { lookup.reset() }
        try lookup.bind([.text(code)])
        return try lookup.step() ? lookup.integer(at: 0) : nil
    }

    func insert(_ record: Record, validFrom: Moment, knownFrom: Moment) throws -> Int64 {
        defer { insertion.reset() }
        try insertion.bind(storedValues(of: record) + [.moment(validFrom), .moment(knownFrom)])
        return try insertion.step() ? insertion.integer(at: 0) : 0
    }

    func insertHistory(_ row: HistoryRow) throws {
        let node = HistoryNode.node(validFrom: row.validFrom, validTo: row.validTo)
        try historyInsertion.run(
            [.integer(try nextNumber(at: node)), .integer(row.id)] + storedValues(of: row.record) + [
                .integer(row.validFrom), .integer(row.validTo), .integer(row.knownFrom), .integer(row.endKnown),
                .integer(row.knownTo),
            ]
        )
    }

    /// The number of the next row at a node; whoever writes is alone.
    private func nextNumber(at node: Int64) throws -> Int64 {
        let rows = HistoryNode.rows(at: node)
        var last = lastNumbers[node]
        if last == nil {
            defer { lastAtNode.reset() }
            try lastAtNode.bind([.integer(rows.lowerBound), .integer(rows.upperBound)])
            // Of no rows the greatest is nothing, which reads as 0.
            last = try lastAtNode.step() ? max(lastAtNode.integer(at: 0), rows.lowerBound) : rows.lowerBound
        }
        let next = (last ?? rows.lowerBound) + 1
        guard rows.contains(next) else { throw StoreError(.database, "too many states of \(model.plural) on one day") }
        lastNumbers[node] = next
        return next
    }

    func present(_ id: Int64) throws -> Present {
        let statement = presentLookup
        defer { statement.reset() }
        try statement.bind([.integer(id)])
        guard try statement.step() else { throw StoreError(.database, "row \(id) of \(model.name) is gone") }
        return Present(
            record: record(in: statement),
            validFrom: Moment(encoded: statement.integer(at: Int32(fields.count))) ?? .start(of: .earliest),
            knownFrom: statement.integer(at: Int32(fields.count + 1))
        )
    }

    /// Puts a newer state in the place of the present one, which becomes history.
    func replace(_ present: Present, by record: Record, id: Int64, validFrom: Moment, recorded: Moment) throws {
        let isCorrection = present.validFrom == validFrom
        try insertHistory(
            HistoryRow(
                id: id,
                record: present.record,
                validFrom: present.validFrom.encoded,
                validTo: isCorrection ? .max : validFrom.encoded,
                knownFrom: present.knownFrom,
                endKnown: isCorrection ? .max : recorded.encoded,
                knownTo: isCorrection ? recorded.encoded : .max
            )
        )
        try set(record, id: id, validFrom: validFrom, knownFrom: recorded)
    }

    private func set(_ record: Record, id: Int64, validFrom: Moment, knownFrom: Moment) throws {
        try update.run(storedValues(of: record) + [.moment(validFrom), .moment(knownFrom), .integer(id)])
    }

    /// Tells a record's states anew after a change that took effect in the past. States that stay as they were keep
    /// the time at which they were recorded.
    func rewrite(_ id: Int64, as timeline: Timeline, recorded: Moment) throws {
        guard let last = timeline.segments.last else { return }
        var remaining: [(from: Int64, to: Int64, record: Record)] = []
        for (position, segment) in timeline.segments.dropLast().enumerated() {
            remaining.append((segment.from.encoded, timeline.segments[position + 1].from.encoded, segment.record))
        }
        for former in try unrevokedHistory(of: id) {
            let same = remaining.firstIndex {
                $0.from == former.row.validFrom && $0.to == former.row.validTo && $0.record == former.row.record
            }
            if let same {
                remaining.remove(at: same)
            } else {
                try revoke(former.version, at: recorded)
            }
        }
        for state in remaining {
            try insertHistory(
                HistoryRow(
                    id: id,
                    record: state.record,
                    validFrom: state.from,
                    validTo: state.to,
                    knownFrom: recorded.encoded,
                    endKnown: recorded.encoded
                )
            )
        }
        let present = try present(id)
        guard present.record != last.record || present.validFrom != last.from else { return }
        try insertHistory(
            HistoryRow(
                id: id,
                record: present.record,
                validFrom: present.validFrom.encoded,
                validTo: .max,
                knownFrom: present.knownFrom,
                endKnown: .max,
                knownTo: recorded.encoded
            )
        )
        try set(last.record, id: id, validFrom: last.from, knownFrom: recorded)
    }

    func unrevokedHistory(of id: Int64) throws -> [(version: Int64, row: HistoryRow)] {
        let names = (fields.map(\.name.rawValue) + StateColumns.former + ["version"]).joined(separator: ", ")
        let statement = try PreparedStatement(
            "SELECT \(names) FROM \(model.name)_history WHERE id = ? AND known_to = \(Int64.max)",
            on: connection
        )
        try statement.bind([.integer(id)])
        var rows: [(Int64, HistoryRow)] = []
        let first = Int32(fields.count)
        while try statement.step() {
            let row = HistoryRow(
                id: id,
                record: record(in: statement),
                validFrom: statement.integer(at: first),
                validTo: statement.integer(at: first + 1),
                knownFrom: statement.integer(at: first + 2),
                endKnown: statement.integer(at: first + 3)
            )
            rows.append((statement.integer(at: first + 5), row))
        }
        return rows
    }

    private func revoke(_ version: Int64, at recorded: Moment) throws {
        let statement = try PreparedStatement(
            "UPDATE \(model.name)_history SET known_to = ? WHERE version = ?",
            on: connection
        )
        try statement.run([.moment(recorded), .integer(version)])
    }

    private func storedValues(of record: Record) -> [FieldValue] {
        zip(record.model.fields, record.values).filter(\.0.isStored).map(\.1)
    }

    private func record(in statement: PreparedStatement) -> Record {
        var record = Record(model)
        for (position, field) in fields.enumerated() {
            record[field.name] = statement.value(at: Int32(position), as: field.type)
        }
        return record.unpacked()
    }
}

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
    private let types: [FieldType]
    private let connection: OpaquePointer
    private let lookup: PreparedStatement
    private let insertion: PreparedStatement
    private let historyInsertion: PreparedStatement
    private let nodeWidening: PreparedStatement
    private let update: PreparedStatement
    private let presentLookup: PreparedStatement
    /// The statements that only corrections and checks need; preparing one takes longer than running it.
    private let shelf = StatementShelf()
    /// How many present states of new records were put in.
    private(set) var insertedRows: Int64 = 0
    /// The last number given to a state that no as-of date sees, once one was.
    private var lastUnseen: Int64?

    init(_ model: Model, in database: Database) throws {
        let connection = try database.openConnection()
        self.model = model
        self.connection = connection
        fields = model.storedFields
        types = fields.map(\.type)
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
        nodeWidening = try PreparedStatement(HistoryNodeTable.widening, on: connection)
        presentLookup = try PreparedStatement(
            "SELECT \((names + StateColumns.present).joined(separator: ", ")) FROM \(model.name) WHERE id = ?",
            on: connection
        )
        let settings = (names + StateColumns.present).map { "\($0) = ?" }.joined(separator: ", ")
        update = try PreparedStatement("UPDATE \(model.name) SET \(settings) WHERE id = ?", on: connection)
    }

    private static func insertionSQL(into table: String, columns: [String]) -> String {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
    }

    func rowID(ofCode code: String) throws -> Int64? {
        defer { lookup.reset() }
        try lookup.bind(.text(code), at: 1)
        return try lookup.step() ? lookup.integer(at: 0) : nil
    }

    func insert(_ record: Record, validFrom: Moment, knownFrom: Moment) throws -> Int64 {
        let values = record.values
        var place: Int32 = 1
        for position in record.model.storedPositions {
            try insertion.bind(values[position], at: place)
            place += 1
        }
        try insertion.bind(.moment(validFrom), at: place)
        try insertion.bind(.moment(knownFrom), at: place + 1)
        try insertion.run()
        insertedRows += 1
        return insertion.lastRowID
    }

    func insertHistory(_ row: HistoryRow) throws {
        try historyInsertion.run(
            [.integer(try number(of: row)), .integer(row.id)] + storedValues(of: row.record) + [
                .integer(row.validFrom), .integer(row.validTo), .integer(row.knownFrom), .integer(row.endKnown),
                .integer(row.knownTo),
            ]
        )
    }

    /// The number of the row that keeps a former state, which its node then knows of.
    private func number(of row: HistoryRow) throws -> Int64 {
        let isCorrected = row.knownTo != .max
        let node = HistoryNode.node(validFrom: row.validFrom, validTo: row.validTo)
        guard !isCorrected, node != HistoryNode.unseen else { return try nextUnseen() }
        guard let number = HistoryNode.row(at: node, ofRecord: row.id) else {
            throw StoreError(
                .database,
                LocalizedText("too many \(model.plural)", zh: "\(model.label(.simplifiedChinese))数量过多")
            )
        }
        try nodeWidening.run([.text(model.name), .integer(node), .integer(row.validFrom), .integer(row.validTo)])
        return number
    }

    /// The next number of a state that no as-of date sees; whoever writes is alone.
    private func nextUnseen() throws -> Int64 {
        let rows = HistoryNode.rows(at: HistoryNode.unseen)
        let next = try (lastUnseen ?? greatestUnseen(in: rows)) + 1
        guard rows.contains(next) else {
            throw StoreError(
                .database,
                LocalizedText(
                    "too many former states of \(model.plural)",
                    zh: "\(model.label(.simplifiedChinese))的历史状态过多"
                )
            )
        }
        lastUnseen = next
        return next
    }

    private func greatestUnseen(in rows: ClosedRange<Int64>) throws -> Int64 {
        let statement = try PreparedStatement(
            "SELECT max(version) FROM \(model.name)_history WHERE version BETWEEN ? AND ?",
            on: connection
        )
        try statement.bind([.integer(rows.lowerBound), .integer(rows.upperBound)])
        // Of no rows the greatest is nothing, which reads as 0.
        return try statement.step() ? statement.integer(at: 0) : 0
    }

    func present(_ id: Int64) throws -> Present {
        let statement = presentLookup
        defer { statement.reset() }
        try statement.bind([.integer(id)])
        guard try statement.step() else {
            throw StoreError(
                .database,
                LocalizedText("row \(id) of \(model.name) is gone", zh: "数据库表 \(model.name) 的第 \(id) 行已不存在")
            )
        }
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
            on: connection,
            keptOn: shelf
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

    /// Notes that a correction took a state's place, and keeps it where no as-of date looks unless what was known
    /// earlier is asked for.
    private func revoke(_ version: Int64, at recorded: Moment) throws {
        let isSeen = !HistoryNode.rows(at: HistoryNode.unseen).contains(version)
        let statement = try PreparedStatement(
            "UPDATE \(model.name)_history SET known_to = ?, version = ? WHERE version = ?",
            on: connection,
            keptOn: shelf
        )
        try statement.run([.moment(recorded), .integer(isSeen ? try nextUnseen() : version), .integer(version)])
    }

    private func storedValues(of record: Record) -> [FieldValue] {
        record.model.storedPositions.map { record.values[$0] }
    }

    private func record(in statement: PreparedStatement) -> Record {
        var record = Record(model)
        for (column, (position, type)) in zip(model.storedPositions, types).enumerated() {
            record.set(statement.value(at: Int32(column), as: type), at: position)
        }
        return record[.ledgerValues].isNull ? record : record.unpacked()
    }
}

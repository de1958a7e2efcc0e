import DubanModel
import DubanStore
import Foundation
import GRDB
import Testing

import struct DubanModel.Record
import TestSupport

/// A store over a real database in a folder of its own.
final class StoreFixture {
    let folder: TemporaryFolder
    let store: Store

    var path: String { folder.file("duban.sqlite") }

    /// Makes an empty store with two organizations to refer to.
    init() throws {
        folder = try TemporaryFolder()
        store = try Store(path: folder.file("duban.sqlite"), mode: .readWrite)
        try write("2023-01-01") { transaction in
            for (code, name) in [("finance", "财政局"), ("housing", "住建局")] {
                try transaction.put(
                    Record(.organization, [.code: .text(code), .name: .text(name), .kind: "department"])
                )
            }
        }
    }

    @discardableResult
    func write<Result>(_ recorded: String, _ body: (WriteTransaction) throws -> Result) throws -> Result {
        try store.write(actor: "test", recorded: try moment(recorded), body)
    }

    /// Puts one record.
    @discardableResult
    func put(
        _ record: Record,
        recorded: String,
        provided: Set<FieldName>? = nil,
        effective: String? = nil
    ) throws -> WriteTransaction.Outcome {
        try write(recorded) { transaction in
            try transaction.put(record, provided: provided, effective: try effective.map(moment))
        }
    }

    func read<Result>(_ day: String = "9999-12-31", knownAt: String? = nil, _ body: (Snapshot) throws -> Result) throws
        -> Result
    {
        let asOf = AsOf(try #require(CivilDate(day)), knownAt: try knownAt.map(moment))
        return try store.read(asOf: asOf, body)
    }

    /// The record with a code, as of a day.
    func record(_ model: Model, _ code: String, asOf day: String = "9999-12-31", knownAt: String? = nil) throws
        -> Record?
    {
        try read(day, knownAt: knownAt) { try $0.record(model, code: code) }
    }

    /// The codes of a query's records.
    func codes(_ query: Query, asOf day: String = "9999-12-31") throws -> [String] {
        try read(day) { try $0.records(query).map(\.code) }
    }

    /// A connection of the test's own, past the store.
    func database() throws -> DatabaseQueue {
        try DatabaseQueue(path: path)
    }

    /// How many events there are.
    func eventCount() throws -> Int {
        try database().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event_log") ?? 0 }
    }

    /// A task of the finance bureau.
    func task(_ code: String, _ values: [FieldName: FieldValue] = [:]) throws -> Record {
        var task = Record(
            .task,
            [
                .code: .text(code), .title: .text("任务\(code)"), .status: "assigned", .lead: "finance",
                .assigned: .moment(try moment("2023-03-01")),
            ]
        )
        for (name, value) in values { task[name] = value }
        return task
    }
}

/// A moment that a test writes.
func moment(_ written: String) throws -> Moment {
    try #require(Moment(written))
}

import DubanModel
import DubanStore
import GRDB
import TestSupport
import Testing

import struct DubanModel.Record

/// A store whose petitions have a field of every type.
struct LedgerFixture {
    let stores: StoreFixture
    var catalog: ModelCatalog

    static let settings = """
        [ledgers.petition]
        title = { en = "Petitions", zh-Hans = "信访" }
        [ledgers.petition.fields]
        petitioner_count = { type = "integer", label = { en = "Petitioners", zh-Hans = "信访人数" }, aliases = ["人数"] }
        remark = { type = "text" }
        severity = { type = "number" }
        solved = { type = "percent" }
        repeated = { type = "boolean" }
        visited = { type = "date" }
        quarter = { type = "period" }
        claimed_amount = { type = "money" }
        round = { type = "choice", choices = ["first", "it's", "复访"] }
        office = { type = "organization" }
        order = { type = "integer" }
        """

    init(_ settings: String = LedgerFixture.settings) throws {
        stores = try StoreFixture()
        catalog = try WorkspaceSettings(text: settings, path: "duban.toml").catalog
    }

    /// The same database under another declaration.
    func declaring(_ settings: String) throws -> LedgerFixture {
        var other = self
        other.catalog = try WorkspaceSettings(text: settings, path: "duban.toml").catalog
        return other
    }

    func store() throws -> Store {
        try Store(path: stores.path, mode: .readWrite, catalog: catalog)
    }

    @discardableResult
    func put(
        _ record: Record,
        recorded: String = "2023-04-01",
        provided: Set<FieldName>? = nil,
        effective: String? = nil
    ) throws -> WriteTransaction.Outcome {
        let moment = try effective.map { try #require(Moment($0)) }
        return try store().write(actor: "test", recorded: try #require(Moment(recorded))) {
            try $0.put(record, provided: provided, effective: moment)
        }
    }

    /// A petition with some values.
    func petition(_ code: String, _ values: [FieldName: FieldValue] = [:]) throws -> Record {
        var record = Record(catalog.task)
        let plain = try stores.task(code, [.ledger: "petition"])
        for field in plain.model.fields { record[field.name] = plain[field.name] }
        for (name, value) in values { record[name] = value }
        return record
    }

    func read<Result>(_ day: String = "9999-12-31", _ body: (Snapshot) throws -> Result) throws -> Result {
        try store().read(asOf: AsOf(try #require(CivilDate(day))), body)
    }

    func task(_ code: String, asOf day: String = "9999-12-31") throws -> Record {
        try read(day) { try #require(try $0.record(.task, code: code)) }
    }

    /// What the column holds.
    func column(_ code: String) throws -> String? {
        try stores.database().read {
            try String.fetchOne($0, sql: "SELECT ledger_values FROM task WHERE code = ?", arguments: [code])
        }
    }

    /// Writes the column past the store.
    func tamper(_ code: String, _ text: String) throws {
        try stores.database().write {
            try $0.execute(sql: "UPDATE task SET ledger_values = ? WHERE code = ?", arguments: [text, code])
        }
    }
}

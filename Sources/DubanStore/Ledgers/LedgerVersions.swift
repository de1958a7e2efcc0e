import DubanModel
import GRDB

/// The table of versions of what ledgers declare, to which lines are only ever added.
struct LedgerVersions {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// Every version, the first one first.
    func all() throws -> [LedgerVersion] {
        try Row.fetchAll(database, sql: "SELECT * FROM ledger_declaration ORDER BY version").map(version)
    }

    private func version(_ row: Row) throws -> LedgerVersion {
        LedgerVersion(
            number: row["version"],
            recorded: Moment(encoded: row["recorded"]) ?? .start(of: .earliest),
            declarations: try LedgerCoding.declarations(row["declaration"]),
            source: row["source"]
        )
    }

    /// Adds a version where what is declared is not what it was, once it is sure that the values there are fit it.
    func record(_ catalog: ModelCatalog, recorded: Moment) throws {
        let text = LedgerCoding.text(catalog.declarations)
        let last = try String.fetchOne(
            database,
            sql: "SELECT declaration FROM ledger_declaration ORDER BY version DESC LIMIT 1"
        )
        guard text != last, last != nil || !catalog.declarations.isEmpty else { return }
        let former = try last.map(LedgerCoding.declarations) ?? []
        try LedgerFit(database: database, catalog: catalog).check(former)
        let sources = catalog.declarations.map(\.source).reduce(into: [String]()) { known, source in
            if !known.contains(source) { known.append(source) }
        }
        try database.execute(
            sql: "INSERT INTO ledger_declaration (recorded, declaration, source) VALUES (?, ?, ?)",
            arguments: [recorded.encoded, text, sources.joined(separator: ", ")]
        )
    }
}

extension Snapshot {
    /// Every version of what the workspace's ledgers declare, the first one first.
    public func ledgerVersions() throws(StoreError) -> [LedgerVersion] {
        var versions: [LedgerVersion] = []
        try reading { versions = try LedgerVersions(database).all() }
        return versions
    }
}

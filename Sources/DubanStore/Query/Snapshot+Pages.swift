import DubanModel
import GRDB

extension Snapshot {
    /// About as many rows as have room in the pages that are kept.
    private static let mostRows: Int64 = 400_000

    /// Keeps the pages of all tables of records in memory, for whoever goes over them again and again, where they are small
    /// enough. Of larger ones each page would be gone before it is needed once more, and only cost fresh memory.
    public func keepPagesOfSmallTables() {
        // It is an economy: where it fails, whatever else is asked of the database will say why.
        try? reading {
            var rows: Int64 = 0
            for model in catalog.all {
                rows += try Int64.fetchOne(database, sql: "SELECT max(id) FROM \(model.name)") ?? 0
            }
            if rows <= Self.mostRows { try database.execute(sql: "PRAGMA cache_size = -65536") }
        }
    }
}

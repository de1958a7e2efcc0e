import GRDB

/// The steps that bring a database to this version's schema.
enum Migrations {
    /// The number of the last step, which the header of an up-to-date database names.
    static let version: UInt32 = 8

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: Migration1.sql) }
        migrator.registerMigration("2") { try $0.execute(sql: Migration2.sql) }
        migrator.registerMigration("3") { try $0.execute(sql: Migration3.sql) }
        migrator.registerMigration("4", migrate: Migration4.run)
        migrator.registerMigration("5") { try $0.execute(sql: Migration5.sql) }
        migrator.registerMigration("6", migrate: Migration6.run)
        migrator.registerMigration("7") { try $0.execute(sql: Migration7.sql) }
        migrator.registerMigration("8") { database in
            try database.execute(sql: Migration8.sql)
            try database.execute(sql: "PRAGMA user_version = \(version)")
        }
        return migrator
    }
}

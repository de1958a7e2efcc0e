import DubanModel
import GRDB
import Testing
import struct DubanModel.Record
import TestSupport

@testable import DubanStore

/// A database of an earlier version is brought to this one when it is opened, whichever way.
struct MigrationTests {
    private func first(_ folder: TemporaryFolder) throws -> String {
        let path = folder.file("duban.sqlite")
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: Migration1.sql) }
        let queue = try DatabaseQueue(path: path)
        try migrator.migrate(queue)
        try queue.write { database in
            try database.execute(
                sql: "INSERT INTO project (code, name, valid_from, known_from) VALUES ('park', '食品园', 0, 0)"
            )
        }
        try queue.close()
        return path
    }

    @Test(arguments: [Store.Mode.readOnly, .readWrite]) func anEarlierDatabaseIsRead(_ mode: Store.Mode) throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: try first(folder), mode: mode)
        let park = try store.read(asOf: AsOf(.latest)) { try $0.record(.project, code: "park") }
        #expect(park?[.name] == "食品园")
        #expect(park?["public"] == .null)
    }

    @Test func whatAnEarlierVersionKeptMayBecomePublic() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: try first(folder), mode: .readWrite)
        let scope = Scope(department: "finance", read: .everything)
        func isSeen() throws -> Bool {
            try store.read(asOf: AsOf(.latest)) { try $0.scoped(to: scope).record(.project, code: "park") != nil }
        }
        #expect(try !isSeen())
        try store.write(actor: "test", recorded: try moment("2023-03-01")) { transaction throws in
            let park = Record(.project, [.code: "park", .name: "食品园", "public": .boolean(true)])
            #expect(try transaction.put(park) == .updated)
        }
        #expect(try isSeen())
    }
}

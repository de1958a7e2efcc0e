import DubanModel
import Foundation
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

    @Test func whatAnEarlierVersionPutOnAnAgendaStands() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("duban.sqlite")
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: Migration1.sql) }
        migrator.registerMigration("2") { try $0.execute(sql: Migration2.sql) }
        migrator.registerMigration("3") { try $0.execute(sql: Migration3.sql) }
        migrator.registerMigration("4", migrate: Migration4.run)
        let queue = try DatabaseQueue(path: path)
        try migrator.migrate(queue)
        try queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO meeting (code, kind, held, title, valid_from, known_from) VALUES ('m', 'weekly', 0, 'm', 0, 0);
                    INSERT INTO task (code, title, status, assigned, valid_from, known_from) VALUES ('t', 't', 'assigned', 0, 0, 0);
                    INSERT INTO agenda_item (code, meeting, task, number, purpose, valid_from, known_from)
                      VALUES ('m/t', 'm', 't', 1, 'assign', 0, 0);
                    """
            )
        }
        try queue.close()
        let store = try Store(path: path, mode: .readWrite)
        func standing() throws -> Int {
            try store.read(asOf: AsOf(.latest)) { try $0.count(Query.standing(.agendaItem)) }
        }
        #expect(try standing() == 1)
        try store.write(actor: "test", recorded: try moment("2023-03-01")) { transaction throws in
            let meeting = try #require(try transaction.present(.meeting, code: "m"))
            let changes = try transaction.agenda(of: meeting, withdrawing: "t", reason: "重复")
            _ = try transaction.apply(changes, at: try moment("2023-03-01"))
        }
        #expect(try standing() == 0)
    }

    @Test func aWorkspaceTellsWhetherItIsUpToDate() throws {
        let folder = try TemporaryFolder()
        _ = try first(folder)
        try "".write(toFile: folder.file("duban.toml"), atomically: true, encoding: .utf8)
        let workspace = try Workspace(folder: folder.path)
        #expect(!workspace.isUpToDate)
        _ = try workspace.open(.readWrite)
        #expect(workspace.isUpToDate)
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

    /// A state of the past that an earlier version wrote is seen on its days, and replays.
    @Test func whatAnEarlierVersionRememberedIsStillSeen() throws {
        let folder = try TemporaryFolder()
        let path = try first(folder)
        let start = Moment.start(of: .earliest).encoded
        let change = Moment(try #require(CivilDate("2023-03-05"))).encoded
        let recorded = Moment(try #require(CivilDate("2023-03-06"))).encoded
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(
                sql: """
                    UPDATE project SET valid_from = \(change), known_from = \(recorded);
                    INSERT INTO project_history (version, id, code, name, valid_from, valid_to, known_from, end_known, known_to)
                      VALUES (7, 1, 'park', '旧名', \(start), \(change), \(start), \(recorded), \(Int64.max)),
                      (9, 1, 'park', '误名', \(start), \(change), \(start - 1), \(recorded), \(start));
                    INSERT INTO event (model, subject, kind, effective, recorded, actor, changes) VALUES
                      ('project', 'park', 'created', \(start), \(start), 'x', '{"code":[null,"park"],"name":[null,"旧名"]}'),
                      ('project', 'park', 'updated', \(change), \(recorded), 'x', '{"name":["旧名","食品园"]}');
                    INSERT INTO horizon VALUES ('project', \(change), \(recorded));
                    """
            )
        }
        try queue.close()
        let store = try Store(path: path, mode: .readWrite)
        func name(_ day: String, knownAt: String? = nil) throws -> FieldValue? {
            let asOf = AsOf(try #require(CivilDate(day)), knownAt: try knownAt.map { try moment($0) })
            return try store.read(asOf: asOf) { snapshot in
                #expect(try snapshot.count(Query(.project)) == 1)
                return try snapshot.records(Query(.project)).first?[.name]
            }
        }
        #expect(try name("2023-03-04") == "旧名")
        #expect(try name("2023-03-05") == "食品园")
        #expect(try name("2023-03-05", knownAt: "2023-03-05") == "旧名")
        // A state whose place a correction took is kept, out of sight of the days.
        let versions = try DatabaseQueue(path: path).read {
            try Int64.fetchAll($0, sql: "SELECT version FROM project_history ORDER BY version")
        }
        let node = HistoryNode.node(validFrom: start, validTo: change)
        #expect(versions == [1, try #require(HistoryNode.row(at: node, ofRecord: 1))])
        #expect(try store.checkIntegrity().problems.map(\.message.english) == [])
    }
}

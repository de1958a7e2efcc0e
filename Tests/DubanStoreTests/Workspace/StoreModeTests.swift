import DubanModel
import DubanStore
import Foundation
import GRDB
import Testing
import TestSupport

struct StoreModeTests {
    @Test func aStoreForReadingRefusesEveryChange() throws {
        let fixture = try StoreFixture()
        let reader = try Store(path: fixture.path, mode: .readOnly)
        let day = try #require(CivilDate("2023-03-01"))
        #expect(throws: StoreError.self) {
            try reader.write(actor: "test", recorded: Moment(day)) { transaction in
                try transaction.put(try fixture.task("T-1"))
            }
        }
        #expect(try reader.read(asOf: AsOf(day)) { try $0.count(Query(.task)) } == 0)
        #expect(try reader.read(asOf: AsOf(day)) { try $0.count(Query(.organization)) } == 2)
    }

    @Test func aReaderSeesWhatWasCommittedBeforeItBegan() throws {
        let fixture = try StoreFixture()
        let reader = try Store(path: fixture.path, mode: .readOnly)
        try reader.read(asOf: AsOf(.latest)) { snapshot in
            #expect(try snapshot.count(Query(.task)) == 0)
            try fixture.put(try fixture.task("T-1"), recorded: "2023-03-01")
            #expect(try snapshot.count(Query(.task)) == 0)
        }
        #expect(try reader.read(asOf: AsOf(.latest)) { try $0.count(Query(.task)) } == 1)
    }

    @Test(arguments: [Store.Mode.readOnly, .readWrite])
    func aDatabaseOfANewerVersionIsLeftAlone(_ mode: Store.Mode) throws {
        let fixture = try StoreFixture()
        try fixture.database().write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('from-the-future')")
        }
        let error = #expect(throws: StoreError.self) { try Store(path: fixture.path, mode: mode) }
        #expect(error?.kind == .newerVersion)
        #expect(error?.description.contains("upgrade") == true)
    }

    @Test(arguments: ["", "this is no database at all, however long it may go on", "SQLite format 3\u{0}broken"])
    func whatIsNoDatabaseIsNotReadAsOne(_ content: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("duban.sqlite")
        try Data((content + String(repeating: " ", count: content.isEmpty ? 0 : 5000)).utf8)
            .write(to: URL(fileURLWithPath: path))
        if content.isEmpty {
            // An empty file is what a crash at the very beginning leaves; it becomes a new database.
            #expect(throws: Never.self) { try Store(path: path, mode: .readWrite) }
        } else {
            let error = #expect(throws: StoreError.self) { try Store(path: path, mode: .readWrite) }
            #expect(error?.kind == .database)
            #expect(error?.description.contains(path) == true)
        }
    }

    @Test func aMissingFolderIsNamed() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: StoreError.self) {
            try Store(path: folder.file("no/duban.sqlite"), mode: .readWrite)
        }
        #expect(error?.kind == .database)
        #expect(error?.description.contains("no/duban.sqlite") == true)
    }

    @Test func tidyingUpKeepsEverything() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-1"), recorded: "2023-03-01")
        try fixture.store.optimize()
        #expect(try fixture.codes(Query(.task)) == ["T-1"])
    }
}

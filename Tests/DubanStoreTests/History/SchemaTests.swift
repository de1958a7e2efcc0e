import DubanModel
import DubanStore
import GRDB
import Testing
import TestSupport

struct SchemaTests {
    @Test(arguments: Model.all.map(\.name))
    func tablesHaveTheColumnsThatTheDescriptionSays(_ name: String) throws {
        let model = try Model.resolve(name)
        let fixture = try StoreFixture()
        let fields = model.storedFields.map(\.name.rawValue)
        try fixture.database().read { database in
            let present = try database.columns(in: name)
            // In any order: what a later version adds comes last.
            #expect(present.map(\.name).sorted() == (["id"] + fields + ["valid_from", "known_from"]).sorted())
            let required = Set(model.storedFields.filter(\.isRequired).map(\.name.rawValue))
            for column in present where fields.contains(column.name) {
                #expect(column.isNotNull == required.contains(column.name), "\(column.name)")
            }
            let former = try database.columns(in: name + "_history").map(\.name)
            #expect(
                former.sorted()
                    == (["version", "id"] + fields + [
                        "valid_from", "valid_to", "known_from", "end_known", "known_to",
                    ]).sorted()
            )
            let references = try database.foreignKeys(on: name)
            let expected = model.storedFields.compactMap { field in
                if case .reference(let target) = field.type { "\(field.name)>\(target)" } else { nil }
            }
            let found = references.flatMap { key in key.mapping.map { "\($0.origin)>\(key.destinationTable)" } }
            #expect(Set(found) == Set(expected))
        }
    }

    @Test func theJournalIsAWriteAheadLog() throws {
        let fixture = try StoreFixture()
        let mode = try fixture.database().read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(mode == "wal")
    }

    @Test func theDatabaseRefusesAReferenceToNothing() throws {
        let fixture = try StoreFixture()
        #expect(throws: DatabaseError.self) {
            try fixture.database().write { database in
                try database.execute(sql: "UPDATE organization SET parent = 'nobody'")
            }
        }
    }
}

import Testing

@testable import DubanStore

struct TableDefinitionTests {
    @Test func columnsMoveBehindAnother() throws {
        let sql = """
            CREATE TABLE "mark" (
              id INTEGER PRIMARY KEY, amount NUMERIC(10, 2) NOT NULL,
              lead TEXT REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED, valid_from INTEGER,
              known_from INTEGER
            , note TEXT)
            """
        var definition = try #require(TableDefinition(sql))
        definition.move(["valid_from", "known_from"], behind: "id")
        #expect(definition.columnNames == ["id", "valid_from", "known_from", "amount", "lead", "note"])
        #expect(
            definition.sql(creating: "mark_new")
                == "CREATE TABLE mark_new (id INTEGER PRIMARY KEY, valid_from INTEGER, known_from INTEGER, "
                + "amount NUMERIC(10, 2) NOT NULL, "
                + "lead TEXT REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED, note TEXT)"
        )
    }

    @Test func whatMakesNoTableIsNone() {
        #expect(TableDefinition("") == nil)
        #expect(TableDefinition("CREATE VIEW x AS SELECT 1") == nil)
    }
}

import DubanModel
import GRDB

/// The steps that bring a database to this version's schema.
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            for model in Model.all {
                for statement in SchemaSQL.creating(model) { try database.execute(sql: statement) }
            }
            try database.execute(
                sql: """
                    CREATE TABLE event (
                      id INTEGER PRIMARY KEY,
                      model TEXT NOT NULL,
                      subject TEXT NOT NULL,
                      kind TEXT NOT NULL,
                      effective INTEGER NOT NULL,
                      recorded INTEGER NOT NULL,
                      actor TEXT NOT NULL,
                      changes TEXT NOT NULL
                    );
                    CREATE INDEX event_by_subject ON event (model, subject, effective);
                    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
                      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
                    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
                      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
                    CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
                      WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
                      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
                    CREATE TABLE horizon (
                      model TEXT PRIMARY KEY,
                      latest_effective INTEGER NOT NULL,
                      latest_recorded INTEGER NOT NULL
                    ) WITHOUT ROWID;
                    """
            )
        }
        return migrator
    }
}

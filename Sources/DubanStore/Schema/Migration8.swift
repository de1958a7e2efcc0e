/// The creations of many records that were brought in together stand in one row, which takes a sixth of the space of one
/// row each; see ``CreationBatch``. The view `event_log` shows every event alike, for whoever looks into the database.
///
/// It stands as it was released, like ``Migration1``.
enum Migration8 {
    static let sql = """
        CREATE TABLE creation_batch (
          id INTEGER PRIMARY KEY, last INTEGER NOT NULL, model TEXT NOT NULL, first_record INTEGER NOT NULL,
          last_record INTEGER NOT NULL, first_effective INTEGER NOT NULL, last_effective INTEGER NOT NULL,
          recorded INTEGER NOT NULL, actor TEXT NOT NULL, entered_by TEXT, shapes TEXT NOT NULL, entries TEXT NOT NULL
        );
        CREATE INDEX creation_batch_by_record ON creation_batch (model, last_record, first_record);
        CREATE TRIGGER creation_batch_is_never_changed BEFORE UPDATE ON creation_batch
          BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
        CREATE TRIGGER creation_batch_is_never_deleted BEFORE DELETE ON creation_batch
          BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
        CREATE TRIGGER creation_batch_is_never_replaced BEFORE INSERT ON creation_batch
          WHEN EXISTS (SELECT 1 FROM creation_batch WHERE id = NEW.id)
          BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
        CREATE VIEW event_log AS
          SELECT id, model, subject, kind, effective, recorded, actor, entered_by, note, changes FROM event
          UNION ALL
          SELECT batch.id + entry.key, batch.model, entry.value ->> 2, 'created', entry.value ->> 1, batch.recorded,
            batch.actor, batch.entered_by, NULL, (
              SELECT json_group_object(field, json_array(NULL, json(value))) FROM (
                SELECT 'code' AS field, entry.value -> 2 AS value
                UNION ALL
                SELECT name.value, entry.value -> (name.key + 3)
                FROM json_each(batch.shapes, '$[' || (entry.value ->> 0) || ']') AS name))
          FROM creation_batch AS batch, json_each(batch.entries) AS entry;
        """
}

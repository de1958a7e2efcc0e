/// Reminders of units that tasks wait for, and waivers of what checks find.
///
/// It stands as it was released, like ``Migration1``.
enum Migration7 {
    static let sql = """
        CREATE TABLE reminder (
          id INTEGER PRIMARY KEY, valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL, code TEXT NOT NULL UNIQUE,
          task TEXT NOT NULL REFERENCES task(code) DEFERRABLE INITIALLY DEFERRED,
          organization TEXT NOT NULL REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          sent INTEGER NOT NULL, text TEXT NOT NULL, source TEXT);
        CREATE INDEX reminder_by_task ON reminder (task);
        CREATE INDEX reminder_by_organization ON reminder (organization);
        CREATE TABLE reminder_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES reminder(id), valid_from INTEGER NOT NULL,
          valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL, end_known INTEGER NOT NULL, known_to INTEGER NOT NULL,
          code TEXT, task TEXT, organization TEXT, sent INTEGER, text TEXT, source TEXT);
        CREATE INDEX reminder_history_by_id ON reminder_history (id, valid_from);
        CREATE INDEX reminder_history_by_code ON reminder_history (code);
        CREATE INDEX reminder_history_by_task ON reminder_history (task);
        CREATE TABLE waiver (
          id INTEGER PRIMARY KEY, valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL, code TEXT NOT NULL UNIQUE,
          check_name TEXT NOT NULL, subject TEXT NOT NULL,
          owner TEXT NOT NULL REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          reason TEXT NOT NULL, granted INTEGER NOT NULL, until INTEGER NOT NULL, withdrawn TEXT);
        CREATE INDEX waiver_by_owner ON waiver (owner);
        CREATE TABLE waiver_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES waiver(id), valid_from INTEGER NOT NULL,
          valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL, end_known INTEGER NOT NULL, known_to INTEGER NOT NULL,
          code TEXT, check_name TEXT, subject TEXT, owner TEXT, reason TEXT, granted INTEGER, until INTEGER, withdrawn TEXT);
        CREATE INDEX waiver_history_by_id ON waiver_history (id, valid_from);
        CREATE INDEX waiver_history_by_code ON waiver_history (code);
        """
}

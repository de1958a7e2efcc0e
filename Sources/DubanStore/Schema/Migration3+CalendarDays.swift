extension Migration3 {
    /// The table of holidays and make-up days.
    static let calendarDays = """

        CREATE TABLE calendar_day (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, date INTEGER NOT NULL, kind TEXT NOT NULL,
          name TEXT, name_en TEXT, source TEXT, valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE calendar_day_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES calendar_day(id), code TEXT,
          date INTEGER, kind TEXT, name TEXT, name_en TEXT, source TEXT, valid_from INTEGER NOT NULL,
          valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL, end_known INTEGER NOT NULL,
          known_to INTEGER NOT NULL
        );
        CREATE INDEX calendar_day_history_by_id ON calendar_day_history (id, valid_from);
        CREATE INDEX calendar_day_history_by_code ON calendar_day_history (code);
        """
}

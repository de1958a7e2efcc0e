/// The first schema: for each model a table of present states and one of former states, and the events from which both
/// could be made again.
///
/// It stands as it was released. A later change of a model's description comes with a migration of its own; a test
/// compares the outcome with the descriptions.
enum Migration1 {
    static let sql = """
        CREATE TABLE organization (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_en TEXT,
          kind TEXT NOT NULL, region TEXT,
          parent TEXT REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE organization_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES organization(id), code TEXT,
          name TEXT, name_en TEXT, kind TEXT, region TEXT, parent TEXT, valid_from INTEGER NOT NULL,
          valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL, end_known INTEGER NOT NULL,
          known_to INTEGER NOT NULL
        );
        CREATE INDEX organization_history_by_id ON organization_history (id, valid_from);
        CREATE INDEX organization_history_by_code ON organization_history (code);
        CREATE TABLE meeting (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, sequence INTEGER,
          held INTEGER NOT NULL, title TEXT NOT NULL, title_en TEXT, valid_from INTEGER NOT NULL,
          known_from INTEGER NOT NULL
        );
        CREATE TABLE meeting_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES meeting(id), code TEXT, kind TEXT,
          sequence INTEGER, held INTEGER, title TEXT, title_en TEXT, valid_from INTEGER NOT NULL,
          valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL, end_known INTEGER NOT NULL,
          known_to INTEGER NOT NULL
        );
        CREATE INDEX meeting_history_by_id ON meeting_history (id, valid_from);
        CREATE INDEX meeting_history_by_code ON meeting_history (code);
        CREATE TABLE task (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, title_en TEXT,
          criterion TEXT, meeting TEXT REFERENCES meeting(code) DEFERRABLE INITIALLY DEFERRED,
          ledger TEXT, system TEXT, status TEXT NOT NULL,
          lead TEXT REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          assigned INTEGER NOT NULL, claimed INTEGER, due INTEGER, closed INTEGER, progress REAL,
          reported INTEGER, public INTEGER, source TEXT, valid_from INTEGER NOT NULL,
          known_from INTEGER NOT NULL
        );
        CREATE TABLE task_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES task(id), code TEXT, title TEXT,
          title_en TEXT, criterion TEXT, meeting TEXT, ledger TEXT, system TEXT, status TEXT, lead TEXT,
          assigned INTEGER, claimed INTEGER, due INTEGER, closed INTEGER, progress REAL, reported INTEGER,
          public INTEGER, source TEXT, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL,
          known_from INTEGER NOT NULL, end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX task_history_by_id ON task_history (id, valid_from);
        CREATE INDEX task_history_by_code ON task_history (code);
        CREATE INDEX task_by_status_due ON task (status, due);
        CREATE INDEX task_by_lead ON task (lead);
        CREATE INDEX task_by_meeting ON task (meeting);
        CREATE TABLE unit (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          task TEXT NOT NULL REFERENCES task(code) DEFERRABLE INITIALLY DEFERRED,
          organization TEXT NOT NULL REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          role TEXT NOT NULL, status TEXT NOT NULL, assigned INTEGER NOT NULL, claimed INTEGER,
          submitted INTEGER, passed INTEGER, returned INTEGER, valid_from INTEGER NOT NULL,
          known_from INTEGER NOT NULL
        );
        CREATE TABLE unit_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES unit(id), code TEXT, task TEXT,
          organization TEXT, role TEXT, status TEXT, assigned INTEGER, claimed INTEGER, submitted INTEGER,
          passed INTEGER, returned INTEGER, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL,
          known_from INTEGER NOT NULL, end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX unit_history_by_id ON unit_history (id, valid_from);
        CREATE INDEX unit_history_by_code ON unit_history (code);
        CREATE INDEX unit_history_by_task ON unit_history (task);
        CREATE INDEX unit_by_task ON unit (task);
        CREATE INDEX unit_by_organization ON unit (organization);
        CREATE TABLE feedback (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          task TEXT NOT NULL REFERENCES task(code) DEFERRABLE INITIALLY DEFERRED,
          organization TEXT NOT NULL REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          reported INTEGER NOT NULL, progress REAL, text TEXT, valid_from INTEGER NOT NULL,
          known_from INTEGER NOT NULL
        );
        CREATE TABLE feedback_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES feedback(id), code TEXT, task TEXT,
          organization TEXT, reported INTEGER, progress REAL, text TEXT, valid_from INTEGER NOT NULL,
          valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL, end_known INTEGER NOT NULL,
          known_to INTEGER NOT NULL
        );
        CREATE INDEX feedback_history_by_id ON feedback_history (id, valid_from);
        CREATE INDEX feedback_history_by_code ON feedback_history (code);
        CREATE INDEX feedback_history_by_task ON feedback_history (task);
        CREATE INDEX feedback_by_task ON feedback (task);
        CREATE INDEX feedback_by_organization ON feedback (organization);
        CREATE TABLE project (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_en TEXT,
          description TEXT, category TEXT,
          department TEXT REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          location TEXT REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED, stage TEXT,
          batch TEXT, batch_phase INTEGER, total_investment INTEGER, year_plan INTEGER,
          investment_change INTEGER, start_planned INTEGER, start_actual INTEGER,
          completion_planned INTEGER, completion_forecast INTEGER, completion_actual INTEGER,
          entered_statistics INTEGER, source TEXT, valid_from INTEGER NOT NULL,
          known_from INTEGER NOT NULL
        );
        CREATE TABLE project_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES project(id), code TEXT, name TEXT,
          name_en TEXT, description TEXT, category TEXT, department TEXT, location TEXT, stage TEXT,
          batch TEXT, batch_phase INTEGER, total_investment INTEGER, year_plan INTEGER,
          investment_change INTEGER, start_planned INTEGER, start_actual INTEGER,
          completion_planned INTEGER, completion_forecast INTEGER, completion_actual INTEGER,
          entered_statistics INTEGER, source TEXT, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL,
          known_from INTEGER NOT NULL, end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX project_history_by_id ON project_history (id, valid_from);
        CREATE INDEX project_history_by_code ON project_history (code);
        CREATE TABLE milestone (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          project TEXT NOT NULL REFERENCES project(code) DEFERRABLE INITIALLY DEFERRED,
          name TEXT NOT NULL, planned INTEGER NOT NULL, actual INTEGER,
          predecessor TEXT REFERENCES milestone(code) DEFERRABLE INITIALLY DEFERRED,
          valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE milestone_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES milestone(id), code TEXT,
          project TEXT, name TEXT, planned INTEGER, actual INTEGER, predecessor TEXT,
          valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL,
          end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX milestone_history_by_id ON milestone_history (id, valid_from);
        CREATE INDEX milestone_history_by_code ON milestone_history (code);
        CREATE INDEX milestone_history_by_project ON milestone_history (project);
        CREATE INDEX milestone_by_project ON milestone (project);
        CREATE TABLE investment (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          project TEXT NOT NULL REFERENCES project(code) DEFERRABLE INITIALLY DEFERRED,
          period TEXT NOT NULL, planned INTEGER, released INTEGER, done INTEGER, source TEXT,
          valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE investment_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES investment(id), code TEXT,
          project TEXT, period TEXT, planned INTEGER, released INTEGER, done INTEGER, source TEXT,
          valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL,
          end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX investment_history_by_id ON investment_history (id, valid_from);
        CREATE INDEX investment_history_by_code ON investment_history (code);
        CREATE INDEX investment_history_by_project ON investment_history (project);
        CREATE INDEX investment_by_project ON investment (project);
        CREATE TABLE indicator (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_en TEXT,
          measure TEXT, direction TEXT NOT NULL, frequency TEXT NOT NULL, accumulation TEXT NOT NULL,
          department TEXT REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED, key INTEGER,
          decimals INTEGER, valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE indicator_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES indicator(id), code TEXT, name TEXT,
          name_en TEXT, measure TEXT, direction TEXT, frequency TEXT, accumulation TEXT, department TEXT,
          key INTEGER, decimals INTEGER, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL,
          known_from INTEGER NOT NULL, end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX indicator_history_by_id ON indicator_history (id, valid_from);
        CREATE INDEX indicator_history_by_code ON indicator_history (code);
        CREATE TABLE observation (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          indicator TEXT NOT NULL REFERENCES indicator(code) DEFERRABLE INITIALLY DEFERRED,
          scope TEXT NOT NULL REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          period TEXT NOT NULL, value REAL, growth REAL, target REAL, growth_target REAL, rank INTEGER,
          rank_of INTEGER, released INTEGER, source TEXT, valid_from INTEGER NOT NULL,
          known_from INTEGER NOT NULL
        );
        CREATE TABLE observation_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES observation(id), code TEXT,
          indicator TEXT, scope TEXT, period TEXT, value REAL, growth REAL, target REAL,
          growth_target REAL, rank INTEGER, rank_of INTEGER, released INTEGER, source TEXT,
          valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL,
          end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX observation_history_by_id ON observation_history (id, valid_from);
        CREATE INDEX observation_history_by_code ON observation_history (code);
        CREATE INDEX observation_history_by_indicator ON observation_history (indicator, scope, period);
        CREATE INDEX observation_by_indicator_scope_period ON observation (indicator, scope, period);
        CREATE TABLE event (
          id INTEGER PRIMARY KEY, model TEXT NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL,
          effective INTEGER NOT NULL, recorded INTEGER NOT NULL, actor TEXT NOT NULL,
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
          model TEXT PRIMARY KEY, latest_effective INTEGER NOT NULL, latest_recorded INTEGER NOT NULL
        ) WITHOUT ROWID;
        """
}

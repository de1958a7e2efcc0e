extension Migration3 {
    /// The tables of the new models.
    static let tables = """
        CREATE TABLE directive (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL,
          title_en TEXT, issued INTEGER NOT NULL, issuer TEXT, source TEXT, valid_from INTEGER NOT NULL,
          known_from INTEGER NOT NULL
        );
        CREATE TABLE directive_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES directive(id), code TEXT, kind TEXT,
          title TEXT, title_en TEXT, issued INTEGER, issuer TEXT, source TEXT, valid_from INTEGER NOT NULL,
          valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL, end_known INTEGER NOT NULL,
          known_to INTEGER NOT NULL
        );
        CREATE INDEX directive_history_by_id ON directive_history (id, valid_from);
        CREATE INDEX directive_history_by_code ON directive_history (code);
        CREATE TABLE requirement (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          directive TEXT NOT NULL REFERENCES directive(code) DEFERRABLE INITIALLY DEFERRED,
          number INTEGER NOT NULL, title TEXT NOT NULL, title_en TEXT, due INTEGER,
          valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE requirement_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES requirement(id), code TEXT,
          directive TEXT, number INTEGER, title TEXT, title_en TEXT, due INTEGER,
          valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL,
          end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX requirement_history_by_id ON requirement_history (id, valid_from);
        CREATE INDEX requirement_history_by_code ON requirement_history (code);
        CREATE INDEX requirement_by_directive ON requirement (directive);
        CREATE INDEX requirement_history_by_directive ON requirement_history (directive);
        CREATE TABLE extension (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          task TEXT NOT NULL REFERENCES task(code) DEFERRABLE INITIALLY DEFERRED,
          organization TEXT NOT NULL REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          requested INTEGER NOT NULL, reason TEXT NOT NULL, progress REAL, due_before INTEGER NOT NULL,
          due_wanted INTEGER NOT NULL, status TEXT NOT NULL, decided INTEGER,
          decided_by TEXT REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED, decision TEXT,
          valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE extension_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES extension(id), code TEXT, task TEXT,
          organization TEXT, requested INTEGER, reason TEXT, progress REAL, due_before INTEGER,
          due_wanted INTEGER, status TEXT, decided INTEGER, decided_by TEXT, decision TEXT,
          valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL,
          end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX extension_history_by_id ON extension_history (id, valid_from);
        CREATE INDEX extension_history_by_code ON extension_history (code);
        CREATE INDEX extension_by_task ON extension (task);
        CREATE INDEX extension_by_organization ON extension (organization);
        CREATE INDEX extension_history_by_task ON extension_history (task);
        CREATE TABLE review (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          task TEXT NOT NULL REFERENCES task(code) DEFERRABLE INITIALLY DEFERRED,
          organization TEXT NOT NULL REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          reviewed INTEGER NOT NULL, outcome TEXT NOT NULL, reason TEXT,
          reviewer TEXT REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE review_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES review(id), code TEXT, task TEXT,
          organization TEXT, reviewed INTEGER, outcome TEXT, reason TEXT, reviewer TEXT,
          valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL,
          end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX review_history_by_id ON review_history (id, valid_from);
        CREATE INDEX review_history_by_code ON review_history (code);
        CREATE INDEX review_by_task ON review (task);
        CREATE INDEX review_by_organization ON review (organization);
        CREATE INDEX review_history_by_task ON review_history (task);
        CREATE TABLE appeal (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          task TEXT NOT NULL REFERENCES task(code) DEFERRABLE INITIALLY DEFERRED,
          organization TEXT NOT NULL REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          raised INTEGER NOT NULL, ground TEXT NOT NULL, reason TEXT NOT NULL, status TEXT NOT NULL,
          decided INTEGER, decided_by TEXT REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          decision TEXT, valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE appeal_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES appeal(id), code TEXT, task TEXT,
          organization TEXT, raised INTEGER, ground TEXT, reason TEXT, status TEXT, decided INTEGER,
          decided_by TEXT, decision TEXT, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL,
          known_from INTEGER NOT NULL, end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX appeal_history_by_id ON appeal_history (id, valid_from);
        CREATE INDEX appeal_history_by_code ON appeal_history (code);
        CREATE INDEX appeal_by_task ON appeal (task);
        CREATE INDEX appeal_by_organization ON appeal (organization);
        CREATE INDEX appeal_history_by_task ON appeal_history (task);
        CREATE TABLE evidence (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          task TEXT NOT NULL REFERENCES task(code) DEFERRABLE INITIALLY DEFERRED,
          organization TEXT NOT NULL REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          submitted INTEGER NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
          valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE evidence_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES evidence(id), code TEXT, task TEXT,
          organization TEXT, submitted INTEGER, name TEXT, sha256 TEXT, size INTEGER,
          valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL,
          end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX evidence_history_by_id ON evidence_history (id, valid_from);
        CREATE INDEX evidence_history_by_code ON evidence_history (code);
        CREATE INDEX evidence_by_task ON evidence (task);
        CREATE INDEX evidence_by_organization ON evidence (organization);
        CREATE INDEX evidence_history_by_task ON evidence_history (task);
        CREATE TABLE coverage (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          requirement TEXT NOT NULL REFERENCES requirement(code) DEFERRABLE INITIALLY DEFERRED,
          task TEXT NOT NULL REFERENCES task(code) DEFERRABLE INITIALLY DEFERRED, note TEXT,
          valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE coverage_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES coverage(id), code TEXT,
          requirement TEXT, task TEXT, note TEXT, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL,
          known_from INTEGER NOT NULL, end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX coverage_history_by_id ON coverage_history (id, valid_from);
        CREATE INDEX coverage_history_by_code ON coverage_history (code);
        CREATE INDEX coverage_by_requirement ON coverage (requirement);
        CREATE INDEX coverage_by_task ON coverage (task);
        CREATE INDEX coverage_history_by_task ON coverage_history (task);
        CREATE TABLE agenda_item (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          meeting TEXT NOT NULL REFERENCES meeting(code) DEFERRABLE INITIALLY DEFERRED,
          task TEXT NOT NULL REFERENCES task(code) DEFERRABLE INITIALLY DEFERRED, number INTEGER NOT NULL,
          purpose TEXT NOT NULL, note TEXT, valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE agenda_item_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES agenda_item(id), code TEXT,
          meeting TEXT, task TEXT, number INTEGER, purpose TEXT, note TEXT, valid_from INTEGER NOT NULL,
          valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL, end_known INTEGER NOT NULL,
          known_to INTEGER NOT NULL
        );
        CREATE INDEX agenda_item_history_by_id ON agenda_item_history (id, valid_from);
        CREATE INDEX agenda_item_history_by_code ON agenda_item_history (code);
        CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting);
        CREATE INDEX agenda_item_by_task ON agenda_item (task);
        CREATE INDEX agenda_item_history_by_task ON agenda_item_history (task);
        CREATE TABLE mark (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          organization TEXT NOT NULL REFERENCES organization(code) DEFERRABLE INITIALLY DEFERRED,
          kind TEXT NOT NULL, role TEXT, given INTEGER NOT NULL, reason TEXT NOT NULL,
          task TEXT REFERENCES task(code) DEFERRABLE INITIALLY DEFERRED, source TEXT,
          valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE mark_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES mark(id), code TEXT,
          organization TEXT, kind TEXT, role TEXT, given INTEGER, reason TEXT, task TEXT, source TEXT,
          valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL,
          end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX mark_history_by_id ON mark_history (id, valid_from);
        CREATE INDEX mark_history_by_code ON mark_history (code);
        CREATE INDEX mark_by_organization ON mark (organization);
        CREATE TABLE project_stage (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          project TEXT NOT NULL REFERENCES project(code) DEFERRABLE INITIALLY DEFERRED,
          stage TEXT NOT NULL, planned INTEGER, actual INTEGER, valid_from INTEGER NOT NULL,
          known_from INTEGER NOT NULL
        );
        CREATE TABLE project_stage_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES project_stage(id), code TEXT,
          project TEXT, stage TEXT, planned INTEGER, actual INTEGER, valid_from INTEGER NOT NULL,
          valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL, end_known INTEGER NOT NULL,
          known_to INTEGER NOT NULL
        );
        CREATE INDEX project_stage_history_by_id ON project_stage_history (id, valid_from);
        CREATE INDEX project_stage_history_by_code ON project_stage_history (code);
        CREATE INDEX project_stage_by_project ON project_stage (project);
        CREATE INDEX project_stage_history_by_project ON project_stage_history (project);
        CREATE TABLE tour_score (
          id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE,
          project TEXT NOT NULL REFERENCES project(code) DEFERRABLE INITIALLY DEFERRED, tour TEXT,
          visited INTEGER NOT NULL, score REAL NOT NULL, rank INTEGER, rank_of INTEGER, source TEXT,
          valid_from INTEGER NOT NULL, known_from INTEGER NOT NULL
        );
        CREATE TABLE tour_score_history (
          version INTEGER PRIMARY KEY, id INTEGER NOT NULL REFERENCES tour_score(id), code TEXT,
          project TEXT, tour TEXT, visited INTEGER, score REAL, rank INTEGER, rank_of INTEGER, source TEXT,
          valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL,
          end_known INTEGER NOT NULL, known_to INTEGER NOT NULL
        );
        CREATE INDEX tour_score_history_by_id ON tour_score_history (id, valid_from);
        CREATE INDEX tour_score_history_by_code ON tour_score_history (code);
        CREATE INDEX tour_score_by_project ON tour_score (project);
        CREATE INDEX tour_score_history_by_project ON tour_score_history (project);
        CREATE TABLE ledger_declaration (
          version INTEGER PRIMARY KEY, recorded INTEGER NOT NULL, declaration TEXT NOT NULL,
          source TEXT NOT NULL
        );
        CREATE TRIGGER ledger_declaration_is_never_changed BEFORE UPDATE ON ledger_declaration
          BEGIN SELECT RAISE(ABORT, 'versions of ledgers are append-only'); END;
        CREATE TRIGGER ledger_declaration_is_never_deleted BEFORE DELETE ON ledger_declaration
          BEGIN SELECT RAISE(ABORT, 'versions of ledgers are append-only'); END;
        CREATE TRIGGER ledger_declaration_is_never_replaced BEFORE INSERT ON ledger_declaration
          WHEN EXISTS (SELECT 1 FROM ledger_declaration WHERE version = NEW.version)
          BEGIN SELECT RAISE(ABORT, 'versions of ledgers are append-only'); END;
        """
}

/// The whole workflow of tasks, directives and their requirements, agendas, marks, calendar days, stages of projects and tour scores; and
/// in the history, what was said with a change and who entered it.
///
/// It stands as it was released, like ``Migration1``.
enum Migration3 {
    static let sql = fields + tables + calendarDays

    private static let fields = """
        ALTER TABLE task ADD COLUMN drafted INTEGER;
        ALTER TABLE task ADD COLUMN original_due INTEGER;
        ALTER TABLE task ADD COLUMN extended INTEGER;
        ALTER TABLE task ADD COLUMN submitted INTEGER;
        ALTER TABLE task ADD COLUMN suspended INTEGER;
        ALTER TABLE task ADD COLUMN cancelled INTEGER;
        ALTER TABLE task ADD COLUMN status_reason TEXT;
        ALTER TABLE task ADD COLUMN ledger_values TEXT;
        ALTER TABLE task_history ADD COLUMN drafted INTEGER;
        ALTER TABLE task_history ADD COLUMN original_due INTEGER;
        ALTER TABLE task_history ADD COLUMN extended INTEGER;
        ALTER TABLE task_history ADD COLUMN submitted INTEGER;
        ALTER TABLE task_history ADD COLUMN suspended INTEGER;
        ALTER TABLE task_history ADD COLUMN cancelled INTEGER;
        ALTER TABLE task_history ADD COLUMN status_reason TEXT;
        ALTER TABLE task_history ADD COLUMN ledger_values TEXT;
        ALTER TABLE unit ADD COLUMN reported INTEGER;
        ALTER TABLE unit ADD COLUMN progress REAL;
        ALTER TABLE unit ADD COLUMN reason TEXT;
        ALTER TABLE unit_history ADD COLUMN reported INTEGER;
        ALTER TABLE unit_history ADD COLUMN progress REAL;
        ALTER TABLE unit_history ADD COLUMN reason TEXT;
        ALTER TABLE feedback ADD COLUMN period TEXT;
        ALTER TABLE feedback_history ADD COLUMN period TEXT;
        ALTER TABLE project ADD COLUMN capacity_reached INTEGER;
        ALTER TABLE project_history ADD COLUMN capacity_reached INTEGER;
        ALTER TABLE indicator ADD COLUMN scope_kind TEXT;
        ALTER TABLE indicator_history ADD COLUMN scope_kind TEXT;
        ALTER TABLE observation ADD COLUMN revision INTEGER;
        ALTER TABLE observation_history ADD COLUMN revision INTEGER;
        ALTER TABLE event ADD COLUMN note TEXT;
        ALTER TABLE event ADD COLUMN entered_by TEXT;
        CREATE INDEX event_by_time ON event (model, effective, subject);

        """
}

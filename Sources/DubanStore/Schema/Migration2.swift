/// Who may see what: projects and indicators may be public as tasks are, and the records that a department sees are found
/// by indexes.
///
/// It stands as it was released, like ``Migration1``.
enum Migration2 {
    static let sql = """
        ALTER TABLE project ADD COLUMN public INTEGER;
        ALTER TABLE project_history ADD COLUMN public INTEGER;
        ALTER TABLE indicator ADD COLUMN public INTEGER;
        ALTER TABLE indicator_history ADD COLUMN public INTEGER;
        DROP INDEX unit_by_organization;
        DROP INDEX unit_by_task;
        CREATE INDEX unit_by_organization ON unit (organization, task);
        CREATE INDEX unit_by_task ON unit (task, organization);
        CREATE INDEX unit_history_by_organization ON unit_history (organization);
        CREATE INDEX task_by_public ON task (public) WHERE public = 1;
        CREATE INDEX project_by_department ON project (department);
        CREATE INDEX indicator_by_department ON indicator (department);
        """
}

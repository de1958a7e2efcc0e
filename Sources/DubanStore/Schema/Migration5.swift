/// Why an agenda item or a coverage was withdrawn.
///
/// It stands as it was released, like ``Migration1``.
enum Migration5 {
    static let sql = """
        ALTER TABLE agenda_item ADD COLUMN withdrawn TEXT;
        ALTER TABLE agenda_item_history ADD COLUMN withdrawn TEXT;
        ALTER TABLE coverage ADD COLUMN withdrawn TEXT;
        ALTER TABLE coverage_history ADD COLUMN withdrawn TEXT;
        """
}

/// What a backup holds.
public struct BackupSummary: Sendable, Hashable {
    /// Events of the history.
    public let events: Int
    /// Files beside the database: settings, plugins, evidence.
    public let files: Int
    /// Bytes of the backup's file.
    public let size: Int64
}
